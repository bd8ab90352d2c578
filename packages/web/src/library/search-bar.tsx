/** Search by words and by structure; what narrows the list stands below as chips that can be taken away. */
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import classes from './library-page.module.css';
import type { LibraryView } from './library-view.ts';

const SketchDialog = lazy(() => import('../sketch/sketch-dialog.tsx'));
const PAUSE_MS = 300;
/** Similarity: below, molecules have little in common. */
const STEPS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;

interface Props {
  readonly view: LibraryView;
  readonly onView: (changes: Partial<LibraryView>) => void;
}

export function SearchBar({ view, onView }: Props) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const [text, setText] = useState(view.text);
  const [sketching, setSketching] = useState(false);
  const sent = useRef(view.text);
  const search = useDebouncedCallback((wanted: string) => {
    sent.current = wanted;
    onView({ text: wanted });
  }, PAUSE_MS);
  // What the address says by itself: a link, the way back.
  useEffect(() => {
    if (view.text !== sent.current) setText(view.text);
    sent.current = view.text;
  }, [view.text]);
  const { part, like, least, tag } = view;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the element search is not known everywhere yet */}
      <div role="search" className={classes.search}>
        <TextInput
          type="search"
          size="md"
          className={classes.words!}
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <Button variant="default" size="md" leftSection={<Hexagon />} onClick={() => setSketching(true)}>
          {t('library.sketch')}
        </Button>
      </div>
      {(part !== '' || like !== '' || tag !== '') && (
        <ul className={classes.filters} aria-label={t('library.filters')}>
          {tag !== '' && (
            <Chip name={t('library.tags')} onRemove={() => onView({ tag: '' })}>
              {tag}
            </Chip>
          )}
          {part !== '' && (
            <Chip name={t('library.part')} code onRemove={() => onView({ part: '' })}>
              {part}
            </Chip>
          )}
          {like !== '' && (
            <Chip name={t('library.like')} code onRemove={() => onView({ like: '', least: 0 })}>
              {like}
            </Chip>
          )}
          {like !== '' && (
            <li>
              <Select
                size="xs"
                className={classes.least!}
                aria-label={t('library.least')}
                value={String(least)}
                data={[...new Set([...STEPS, least])]
                  .sort((a, b) => a - b)
                  .map((step) => ({
                    value: String(step),
                    label: step === 0 ? t('library.anyLikeness') : t('library.atLeast', { share: percent(step) }),
                  }))}
                allowDeselect={false}
                onChange={(value) => value !== null && onView({ least: Number(value) })}
              />
            </li>
          )}
        </ul>
      )}
      {sketching && (
        <Suspense fallback={null}>
          <SketchDialog
            title={t('library.sketch')}
            begin={part || like}
            onClose={() => setSketching(false)}
            actions={[
              {
                label: t('sketch.findPart'),
                use: ({ smarts }) => {
                  setSketching(false);
                  onView({ part: smarts, like: '', least: 0 });
                },
              },
              {
                label: t('sketch.findLike'),
                whole: true,
                use: ({ smiles }) => {
                  setSketching(false);
                  onView({ like: smiles ?? '', part: '' });
                },
              },
            ]}
          />
        </Suspense>
      )}
    </>
  );
}

interface ChipProps {
  readonly name: string;
  /** A structure: it runs from left to right in any language. */
  readonly code?: boolean;
  readonly children: string;
  readonly onRemove: () => void;
}

function Chip({ name, code = false, children, onRemove }: ChipProps): ReactNode {
  const { t } = useTranslation();
  return (
    <li className={classes.filter}>
      <span className={classes.filterName}>{name}</span>
      {code ? (
        <code dir="ltr" title={children}>
          {children}
        </code>
      ) : (
        <bdi>{children}</bdi>
      )}
      <button type="button" aria-label={t('library.clearFilter', { name: children })} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

function Hexagon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M8 1.5 13.6 4.75v6.5L8 14.5 2.4 11.25v-6.5z" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="M8 4.4 11.1 6.2M11.1 9.8 8 11.6M4.9 6.2v3.6" strokeWidth="1.2" strokeLinecap="round" />
    </svg>
  );
}
