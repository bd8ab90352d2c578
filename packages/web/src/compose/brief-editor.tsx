/**
 * The writing surface: a text area over a layer that draws the same words with what was understood of each. The layer lies
 * exactly under the text, so both share every measure of their type.
 */
import type { Reading } from '@smell/client';
import { type ChangeEvent, type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import classes from './brief-editor.module.css';
import { markWords, type Piece } from './mark-words.ts';

/** As the service counts. */
const MOST_CHARACTERS = 2000;

interface Props {
  readonly text: string;
  readonly reading: Reading | null;
  /** Id of what says how it was understood. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

export function BriefEditor({ text, reading, describedBy, onChange, onSubmit }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const pieces = reading ? markWords(text, reading) : [{ text, kind: 'plain' as const, descriptors: [] }];
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.currentTarget.value);
  const submit = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
  };
  return (
    <div className={classes.root}>
      <label htmlFor={id} className={classes.label}>
        {t('compose.label')}
      </label>
      <div className={classes.surface}>
        <div className={classes.layer} aria-hidden="true" dir="auto">
          {pieces.map((piece, index) => (
            <Word key={index} piece={piece} />
          ))}
          {/* A last line break would have no height otherwise. */}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          className={classes.text}
          dir="auto"
          value={text}
          maxLength={MOST_CHARACTERS}
          placeholder={t('compose.placeholder')}
          onChange={change}
          onKeyDown={submit}
          rows={2}
          spellCheck
          aria-describedby={describedBy}
        />
      </div>
    </div>
  );
}

function Word({ piece: { text, kind, descriptors } }: { readonly piece: Piece }) {
  const scent = useScentWord();
  if (kind === 'plain') return <span>{text}</span>;
  const [first] = descriptors;
  const gloss = first && scent(first).toLowerCase() !== text.toLowerCase() ? scent(first) : undefined;
  const more = descriptors.length > 1 ? ` +${descriptors.length - 1}` : '';
  return (
    <span
      className={classes.word}
      data-kind={kind}
      style={first ? ({ '--scent': colorOf(first) } as React.CSSProperties) : undefined}
      data-gloss={gloss === undefined ? undefined : gloss + more}
    >
      {text}
    </span>
  );
}
