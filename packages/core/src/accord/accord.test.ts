/** Formulas: what the balance, the blotter, the hints and the proposal promise. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMaterial, KNOWN_MATERIALS } from '../materials/index.ts';
import { type Chemistry, loadChemistry } from '../molecule/index.ts';
import { estimateProperties } from '../properties/index.ts';
import { loadSafetyLists, type SafetyLists } from '../safety/index.ts';
import { type AccordLine, SOLVENT_IDS, SOLVENTS } from './accord.ts';
import { apportion } from './apportion.ts';
import { assessAccord } from './assess-accord.ts';
import { BLOTTER_SCALE, BLOTTER_SCALE_FACTOR, type EvaporatingPart, evaporation } from './evaporation.ts';
import { formulaRows } from './formula-rows.ts';
import { type ProposalRequest, proposeAccord } from './propose-accord.ts';
import { weighAccord } from './weigh-accord.ts';

const TODAY = new Date('2026-11-24T00:00:00Z');
const SETTINGS = { category: '4', regions: ['EU'], today: TODAY } as const;

function line(id: string, name: string, partsPerThousand: number, rest: Partial<AccordLine> = {}): AccordLine {
  const found = findMaterial(name);
  const material = found ? { name: found.name, cas: found.cas, smiles: found.smiles } : { name };
  return {
    id,
    material,
    partsPerThousand,
    dilutionPercent: 100,
    solvent: 'dpg',
    place: null,
    inciName: null,
    pricePerKg: null,
    ...rest,
  };
}

describe('the balance', () => {
  const parts = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });

  it('shares out whole units that sum exactly, each within one of its share', () => {
    fc.assert(
      fc.property(parts, fc.nat(10_000_000), (weights, units) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const shares = apportion(weights, units);
        if (total === 0) return shares.every((share) => share === 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(units);
        for (const [i, share] of shares.entries()) {
          expect(Math.abs(share - (weights[i]! / total) * units)).toBeLessThanOrEqual(1);
          if (weights[i] === 0) expect(share).toBe(0);
        }
        return true;
      }),
    );
  });

  it('weighs a batch to the milligram, and the milligrams sum to the batch', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 5_000_000 }), (each, milligrams) => {
        const lines = each.map((value, i) => line(`${i}`, 'Linalool', value));
        const { lines: weighed, totalParts } = weighAccord({
          lines,
          batchGrams: milligrams / 1000,
          concentrationPercent: 15,
        });
        const sum = weighed.reduce((all, { grams }) => all + Math.round(grams * 1000), 0);
        expect(sum).toBe(totalParts > 0 ? milligrams : 0);
        for (const { grams } of weighed) expect(Number(grams.toFixed(3))).toBe(grams);
      }),
    );
  });

  it('tells what is weighed from what is pure, and counts the solvent', () => {
    const found = weighAccord({
      lines: [
        line('a', 'Linalool', 600, { pricePerKg: 40 }),
        line('b', 'Ethyl vanillin', 400, { dilutionPercent: 10, solvent: 'triethyl-citrate' }),
      ],
      batchGrams: 10,
      concentrationPercent: 20,
    });
    expect(found.lines).toMatchObject([
      { percent: 60, purePercent: 60, productPercent: 12, grams: 6, cost: 0.24 },
      { percent: 40, purePercent: 4, productPercent: 0.8, grams: 4, cost: null },
    ]);
    expect(found).toMatchObject({
      differenceParts: 0,
      purePercent: 64,
      solvents: [{ solvent: 'triethyl-citrate', percent: 36 }],
      productGrams: 50,
      carrierGrams: 40,
      cost: 0.24,
      costPerKg: null,
      withoutPrice: ['b'],
    });
  });

  it('takes tenths that sum to a thousand for a thousand', () => {
    const tenths = [65.2, 137.8, 104.8, 20.3, 116.3, 89.5, 61, 62.7, 143.2, 26.8, 78.2, 94.2];
    const lines = tenths.map((parts, i) => line(`${i}`, 'Linalool', parts));
    expect(weighAccord({ lines, batchGrams: 10, concentrationPercent: 15 }).differenceParts).toBe(0);
  });

  it('says how far the parts are from a thousand, and weighs their shares all the same', () => {
    const found = weighAccord({
      lines: [line('a', 'Linalool', 300), line('b', 'Hedione', 100)],
      batchGrams: 4,
      concentrationPercent: 10,
    });
    expect(found.differenceParts).toBe(-600);
    expect(found.lines.map(({ grams }) => grams)).toEqual([3, 1]);
  });

  it('has solvents by the names, numbers and structures of our lists', () => {
    for (const id of SOLVENT_IDS.filter((each) => each !== 'dpg')) {
      expect(findMaterial(SOLVENTS[id].cas), id).toMatchObject({
        name: SOLVENTS[id].name,
        smiles: SOLVENTS[id].smiles,
      });
    }
    expect(findMaterial('110-98-5')?.smiles).toBe(SOLVENTS.dpg.smiles);
  });
});

describe('the blotter', () => {
  const part = (id: string, mass: number, rest: Partial<EvaporatingPart> = {}): EvaporatingPart => ({
    id,
    mass,
    molecularWeight: 150,
    vapourPressurePa: 10,
    log10OdorValue: 3,
    ...rest,
  });

  it('loses a neat material evenly, in the hours that its pressure and weight say', () => {
    const gone = BLOTTER_SCALE / (10 * 150 ** (2 / 3));
    const [start, half, end] = evaporation([part('a', 1)], [0, gone / 2, gone]);
    expect(start!.leftPercent).toBe(100);
    expect(half!.leftPercent).toBeCloseTo(50, 6);
    expect(end!.leftPercent).toBe(0);
    expect(end!.parts[0]).toMatchObject({ leftPercent: 0, odorValue: 0, odorShare: null });
  });

  it('has nothing to share once what is known is below its threshold', () => {
    const [faint] = evaporation([part('a', 1, { log10OdorValue: -0.5 }), part('b', 1, { log10OdorValue: -2 })], [0]);
    expect(faint!.parts.map(({ odorShare }) => odorShare)).toEqual([null, null]);
    expect(faint!.parts[0]!.odorValue).toBeCloseTo(10 ** -0.5 / 2, 9);
  });

  it('agrees with the same equations solved step by step', () => {
    const parts = [
      part('top', 2, { vapourPressurePa: 150, molecularWeight: 136 }),
      part('heart', 3, { vapourPressurePa: 8 }),
      part('base', 5, { vapourPressurePa: 0.05, molecularWeight: 258 }),
    ];
    const mass = 10;
    const moles = parts.map((each) => each.mass / mass / each.molecularWeight);
    const rates = parts.map((each) => each.vapourPressurePa / each.molecularWeight ** (1 / 3) / BLOTTER_SCALE);
    const steps = 100_000;
    for (let step = 0; step < steps; step++) {
      const all = moles.reduce((sum, each) => sum + each, 0);
      for (const [i, each] of moles.entries()) moles[i] = each - (rates[i]! * (each / all) * 6) / steps;
    }
    const [, at] = evaporation(parts, [0, 6]);
    for (const [i, each] of at!.parts.entries()) {
      expect(each.leftPercent).toBeCloseTo((100 * moles[i]! * parts[i]!.molecularWeight * mass) / parts[i]!.mass, 2);
    }
  });

  it('never gets more, never less than nothing, and shares of the odor sum to one', () => {
    const figure = fc.record({
      mass: fc.double({ min: 1e-6, max: 1000, noNaN: true }),
      molecularWeight: fc.double({ min: 40, max: 400, noNaN: true }),
      vapourPressurePa: fc.double({ min: 1e-5, max: 10_000, noNaN: true }),
      log10OdorValue: fc.option(fc.double({ min: -3, max: 7, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), (figures) => {
        const entries = evaporation(
          figures.map((each, i) => ({ id: `${i}`, ...each })),
          [0, 0.1, 1, 10, 100, 10_000],
        );
        let before = 100.000001;
        for (const { leftPercent, parts } of entries) {
          expect(leftPercent).toBeLessThanOrEqual(before + 1e-9);
          expect(leftPercent).toBeGreaterThanOrEqual(0);
          before = leftPercent;
          const shares = parts.flatMap(({ odorShare }) => (odorShare === null ? [] : [odorShare]));
          if (shares.length > 0) expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe('with chemistry and lists', () => {
  let chemistry: Chemistry;
  let lists: SafetyLists;
  beforeAll(async () => {
    chemistry = await loadChemistry();
    lists = await loadSafetyLists();
  }, 60_000);

  it('the scale of the blotter is the one that the estimates of the curated materials give', () => {
    const scales = KNOWN_MATERIALS.flatMap(({ smiles }) => {
      const { substantivityHours: hours, vapourPressurePa: pressure } = estimateProperties(chemistry.graph(smiles));
      if (hours.basis === 'unknown' || hours.atCap || !pressure.inDomain) return [];
      const molecularWeight = chemistry.read(smiles, ({ properties }) => properties.molecularWeight);
      return [hours.value * pressure.value * molecularWeight ** (2 / 3)];
    }).sort((a, b) => a - b);
    expect(scales.length).toBeGreaterThan(400);
    const quantile = (share: number): number => scales[Math.floor(share * scales.length)]!;
    expect(quantile(0.5)).toBeCloseTo(BLOTTER_SCALE, -1);
    const inside = scales.filter(
      (scale) => scale > BLOTTER_SCALE / BLOTTER_SCALE_FACTOR && scale < BLOTTER_SCALE * BLOTTER_SCALE_FACTOR,
    );
    expect(inside.length / scales.length).toBeGreaterThan(0.79);
    expect(inside.length / scales.length).toBeLessThan(0.85);
  }, 60_000);

  const accord = {
    lines: [
      line('top', 'd-Limonene', 300),
      line('heart', 'Linalool', 300),
      line('strong', 'Ethyl vanillin', 300, { dilutionPercent: 10, solvent: 'benzyl-benzoate' }),
      line('natural', 'an oil that no list has', 100),
    ],
    batchGrams: 20,
    concentrationPercent: 15,
  };

  it('says of each line what is known, and that the rest is not', () => {
    const found = assessAccord(accord, lists, chemistry, SETTINGS);
    const byId = new Map(found.lines.map((each) => [each.id, each]));
    expect(byId.get('top')).toMatchObject({ place: 'top', placeFrom: 'documented', known: { cas: '5989-27-5' } });
    expect(byId.get('natural')).toMatchObject({
      facts: null,
      known: null,
      place: null,
      names: { trade: null, euAllergen: null },
      hints: [{ code: 'no-structure' }],
    });
    expect(found.diary.leftOut).toEqual(['natural']);
    const unknown = found.lines.filter(({ facts }) => facts?.odorValue.basis === 'unknown').map(({ id }) => id);
    expect(found.diary.withoutThreshold).toEqual(unknown);
    for (const id of unknown) {
      expect(byId.get(id)!.hints.map(({ code }) => code)).toContain('threshold-unknown');
      expect(found.diary.entries[0]!.parts.find((each) => each.id === id)!.odorShare).toBeNull();
    }
  });

  it('counts a solvent like any material: its allergen is on the label', () => {
    const { compliance } = assessAccord(accord, lists, chemistry, SETTINGS);
    const benzoate = compliance!.label!.declare.find(({ name }) => /benzyl benzoate/i.test(name));
    // 300 parts at 10 %: 27 % of the concentrate is solvent.
    expect(benzoate?.usedPercent).toBeCloseTo(27 * 0.15, 6);
    expect(compliance!.unknowns.map(({ row }) => row)).toContain(4);
    expect(formulaRows(accord, weighAccord(accord)).reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 9);
  });

  it('has nothing to say of an empty formula, and refuses what is refused with its row', () => {
    expect(assessAccord({ ...accord, lines: [] }, lists, chemistry, SETTINGS)).toMatchObject({
      lines: [],
      compliance: null,
      clp: null,
    });
    const agent = { ...line('x', 'x', 10), material: { smiles: 'CC(C)OP(C)(F)=O' } };
    expect(() => assessAccord({ ...accord, lines: [...accord.lines, agent] }, lists, chemistry, SETTINGS)).toThrow(
      /row 5/,
    );
  });

  const brief: ProposalRequest = {
    wanted: { bergamot: 1, citrus: 0.8, rose: 1, cedar: 0.9, amber: 0.6, musk: 0.5 },
    forbidden: ['vanilla', 'lemon'],
    less: ['sweet'],
    placed: {},
    seed: 1,
    materialsPerTier: 4,
    concentrationPercent: 15,
    molecules: [],
    settings: SETTINGS,
  };

  it('proposes the same formula for the same seed, and another for another', () => {
    const first = proposeAccord(brief, lists, chemistry);
    expect(proposeAccord(brief, lists, chemistry)).toEqual(first);
    const names = (seed: number) =>
      proposeAccord({ ...brief, seed }, lists, chemistry).lines.map(({ material }) => material.name);
    expect([2, 3, 4].some((seed) => names(seed).join() !== names(1).join())).toBe(true);
  });

  it('proposes 1,000 parts of documented materials in their documented places, nothing forbidden, no limit breached', () => {
    for (const seed of [1, 2, 3]) {
      const found = proposeAccord({ ...brief, seed }, lists, chemistry);
      const tenths = found.lines.reduce((sum, { partsPerThousand }) => sum + Math.round(partsPerThousand * 10), 0);
      expect(tenths).toBe(10_000);
      for (const { material, place, reason, partsPerThousand } of found.lines) {
        expect(partsPerThousand).toBeGreaterThan(0);
        if (reason.origin === 'filler') continue;
        const known = findMaterial(material.cas!)!;
        expect(known.note).toBe(place);
        expect(known.descriptors).not.toContain('vanilla');
        expect(known.descriptors).not.toContain('lemon');
        expect([...reason.hits, ...reason.near].length).toBeGreaterThan(0);
        for (const word of reason.hits) expect(known.descriptors).toContain(word);
      }
      expect(found.outcome).not.toBe('breach');
      const accordOf = { lines: found.lines, batchGrams: 10, concentrationPercent: 15 };
      expect(assessAccord(accordOf, lists, chemistry, SETTINGS).compliance!.outcome).not.toBe('breach');
    }
  });

  it('says which limit took some of a material away', () => {
    const found = proposeAccord(
      { ...brief, wanted: { mossy: 1, cinnamon: 1, rose: 1 }, forbidden: [], concentrationPercent: 30 },
      lists,
      chemistry,
    );
    expect(found.lines.some(({ reason }) => reason.reducedBy.length > 0) || found.leftOut.length > 0).toBe(true);
    expect(found.outcome).not.toBe('breach');
  });

  it('takes an offered molecule into its tier', () => {
    const offered = {
      place: 'heart',
      smiles: 'CC(C)CCC(C)CCOC=O',
      name: 'C11H22O2',
      hits: ['rose'],
      match: 0.7,
    } as const;
    const { lines } = proposeAccord({ ...brief, molecules: [offered] }, lists, chemistry);
    expect(lines.filter(({ place }) => place === 'heart')).toHaveLength(4);
    expect(lines.find(({ material }) => material.smiles === offered.smiles)).toMatchObject({
      place: 'heart',
      reason: { origin: 'generated', hits: ['rose'] },
    });
  });

  it('refuses a brief that nothing answers', () => {
    expect(() => proposeAccord({ ...brief, wanted: {} }, lists, chemistry)).toThrow(/no known material/);
  });
});
