/** `smell safety`, whole, with the shipped lists. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REGION_IDS } from '@smell/core/safety';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandResult, runInMemory } from '../../test/run-in-memory.ts';
import { addSafetyCommand } from '../commands/safety.ts';
import { wrapText } from '../wrap-text.ts';
import type { AssessedRow, FailedRow } from './assess-rows.ts';

const SARIN = 'CC(C)OP(C)(F)=O';
const LILIAL = 'CC(C=O)Cc1ccc(cc1)C(C)(C)C';
const DAY = ['--date', '2026-11-24'];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'smell-safety-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function run(...args: readonly string[]): Promise<CommandResult> {
  return runInMemory((program, context) => addSafetyCommand(program, context), ['safety', ...args, ...DAY]);
}

async function json(...args: readonly string[]): Promise<AssessedRow> {
  const { stdout } = await run(...args, '--json');
  return JSON.parse(stdout) as AssessedRow;
}

describe('smell safety', () => {
  it('prints a card: verdict with citations, alerts with their limits, thresholds, stability, what is unknown and to be done', async () => {
    const { code, stdout, stderr } = await run('geraniol', '--category', '4');
    expect(code).toBe(0);
    for (const line of [
      /^Geraniol$/m,
      /^SMILES +CC\(C\)=CCC\/C\(C\)=C\/CO$/m,
      /^European Union: restricted, by IFRA Standards alone; by law: to be declared$/m,
      /restricted: IFRA Standard IFRA_STD_037, Geraniol .*\n? *at most 4\.7 %/,
      /IFRA Standards, 51st Amendment, as of 2023, row IFRA_STD_037; is Geraniol/,
      /no entry found, which does not mean safe, in:/,
      /^Structural alerts: reasons to look, not a classification$/m,
      /primary allylic alcohol.*: skin-sensitisation, prohapten, ordinary; atoms\s+\d/,
      /limits: Air oxidation of geraniol adds to it\./,
      /^Cramer class +I$/m,
      /^provisional ceiling +0\.026 % .*provisional/m,
      /^bleach +unstable\. /m,
      /^bioaccumulation +not indicated: log Kow/m,
      /- patents not searched$/m,
      /^What an assessor must still do$/m,
      /not covered by our tables: amendments of the Annexes/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stdout).not.toMatch(/Cramer 16/);
    expect(stderr).toMatch(/not an assessment/);
  });

  it('shows the way through the tree of Cramer, ceilings and sources on demand', async () => {
    const { stdout } = await run('geraniol', '--category', '4', '--verbose');
    expect(stdout).toMatch(/^Cramer 1 +a normal constituent of the body: no$/m);
    expect(stdout).toMatch(/^ceilings by category +1: /m);
    expect(stdout).toMatch(/^Sources$/m);
  });

  it('knows a molecule by SMILES, CAS number and name, and says by which', async () => {
    const answers = [await json(LILIAL), await json('80-54-6'), await json('lilial')];
    expect(answers.map(({ identifiedBy }) => identifiedBy)).toEqual(['smiles', 'cas', 'name']);
    for (const answer of answers) {
      expect(answer.inchiKey).toBe(answers[0]!.inchiKey);
      expect(answer.verdict).toBe('prohibited');
      expect(answer.regions[0]!.lines).toEqual(answers[0]!.regions[0]!.lines);
    }
  });

  it('answers for twelve regions in one JSON object, every row of a list once, every line with its list, version and day', async () => {
    const { stdout } = await run('121-33-5', '--regions', REGION_IDS.join(','), '--category', '4', '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const answer = JSON.parse(stdout) as AssessedRow;
    expect(answer.regions.map(({ region }) => region)).toEqual(REGION_IDS);
    const rows = answer.lists.map(({ list, row }) => `${list} ${row}`);
    expect(new Set(rows).size).toBe(rows.length);
    for (const { lines, notCovered } of answer.regions) {
      expect(notCovered.length).toBeGreaterThan(0);
      for (const { citation, verdict } of lines) {
        if (verdict === 'not-covered') expect(citation).toBeUndefined();
        else
          expect(citation).toMatchObject({
            list: expect.any(String),
            version: expect.any(String),
            asOf: expect.any(String),
          });
      }
    }
    expect(answer).toMatchObject({
      asked: { category: '4', product: 'leave-on', day: '2026-11-24', productMicrogramsPerKgDay: null },
      opinion: null,
      assessor: { notSearched: expect.arrayContaining(['patents not searched']) },
    });
    expect(stdout.length).toBeLessThan(100_000);
  });

  it('refuses a warfare agent by name of its family, and computes nothing', async () => {
    for (const spelling of [SARIN, 'FP(=O)(OC(C)C)C', 'C[P+]([O-])(F)OC(C)C']) {
      const { code, stdout, stderr } = await run(spelling);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: this structure is refused: .*Chemical Weapons Convention/);
    }
  });

  it('reports bad and refused rows of a file by number, and goes on with the rest', async () => {
    const file = join(root, 'mixed.smi');
    writeFileSync(file, `C1CC broken\n${SARIN} agent\nCCO ethanol\n${LILIAL} aldehyde\n`);
    const { code, stdout, stderr } = await run('--file', file, '--json');
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AssessedRow | FailedRow);
    expect(rows.map((row) => ('error' in row ? row.error.code : row.name))).toEqual([
      'bad-structure',
      'refused-structure',
      'ethanol',
      'aldehyde',
    ]);
    expect(rows.filter((row) => 'error' in row).every((row) => !('alerts' in row) && !('smiles' in row))).toBe(true);
    expect(stderr).toMatch(/mixed\.smi:1: row 1: .*never closed/);
    expect(stderr).toMatch(/mixed\.smi:2: row 2: this structure is refused/);
    expect(stderr).toMatch(/2 assessed, 2 rows could not be/);
  });

  it('has exit code 1 when no row could be assessed, and leaves no file behind', async () => {
    const file = join(root, 'bad.smi');
    writeFileSync(file, 'C1CC\nCC(\n');
    const out = join(root, 'bad.json');
    const { code, stderr } = await run('--file', file, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no molecule could be assessed of 2 rows/);
    expect(existsSync(out)).toBe(false);
  });

  it('saves many as one JSON array', async () => {
    const out = join(root, 'two.json');
    expect((await run('CCO', 'vanillin', 'C1CC', '--out', out)).code).toBe(0);
    const rows = JSON.parse(readFileSync(out, 'utf8')) as (AssessedRow | FailedRow)[];
    expect(rows.map((row) => 'error' in row)).toEqual([false, false, true]);
  });

  it('saves one as PDF, the same bytes each time, and no more than one', async () => {
    const [first, second] = [join(root, 'a.pdf'), join(root, 'b.pdf')];
    for (const path of [first, second]) expect((await run('coumarin', '--category', '4', '--out', path)).code).toBe(0);
    expect(readFileSync(first).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const { code, stderr } = await run('CCO', 'CCCO', '--out', join(root, 'c.pdf'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/a \.pdf is the report of one molecule/);
    expect(existsSync(join(root, 'c.pdf'))).toBe(false);
  });

  it('adds the opinion of OpenChemLib where asked, under its own name', async () => {
    const { opinion } = await json('vanillin', '--opinion');
    expect(opinion!.source).toMatch(/^OpenChemLib/);
    const { stdout } = await run('vanillin', '--opinion');
    expect(stdout).toMatch(/^One more opinion, which decides nothing: OpenChemLib/m);
  });

  it('gives a systemic ceiling for an exposure', async () => {
    const { thresholds } = await json('CCO', '--exposure', '30000');
    expect(thresholds.systemicCeiling).toMatchObject({ kind: 'provisional', percent: 0.1 });
  });

  it('tells "no entry found" from "not covered"', async () => {
    const { stdout } = await run('CCO', '--regions', 'EU,JP');
    expect(stdout).toMatch(/^European Union: no entry found$/m);
    expect(stdout).toMatch(/^Japan: not covered by our tables$/m);
  });

  it('says nowhere that a molecule is safe or complies', async () => {
    for (const name of ['CCO', 'vanillin', 'lilial', 'musk xylene', 'CC(C)CCOC(C)=O']) {
      const { stdout, stderr } = await run(name, '--regions', REGION_IDS.join(','), '--verbose', '--opinion');
      for (const sentence of `${stdout} ${stderr}`.replaceAll(/\s+/g, ' ').split(/[.;]\s| - /)) {
        if (!/\b(?:safe|safely|complies|comply|compliant|harmless)\b/i.test(sentence)) continue;
        expect(sentence).toMatch(/\b(?:not|no|nothing|never|neither|nor)\b/i);
      }
    }
  });

  it.each([
    [['CCO', '--category', '13'], /--category 13 is none of 1, 2/],
    [['CCO', '--regions', 'MARS'], /--regions MARS is none of EU/],
    [['CCO', '--leave-on', '--rinse-off'], /give one of --leave-on/],
    [['CCO', '--exposure', '0'], /--exposure is 0/],
    [['CCO', '--out', 'x.txt'], /--out x\.txt: give a file that ends in \.pdf or \.json/],
    [['80-54-5'], /"80-54-5" is not a CAS number/],
    [['lavender oil'], /is no single structure, though lists name it/],
    [['unobtainium'], /is not a structure, and no name or CAS number that we know/],
    [['CCO', '--file', 'x.smi'], /give either molecules or --file/],
    [[], /give a SMILES, a CAS number or a name/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('running text', () => {
  it('is broken at spaces, keeps its indent and its own lines, and loses no word', () => {
    expect(wrapText('one two three', 30)).toEqual(['one two three']);
    const text = 'every word of a long sentence stays where it was put\nand so does the next line';
    const lines = wrapText(text, 30, '- ', '  ');
    expect(lines.every((line) => line.length <= 30)).toBe(true);
    expect(lines[0]!.startsWith('- every')).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith('  '))).toBe(true);
    expect(lines.map((line) => line.slice(2)).join(' ')).toBe(text.replace('\n', ' '));
    expect(wrapText('x'.repeat(80), 30)).toEqual(['x'.repeat(80)]);
  });
});
