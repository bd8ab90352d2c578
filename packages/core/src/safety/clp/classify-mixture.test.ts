/** Worked examples, computed by hand from the tables of CLP Annex I. Classes are those of Annex VI unless the test says otherwise. */
import { describe, expect, it } from 'vitest';
import { SmellError } from '../../errors.ts';
import { classifyMixture } from './classify-mixture.ts';
import type { MixtureIngredient, MixtureMeasurements } from './mixture-hazards.ts';

const WATER: MixtureIngredient = {
  name: 'water',
  cas: '7732-18-5',
  percent: 0,
  hazardClasses: [],
  selfClassified: true,
};
const GERANIOL: MixtureIngredient = { name: 'geraniol', cas: '106-24-1', percent: 0, hazardClasses: ['Skin Sens. 1'] };
const LILIAL: MixtureIngredient = { name: 'lilial', cas: '80-54-6', percent: 0, hazardClasses: ['Repr. 1B'] };
const ETHANOL: MixtureIngredient = { name: 'ethanol', cas: '64-17-5', percent: 0, hazardClasses: ['Flam. Liq. 2'] };

/** Complete classification without specific limits: what is left open by the data is left out. */
function judged(
  name: string,
  percent: number,
  classes: string[],
  more: Partial<MixtureIngredient> = {},
): MixtureIngredient {
  return { name, percent, hazardClasses: classes, selfClassified: true, specificLimits: [], ...more };
}

/** Filled up with water to 100 %. */
function classify(ingredients: MixtureIngredient[], measured: MixtureMeasurements = {}) {
  const percent = 100 - ingredients.reduce((sum, entry) => sum + entry.percent, 0);
  return classifyMixture([...ingredients, { ...WATER, percent }], measured);
}

function hazards(ingredients: MixtureIngredient[], measured: MixtureMeasurements = {}): string[] {
  return classify(ingredients, measured).classes.map(({ hazard }) => hazard);
}

const codes = (result: ReturnType<typeof classifyMixture>) => result.label.statements.map(({ code }) => code);

describe('sensitisation (Tables 3.4.5 and 3.4.6)', () => {
  it('classifies from 1 % for categories 1 and 1B, from 0.1 % for 1A', () => {
    expect(hazards([{ ...GERANIOL, percent: 1 }])).toEqual(['Skin Sens. 1']);
    expect(hazards([judged('a', 1, ['Skin Sens. 1B'])])).toEqual(['Skin Sens. 1']);
    expect(hazards([judged('a', 0.99, ['Skin Sens. 1B'])])).toEqual([]);
    expect(hazards([judged('a', 0.1, ['Skin Sens. 1A'])])).toEqual(['Skin Sens. 1']);
    expect(hazards([judged('a', 0.099, ['Skin Sens. 1A'])])).toEqual([]);
    expect(hazards([judged('a', 1, ['Resp. Sens. 1'])])).toEqual(['Resp. Sens. 1']);
  });

  it('does not add ingredients up', () => {
    expect(hazards([judged('a', 0.9, ['Skin Sens. 1']), judged('b', 0.9, ['Skin Sens. 1'])])).toEqual([]);
  });

  it('names by EUH208 what lies between a tenth of the limit and the limit', () => {
    const { sensitisers } = classify([
      { ...GERANIOL, percent: 0.5 },
      judged('strong', 0.01, ['Skin Sens. 1A']),
      judged('trace', 0.09, ['Skin Sens. 1B']),
    ]);
    expect(sensitisers.map(({ name, as }) => [name, as])).toEqual([
      ['geraniol', 'EUH208'],
      ['strong', 'EUH208'],
    ]);
    expect(sensitisers[0]!.text).toBe('Contains geraniol. May produce an allergic reaction.');
  });

  it('names the others without EUH208 where one sensitiser classifies already', () => {
    const { sensitisers } = classify([{ ...GERANIOL, percent: 0.5 }, judged('citral', 2, ['Skin Sens. 1'])]);
    expect(sensitisers.map(({ name, as }) => [name, as])).toEqual([['geraniol', 'name']]);
  });

  it('says that a specific limit could classify what is below the generic one', () => {
    const result = classify([{ ...GERANIOL, percent: 0.5 }]);
    expect(result.cannotCompute).toContainEqual(
      expect.objectContaining({ hazard: 'Skin Sens.', ingredients: ['geraniol'] }),
    );
    const looked = classify([{ ...GERANIOL, percent: 0.5, specificLimits: [] }]);
    expect(looked.cannotCompute.map(({ hazard }) => hazard)).not.toContain('Skin Sens.');
  });

  it('lets a specific limit replace the generic one, and names from a tenth of it', () => {
    const strong = (percent: number) =>
      judged('a', percent, ['Skin Sens. 1A'], { specificLimits: [{ hazard: 'Skin Sens. 1A', fromPercent: 0.001 }] });
    expect(hazards([strong(0.001)])).toEqual(['Skin Sens. 1']);
    expect(classify([strong(0.0001)]).sensitisers).toMatchObject([{ elicitationPercent: 0.0001, as: 'EUH208' }]);
  });
});

describe('carcinogens, mutagens, reproductive toxicants (Tables 3.5.2, 3.6.2, 3.7.2)', () => {
  it('classifies lilial from 0.3 %, with H360, GHS08 and Danger', () => {
    const result = classify([{ ...LILIAL, percent: 0.3 }]);
    expect(result.classes).toMatchObject([{ hazard: 'Repr. 1B', citation: 'CLP Annex I, Table 3.7.2' }]);
    expect(result.label).toMatchObject({ signalWord: 'Danger', pictograms: ['GHS08'] });
    expect(codes(result)).toEqual(['H360']);
    expect(hazards([{ ...LILIAL, percent: 0.29 }])).toEqual([]);
  });

  it.each([
    ['Muta. 1B', 0.1],
    ['Muta. 2', 1],
    ['Carc. 1A', 0.1],
    ['Carc. 1B', 0.1],
    ['Carc. 2', 1],
    ['Repr. 1A', 0.3],
    ['Repr. 2', 3],
    ['Lact.', 0.3],
    ['Ozone 1', 0.1],
    ['ED HH 1', 0.1],
    ['ED HH 2', 1],
    ['PBT', 0.1],
  ])('%s classifies from %d %%, not below', (hazard, percent) => {
    expect(hazards([judged('a', percent, [hazard])])).toEqual([hazard]);
    expect(hazards([judged('a', percent * 0.99, [hazard])])).toEqual([]);
  });

  it('keeps the strictest category', () => {
    expect(hazards([judged('a', 5, ['Carc. 2']), judged('b', 0.2, ['Carc. 1B'])])).toEqual(['Carc. 1B']);
  });
});

describe('organ toxicity (Tables 3.8.3 and 3.9.4, section 3.8.3.4.5)', () => {
  it('category 1 gives category 1 from 10 % and category 2 from 1 %', () => {
    expect(hazards([judged('a', 10, ['STOT RE 1'])])).toEqual(['STOT RE 1']);
    expect(hazards([judged('a', 9.9, ['STOT RE 1'])])).toEqual(['STOT RE 2']);
    expect(hazards([judged('a', 0.9, ['STOT RE 1'])])).toEqual([]);
    expect(hazards([judged('a', 10, ['STOT SE 2'])])).toEqual(['STOT SE 2']);
  });

  it('adds up irritants of the airways apart from narcotics', () => {
    const irritants = [judged('a', 12, ['STOT SE 3 (H335)']), judged('b', 8, ['STOT SE 3 (H335)'])];
    expect(codes(classify(irritants))).toEqual(['H335']);
    expect(hazards([judged('a', 12, ['STOT SE 3 (H335)']), judged('b', 12, ['STOT SE 3 (H336)'])])).toEqual([]);
  });

  it('cannot be computed where the effect is not known and it would matter', () => {
    const result = classify([judged('a', 12, ['STOT SE 3']), judged('b', 8, ['STOT SE 3'])]);
    expect(result.classes).toEqual([]);
    expect(result.cannotCompute).toMatchObject([{ hazard: 'STOT SE 3', ingredients: ['a', 'b'] }]);
    expect(classify([judged('a', 12, ['STOT SE 3'])]).cannotCompute).toEqual([]);
  });
});

describe('skin and eyes by addition (Tables 3.2.3 and 3.3.3)', () => {
  it('corrosive from 5 % in sum, with the sub-category the sums give', () => {
    expect(hazards([judged('a', 5, ['Skin Corr. 1A'])])).toEqual(['Skin Corr. 1A', 'Eye Dam. 1']);
    expect(hazards([judged('a', 3, ['Skin Corr. 1A']), judged('b', 2, ['Skin Corr. 1B'])])[0]).toBe('Skin Corr. 1B');
    expect(hazards([judged('a', 3, ['Skin Corr. 1A']), judged('b', 2, ['Skin Corr. 1'])])[0]).toBe('Skin Corr. 1');
  });

  it('counts corrosives ten times among irritants: 0.4 x 10 does not count below 1 %, 1 x 10 does', () => {
    // 1.0 / 1 = 1
    expect(hazards([judged('a', 1, ['Skin Corr. 1B'])])).toEqual(['Skin Irrit. 2', 'Eye Irrit. 2']);
    // 6 / 10 = 0.6 and 4 / 10 = 0.4
    expect(hazards([judged('a', 6, ['Skin Irrit. 2']), judged('b', 4, ['Skin Irrit. 2'])])).toEqual(['Skin Irrit. 2']);
    expect(hazards([judged('a', 6, ['Skin Irrit. 2']), judged('b', 3.9, ['Skin Irrit. 2'])])).toEqual([]);
    // Below the cut-off of 1 %: 9.5 + 10 x 0.4 would be 13.5
    expect(hazards([judged('a', 9.5, ['Skin Irrit. 2']), judged('b', 0.4, ['Skin Corr. 1B'])])).toEqual([]);
  });

  it('damages eyes from 3 %, irritates them from 1 %, and counts an ingredient once', () => {
    expect(hazards([judged('a', 3, ['Eye Dam. 1'])])).toEqual(['Eye Dam. 1']);
    expect(hazards([judged('a', 1, ['Eye Dam. 1'])])).toEqual(['Eye Irrit. 2']);
    expect(hazards([judged('a', 10, ['Eye Irrit. 2'])])).toEqual(['Eye Irrit. 2']);
    // 2 % of a substance that is both: 2 / 3, not 4 / 3.
    expect(hazards([judged('a', 2, ['Skin Corr. 1B', 'Eye Dam. 1'])])).toEqual(['Skin Irrit. 2', 'Eye Irrit. 2']);
  });

  it('uses specific limits in the sum', () => {
    const limits = [
      { hazard: 'Skin Corr. 1B', fromPercent: 25 },
      { hazard: 'Skin Irrit. 2', fromPercent: 10, belowPercent: 25 },
      { hazard: 'Eye Dam. 1', fromPercent: 25 },
      { hazard: 'Eye Irrit. 2', fromPercent: 10, belowPercent: 25 },
    ];
    const acid = (percent: number) => judged('acid', percent, ['Skin Corr. 1B'], { specificLimits: limits });
    expect(hazards([acid(9)])).toEqual([]);
    expect(hazards([acid(12)])).toEqual(['Skin Irrit. 2', 'Eye Irrit. 2']);
    expect(hazards([acid(25)])).toEqual(['Skin Corr. 1B', 'Eye Dam. 1']);
    // 5 / 10 + 5 / 10
    expect(hazards([acid(5), judged('b', 5, ['Skin Irrit. 2'])])).toEqual(['Skin Irrit. 2']);
  });

  it('takes an extreme pH as corrosive', () => {
    expect(hazards([judged('a', 1, [])], { pH: 12 })).toEqual(['Skin Corr. 1', 'Eye Dam. 1']);
    expect(hazards([judged('a', 1, [])], { pH: 11 })).toEqual([]);
  });
});

describe('acute toxicity by the sum of estimates (3.1.3.6)', () => {
  it('computes 100 / ATE = sum of C / ATE', () => {
    // 20 / 500 + 10 / 100 = 0.14; 100 / 0.14 = 714.286 mg/kg: category 4
    const result = classify([
      judged('a', 20, ['Acute Tox. 4 (H302)'], { ates: { oral: 500 } }),
      judged('b', 10, ['Acute Tox. 3 (H301)'], { ates: { oral: 100 } }),
    ]);
    expect(result.classes).toMatchObject([{ hazard: 'Acute Tox. 4', statements: [{ code: 'H302' }] }]);
    expect(result.classes[0]!.computed).toContain('= 714.286 mg/kg');
    expect(result.statements).toEqual([]);
  });

  it('takes converted estimates where only the category is known, and says so', () => {
    // 50 / 500 = 0.1; 100 / 0.1 = 1000
    const result = classify([judged('a', 50, ['Acute Tox. 4 * (H302)'])]);
    expect(result.classes[0]!.computed).toBe('oral: ATE = 100 / (50/500) = 1000 mg/kg');
    expect(result.classes[0]!.assumptions.join(' ')).toContain('converted');
    expect(result.classes[0]!.assumptions.join(' ')).toContain('minimum classification');
    // 20 / 500 = 0.04: 2500 mg/kg, above category 4
    expect(hazards([judged('a', 20, ['Acute Tox. 4 (H302)'])])).toEqual([]);
  });

  it('leaves out the unknown share when it is above 10 %, and states it', () => {
    // (100 - 40) / (20 / 500) = 1500 mg/kg; with the unknown counted as harmless it would be 2500
    const result = classify([judged('a', 20, ['Acute Tox. 4 (H302)']), { name: 'new', percent: 40 }]);
    expect(result.classes).toMatchObject([{ hazard: 'Acute Tox. 4' }]);
    expect(result.classes[0]!.computed).toBe('oral: ATE = 60 / (20/500) = 1500 mg/kg');
    expect(result.statements).toContain('40 % of the mixture consists of ingredients of unknown acute toxicity.');
  });

  it('ignores an estimate above category 4', () => {
    expect(hazards([judged('a', 90, [], { ates: { oral: 2500 } })])).toEqual([]);
  });

  it('cannot be computed where the route is not known and it would matter', () => {
    // 30 %: oral 100 / (30/500) = 1667, category 4; dermal 3667, none
    const result = classify([judged('a', 30, ['Acute Tox. 4 *'])]);
    expect(result.classes).toEqual([]);
    expect(result.cannotCompute.map(({ hazard }) => hazard)).toContain('Acute Tox. (oral)');
    expect(result.cannotCompute.map(({ hazard }) => hazard)).not.toContain('Acute Tox. (dermal)');
    expect(result.cannotCompute[0]!.reason).toContain('1666.67');
  });

  it('keeps one class of two forms of inhalation, the stricter', () => {
    const gas = judged('a', 50, ['Acute Tox. 2 (H330)'], {
      ates: { 'inhalation-vapour': 1, 'inhalation-dust-mist': 4 },
    });
    // vapour 2 mg/l: category 2; mist 8 mg/l: none
    expect(classify([gas]).classes.map(({ hazard }) => hazard)).toEqual(['Acute Tox. 2']);
  });

  it('counts sarin by the converted estimate of its category and route', () => {
    const sarin = judged('sarin', 1, ['Acute Tox. 1 (H310)'], { cas: '107-44-8' });
    // 1 / 5 = 0.2; 100 / 0.2 = 500: dermal category 3
    expect(classify([sarin]).classes).toMatchObject([{ hazard: 'Acute Tox. 3', statements: [{ code: 'H311' }] }]);
  });
});

describe('the aquatic environment by summation (Tables 4.1.1 and 4.1.2)', () => {
  it('weighs Chronic 1, 2 and 3 by 100, 10 and 1 for Chronic 3', () => {
    // 0.2 x 100 + 1 x 10 = 30; the first alone makes 20
    const parts = [
      judged('a', 0.2, ['Aquatic Chronic 1'], { mFactors: { chronic: 1 } }),
      judged('b', 1, ['Aquatic Chronic 2']),
    ];
    const result = classify(parts);
    expect(result.classes).toMatchObject([{ hazard: 'Aquatic Chronic 3' }]);
    expect(result.classes[0]!.computed).toBe('0.2 % x 100 + 1 % x 10 = 30 %, limit 25 %');
    expect(result.label).toMatchObject({ signalWord: null, pictograms: [] });
    expect(hazards([parts[0]!])).toEqual([]);
  });

  it('multiplies by M', () => {
    // 2.5 x 10 = 25: Acute 1; Chronic 1 x M 1: 2.5 -> Chronic 2 by 10 x 2.5 = 25
    const result = classify([
      judged('a', 2.5, ['Aquatic Acute 1', 'Aquatic Chronic 1'], { mFactors: { acute: 10, chronic: 1 } }),
    ]);
    expect(result.classes.map(({ hazard }) => hazard)).toEqual(['Aquatic Acute 1', 'Aquatic Chronic 2']);
    expect(codes(result)).toEqual(['H400', 'H411']);
  });

  it('is certain without M where M = 1 is enough', () => {
    const result = classify([judged('a', 25, ['Aquatic Acute 1', 'Aquatic Chronic 1'])]);
    expect(result.classes.map(({ hazard }) => hazard)).toEqual(['Aquatic Acute 1', 'Aquatic Chronic 1']);
    expect(result.cannotCompute).toEqual([]);
    expect(codes(result)).toEqual(['H410']);
  });

  it('cannot be computed without M where M would matter, and says from which M', () => {
    const result = classify([judged('a', 2, ['Aquatic Acute 1', 'Aquatic Chronic 1'])]);
    // Chronic 3 for sure (2 x 100); Chronic 2 from M 1.25 (20 x M = 25); Chronic 1 and Acute 1 from M 12.5
    expect(result.classes.map(({ hazard }) => hazard)).toEqual(['Aquatic Chronic 3']);
    expect(result.cannotCompute.map(({ hazard, reason }) => [hazard, reason])).toEqual([
      ['Aquatic Acute', expect.stringContaining('Aquatic Acute 1 from M 12.5')],
      ['Aquatic Chronic', expect.stringContaining('Aquatic Chronic 1 from M 12.5, Aquatic Chronic 2 from M 1.25')],
    ]);
  });

  it('catches the rest in Chronic 4', () => {
    expect(hazards([judged('a', 25, ['Aquatic Chronic 4'])])).toEqual(['Aquatic Chronic 4']);
    expect(hazards([judged('a', 15, ['Aquatic Chronic 4']), judged('b', 10, ['Aquatic Chronic 3'])])).toEqual([
      'Aquatic Chronic 4',
    ]);
  });
});

describe('what needs a measurement', () => {
  it('aspiration: 10 % in sum and at most 20.5 mm2/s at 40 C', () => {
    const parts = [judged('a', 6, ['Asp. Tox. 1']), judged('b', 4, ['Asp. Tox. 1'])];
    expect(hazards(parts, { kinematicViscosity40C: 20.5 })).toEqual(['Asp. Tox. 1']);
    expect(hazards(parts, { kinematicViscosity40C: 20.6 })).toEqual([]);
    expect(classify(parts).cannotCompute).toMatchObject([
      { hazard: 'Asp. Tox. 1', needed: expect.stringMatching('viscosity') },
    ]);
    expect(classify([parts[0]!]).cannotCompute).toEqual([]);
  });

  it('flammability of ethanol: not from the formula, but from flash and boiling point', () => {
    const unmeasured = classify([{ ...ETHANOL, percent: 80 }]);
    expect(unmeasured.classes).toEqual([]);
    expect(unmeasured.cannotCompute.map(({ hazard }) => hazard)).toContain('Physical hazards');
    expect(hazards([{ ...ETHANOL, percent: 80 }], { flashPointC: 17, initialBoilingPointC: 78 })).toEqual([
      'Flam. Liq. 2',
    ]);
    expect(hazards([judged('oil', 80, [])], { flashPointC: 60 })).toEqual(['Flam. Liq. 3']);
    expect(hazards([judged('oil', 80, [])], { flashPointC: 61 })).toEqual([]);
  });
});

describe('what is not known', () => {
  it('vanillin, without an entry, is unknown and never "not classified"', () => {
    const result = classify([{ name: 'vanillin', cas: '121-33-5', percent: 30 }]);
    expect(result.classes).toEqual([]);
    expect(result.unknown).toEqual({
      ingredients: [{ name: 'vanillin', cas: '121-33-5', percent: 30 }],
      totalPercent: 30,
    });
    expect(result.cannotCompute).toMatchObject([{ hazard: 'Acute Tox.', ingredients: ['vanillin'] }]);
    expect(result.statements).toEqual(['Contains 30 % of components with unknown hazards to the aquatic environment.']);
  });

  it('a harmonised entry is silent on what it does not list: geraniol is of unknown acute toxicity', () => {
    const result = classify([{ ...GERANIOL, percent: 20 }]);
    expect(result.cannotCompute).toContainEqual(
      expect.objectContaining({ hazard: 'Acute Tox.', ingredients: ['geraniol'] }),
    );
    expect(result.unknown.ingredients).toEqual([]);
  });

  it('keeps a class it cannot read, with the ingredient', () => {
    expect(classify([judged('a', 5, ['****', 'Skin Irrit. 2'])]).notUnderstood).toEqual([
      { name: 'a', hazard: '****' },
    ]);
  });

  it('says how much of the mixture the formula leaves out', () => {
    expect(classifyMixture([{ ...GERANIOL, percent: 20 }]).missingPercent).toBe(80);
  });
});

describe('the label', () => {
  it('drops what another element already says (Articles 26 and 27)', () => {
    const toxic = classify([judged('a', 90, ['Acute Tox. 3 (H301)', 'Skin Irrit. 2', 'Skin Sens. 1'])]);
    expect(toxic.label.pictograms).toEqual(['GHS06']);
    const corrosive = classify([judged('a', 50, ['Skin Corr. 1B', 'Eye Dam. 1'])]);
    expect(corrosive.label).toMatchObject({ signalWord: 'Danger', pictograms: ['GHS05'] });
    expect(codes(corrosive)).toEqual(['H314']);
    const eyes = classify([judged('a', 50, ['Eye Dam. 1', 'Skin Irrit. 2'])]);
    expect(eyes.label.pictograms).toEqual(['GHS05']);
    const allergen = classify([judged('a', 50, ['Eye Dam. 1', 'Skin Sens. 1'])]);
    expect(allergen.label.pictograms).toEqual(['GHS05', 'GHS07']);
  });
});

describe('the formula', () => {
  it('sums rows of one CAS number', () => {
    expect(
      hazards([
        { ...GERANIOL, percent: 0.6 },
        { ...GERANIOL, name: 'geraniol from oil', percent: 0.4 },
      ]),
    ).toEqual(['Skin Sens. 1']);
  });

  it.each([
    ['nothing', []],
    ['a negative percentage', [{ ...GERANIOL, percent: -1 }]],
    ['no number', [{ ...GERANIOL, percent: Number.NaN }]],
    [
      'more than 100 %',
      [
        { ...GERANIOL, percent: 60 },
        { ...LILIAL, percent: 41 },
      ],
    ],
  ])('is refused with %s', (_, ingredients) => {
    expect(() => classifyMixture(ingredients)).toThrow(SmellError);
  });
});
