/** A whole number with its unit. The first page has no room for the library's field, which is larger than the page itself. */
import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react';
import classes from './request-panel.module.css';

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly most: number;
  /** Id of what explains it. */
  readonly describedBy: string;
  readonly onChange: (value: number) => void;
}

export function CountField({ label, unit, value, most, describedBy, onChange }: Props) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText((now) => (Number(now) === value ? now : String(value))), [value]);
  const take = (next: number) => {
    const within = Math.min(most, Math.max(1, next));
    setText(String(within));
    onChange(within);
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const digits = event.currentTarget.value.replaceAll(/\D/g, '');
    if (digits === '') setText('');
    else take(Number(digits));
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    take(value + step);
  };
  return (
    <label className={classes.count}>
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        value={text}
        size={Math.max(2, text.length)}
        onChange={change}
        onKeyDown={key}
        onBlur={() => setText(String(value))}
      />
      <span aria-hidden="true">{unit}</span>
    </label>
  );
}
