/** What may be wider than its place: it scrolls by itself, by the keyboard too. */
import type { ReactNode } from 'react';
import classes from './account.module.css';

export function ScrollRegion({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
