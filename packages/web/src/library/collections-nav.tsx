/** The collections and tags beside the molecules. Molecules are dragged onto a collection to be put into it. */
import { ActionIcon, Menu } from '@mantine/core';
import type { Collection } from '@smell/client';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session-context.tsx';
import { useNumbers } from '../i18n/i18n.ts';
import { NewCollection } from '../save/save-button.tsx';
import classes from './collections-nav.module.css';
import { InlineText } from './inline-text.tsx';
import { DRAGGED } from './library-actions.ts';
import { type LibraryView, UNSORTED } from './library-view.ts';
import type { LibraryChanges } from './use-library.ts';

interface Props {
  readonly collections: readonly Collection[];
  readonly tags: readonly { readonly tag: string; readonly molecules: number }[];
  readonly view: LibraryView;
  readonly changes: LibraryChanges;
  readonly onView: (changes: Partial<LibraryView>) => void;
}

export function CollectionsNav({ collections, tags, view, changes, onView }: Props) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const mayChange = useSession().may('library');
  const [renamed, setRenamed] = useState<string | null>(null);
  const entry = (id: string, name: string, count?: number) => (
    <button
      type="button"
      className={classes.entry}
      aria-current={view.collection === id ? 'page' : undefined}
      onClick={() => onView({ collection: id })}
    >
      <span>
        <bdi>{name}</bdi>
      </span>
      {count !== undefined && <small>{plain(count, 6)}</small>}
    </button>
  );
  return (
    <nav className={classes.nav} aria-label={t('library.collections')}>
      <ul>
        <li>{entry('', t('library.everything'))}</li>
        <li>{entry(UNSORTED, t('library.unsorted'))}</li>
      </ul>
      <h2>{t('library.collections')}</h2>
      <ul>
        {collections.map((collection) => (
          <Droppable
            key={collection.id}
            onDrop={(ids) =>
              void changes.put(
                ids,
                collection,
                view.collection === '' || view.collection === UNSORTED ? undefined : view.collection,
              )
            }
          >
            {renamed === collection.id ? (
              <Rename
                name={collection.name}
                onRename={(name) => void changes.renameCollection(collection.id, name)}
                onEnd={() => setRenamed(null)}
              />
            ) : (
              entry(collection.id, collection.name, collection.molecules)
            )}
            {mayChange && (
              <Menu position="bottom-end" width={200} returnFocus={renamed !== collection.id}>
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    size={26}
                    c="var(--ink-soft)"
                    className={classes.more!}
                    aria-label={t('library.actions', { name: collection.name })}
                  >
                    ⋯
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setRenamed(collection.id)}>{t('library.rename')}</Menu.Item>
                  <Menu.Item
                    onClick={() => {
                      if (view.collection === collection.id) onView({ collection: '' });
                      void changes.removeCollection(collection.id, collection.name);
                    }}
                  >
                    {t('library.removeCollection')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </Droppable>
        ))}
      </ul>
      {mayChange && (
        <NewCollection
          onMake={(name) => void changes.addCollection(name).then((made) => made && onView({ collection: made.id }))}
        />
      )}
      {tags.length > 0 && (
        <>
          <h2>{t('library.tags')}</h2>
          <ul className={classes.tags}>
            {tags.slice(0, 60).map(({ tag, molecules }) => (
              <li key={tag}>
                <button
                  type="button"
                  aria-pressed={view.tag === tag}
                  onClick={() => onView({ tag: view.tag === tag ? '' : tag })}
                >
                  <bdi>{tag}</bdi> <small>{plain(molecules, 6)}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

interface RenameProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onEnd: () => void;
}

function Rename({ name, onRename, onEnd }: RenameProps) {
  const { t } = useTranslation();
  return (
    <InlineText
      value={name}
      label={t('library.rename')}
      placeholder={t('library.rename')}
      most={200}
      begun
      onChange={(changed) => changed !== '' && onRename(changed)}
      onEnd={onEnd}
    />
  );
}

function Droppable({
  children,
  onDrop,
}: {
  readonly children: React.ReactNode;
  readonly onDrop: (ids: readonly string[]) => void;
}) {
  const [over, setOver] = useState(false);
  const accepts = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED);
  return (
    <li
      className={classes.collection}
      data-over={over}
      onDragOver={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!accepts(event)) return;
        event.preventDefault();
        onDrop(JSON.parse(event.dataTransfer.getData(DRAGGED)) as string[]);
      }}
    >
      {children}
    </li>
  );
}
