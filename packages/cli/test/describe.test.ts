/** `smell describe`, whole, with small files made here. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DescribedRow, MoleculeDescription, RowFailure } from '@smell/inference';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const MIXED = `id,Smiles,name
1,CC(C)=CCCC(C)(O)C=C,linalool
2,C1CC,broken
3,,nothing
4,CC/C=C\\CCO,leaf alcohol
5,"=1+1","formula"
6,CC(=O)OCc1ccccc1,"benzyl, acetate"
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-describe-'));
  writeFileSync(join(root, 'mixed.csv'), MIXED);
});
afterAll(() => rmSync(root, { recursive: true }));

const jsonRows = (text: string): DescribedRow[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DescribedRow);

describe('smell describe', () => {
  it('shows one molecule as a card, smell, note, longevity and isomers included', async () => {
    const { code, stdout, stderr } = await runCli('describe', 'CC1(C)C2CCC1(C)C(=O)C2');
    expect(code).toBe(0);
    for (const line of [
      /^Camphor$/m,
      /^known +yes: Camphor, CAS 76-22-2$/m,
      /^odor +camphor \d+% \(\d+% to \d+%\), /m,
      /^note +\w+ \(top \d+%, heart \d+%, base \d+%\)$/m,
      /^longevity +about [\d.]+ h .* on a blotter$/m,
      /^properties +152\.2 g\/mol, Crippen logP /m,
      /^evidence +100% Camphor \(76-22-2\): camphor, /m,
      /^isomers +2 undefined centres: 2 isomers$/m,
      /^ +CC1\(C\)\[C@@H\]2CC\[C@@\]1\(C\)C\(=O\)C2$/m,
      /Stereoisomers can smell entirely different/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stderr).toMatch(/^Computed predictions, .* ignore stereochemistry\.$/m);
  });

  it('shows many as a table, reports bad rows with their numbers, and goes on', async () => {
    const file = join(root, 'mixed.csv');
    const { code, stdout, stderr } = await runCli('describe', '--file', file);
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/)[0]),
    ).toEqual(['row', '1', '4', '6']);
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      `${file}:3: row 2: "C1CC" is not a structure: a ring is opened and never closed`,
      `${file}:4: row 3: its smiles cell is empty`,
      `${file}:6: row 5: "=1+1" is not a structure: "=" at position 1 does not fit there`,
      '3 described, 3 rows could not be read',
    ]);
  });

  it('with --json prints each row, good or bad, in its place and nothing else', async () => {
    const { code, stdout } = await runCli('describe', '--file', join(root, 'mixed.csv'), '--json');
    expect(code).toBe(0);
    const rows = jsonRows(stdout);
    expect(rows.map(({ row, id }) => [row, id])).toEqual([1, 2, 3, 4, 5, 6].map((row) => [row, String(row)]));
    expect((rows[1] as RowFailure).error).toEqual({
      code: 'bad-structure',
      message: '"C1CC" is not a structure: a ring is opened and never closed',
      line: 3,
    });
    expect(rows[3] as MoleculeDescription).toMatchObject({
      name: 'leaf alcohol',
      smiles: 'CC/C=C\\CCO',
      knownMaterial: { cas: '928-96-1' },
      odor: { descriptors: expect.arrayContaining([expect.objectContaining({ descriptor: 'green' })]) },
      estimates: { noteClass: { value: 'top' } },
      stereo: { definedDoubleBonds: 1, undefinedDoubleBonds: 0, isomers: { count: 1, listed: ['CC/C=C\\CCO'] } },
    });
  });

  it('saves as CSV, bad rows with their reason, and as SDF that it can read again', async () => {
    const csv = join(root, 'out.csv');
    const saved = await runCli('describe', '--file', join(root, 'mixed.csv'), '--out', csv);
    expect(saved).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining(`saved ${csv}`) });
    const rows = parse(readFileSync(csv), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ row }) => row)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(rows[0]).toMatchObject({ name: 'linalool', nearest_1_cas: '78-70-6', isomers: '2', error: '' });
    expect(rows[0]!.odor).toMatch(/^floral 0\.\d+; /);
    expect(rows[1]).toMatchObject({ smiles: '', error: expect.stringContaining('never closed') });

    const sdf = join(root, 'out.sdf');
    expect((await runCli('describe', '--file', join(root, 'mixed.csv'), '--out', sdf)).code).toBe(0);
    const again = jsonRows((await runCli('describe', '--file', sdf, '--json')).stdout) as MoleculeDescription[];
    expect(again.map(({ name, smiles }) => [name, smiles])).toEqual([
      ['linalool', 'C=CC(C)(O)CCC=C(C)C'],
      ['leaf alcohol', 'CC/C=C\\CCO'],
      ['benzyl, acetate', 'CC(=O)OCc1ccccc1'],
    ]);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('fails with exit code 1 when no row could be read', async () => {
    const { code, stdout, stderr } = await runCli('describe', 'C1CC', 'CCX');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      'molecule 1: "C1CC" is not a structure: a ring is opened and never closed',
      'molecule 2: "CCX" is not a structure: "X" at position 3 does not fit there',
      'error: no molecule could be read of 2 rows',
    ]);
  });

  it('describes the rows before a table breaks off, then says where', async () => {
    const file = join(root, 'broken.csv');
    writeFileSync(file, 'smiles,name\nCCCCO,a\nCCCCCO,"b\nCCN,c\n');
    const { code, stdout, stderr } = await runCli('describe', '--file', file, '--json');
    expect(jsonRows(stdout).map(({ row }) => row)).toEqual([1]);
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(/^error: .*broken\.csv cannot be read as CSV after row 1 \(Quote Not Closed.*$/);
  });

  it.each([
    ['no molecule', [], 2, /give the SMILES of a molecule/],
    ['both SMILES and a file', ['CCO', '--file', 'x.csv'], 2, /not both/],
    ['a file of an unknown kind', ['--file', 'x.xlsx'], 2, /ends in \.csv, /],
    ['a file that is not there', ['--file', '/nowhere/x.csv'], 1, /cannot be read/],
    ['an unknown format to save in', ['CCO', '--out', 'x.html'], 2, /ends in \.csv, \.sdf/],
    ['a place that cannot be written', ['CCO', '--out', '/nowhere/x.csv'], 2, /cannot be written/],
  ])('refuses %s in one line', async (_, args, expected, message) => {
    const { code, stdout, stderr } = await runCli('describe', ...args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim()).toMatch(/^error: .*$/);
  });
});
