/** `smell compliance`, whole, with a few rows of the lists. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import type { MixtureReport } from '@smell/core/safety';
import { SmallLists } from '@smell/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandResult, runInMemory } from '../../test/run-in-memory.ts';
import { addComplianceCommand } from '../commands/compliance.ts';
import { parseFormula } from './read-formula.ts';

const COLOGNE = `cas,name,percent,of
141-27-5,geranial,2,
106-26-3,neral,2,
106-24-1,,10,
8000-28-0,lavender oil,6,
106-24-1,geraniol,1.5,lavender oil
90028-68-5,oakmoss,0.5,
64-17-5,ethanol,79.5,
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-compliance-'));
  writeFileSync(join(root, 'cologne.csv'), COLOGNE);
});
afterAll(() => rmSync(root, { recursive: true }));

function run(file: string, ...args: readonly string[]): Promise<CommandResult> {
  return runInMemory(
    (program, context) => addComplianceCommand(program, context, async () => new SmallLists(await loadChemistry())),
    ['compliance', join(root, file), ...args],
  );
}

const AT_20 = ['--category', '4', '--use-level', '20', '--date', '2026-11-24'];

describe('smell compliance', () => {
  it('answers a breach with exit code 0 and a first line that says so', async () => {
    const { code, stdout, stderr } = await run('cologne.csv', ...AT_20, '--regions', 'EU,US,JP');
    expect(code).toBe(0);
    for (const line of [
      /^breach: Citral: 0\.8 % .*at most 0\.6 %/,
      /^use level {5}at most 15 %, bound by Citral$/m,
      /^ {2}row 6: unknown: constituents of oakmoss \(90028-68-5\) not given/m,
      /^ {2}row 4: unknown: constituents are given for 1\.5 % of lavender oil/m,
      /^breach +Citral +0\.8 +0\.6 +133\.3% +ifra-standards IFRA_STD_021 +geranial/m,
      /^within +Geraniol +2\.018 +4\.7 /m,
      /^ {2}Parfum; 2,6-Octadien-1-ol, 3,7-dimethyl-, \(2E\)- \(Geraniol\); .*\(Citral\)$/m,
      /^European Union: restricted by IFRA Standards alone$/m,
      /^United States: restricted by IFRA Standards alone$/m,
      /not covered by our tables: .*21 CFR 700/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stderr).toMatch(/not an assessment/);
    expect(stdout).not.toMatch(/compliant|complies|is safe/);
  });

  it('prints the report as one JSON object, and saves the same', async () => {
    const out = join(root, 'report.json');
    const { code, stdout } = await run('cologne.csv', ...AT_20, '--json', '--out', out);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as MixtureReport & { checkedOn: string };
    expect(report).toMatchObject({ outcome: 'breach', category: '4', product: 'leave-on', checkedOn: '2026-11-24' });
    expect(report.firstBreach!.sources.map(({ row }) => row)).toEqual([1, 2]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(report);
  });

  it('classifies the concentrate under CLP where asked, and says what it cannot', async () => {
    expect((await run('cologne.csv', ...AT_20)).stdout).not.toMatch(/CLP of the concentrate/);
    const { code, stdout } = await run('cologne.csv', ...AT_20, '--clp');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^CLP of the concentrate \(Regulation \(EC\) No 1272\/2008/m);
    expect(stdout).toMatch(/Finished cosmetic products are outside CLP/);
    const { stdout: json } = await run('cologne.csv', ...AT_20, '--clp', '--json');
    expect(JSON.parse(json).clp).toMatchObject({ unknown: { totalPercent: expect.any(Number) } });
  });

  it('saves report and draft data sheet as PDF, the same bytes each time', async () => {
    const paths = ['a.pdf', 'b.pdf', 'a-sheet.pdf', 'b-sheet.pdf'].map((name) => join(root, name));
    const [first, second, sheet, again] = paths as [string, string, string, string];
    expect((await run('cologne.csv', ...AT_20, '--out', first, '--sds', sheet)).code).toBe(0);
    expect((await run('cologne.csv', ...AT_20, '--out', second, '--sds', again)).code).toBe(0);
    for (const path of paths) expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    expect(readFileSync(sheet).equals(readFileSync(again))).toBe(true);
    expect(readFileSync(first).equals(readFileSync(sheet))).toBe(false);
  });

  it('saves the draft data sheet as JSON with its 16 sections, marked as a draft', async () => {
    const sds = join(root, 'sheet.json');
    const { stderr } = await run('cologne.csv', ...AT_20, '--sds', sds);
    expect(stderr).toMatch(/saved .*sheet\.json, a draft/);
    const sheet = JSON.parse(readFileSync(sds, 'utf8')) as { mark: string; sections: unknown[]; subtitle: string };
    expect(sheet).toMatchObject({ format: 'smell-report', mark: 'DRAFT', subtitle: 'cologne' });
    expect(sheet.sections).toHaveLength(16);
  });

  it('names a bad row and leaves no file behind', async () => {
    writeFileSync(join(root, 'bad.csv'), 'smiles;percent\nCCO;90\nC1CC;10\n');
    const out = join(root, 'nothing.json');
    const { code, stdout, stderr } = await run('bad.csv', ...AT_20, '--out', out);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: row 2: "C1CC" is not a structure/);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['--category', '13', '--use-level', '20'], /--category 13 is none of 1, 2, 3, 4, 5A/],
    [['--category', '4', '--use-level', '0'], /above 0 and up to 100/],
    [['--category', '4', '--use-level', 'lots'], /Give a number from 0 to 100/],
    [['--category', '4', '--use-level', '20', '--regions', 'EU,MARS'], /--regions MARS is none of EU, UK/],
    [['--category', '4', '--use-level', '20', '--leave-on', '--rinse-off'], /give one of --leave-on/],
    [['--category', '4', '--use-level', '20', '--date', '2026-02-30'], /Give a day such as/],
    [
      ['--category', '4', '--use-level', '20', '--out', 'report.txt'],
      /--out report.txt: give a file that ends in .pdf or .json/,
    ],
    [['--category', '4', '--use-level', '20', '--sds', 'sheet'], /--sds sheet: give a file/],
    [['--use-level', '20'], /required option '--category/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run('cologne.csv', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('says which file is missing', async () => {
    const { code, stderr } = await run('nowhere.csv', ...AT_20);
    expect(code).toBe(1);
    expect(stderr).toMatch(/nowhere\.csv cannot be read/);
  });
});

describe('a formula file', () => {
  const parse = (text: string) => parseFormula(text, 'f.csv');

  it('puts constituents into their naturals, by name or CAS number, before or after them', () => {
    expect(
      parse('name,cas,percent,of\nlinalool,78-70-6,30,8000-28-0\nLavender,8000-28-0,10,\nborneol,,2,lavender\n'),
    ).toEqual([
      {
        row: 2,
        name: 'Lavender',
        cas: '8000-28-0',
        percent: 10,
        constituents: [
          { row: 1, name: 'linalool', cas: '78-70-6', percentOfNatural: 30 },
          { row: 3, name: 'borneol', percentOfNatural: 2 },
        ],
      },
    ]);
  });

  it('reads semicolons with decimal commas, percent signs and a byte order mark', () => {
    expect(parse('\uFEFFName;Percent\na;12,5\nb;0,125 %\nc;1e-3\n').map(({ percent }) => percent)).toEqual([
      12.5, 0.125, 0.001,
    ]);
  });

  it.each([
    ['name,percent\na,1\nb,-1\n', /row 2: "-1" is no percentage/],
    ['name,percent\na,NaN\n', /row 1: "NaN" is no percentage/],
    ['name,percent\na,101\n', /row 1: "101" is no percentage/],
    ['name,percent\na,\n', /row 1: its percent cell is empty/],
    ['name;percent\na;1,250\n', /row 1: "1,250" can be read in two ways/],
    ['cas,percent\n106-24-2,1\n', /row 1: "106-24-2" is not a CAS number/],
    ['cas,percent\n,1\n', /row 1: it names no material/],
    ['name,percent,of\na,1,b\n', /row 1: it is of "b", but no row has that name/],
    ['name,percent,of\nb,1,\nb,1,\na,1,b\n', /row 3: it is of "b", which rows 1 and 2 both are/],
    ['name,percent\na\n', /row 1: it has 1 cell, the header has 2/],
    ['name,amount\na,1\n', /it needs percent and one of cas, smiles and name/],
    ['name,percent\n', /holds no material/],
    ['', /has the columns none/],
    ['name,percent\n"a,1\n', /cannot be read as CSV/],
  ])('refuses %j, naming the row', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('names every bad row at once', () => {
    expect(() => parse('name,percent\na,x\nb,1\nc,y\n')).toThrow(/row 1: .*; row 3: /);
  });
});
