/** A part of the molecule's page, with its heading. */
import type { ReactNode } from 'react';
import classes from './molecule-page.module.css';

interface Props {
  readonly title: string;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Section({ title, id, children }: Props) {
  return (
    <section className={classes.section} {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
