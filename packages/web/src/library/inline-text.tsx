/** Text that is changed where it stands: a press makes it a field, Enter or leaving it keeps what was written, Escape does not. Whoever may not change the library reads it. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../account/session-context.tsx';
import classes from './inline-edit.module.css';

interface Props {
  readonly value: string;
  /** What it is, for screen readers. */
  readonly label: string;
  /** What a press does where there is nothing yet: shown, unless something stands in its place. */
  readonly placeholder: string;
  readonly instead?: ReactNode;
  readonly most: number;
  /** Several lines; Enter alone makes a new one, Ctrl+Enter keeps it. */
  readonly multiline?: boolean;
  readonly className?: string | undefined;
  /** A field from the beginning. */
  readonly begun?: boolean;
  readonly onChange: (value: string) => void;
  /** It is no field any more, whatever was written. */
  readonly onEnd?: () => void;
}

export function InlineText(props: Props) {
  const { may } = useSession();
  const { value, instead, className } = props;
  if (may('library')) return <Editable {...props} />;
  if (value === '' && instead === undefined) return null;
  return <span className={className}>{value === '' ? instead : <bdi>{value}</bdi>}</span>;
}

function Editable(props: Props) {
  const {
    value,
    label,
    placeholder,
    instead,
    most,
    multiline = false,
    className,
    begun = false,
    onChange,
    onEnd,
  } = props;
  const [draft, setDraft] = useState<string | null>(begun ? value : null);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const editing = draft !== null;
  useEffect(() => {
    if (editing) field.current?.select();
  }, [editing]);
  const end = (keep: boolean, back: boolean) => {
    if (draft === null) return;
    setDraft(null);
    if (keep && draft.trim() !== value) onChange(draft.trim());
    onEnd?.();
    if (back) requestAnimationFrame(() => button.current?.focus());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      end(false, true);
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      end(true, true);
    }
  };
  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className={`${classes.text} ${className ?? ''}`}
        data-empty={value === '' && instead === undefined}
        aria-label={value === '' ? placeholder : `${label}: ${value}`}
        onClick={() => setDraft(value)}
      >
        {value === '' ? (instead ?? placeholder) : <bdi>{value}</bdi>}
      </button>
    );
  }
  const shared = {
    ref: field,
    className: `${classes.field} ${className ?? ''}`,
    'aria-label': label,
    dir: 'auto',
    maxLength: most,
    value: draft,
    onKeyDown: press,
    onBlur: () => end(true, false),
  } as const;
  return multiline ? (
    <textarea {...shared} rows={3} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <input {...shared} onChange={(event) => setDraft(event.currentTarget.value)} />
  );
}
