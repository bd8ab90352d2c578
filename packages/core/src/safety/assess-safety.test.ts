/** The whole assessment, with the shipped lists. */
import { beforeAll, describe, expect, it } from 'vitest';
import { knownMaterials } from '../materials/index.ts';
import { type Chemistry, loadChemistry } from '../molecule/index.ts';
import { assessSafety, type SafetyAssessment, type SafetyRequest, summariseSafety } from './assess-safety.ts';
import type { ListId } from './lists/list-entry.ts';
import { loadSafetyLists } from './lists/load-safety-lists.ts';
import type { SafetyLists } from './lists/safety-lists.ts';
import { refuseAgents } from './refuse.ts';
import { REGION_IDS } from './verdict/index.ts';

let chemistry: Chemistry;
let lists: SafetyLists;
beforeAll(async () => {
  [chemistry, lists] = await Promise.all([loadChemistry(), loadSafetyLists()]);
});

const EU: SafetyRequest = { regions: ['EU'], category: '4', today: new Date('2026-11-24T00:00:00Z') };
const EVERYWHERE: SafetyRequest = { ...EU, regions: REGION_IDS };

function assess(smiles: string, request: SafetyRequest = EU): SafetyAssessment {
  const found = chemistry.read(smiles, (structure) => assessSafety(structure, lists, request));
  if ('refused' in found) throw new Error(`refused: ${smiles}`);
  return found;
}

/** `prohibited eu-annex-ii 1666`, of the lines that say something. */
function rowsOf({ checklist }: SafetyAssessment): string[] {
  return checklist.regions.flatMap(({ lines }) =>
    lines.flatMap(({ verdict, citation }) =>
      citation?.row === undefined ? [] : [`${verdict} ${citation.list} ${citation.row.split(':')[0]}`],
    ),
  );
}

function alertsOf({ alerts }: SafetyAssessment): string[] {
  return alerts.map(({ alert }) => alert.id);
}

function limitOf({ checklist }: SafetyAssessment, list: ListId): number | undefined {
  return checklist.regions[0]!.lines.find(({ citation }) => citation?.list === list)?.limitPercent;
}

describe('chemical-warfare agents', () => {
  it.each([
    ['sarin', 'CC(C)OP(C)(F)=O'],
    ['sarin, from the fluorine', 'FP(=O)(OC(C)C)C'],
    ['sarin, charged', 'C[P+]([O-])(F)OC(C)C'],
    ['VX', 'CCOP(C)(=O)SCCN(C(C)C)C(C)C'],
    ['VX, from the amine', 'CC(C)N(CCSP(=O)(OCC)C)C(C)C'],
    ['VX, charged and protonated', 'CCO[P+]([O-])(C)SCC[NH+](C(C)C)C(C)C'],
  ])('%s is refused, and nothing else is said of it', (_, smiles) => {
    const found = chemistry.read(smiles, (structure) => assessSafety(structure, lists, EU));
    expect(Object.keys(found)).toEqual(['refused']);
    expect(() => chemistry.read(smiles, refuseAgents)).toThrow(/is refused: .*Chemical Weapons Convention/);
  });
});

describe('a structure with a slip', () => {
  it.each(['C1CC', 'CC(', 'not a molecule', ''])('%j is no structure, and says so', (smiles) => {
    expect(() => assess(smiles)).toThrow(/is not a structure/);
  });
});

describe('ethanol', () => {
  it('is prohibited nowhere, in no category and for no product', () => {
    for (const category of ['1', '4', '9', '12'] as const) {
      for (const product of ['leave-on', 'rinse-off', 'not-cosmetic'] as const) {
        const found = assess('CCO', { ...EVERYWHERE, category, product });
        for (const { lines, mayApply } of found.checklist.regions) {
          expect(lines.map(({ verdict }) => verdict)).not.toContain('prohibited');
          expect(mayApply).toBeUndefined();
        }
      }
    }
  });

  it('meets no row that decides in the EU, which is another answer than elsewhere, where our tables have no law', () => {
    const { checklist, verdict } = assess('OCC', EVERYWHERE);
    const of = (id: string) => checklist.regions.find(({ region }) => region === id)!;
    expect(of('EU').verdict).toBe('no-entry-found');
    for (const id of REGION_IDS.filter((region) => region !== 'EU')) expect(of(id).verdict).toBe('not-covered');
    expect(verdict).toBe('not-covered');
  });
});

describe('allergens, the same in every spelling', () => {
  it.each([
    ['geraniol', '78', ['OC/C=C(C)/CCC=C(C)C', 'CC(C)=CCC/C(C)=C/CO', 'C(\\O)/C=C(/CC\\C=C(\\C)C)C']],
    ['citral', '70', ['CC(C)=CCCC(C)=CC=O', 'O=CC=C(C)CCC=C(C)C', 'C(=O)C=C(CCC=C(C)C)C']],
    ['linalool', '84', ['C=CC(C)(O)CCC=C(C)C', 'CC(C)=CCCC(C)(O)C=C', 'OC(C=C)(CCC=C(C)C)C']],
    ['eugenol', '71', ['C=CCc1ccc(O)c(OC)c1', 'COc1cc(CC=C)ccc1O', 'COC1=CC(CC=C)=CC=C1O']],
  ])('%s is to be named by row %s of Annex III, whatever its spelling', (_, row, spellings) => {
    const answers = spellings.map((smiles) => assess(smiles));
    expect(rowsOf(answers[0]!)).toContain(`declare eu-allergens ${row}`);
    expect(answers[0]!.verdict).toBe('restricted');
    expect(answers[0]!.sensitisationConcern).not.toBe('none');
    for (const answer of answers.slice(1)) {
      expect(answer.checklist).toEqual(answers[0]!.checklist);
      expect(alertsOf(answer)).toEqual(alertsOf(answers[0]!));
      expect(answer.thresholds.dermal).toEqual(answers[0]!.thresholds.dermal);
      expect(answer.thresholds.ttc).toEqual(answers[0]!.thresholds.ttc);
      expect(answer.unknowns).toEqual(answers[0]!.unknowns);
    }
  });

  it('only its own isomer is met for certain: neryl for geranyl may apply', () => {
    const nerol = assess('OC/C=C(C)\\CCC=C(C)C');
    const line = nerol.checklist.regions[0]!.lines.find(({ citation }) => citation?.row === 'IFRA_STD_037');
    expect(line === undefined || line.mayApply).toBe(true);
  });
});

describe('materials of the lists', () => {
  it.each([
    [
      'Lilial',
      'CC(C=O)Cc1ccc(cc1)C(C)(C)C',
      'prohibited',
      ['prohibited eu-annex-ii 1666', 'restricted ifra-standards IFRA_STD_015'],
    ],
    [
      'Lyral',
      'CC(C)(O)CCCC1=CCC(C=O)CC1',
      'prohibited',
      ['prohibited eu-annex-ii 1380', 'restricted ifra-standards IFRA_STD_044'],
    ],
    [
      'musk xylene',
      'Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]',
      'prohibited',
      ['prohibited ifra-standards IFRA_STD_170', 'restricted eu-annex-iii 96'],
    ],
    [
      'coumarin',
      'O=c1ccc2ccccc2o1',
      'restricted',
      ['declare eu-allergens 77', 'restricted ifra-standards IFRA_STD_023'],
    ],
    ['vanillin', 'COc1cc(C=O)ccc1O', 'declare', ['declare eu-allergens 346']],
    ['galaxolide', 'CC1COCc2cc3c(cc21)C(C)(C)C(C)C3(C)C', 'declare', ['declare eu-allergens 336']],
    [
      'methyl eugenol',
      'COc1ccc(CC=C)cc1OC',
      'restricted',
      ['restricted eu-annex-iii 102', 'restricted ifra-standards IFRA_STD_100'],
    ],
    [
      'methyl N-methylanthranilate',
      'CNc1ccccc1C(=O)OC',
      'restricted',
      ['restricted eu-annex-iii 323', 'restricted ifra-standards IFRA_STD_094'],
    ],
  ])('%s: %s is %s, by its rows', (_, smiles, verdict, rows) => {
    const found = assess(smiles);
    expect(found.verdict).toBe(verdict);
    expect(rowsOf(found)).toEqual(expect.arrayContaining(rows));
  });

  it('carry the alerts of their chemistry', () => {
    for (const [smiles, alert] of [
      ['COc1ccc(CC=C)cc1OC', 'genotox-allylalkoxybenzene'],
      ['CNc1ccccc1C(=O)OC', 'photo-n-alkyl-anthranilate'],
      ['CC1COCc2cc3c(cc21)C(C)(C)C(C)C3(C)C', 'persistent-polycyclic-musk'],
      ['CC(C)=CCCC(C)=CC=O', 'michael-2-alkenal'],
    ] as const) {
      expect(alertsOf(assess(smiles))).toContain(alert);
    }
  });

  it('methyl eugenol gets the threshold of a genotoxic alert and not that of its Cramer class', () => {
    const { ttc } = assess('COc1ccc(CC=C)cc1OC').thresholds;
    expect(ttc).toMatchObject({ kind: 'threshold', microgramsPerKgDay: 0.0025, basis: 'genotoxic-alert' });
  });

  it('bergapten is phototoxic by alert and meets the Standard on furocoumarins as a class', () => {
    const found = assess('COc1c2C=CC(=O)Oc2cc2occc12');
    expect(found.alerts.some(({ alert }) => alert.endpoint === 'phototoxicity')).toBe(true);
    expect(rowsOf(found)).toContain('restricted ifra-standards IFRA_STD_089');
    expect(found.lists.find(({ entry }) => entry.row === 'IFRA_STD_089')!.identity).toMatch(/class|exact/);
  });

  it('the limit of a category is that of the Standard, and depends on it', () => {
    const geraniol = 'CC(C)=CCC/C(C)=C/CO';
    expect(limitOf(assess(geraniol), 'ifra-standards')).toBe(4.7);
    expect(limitOf(assess(geraniol, { ...EU, category: '1' }), 'ifra-standards')).not.toBe(4.7);
    const { category: _, ...noCategory } = EU;
    expect(limitOf(assess(geraniol, noCategory), 'ifra-standards')).toBeUndefined();
    expect(assess(geraniol, noCategory).unknowns).toContain('limits by product category: no category was given');
  });
});

describe('thresholds', () => {
  it('of the cohort of concern: none, no ceiling in any category, and no figure in the summary', () => {
    const found = assess('CN(C)N=O');
    expect(found.thresholds.ttc.kind).toBe('none');
    for (const ceiling of Object.values(found.thresholds.ceilings)) expect(ceiling.kind).toBe('unknown');
    expect(found.checklist.provisionalCeiling).toMatch(/^none/);
    expect(summariseSafety(found).thresholds).toMatchObject({
      ttcMicrogramsPerKgDay: null,
      ceilingPercentCategory4: null,
    });
    expect(found.barred).not.toBeNull();
  });

  it('do not clear a structure of bioaccumulation by a logP outside the domain of its fit', () => {
    const musk = assess('Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]');
    expect(musk.thresholds.persistence.bioaccumulation.verdict).toBe('unknown');
    expect(musk.unknowns.some((text) => text.startsWith('bioaccumulation: '))).toBe(true);
  });

  it('give a systemic ceiling for the exposure that the user gives, and not without', () => {
    expect(assess('CCO').unknowns.some((text) => text.startsWith('systemic ceiling'))).toBe(true);
    const found = assess('CCO', { ...EU, exposure: { productMicrogramsPerKgDay: 30_000 } });
    // 30 ug/kg/day of 30,000 ug/kg/day.
    expect(found.thresholds.systemicCeiling).toMatchObject({ kind: 'provisional', percent: 0.1 });
  });
});

describe('rows that name a number', () => {
  it('count beside those of the structure, each row once, deciding lists first', () => {
    // Peru balsam oil: rows without a structure of their own.
    const withNumber = assess('CCO', { ...EU, cas: '8007-00-9' });
    const without = assess('CCO');
    expect(withNumber.lists.length).toBeGreaterThan(without.lists.length);
    const rows = withNumber.lists.map(({ entry }) => entry);
    expect(new Set(rows).size).toBe(rows.length);
    const places = rows.map(({ list }) => lists.info.findIndex(({ id }) => id === list));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('every IFRA Standard', () => {
  it('is met for certain by each structure that its table gives it', () => {
    const missed: string[] = [];
    for (const entry of lists.entries('ifra-standards')) {
      for (const { smiles, cas } of entry.structures) {
        const match = assess(smiles).lists.find((found) => found.entry === entry);
        if (match?.identity !== 'exact' && match?.identity !== 'parent')
          missed.push(`${entry.row} ${cas} ${match?.identity}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('every known material', () => {
  const CLAIM = /\b(?:safe|safely|complies|comply|compliant|harmless|non-toxic)\b/i;
  const DENIED = /\b(?:not|no|nothing|never|neither|nor)\b/i;

  it('is answered in every region with the list, its version and day on each line that speaks of a list, and is never called safe or compliant', () => {
    const claims: string[] = [];
    for (const { smiles } of knownMaterials().filter((_, i) => i % 3 === 0)) {
      const found = assess(smiles, EVERYWHERE);
      for (const { lines, information } of found.checklist.regions) {
        for (const line of lines) {
          if (line.citation === undefined) expect(line.verdict).toBe('not-covered');
          else
            expect([line.citation.list, line.citation.version, line.citation.asOf].every((text) => text !== '')).toBe(
              true,
            );
          const hasRow = line.citation?.row !== undefined;
          expect(hasRow).toBe(line.verdict !== 'no-entry-found' && line.verdict !== 'not-covered');
        }
        for (const { citation } of information) expect(citation.row).toBeTruthy();
      }
      for (const text of textsOf({ ...found, lists: found.lists.map(({ how }) => how) })) {
        for (const sentence of text.split(/[.;]\s/)) {
          if (CLAIM.test(sentence) && !DENIED.test(sentence)) claims.push(sentence);
        }
      }
    }
    expect([...new Set(claims)]).toEqual([]);
  }, 60_000);

  it('keeps its verdict when its neighbours only may apply: that is said apart', () => {
    for (const { smiles } of knownMaterials().filter((_, i) => i % 10 === 0)) {
      const { verdict, mayApply, checklist } = assess(smiles);
      const certain = checklist.regions.flatMap(({ lines }) => lines.filter((line) => !line.mayApply));
      expect(certain.some((line) => line.verdict === verdict)).toBe(true);
      if (mayApply) expect(mayApply).not.toBe(verdict);
    }
  });
});

/** Every string in an answer. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
