/** What can be done to the molecules that are chosen. */
import { Button, Menu, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session-context.tsx';
import { useNumbers } from '../i18n/i18n.ts';
import { ExportMenu } from './export-menu.tsx';
import { TAG_LIST } from './inline-tags.tsx';
import type { ShownMolecules } from './library-actions.ts';
import classes from './library-page.module.css';
import { UNSORTED } from './library-view.ts';

interface Props extends Pick<ShownMolecules, 'collections' | 'view' | 'changes' | 'chosen'> {
  readonly title: string;
  readonly onClear: () => void;
}

export function SelectionTray({ chosen, collections, view, changes, title, onClear }: Props) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const mayChange = useSession().may('library');
  const ids = [...chosen];
  const here = collections.find(({ id }) => id === view.collection);
  const others = collections.filter(({ id }) => id !== view.collection);
  const from = view.collection === UNSORTED ? undefined : here?.id;
  return (
    <section data-tray className={classes.tray} aria-label={t('library.chosen', { number: plain(ids.length, 6) })}>
      <span role="status">{t('library.chosen', { number: plain(ids.length, 6) })}</span>
      {mayChange && others.length > 0 && (
        <Menu position="top" width={230}>
          <Menu.Target>
            <Button size="sm" variant="default">
              {here ? t('library.move') : t('library.put')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="min(20rem, 60vh)" style={{ overflowY: 'auto' }}>
            {others.map((collection) => (
              <Menu.Item key={collection.id} onClick={() => void changes.put(ids, collection, from).then(onClear)}>
                {collection.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {mayChange && here && (
        <Button size="sm" variant="default" onClick={() => void changes.takeOut(ids, here).then(onClear)}>
          {t('library.takeOut')}
        </Button>
      )}
      {mayChange && <TagForm onTag={(tag) => void changes.tag(ids, tag)} />}
      <ExportMenu ids={ids} view={view} title={title} size="sm" />
      {mayChange && (
        <Button size="sm" variant="default" onClick={() => void changes.remove(ids).then(onClear)}>
          {t('library.remove')}
        </Button>
      )}
      <Button size="sm" variant="subtle" onClick={onClear}>
        {t('library.chooseNone')}
      </Button>
    </section>
  );
}

function TagForm({ onTag }: { readonly onTag: (tag: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim() === '') return;
    onTag(tag.trim());
    setTag('');
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="top" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="sm" variant="default" onClick={() => setOpen((now) => !now)}>
          {t('library.addTag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('library.addTag')}>
        <form onSubmit={send}>
          <TextInput
            size="sm"
            aria-label={t('library.addTag')}
            placeholder={t('library.addTag')}
            list={TAG_LIST}
            maxLength={50}
            value={tag}
            onChange={(event) => setTag(event.currentTarget.value)}
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
