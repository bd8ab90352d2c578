import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../../molecule/index.ts';
import { estimateProperties } from '../../properties/estimate-properties.ts';
import type { Alert, AlertEndpoint, AlertHit } from '../alerts/alert.ts';
import { IFRA_CATEGORIES } from '../lists/list-entry.ts';
import { assessThresholds, type ThresholdOptions, type Thresholds } from './assess-thresholds.ts';
import { openChemLibOpinion } from './openchemlib-opinion.ts';
import { DERMAL_RATIOS, provisionalCeiling } from './provisional-ceiling.ts';

const chemistry = await loadChemistry();
const ETHANOL = 'CCO';
const GERANIOL = 'CC(C)=CCC/C(C)=C/CO';
const VANILLIN = 'COc1cc(C=O)ccc1O';
const LILIAL = 'CC(Cc1ccc(cc1)C(C)(C)C)C=O';
const SARIN = 'CC(C)OP(C)(=O)F';
const HEXYL_CINNAMAL = 'CCCCCCC(C=O)=Cc1ccccc1';

function hit(endpoint: AlertEndpoint, potency: Alert['potency'] = 'ordinary'): AlertHit {
  const alert: Alert = {
    id: `test-${endpoint}`,
    title: `test alert for ${endpoint}`,
    endpoint,
    mechanism: 'other',
    smarts: ['C'],
    exceptions: [],
    explanation: '',
    limits: '',
    reference: '',
    potency,
    neverGenerate: false,
  };
  return { alert, atoms: [[0]] };
}

const assess = (smiles: string, hits: readonly AlertHit[] = [], options?: ThresholdOptions): Thresholds =>
  chemistry.read(smiles, (structure) => assessThresholds(structure, hits, options));

describe('the threshold of concern', () => {
  it.each([
    [ETHANOL, 30],
    [GERANIOL, 30],
    [VANILLIN, 30],
    [LILIAL, 30],
    [HEXYL_CINNAMAL, 9],
    ['O=c1ccc2ccccc2o1', 1.5],
  ])('of %s follows its Cramer class: %d ug/kg/day', (smiles, expected) => {
    expect(assess(smiles).ttc).toMatchObject({ kind: 'threshold', microgramsPerKgDay: expected, basis: 'cramer' });
  });

  it('falls to 0.0025 with an alert for genotoxicity, whatever the class', () => {
    expect(assess(GERANIOL, [hit('genotoxicity')]).ttc).toMatchObject({
      microgramsPerKgDay: 0.0025,
      basis: 'genotoxic-alert',
    });
  });

  it('is none for the cohort of concern, and alerts for skin do not touch it', () => {
    expect(assess(GERANIOL, [hit('genotoxicity'), hit('cohort-of-concern')]).ttc.kind).toBe('none');
    expect(assess(GERANIOL, [hit('skin-sensitisation')]).ttc).toMatchObject({ microgramsPerKgDay: 30 });
  });

  it('of a phosphorus ester is never that of a Cramer class', () => {
    expect(assess(SARIN).ttc).toMatchObject({ microgramsPerKgDay: 0.3, basis: 'anticholinesterase' });
  });

  it('is unknown for elements it was not derived for', () => {
    expect(assess('C[Si](C)(C)C').ttc.kind).toBe('unknown');
  });
});

describe('the dermal threshold', () => {
  it('is 900, 64 or 1.5 ug/cm2 by the strongest alert for skin', () => {
    const dose = (...hits: AlertHit[]): unknown => assess(GERANIOL, hits).dermal;
    expect(dose()).toMatchObject({ microgramsPerCm2: 900, reactivity: 'non-reactive' });
    expect(dose(hit('phototoxicity'))).toMatchObject({ microgramsPerCm2: 900 });
    expect(dose(hit('skin-sensitisation', 'weak'))).toMatchObject({ microgramsPerCm2: 64, reactivity: 'reactive' });
    expect(dose(hit('skin-sensitisation'), hit('skin-sensitisation', 'high'))).toMatchObject({
      microgramsPerCm2: 1.5,
      reactivity: 'high-potency',
      alerts: ['test-skin-sensitisation'],
    });
  });
});

describe('the provisional ceiling', () => {
  const known = {
    kind: 'threshold',
    reactivity: 'reactive',
    alerts: [],
    why: 'measured',
    reference: 'test',
  } as const;

  it('gives back the limits that the IFRA table prints for the material it is scaled from', () => {
    const ceilings = provisionalCeiling({ ...known, microgramsPerCm2: 23_600 });
    // alpha-Hexyl cinnamic aldehyde, IFRA 51st Amendment.
    const printed = {
      '1': 1.8,
      '2': 0.53,
      '3': 11,
      '4': 9.9,
      '5A': 2.5,
      '6': 5.8,
      '8': 1,
      '9': 19,
      '11A': 38,
    } as const;
    for (const [category, percent] of Object.entries(printed)) {
      const ceiling = ceilings[category as keyof typeof printed];
      // Rounded down, so never above the print.
      expect(ceiling).toMatchObject({ kind: 'provisional' });
      expect(ceiling.kind === 'provisional' && ceiling.percent).toBeLessThanOrEqual(percent);
      expect(ceiling.kind === 'provisional' && ceiling.percent).toBeGreaterThan(0.9 * percent);
    }
  });

  it('gives the limits of another Standard from the ratio of their limits in category 4', () => {
    // Rose ketones: 0.043% in category 4, 0.0077% in 1, 0.0023% in 2, 0.3% in 10A (IFRA 51st Amendment).
    const share = (23_600 * 0.043) / DERMAL_RATIOS.anchor.basePercent;
    const ceilings = provisionalCeiling({ ...known, microgramsPerCm2: share });
    expect(ceilings['1']).toMatchObject({ percent: 0.0077 });
    expect(ceilings['2']).toMatchObject({ percent: 0.0023 });
    expect(ceilings['10A']).toMatchObject({ percent: 0.3 });
  });

  it('is there for every category but 12, where no such Standard sets a limit, and shows its sum', () => {
    const { ceilings } = assess(GERANIOL, [hit('skin-sensitisation')]);
    expect(Object.keys(ceilings).sort()).toEqual([...IFRA_CATEGORIES].sort());
    expect(ceilings['12'].kind).toBe('unknown');
    expect(IFRA_CATEGORIES.filter((category) => ceilings[category].kind === 'unknown')).toEqual(['12']);
    expect(ceilings['4']).toMatchObject({ kind: 'provisional', percent: 0.026 });
    expect(ceilings['4'].kind === 'provisional' && ceilings['4'].how).toContain('64/23600');
  });

  it('is unknown where the dermal threshold is', () => {
    expect(assess('C[Si](C)(C)C').ceilings['4'].kind).toBe('unknown');
  });

  it('rests on ratios that every Standard behind them shares to within the printed digits', () => {
    for (const { low, high } of Object.values(
      DERMAL_RATIOS.ratios as Readonly<Record<string, { readonly low: number; readonly high: number }>>,
    )) {
      expect(low).toBeLessThanOrEqual(high);
      expect(high / low).toBeLessThan(1.03);
    }
  });
});

describe('the systemic ceiling', () => {
  it('is unknown without an exposure, and never from memory', () => {
    expect(assess(GERANIOL).systemicCeiling.kind).toBe('unknown');
  });

  it('is the threshold over the product used and the share that enters the body', () => {
    const ceiling = (productMicrogramsPerKgDay: number, dermalPenetration?: number): unknown =>
      assess(GERANIOL, [], {
        exposure: { productMicrogramsPerKgDay, ...(dermalPenetration === undefined ? {} : { dermalPenetration }) },
      }).systemicCeiling;
    expect(ceiling(10_000)).toMatchObject({ percent: 0.3 });
    expect(ceiling(10_000, 0.5)).toMatchObject({ percent: 0.6 });
    expect(ceiling(0)).toMatchObject({ kind: 'unknown' });
    expect(ceiling(1)).toMatchObject({ percent: 100 });
  });
});

describe('the screen for persistence', () => {
  const galaxolide = 'CC1COCc2cc3C(C)(C)C(C)C(C)(C)c3cc12';
  const withLogP = (smiles: string): Thresholds['persistence'] =>
    chemistry.read(smiles, (structure) => {
      const { logP } = estimateProperties(structure.graph);
      return assessThresholds(structure, [], { logP }).persistence;
    });

  it('does not clear DDT or musk xylene, whose logP the fit puts far too low', () => {
    for (const smiles of [
      'Clc1ccc(cc1)C(c1ccc(Cl)cc1)C(Cl)(Cl)Cl',
      'Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]',
    ]) {
      expect(withLogP(smiles).bioaccumulation.verdict).toBe('unknown');
    }
  });

  it('says nothing of bioaccumulation without logP', () => {
    expect(assess(galaxolide).persistence.bioaccumulation.verdict).toBe('unknown');
  });

  it('marks a polycyclic musk and clears ethanol', () => {
    expect(withLogP(galaxolide).bioaccumulation.verdict).not.toBe('not indicated');
    expect(withLogP(galaxolide).degradation.hints.map(({ id }) => id)).toContain('quaternary-carbon');
    expect(withLogP(ETHANOL).bioaccumulation.verdict).toBe('not indicated');
    expect(withLogP(ETHANOL).degradation.verdict).toBe('hints of degradability');
  });

  it('computes the factor of Veith, within its range only', () => {
    const known = { basis: 'estimated', unit: 'log10', inDomain: true } as const;
    const at = (value: number): Thresholds['persistence']['bioaccumulation'] =>
      assess(GERANIOL, [], { logP: { ...known, value, low: value - 0.5, high: value + 0.5 } }).persistence
        .bioaccumulation;
    expect(at(4)).toMatchObject({ verdict: 'not indicated', bioconcentrationFactor: 501 });
    expect(at(4.4).verdict).toBe('borderline');
    expect(at(5.5).verdict).toBe('potential');
    expect(at(7).bioconcentrationFactor).toBeUndefined();
  });

  it('sees nitro groups on rings', () => {
    const ids = assess('Cc1c([N+](=O)[O-])cccc1').persistence.degradation.hints.map(({ id }) => id);
    expect(ids).toContain('nitro-aromatic');
  });

  it('has no opinion where no hint was found', () => {
    expect(assess('C1CCOC1').persistence.degradation.verdict).toBe('unknown');
  });
});

describe('the opinion of OpenChemLib', () => {
  it('is labelled, and shown to be no verdict: sarin gets no warning', async () => {
    const opinion = await openChemLibOpinion(SARIN);
    expect(opinion.source).toContain('OpenChemLib');
    expect(opinion.caution).toContain('not "safe"');
    expect(Object.values(opinion.risks)).toEqual(Array(4).fill('none-found'));
    expect((await openChemLibOpinion(ETHANOL)).risks.mutagenic).toBe('high');
  });

  it('refuses what is no structure', async () => {
    await expect(openChemLibOpinion('not a SMILES')).rejects.toMatchObject({ code: 'bad-structure' });
  });
});
