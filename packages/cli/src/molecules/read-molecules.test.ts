import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { InputRow } from '@smell/inference';
import { textLines } from '@smell/inference/molecule-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileSource } from './read-molecules.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-molecules-'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function read(name: string, content: string): Promise<InputRow[]> {
  const path = join(root, name);
  writeFileSync(path, content);
  return await collect(open(path));
}

function open(path: string): AsyncIterable<InputRow> {
  return fileSource(path, Readable.from([]), new AbortController().signal).rows as AsyncIterable<InputRow>;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** `2@3 id/name: text`, or the problem after an exclamation mark */
function short({ row, line, id, name, structure }: InputRow): string {
  const content = structure.format === 'none' ? `! ${structure.problem}` : structure.text;
  return `${row}@${line} ${id ?? '-'}/${name ?? '-'}: ${content}`;
}

describe('a CSV table of molecules', () => {
  it('is read by its column smiles, whatever its case and place, and keeps id and name', async () => {
    const rows = await read('a.csv', '\uFEFFName,SMILES,price,Id\r\n"a, b",CCO,3,x1\r\n,  CCC ,,\r\n');
    expect(rows.map(short)).toEqual(['1@2 x1/a, b: CCO', '2@3 -/-: CCC']);
  });

  it('may be separated by semicolons or tabs', async () => {
    expect((await read('b.csv', 'name;smiles\n"x;y";CCO\n')).map(short)).toEqual(['1@2 -/x;y: CCO']);
    expect((await read('b.tsv', 'name\tsmiles\nx,y\tCCO\n')).map(short)).toEqual(['1@2 -/x,y: CCO']);
  });

  it('gives rows that lack a cell or a structure as problems with their numbers', async () => {
    const rows = await read('c.csv', 'smiles,name\nCCO\n,no structure\n"CC\nO",two lines\nCCC,last\n');
    expect(rows.map(short)).toEqual([
      '1@2 -/-: ! it has 1 cell, the header has 2; is a quote or a comma missing?',
      '2@3 -/no structure: ! its smiles cell is empty',
      '3@5 -/two lines: CC\nO',
      '4@6 -/last: CCC',
    ]);
  });

  it.each([
    [
      'an unbalanced quote',
      'smiles,name\nCCO,a\nCCC,"b\nCCN,c\n',
      /cannot be read as CSV after row 1 \(Quote Not Closed/,
    ],
    ['no column smiles', 'structure,name\nCCO,a\n', /no column named smiles, only "structure", "name"/],
    ['nothing', '', /holds no molecule/],
    ['a header alone', 'smiles,name\n', /holds no molecule/],
  ])('is refused with %s, in one line', async (_, content, message) => {
    await expect(read('bad.csv', content)).rejects.toMatchObject({
      code: 'bad-row',
      message: expect.stringMatching(message),
    });
    await expect(read('bad.csv', content)).rejects.toMatchObject({ message: expect.not.stringContaining('\n') });
  });
});

describe('lines of molecules', () => {
  it('hold a SMILES and a name, or a JSON object', async () => {
    const text = 'smiles name\n# a comment\n\nCCO ethyl alcohol\nCCC\n{"smiles":"CCN","id":7}\n{"name":"x"}\n{"\n';
    expect((await read('a.smi', text)).map(short)).toEqual([
      '1@4 -/ethyl alcohol: CCO',
      '2@5 -/-: CCC',
      '3@6 7/-: CCN',
      '4@7 -/-: ! it has no text "smiles"; write {"smiles": "CCO", "name": "ethanol"}',
      '5@8 -/-: ! it is not JSON; write {"smiles": "CCO", "name": "ethanol"}',
    ]);
  });

  it('come out of chunks as they were written, and a line without end does not fill the memory', async () => {
    const lines = await collect(textLines(Readable.from(['\uFEFFa', 'b\r\n', '\nc', 'd\ne'])));
    expect(lines.map(({ line, text }) => `${line} ${text}`)).toEqual(['1 ab', '2 ', '3 cd', '4 e']);
    const [long] = await collect(textLines(Readable.from(Array(100).fill('x'.repeat(50_000)))));
    expect(long!.text.length).toBeLessThan(300_000);
  });
});

describe('an SD file', () => {
  const block = (name: string): string => `${name}\n  made\n\n  1  0  0  0  0  0  0  0  0  0999 V2000\nM  END`;

  it('is read record by record, with the title or a data item as name', async () => {
    const text =
      `${block('first')}\n> <ID>\n17\n\n$$$$\n` +
      `${block('')}\r\n>  <name>  (2)\r\nsecond\r\n\r\n$$$$\r\n` +
      `broken\n\n\n$$$$\n${block('last')}\n`;
    const rows = await read('a.sdf', text);
    expect(rows.map(({ row, line, id, name }) => [row, line, id, name])).toEqual([
      [1, 1, '17', 'first'],
      [2, 10, null, 'second'],
      [3, 19, null, 'broken'],
      [4, 23, null, 'last'],
    ]);
    expect(rows.map(({ structure }) => structure.format)).toEqual(['molBlock', 'molBlock', 'none', 'molBlock']);
    expect(short(rows[2]!)).toContain('it has no line "M  END"');
    expect(rows[3]!.structure).toMatchObject({ text: `${block('last')}\n` });
  });

  it('skips a record that has no end in sight', async () => {
    const rows = await read('long.sdf', `${'x\n'.repeat(30_000)}$$$$\n${block('good')}\n$$$$\n`);
    expect(rows.map(({ name }) => name)).toEqual(['x', 'good']);
    expect(short(rows[0]!)).toContain('it has 30000 lines, more than 20000');
  });
});

describe('a file of molecules', () => {
  it('is refused with an unknown ending, when it is not there, and when it is a folder', () => {
    expect(() => open(join(root, 'a.xlsx'))).toThrow(/ends in \.csv, \.tsv, \.smi, \.txt, \.jsonl, \.sdf/);
    expect(() => open(join(root, 'nothing.csv'))).toThrow(/nothing\.csv cannot be read/);
    mkdirSync(join(root, 'folder.csv'));
    expect(() => open(join(root, 'folder.csv'))).toThrow(/it is not a file/);
  });
});
