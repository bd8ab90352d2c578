/**
 * A model card to read. Of its Markdown, headings, lists, tables and paragraphs are told apart and nothing else: every word is shown as text,
 * so that a card, which may be of a model that somebody made, can put nothing into the page.
 */
import { ScrollRegion } from '../account/scroll-region.tsx';
import { blocksOf, type CardBlock } from './card-blocks.ts';
import classes from './research.module.css';

export function CardText({ text }: { readonly text: string }) {
  return (
    <div className={classes.card} lang="en" dir="ltr">
      {blocksOf(text).map((block) => (
        <Block key={block.key} block={block} />
      ))}
    </div>
  );
}

function Block({ block: { kind, lines, rows } }: { readonly block: CardBlock }) {
  switch (kind) {
    case 'title':
      return <h3>{lines}</h3>;
    case 'subtitle':
      return <h4>{lines}</h4>;
    case 'text':
      return <p>{lines.join(' ')}</p>;
    case 'verbatim':
      return (
        <ScrollRegion name={lines[0] ?? ''}>
          <pre>{lines.join('\n')}</pre>
        </ScrollRegion>
      );
    case 'list':
      return (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table rows={rows} />;
  }
}

function Table({ rows: [head = [], ...body] }: { readonly rows: CardBlock['rows'] }) {
  const named = head.some((cell) => cell !== '');
  const name = named ? head.filter(Boolean).join(', ') : (body[0]?.[0] ?? 'table');
  return (
    <ScrollRegion name={name}>
      <table>
        {named && (
          <thead>
            <tr>
              {head.map((cell, i) =>
                cell === '' ? <td key={keyOf(cell, i)} /> : <th key={keyOf(cell, i)}>{cell}</th>,
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, i) => (
                <td key={keyOf(cell, i)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const keyOf = (cell: string, place: number): string => `${place} ${cell}`;
