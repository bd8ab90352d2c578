/** Tags of a molecule, taken away and added where they stand. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session-context.tsx';
import classes from './inline-edit.module.css';

interface Props {
  readonly tags: readonly string[];
  /** Of the molecule, for screen readers. */
  readonly name: string;
  readonly onChange: (tags: readonly string[]) => void;
  readonly onFind: (tag: string) => void;
}

/** Id of the list of all tags, which the page holds: they are offered while one is written. */
export const TAG_LIST = 'library-tags';
const MOST_CHARACTERS = 50;
const MOST_TAGS = 50;

export function InlineTags({ tags, name, onChange, onFind }: Props) {
  const { t } = useTranslation();
  const mayChange = useSession().may('library');
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const editing = draft !== null;
  useEffect(() => {
    if (editing) field.current?.focus();
  }, [editing]);
  const add = (text: string): void => {
    const fresh = text
      .split(',')
      .map((tag) => tag.trim().slice(0, MOST_CHARACTERS))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)].slice(0, MOST_TAGS));
  };
  const end = (text: string, back: boolean): void => {
    add(text);
    setDraft(null);
    if (back) requestAnimationFrame(() => button.current?.focus());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      end('', true);
    }
    if (event.key === 'Enter' && draft !== null) {
      event.preventDefault();
      if (draft.trim() === '') end('', true);
      else {
        add(draft);
        setDraft('');
      }
    }
  };
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          <button type="button" onClick={() => onFind(tag)}>
            <bdi>{tag}</bdi>
          </button>
          {mayChange && (
            <button
              type="button"
              className={classes.cross}
              aria-label={t('library.removeTag', { tag })}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {!mayChange ? null : draft === null ? (
        <button
          ref={button}
          type="button"
          className={classes.add}
          aria-label={`${t('library.addTag')}: ${name}`}
          onClick={() => setDraft('')}
        >
          {tags.length === 0 ? t('library.addTag') : '+'}
        </button>
      ) : (
        <input
          ref={field}
          className={classes.tagField}
          list={TAG_LIST}
          aria-label={t('library.addTag')}
          maxLength={MOST_CHARACTERS}
          value={draft}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value.endsWith(',')) {
              add(value);
              setDraft('');
            } else setDraft(value);
          }}
          onKeyDown={press}
          onBlur={() => end(draft, false)}
        />
      )}
    </span>
  );
}
