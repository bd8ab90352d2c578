/** The air of the page: soft light in the colours of what is being written. Decoration only. */
import type { CSSProperties } from 'react';
import { washOf } from './families.ts';
import classes from './scent-wash.module.css';

export function ScentWash({ profile }: { readonly profile: Readonly<Record<string, number>> }) {
  const [first, second = first, third = second] = washOf(profile, 3);
  const style = { '--wash-1': first, '--wash-2': second, '--wash-3': third } as CSSProperties;
  return (
    <div className={classes.wash} data-on={first !== undefined} style={first ? style : undefined} aria-hidden="true" />
  );
}
