/** Hazards that need a measurement of the mixture: aspiration (viscosity) and flammability (flash point); other physical hazards. */
import { labelOf } from './hazard-label.ts';
import type { Findings, MixtureMeasurements } from './mixture-hazards.ts';
import {
  atLeast,
  contribution,
  hazardsOf,
  names,
  numberText,
  percentText,
  type ReadIngredient,
  totalPercent,
} from './read-ingredient.ts';

const ASPIRATION_PERCENT = 10;
const ASPIRATION_CUT_OFF_PERCENT = 1;
const VISCOSITY = 20.5;
const ASPIRATION_CITATION = 'CLP Annex I, section 3.10.3.3.1';

/** At least 10 % of Asp. Tox. 1 in all and a kinematic viscosity of at most 20.5 mm2/s at 40 C. */
export function aspirationHazard(
  ingredients: readonly ReadIngredient[],
  { kinematicViscosity40C: viscosity }: MixtureMeasurements,
): Findings {
  const counted = ingredients.filter(
    (ingredient) =>
      hazardsOf(ingredient, 'Asp. Tox.').length > 0 && atLeast(ingredient.percent, ASPIRATION_CUT_OFF_PERCENT),
  );
  const sum = totalPercent(counted);
  if (!atLeast(sum, ASPIRATION_PERCENT) || (viscosity !== undefined && viscosity > VISCOSITY)) {
    return { classes: [], cannotCompute: [] };
  }
  if (viscosity === undefined) {
    return {
      classes: [],
      cannotCompute: [
        {
          hazard: 'Asp. Tox. 1',
          reason: `${percentText(sum)} of Asp. Tox. 1, at least ${percentText(ASPIRATION_PERCENT)}: classified if the kinematic viscosity at 40 °C is at most ${VISCOSITY} mm²/s, which is not known`,
          needed: 'kinematic viscosity of the mixture at 40 °C',
          ingredients: names(counted),
          citation: ASPIRATION_CITATION,
        },
      ],
    };
  }
  return {
    classes: [
      {
        hazard: 'Asp. Tox. 1',
        ...labelOf('Asp. Tox. 1'),
        computed: `sum ${percentText(sum)} is at least ${percentText(ASPIRATION_PERCENT)}, viscosity ${numberText(viscosity)} mm²/s is at most ${VISCOSITY}`,
        contributions: counted.map((ingredient) =>
          contribution(ingredient, 'Asp. Tox. 1', percentText(ingredient.percent)),
        ),
        citation: ASPIRATION_CITATION,
        assumptions: [],
      },
    ],
    cannotCompute: [],
  };
}

const FLAMMABLE_CITATION = 'CLP Annex I, Table 2.6.1';

/** Table 2.6.1: flash point and initial boiling point. All other physical hazards are found by test only. */
export function physicalHazards(
  ingredients: readonly ReadIngredient[],
  { flashPointC, initialBoilingPointC }: MixtureMeasurements,
): Findings {
  const physical = ingredients.filter((ingredient) => ingredient.physical.length > 0);
  const flammable = (ingredient: ReadIngredient): boolean =>
    ingredient.physical.every((text) => text.startsWith('Flam. Liq.'));
  const open = flashPointC === undefined ? physical : physical.filter((ingredient) => !flammable(ingredient));
  const list = open.map((ingredient) => `${ingredient.name} (${ingredient.physical.join(', ')})`).join('; ');
  const cannotCompute =
    open.length === 0
      ? []
      : [
          {
            hazard: 'Physical hazards',
            reason: `found by testing the mixture, not from its ingredients: ${list}`,
            needed: 'flash point and initial boiling point of the mixture, or the tests of CLP Annex I, part 2',
            ingredients: names(open),
            citation: 'CLP Article 8(2) and Annex I, part 2',
          },
        ];
  if (flashPointC === undefined || flashPointC > 60) return { classes: [], cannotCompute };
  if (flashPointC < 23 && initialBoilingPointC === undefined) {
    return {
      classes: [],
      cannotCompute: [
        ...cannotCompute,
        {
          hazard: 'Flam. Liq.',
          reason: `flash point ${numberText(flashPointC)} °C: category 1 or 2, which the initial boiling point decides (35 °C)`,
          needed: 'initial boiling point of the mixture',
          ingredients: names(physical),
          citation: FLAMMABLE_CITATION,
        },
      ],
    };
  }
  const category = flashPointC >= 23 ? 3 : (initialBoilingPointC ?? 0) <= 35 ? 1 : 2;
  const hazard = `Flam. Liq. ${category}`;
  const boiling =
    initialBoilingPointC === undefined ? '' : `, initial boiling point ${numberText(initialBoilingPointC)} °C`;
  return {
    classes: [
      {
        hazard,
        ...labelOf(hazard),
        computed: `flash point ${numberText(flashPointC)} °C${boiling}`,
        contributions: physical.map((ingredient) =>
          contribution(ingredient, ingredient.physical.join(', '), percentText(ingredient.percent)),
        ),
        citation: FLAMMABLE_CITATION,
        assumptions: [],
      },
    ],
    cannotCompute,
  };
}
