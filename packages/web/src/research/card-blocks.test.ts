import { expect, it } from 'vitest';
import { blocksOf } from './card-blocks.ts';

const kinds = (text: string) => blocksOf(text).map(({ kind }) => kind);

it('a card is told apart into headings, paragraphs, lists and tables, without their marks', () => {
  const blocks = blocksOf(
    '# name\n\nOne **line**\nand `another`.\n\n- first\n  goes on\n- second\n\n### Odor\n| | share |\n|---|---|\n| a | 1 |\n| b | [2](x.md) |\n',
  );
  expect(blocks.map(({ kind, lines, rows }) => [kind, lines.length > 0 ? lines : rows])).toEqual([
    ['title', ['name']],
    ['text', ['One line', 'and another.']],
    ['list', ['first goes on', 'second']],
    ['subtitle', ['Odor']],
    [
      'table',
      [
        ['', 'share'],
        ['a', '1'],
        ['b', '2 (x.md)'],
      ],
    ],
  ]);
});

it('what stands between fences is kept as it is', () => {
  expect(blocksOf('```\n# no heading\n| no | table |\n```\ntext').map(({ kind, lines }) => [kind, lines])).toEqual([
    ['verbatim', ['# no heading', '| no | table |']],
    ['text', ['text']],
  ]);
});

it('an empty card has no blocks, and a second table is a table of its own', () => {
  expect(kinds('\n\n')).toEqual([]);
  expect(kinds('| a |\n|---|\n\n| b |\n|---|\n')).toEqual(['table', 'table']);
});
