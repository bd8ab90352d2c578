import { describe, expect, it } from 'vitest';
import { loadChemistry } from '../molecule/index.ts';
import { type EstimatedProperties, estimateProperties } from './estimate-properties.ts';

const chemistry = await loadChemistry();
const of = (smiles: string): EstimatedProperties => estimateProperties(chemistry.graph(smiles));

const LIMONENE = 'C=C(C)C1CC=C(C)CC1';
const GALAXOLIDE = 'CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C';
const AMBRETTOLIDE = 'O=C1CCCCCCCC=CCCCCCCO1';
const GRAPEFRUIT_MERCAPTAN = 'CC1=CCC(C(C)(C)S)CC1';
const INDOLE = 'c1ccc2[nH]ccc2c1';
const BETA_IONONE = 'CC(=O)C=CC1=C(C)CCCC1(C)C';
const VANILLIN = 'COc1cc(C=O)ccc1O';
const GERANIOL = 'CC(C)=CCCC(C)=CCO';
const FURFURYL_MERCAPTAN = 'SCc1ccco1';

/** Mayhew et al. 2022 (experimental rows), degrees Celsius, and Syrres, log10. */
const MEASURED_PHYSICAL: readonly (readonly [smiles: string, boilingPointC: number, logP: number])[] = [
  ['C=CC(C)(O)CCC=C(C)C', 198, 2.97],
  ['Cc1ccc(C(C)C)cc1', 176.5, 4.1],
  ['O=CC=Cc1ccccc1', 246, 1.9],
  [VANILLIN, 285, 1.21],
  ['CC1CCC(C(C)C)C(O)C1', 216, 3.4],
  ['COC(=O)c1ccccc1O', 222.9, 2.55],
  ['CC(=O)OCc1ccccc1', 213, 1.96],
  ['OCCc1ccccc1', 218.2, 1.36],
  [INDOLE, 254, 2.14],
  ['CC(C)=CCCC(C)CC=O', 207, 3.83],
];

/** The Good Scents Company (2022 copy), hours on the blotter, neat. */
const MEASURED_HOURS: readonly (readonly [smiles: string, hours: number])[] = [
  ['CC1CCCCCCCCCCCCC(=O)C1', 368],
  ['CCCCCCOC(C)=O', 5],
  ['O=Cc1ccccc1', 4],
  ['CCCCCCCCCC=O', 224],
  ['CC(C)=CCCC(C)CC=O', 16],
  [BETA_IONONE, 112],
  ['C=CCc1ccc(O)c(OC)c1', 52],
  ['OCCc1ccccc1', 32],
  [LIMONENE, 4],
  ['O=CC=Cc1ccccc1', 212],
];

describe('estimated properties', () => {
  it('put citrus at the top, geraniol in the heart and musks at the base', () => {
    expect(of(LIMONENE).noteClass.value).toBe('top');
    expect(of(GERANIOL).noteClass.value).toBe('heart');
    for (const smiles of [GALAXOLIDE, AMBRETTOLIDE, VANILLIN]) expect(of(smiles).noteClass.value, smiles).toBe('base');
  });

  it('say "400 or more" at the end of the observation, and never more', () => {
    const { substantivityHours } = of(GALAXOLIDE);
    expect(substantivityHours).toMatchObject({ value: 400, high: 400, atCap: true });
    expect(substantivityHours.wording).toMatch(/^400 h or more/);
    expect(of(LIMONENE).substantivityHours).toMatchObject({ atCap: false });
    expect(of(LIMONENE).substantivityHours.wording).toMatch(/^about 7\.\d h \(/);
  });

  it('warn of a thiol: strong, diluted, and why', () => {
    for (const smiles of [GRAPEFRUIT_MERCAPTAN, FURFURYL_MERCAPTAN]) {
      const { odorStrength, recommendedSmellingDilutionPct: advice } = of(smiles);
      expect(['high', 'very high']).toContain(odorStrength.value);
      expect(odorStrength.high).toBe('very high');
      expect(advice.value).toBeLessThanOrEqual(1);
      expect(advice.low).toBeLessThanOrEqual(0.1);
      expect(advice.reasons.join()).toContain('thiols with advice');
      expect(advice.changesWithDose).toContain('thiols');
    }
    const { odorValue } = of(GRAPEFRUIT_MERCAPTAN);
    expect(odorValue.value).toBeGreaterThan(5);
  });

  it('say of indole and ionones that odor depends on dose, and of musk not', () => {
    const indole = of(INDOLE).recommendedSmellingDilutionPct;
    expect(indole.value).toBeLessThanOrEqual(1);
    expect(indole.changesWithDose).toContain('indoles');
    expect(of(BETA_IONONE).recommendedSmellingDilutionPct).toMatchObject({ value: 10, basis: 'estimated' });
    expect(of(BETA_IONONE).recommendedSmellingDilutionPct.changesWithDose).toContain('ionones');
    expect(of(GALAXOLIDE).recommendedSmellingDilutionPct).toMatchObject({ value: 10, changesWithDose: null });
  });

  it('hold ethanol for a light liquid that soon leaves the blotter', () => {
    const { boilingPointC, noteClass, logP } = of('CCO');
    expect(boilingPointC.low).toBeLessThan(78.3);
    expect(boilingPointC.high).toBeGreaterThan(78.3);
    expect(noteClass.value).toBe('top');
    expect(logP.value).toBeLessThan(0.5);
  });

  it('answer "unknown" with a reason outside the domain', () => {
    const strange = of('N#CC(C#N)=C(C#N)C#N');
    for (const estimate of [
      strange.substantivityHours,
      strange.noteClass,
      strange.odorStrength,
      strange.detectionThreshold,
      strange.odorValue,
      strange.recommendedSmellingDilutionPct,
    ]) {
      expect(estimate.basis).toBe('unknown');
      expect(estimate.value).toBeNull();
      expect('reason' in estimate && estimate.reason).toBeTruthy();
    }
    expect(strange.boilingPointC.inDomain).toBe(false);
    expect(of(GALAXOLIDE).detectionThreshold).toMatchObject({ basis: 'unknown', value: null });
    expect(of(GALAXOLIDE).odorValue).toMatchObject({ reason: 'the detection threshold is unknown' });
  });

  it('do not give a threshold for a size at which its error was never measured', () => {
    const hedione = of('CCCCCC1C(CC(=O)OC)CCC1=O');
    expect(hedione.detectionThreshold).toMatchObject({ reason: 'too few molecules of this size were measured' });
    expect(of(GERANIOL).detectionThreshold.basis).toBe('estimated');
  });

  it('are less sure of the pressure of a heavy molecule than of a light one', () => {
    const factor = ({ low, high }: { low: number; high: number }): number => high / low;
    expect(factor(of(GALAXOLIDE).vapourPressurePa)).toBeGreaterThan(2 * factor(of(LIMONENE).vapourPressurePa));
  });

  it('mean their 80%: at least 7 of 10 measured values lie within, of each kind', () => {
    const within = (value: number, { low, high }: { low: number | null; high: number | null }): boolean =>
      low !== null && high !== null && value >= low && value <= high;
    const physical = MEASURED_PHYSICAL.map(([smiles, boilingPointC, logP]) => {
      const found = of(smiles);
      return { boiling: within(boilingPointC, found.boilingPointC), logP: within(logP, found.logP) };
    });
    const hours = MEASURED_HOURS.filter(([smiles, value]) => within(value, of(smiles).substantivityHours));
    expect(physical.filter(({ boiling }) => boiling).length).toBeGreaterThanOrEqual(7);
    expect(physical.filter(({ logP }) => logP).length).toBeGreaterThanOrEqual(7);
    expect(hours.length).toBeGreaterThanOrEqual(7);
  });

  it('widen outside the domain, and keep low below value below high', () => {
    const known = of(LIMONENE);
    const strange = of('N#CC(C#N)=C(C#N)C#N');
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    expect(width(strange.boilingPointC)).toBeGreaterThan(width(known.boilingPointC));
    for (const estimate of [known.boilingPointC, known.vapourPressurePa, known.logP, known.flashPointC]) {
      expect(estimate.low!).toBeLessThan(estimate.value!);
      expect(estimate.high!).toBeGreaterThan(estimate.value!);
    }
  });

  it('do not depend on how the molecule is written', () => {
    for (const order of chemistry.randomSmiles(VANILLIN, 3, 1)) {
      const again = of(order);
      expect(again.logP.value).toBeCloseTo(of(VANILLIN).logP.value!, 9);
      expect(again.noteClass.value).toBe(of(VANILLIN).noteClass.value);
    }
  });
});
