import { beforeAll, describe, expect, it } from 'vitest';
import { SmallLists } from '../../../test/small-lists.ts';
import { SmellError } from '../../errors.ts';
import { type Chemistry, loadChemistry } from '../../molecule/index.ts';
import { checkMixture, type MixtureOptions, type MixtureReport } from './check-mixture.ts';
import type { FormulaRow } from './formula.ts';

let chemistry: Chemistry;
let lists: SmallLists;
beforeAll(async () => {
  chemistry = await loadChemistry();
  lists = new SmallLists(chemistry);
});

const OPTIONS: MixtureOptions = {
  useLevelPercent: 20,
  category: '4',
  regions: ['EU'],
  today: new Date('2026-11-24T00:00:00Z'),
};
const ETHANOL = { cas: '64-17-5', name: 'ethanol' };
const GERANIAL = { cas: '141-27-5', name: 'geranial' };
const NERAL = { cas: '106-26-3', name: 'neral' };
const SARIN = { smiles: 'CC(C)OP(C)(=O)F' };

type Parts = readonly Omit<FormulaRow, 'row'>[];

/** Rows, filled with ethanol to 100 %. */
function filled(...parts: Parts): FormulaRow[] {
  const sum = parts.reduce((total, { percent }) => total + percent, 0);
  const rest = sum < 100 ? [{ ...ETHANOL, percent: 100 - sum }] : [];
  return [...parts, ...rest].map((part, i) => ({ ...part, row: i + 1 }));
}

function check(formula: readonly FormulaRow[], options: Partial<MixtureOptions> = {}): MixtureReport {
  return checkMixture(formula, lists, chemistry, { ...OPTIONS, ...options });
}

const limit = (report: MixtureReport, name: string) => report.limits.find((one) => one.name === name)!;

describe('limits of a mixture', () => {
  it('breaches by the sum of two sources of which neither breaches alone', () => {
    const alone = [GERANIAL, NERAL].map((part) => check(filled({ ...part, percent: 2 })));
    expect(alone.map(({ outcome }) => outcome)).toEqual(['no-breach-found', 'no-breach-found']);
    const both = check(filled({ ...GERANIAL, percent: 2 }, { ...NERAL, percent: 2 }));
    expect(both.outcome).toBe('breach');
    expect(both.firstBreach).toMatchObject({
      name: 'Citral',
      usedPercent: 0.8,
      allowedPercent: 0.6,
      status: 'breach',
      citation: { row: 'IFRA_STD_021', version: '51st Amendment' },
    });
    expect(both.firstBreach!.sources.map(({ label, percent }) => [label, percent])).toEqual([
      ['geranial (141-27-5)', 0.4],
      ['neral (106-26-3)', 0.4],
    ]);
    expect(both.statement).toMatch(/^breach: Citral: 0\.8 % .* at most 0\.6 %/);
  });

  it('sums what is added with what a natural brings, in % of the product', () => {
    const lavender = { cas: '8000-28-0', name: 'lavender oil' };
    const report = check(
      filled(
        { cas: '106-24-1', percent: 20 },
        { ...lavender, percent: 50, constituents: [{ row: 3, cas: '106-24-1', percentOfNatural: 10 }] },
      ),
    );
    expect(limit(report, 'Geraniol')).toMatchObject({ usedPercent: 5, ratio: 1.063829787, status: 'breach' });
    expect(limit(report, 'Geraniol').sources.map(({ via, percent }) => [via, percent])).toEqual([
      [undefined, 4],
      ['lavender oil (8000-28-0)', 1],
    ]);
  });

  it('sums the materials of a class under one standard', () => {
    const report = check(filled({ cas: '23726-91-2', percent: 0.15 }, { cas: '24720-09-0', percent: 0.1 }), {
      regions: ['US'],
    });
    expect(limit(report, 'Rose ketones')).toMatchObject({ usedPercent: 0.05, allowedPercent: 0.043, status: 'breach' });
  });

  it('counts a Schiff base as its aldehyde, by molar mass', () => {
    const report = check(
      filled({ smiles: 'COC(=O)c1ccccc1N=CCC(C)CCCC(C)(C)O', percent: 10 }, { cas: '107-75-5', percent: 5 }),
    );
    // Hydroxycitronellal 172.26 g/mol of 305.41: 2 % x 0.564 + 1 %.
    expect(limit(report, 'Hydroxycitronellal').usedPercent).toBeCloseTo(2 * (172.264 / 305.41) + 1, 3);
    expect(limit(report, 'Hydroxycitronellal').status).toBe('breach');
    expect(limit(report, 'Hydroxycitronellal').sources[0]!.how).toMatch(
      /^counted as what it gives back on hydrolysis, 56\.4 %/,
    );
  });

  it('counts one material once, whether it is found by number, by structure or by both', () => {
    const used = [
      { cas: '5392-40-5' },
      { smiles: 'CC(C)=CCCC(C)=CC=O' },
      { cas: '5392-40-5', smiles: 'CC(C)=CCCC(C)=CC=O' },
      { name: 'citral' },
    ].map((part) => limit(check(filled({ ...part, percent: 1 })), 'Citral').usedPercent);
    expect(used).toEqual([0.2, 0.2, 0.2, 0.2]);
  });

  it('names the worst first, the prohibited before all', () => {
    const report = check(
      filled({ cas: '106-24-1', percent: 30 }, { cas: '5392-40-5', percent: 10 }, { cas: '80-54-6', percent: 1 }),
    );
    expect(report.limits.map(({ name, status }) => [name, status])).toEqual([
      ['2-(4-tert-Butylbenzyl) propionaldehyde', 'breach'],
      ['Citral', 'breach'],
      ['Geraniol', 'breach'],
      ['p-tert-Butyl-α-methylhydrocinnamic aldehyde (p-BMHCA)', 'within'],
    ]);
    expect(report.firstBreach).toMatchObject({
      allowedPercent: 0,
      ratio: null,
      citation: { list: 'eu-annex-ii', row: '1666' },
    });
    expect(report.headroom).toEqual({ maxUseLevelPercent: 0, boundBy: '2-(4-tert-Butylbenzyl) propionaldehyde' });
  });

  it('does not hold the EU lists against a product for Japan', () => {
    const report = check(filled({ cas: '80-54-6', percent: 1 }), { regions: ['JP'] });
    expect(report.outcome).toBe('no-breach-found');
    expect(report.regions[0]).toMatchObject({ region: 'JP', verdict: 'restricted' });
    expect(report.regions[0]!.notCovered.join()).toMatch(/Notification No\. 331/);
  });

  it('applies Annex III where the category decides whether its product type is meant', () => {
    const rose = filled({ cas: '23726-91-2', percent: 0.08 }, { cas: '24720-09-0', percent: 0.08 });
    const annex = (category: '4' | '6') =>
      check(rose, { category }).limits.find(({ citation }) => citation.list === 'eu-annex-iii');
    expect(annex('4')).toMatchObject({ usedPercent: 0.032, allowedPercent: 0.02, status: 'breach' });
    expect(annex('6')).toBeUndefined();
  });

  it('does not depend on the order of the rows', () => {
    const formula = filled({ ...GERANIAL, percent: 2 }, { ...NERAL, percent: 2 }, { cas: '106-24-1', percent: 3 });
    const figures = (report: MixtureReport) =>
      report.limits.map(({ name, usedPercent, status }) => [name, usedPercent, status]);
    expect(figures(check([...formula].reverse()))).toEqual(figures(check(formula)));
  });

  it('keeps another isomer apart and leaves it to an assessor', () => {
    const nerol = { smiles: 'OC/C=C(C)\\CCC=C(C)C' };
    const report = check(filled({ ...nerol, percent: 30 }));
    expect(report.outcome).toBe('may-breach');
    expect(limit(report, 'Geraniol')).toMatchObject({ usedPercent: 0, status: 'may-breach' });
    expect(limit(report, 'Geraniol').possibleSources).toHaveLength(1);
    expect(report.headroom.maxUseLevelPercent).toBe(100);
  });

  it('leaves a prohibited constituent of a natural to an assessor, and a note to the Standard', () => {
    const nutmeg = { name: 'nutmeg oil', percent: 5, constituents: [{ row: 2, cas: '94-59-7', percentOfNatural: 2 }] };
    const report = check(filled(nutmeg));
    expect(limit(report, 'Safrole')).toMatchObject({ status: 'may-breach', allowedPercent: 0 });
    expect(report.unknowns.map(({ kind }) => kind)).toContain('limit-not-decidable');
  });
});

describe('the use level', () => {
  it('is the highest at which every limit holds: there none is breached, a little above one is', () => {
    const formula = filled({ ...GERANIAL, percent: 2 }, { cas: '106-24-1', percent: 10 });
    const { headroom } = check(formula);
    expect(headroom).toEqual({ maxUseLevelPercent: 30, boundBy: 'Citral' });
    expect(check(formula, { useLevelPercent: 30 }).outcome).toBe('no-breach-found');
    expect(check(formula, { useLevelPercent: 30.1 }).outcome).toBe('breach');
  });

  it.each([0, -1, 101, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s percent', (useLevelPercent) => {
    expect(() => check(filled({ ...GERANIAL, percent: 1 }), { useLevelPercent })).toThrow(SmellError);
  });
});

describe('the label', () => {
  const traces = (geraniol: number): FormulaRow[] => filled({ cas: '106-24-1', percent: geraniol });

  it('names what passes the threshold of the kind of product, and lists the rest apart', () => {
    // 0.004 % of the product: over the threshold of leave-on, under that of rinse-off.
    const leaveOn = check(traces(0.02)).label!;
    expect(leaveOn.declare.map(({ name, usedPercent }) => [name, usedPercent])).toEqual([
      ['2,6-Octadien-1-ol, 3,7-dimethyl-, (2E)-', 0.004],
    ]);
    const rinseOff = check(traces(0.02), { product: 'rinse-off' }).label!;
    expect(rinseOff.declare).toEqual([]);
    expect(rinseOff.below).toHaveLength(1);
    expect(rinseOff.text).toBe('');
  });

  it('does not name what lies exactly at the threshold', () => {
    expect(check(traces(0.005)).label!.declare).toEqual([]);
  });

  it('adds up isomers and groups under one name', () => {
    const label = check(
      filled(
        { ...GERANIAL, percent: 0.004 },
        { ...NERAL, percent: 0.004 },
        { cas: '23726-91-2', percent: 0.01 },
        { cas: '24720-09-0', percent: 0.02 },
      ),
    ).label!;
    expect(label.declare.map(({ name, usedPercent, sources }) => [name, usedPercent, sources.length])).toEqual([
      ['Rose ketones', 0.006, 2],
      [expect.stringMatching(/octa-2,6-dienal|octadienal/), 0.0016, 2],
    ]);
  });

  it('does not print yet what is not yet required', () => {
    const vanillin = filled({ cas: '121-33-5', percent: 5 });
    const before = check(vanillin, { today: new Date('2026-01-01T00:00:00Z') }).label!;
    expect(before.declare.map(({ status }) => status)).toEqual(['not-yet']);
    expect(before.text).toBe('');
    expect(check(vanillin).label!.text).toBe('4-Hydroxy-3-methoxybenzaldehyde');
  });

  it('takes the stricter threshold where nobody said what the product is, and says so', () => {
    const report = check(traces(0.02), { category: '3' });
    expect(report.label).toMatchObject({ product: 'leave-on', assumed: true });
    expect(report.labelNote).toMatch(/stricter leave-on threshold/);
  });

  it('is not covered where no list of ours is law, and no matter of a candle', () => {
    expect(check(traces(1), { regions: ['US'] })).toMatchObject({
      label: null,
      labelNote: expect.stringMatching(/US is not covered/),
    });
    expect(check(traces(1), { category: '12' })).toMatchObject({
      label: null,
      labelNote: expect.stringMatching(/not a cosmetic/),
    });
  });
});

describe('what is not known', () => {
  it('is never a pass: naturals without constituents', () => {
    const report = check(filled({ cas: '90028-68-5', name: 'oakmoss', percent: 0.1 }));
    expect(limit(report, 'Oakmoss extracts')).toMatchObject({ usedPercent: 0.02, status: 'within' });
    expect(report.unknowns[0]).toMatchObject({ kind: 'constituents-not-given', row: 1 });
    expect(report.statement).toMatch(/not a statement that the product complies or is safe.* unknown/);
  });

  it('is never a pass: materials on no list and without a structure', () => {
    const report = check(filled({ cas: '999-99-9', percent: 1 }, { name: 'secret base', percent: 1 }));
    expect(report.unknowns.map(({ kind, row }) => [kind, row])).toEqual([
      ['unknown-material', 1],
      ['unknown-material', 2],
    ]);
  });

  it('is never a pass: constituents given in part, and an unknown constituent', () => {
    const report = check(
      filled({
        cas: '8000-28-0',
        name: 'lavender oil',
        percent: 10,
        constituents: [
          { row: 2, cas: '78-70-6', percentOfNatural: 35 },
          { row: 3, name: 'the rest', percentOfNatural: 5 },
        ],
      }),
    );
    expect(report.unknowns.map(({ kind, percentInProduct }) => [kind, percentInProduct])).toEqual([
      ['unknown-material', 0.1],
      ['constituents-incomplete', 1.2],
    ]);
  });

  it('is said of a limit per product type, unless the least of its percentages is kept', () => {
    const kinds = (percent: number) => check(filled({ cas: '119-36-8', percent })).unknowns.map(({ kind }) => kind);
    expect(kinds(1)).toEqual(['limit-not-decidable']);
    expect(kinds(0.2)).toEqual([]);
  });

  it('lists specifications apart, since nothing here checks them', () => {
    const { specifications, unknowns } = check(filled({ cas: '78-70-6', name: 'linalool', percent: 5 }));
    expect(specifications.map(({ name, materials }) => [name, materials])).toEqual([
      ['Linalool', ['linalool (78-70-6)']],
    ]);
    expect(unknowns).toEqual([]);
  });

  it('refuses a formula with sarin in it, and names the row', () => {
    const formula = filled({ cas: '106-24-1', percent: 1 }, { ...SARIN, percent: 1 });
    expect(() => check(formula)).toThrow(/^row 2: this structure is refused/);
    expect(() => check(formula)).toThrow(expect.objectContaining({ code: 'refused-structure' }));
  });

  it('finds no entry for a material on no list, and never calls the mixture safe', () => {
    const report = check(filled({ smiles: 'CCCCCCCCC1CCC(OC)CC1', percent: 1 }));
    expect(report.materials.find(({ row }) => row === 1)).toMatchObject({ found: 'no-entry-found' });
    expect(report.statement).toMatch(/not a statement that the product complies or is safe/);
  });

  it('says what is missing to 100 %', () => {
    const report = check([{ row: 1, ...GERANIAL, percent: 2 }]);
    expect(report.totalPercent).toBe(2);
    expect(report.unknowns.at(-1)).toMatchObject({ kind: 'remainder', percentInProduct: 19.6 });
    expect(report.warnings[0]).toMatch(/sum to 2 %; the missing 98 %/);
  });

  it('says that one material stood in two rows, and that a number and a structure disagree', () => {
    const report = check(filled({ cas: '106-24-1', percent: 1 }, { smiles: 'OC/C=C(C)/CCC=C(C)C', percent: 2 }));
    expect(report.warnings).toContainEqual(expect.stringMatching(/^rows 1 and 2 are the same material/));
    expect(limit(report, 'Geraniol').usedPercent).toBe(0.6);
    const wrong = check(filled({ cas: '106-24-1', smiles: 'COc1cc(C=O)ccc1O', percent: 1 }));
    expect(wrong.warnings).toContainEqual(expect.stringMatching(/row 1: CAS 106-24-1 is of another molecule/));
  });
});

describe('a formula that is none', () => {
  const row = (part: Partial<FormulaRow>): FormulaRow[] => [{ row: 7, cas: '64-17-5', percent: 100, ...part }];

  it.each([
    ['a negative percentage', row({ percent: -1 }), /row 7: its percentage is -1/],
    ['no percentage', row({ percent: Number.NaN }), /row 7: its percentage is NaN/],
    ['more than 100 %', row({ percent: 101 }), /row 7: its percentage is 101/],
    ['rows over 100 %', [...row({}), { row: 8, cas: '106-24-1', percent: 1 }], /sum to 101 %/],
    ['no rows', [], /holds no material/],
    ['a row without a name', [{ row: 7, percent: 1 }], /row 7: it names no material/],
    ['a SMILES that is none', row({ smiles: 'C1CC' }), /row 7: "C1CC" is not a structure/],
    [
      'constituents over 100 %',
      row({
        constituents: [
          { row: 8, name: 'a', percentOfNatural: 60 },
          { row: 9, name: 'b', percentOfNatural: 60 },
        ],
      }),
      /sum to 120 %/,
    ],
  ])('is refused with its row: %s', (_, formula, message) => {
    expect(() => check(formula)).toThrow(message);
    expect(() => check(formula)).toThrow(SmellError);
  });
});
