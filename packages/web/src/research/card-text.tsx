/**
 * A model card to read. Of its Markdown, headings, lists, tables and paragraphs are told apart and nothing else: every word is shown as text,
 * so that a card, which may be of a model that somebody made, can put nothing into the page.
 */
import { blocksOf } from './card-blocks.ts';
import classes from './research.module.css';

export function CardText({ text }: { readonly text: string }) {
  return (
    <div className={classes.card} lang="en" dir="ltr">
      {blocksOf(text).map(({ key, kind, lines }) => {
        if (kind === 'title') return <h4 key={key}>{lines}</h4>;
        if (kind === 'subtitle') return <h5 key={key}>{lines}</h5>;
        if (kind === 'verbatim') return <pre key={key}>{lines.join('\n')}</pre>;
        if (kind === 'text') return <p key={key}>{lines.join(' ')}</p>;
        return (
          <ul key={key}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
