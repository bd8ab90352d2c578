/**
 * STOT SE 3: irritation of the airways (H335) and narcotic effects (H336), each summed.
 *
 * (EC) No 1272/2008, Annex I, 3.8.3.4.5 suggests 20 % and asks for expert judgement, since the real limit may be higher or lower.
 */
import { statement } from './hazard-label.ts';
import type { Findings } from './mixture-hazards.ts';
import {
  atLeast,
  contribution,
  hazardsOf,
  names,
  percentText,
  type ReadIngredient,
  specificLimitsOf,
  totalPercent,
} from './read-ingredient.ts';

const GENERIC_PERCENT = 20;
const CITATION = 'CLP Annex I, section 3.8.3.4.5';

interface Part {
  readonly ingredient: ReadIngredient;
  readonly printed: string;
  readonly effect: 'H335' | 'H336' | undefined;
  readonly limit: number;
}

export function narcoticOrIrritant(ingredients: readonly ReadIngredient[]): Findings {
  const parts = ingredients.flatMap((ingredient) =>
    hazardsOf(ingredient, 'STOT SE')
      .filter(({ category }) => category === '3')
      .map(
        (hazard): Part => ({ ingredient, printed: hazard.printed, effect: hazard.effect, limit: limitOf(ingredient) }),
      ),
  );
  if (parts.length === 0) return { classes: [], cannotCompute: [] };
  const open = parts.filter(({ effect }) => effect === undefined);
  const sure = (['H335', 'H336'] as const).filter((effect) => reaches(parts.filter((part) => part.effect === effect)));
  // One ingredient alone, or no other effect to share with: the class is certain, the statement is not.
  const alone = sure.length === 0 ? open.filter((part) => reaches([part])) : [];
  const codes = sure.length > 0 ? sure : alone.length > 0 ? (['H335', 'H336'] as const) : [];
  const causes = sure.length > 0 ? parts.filter(({ effect }) => effect !== undefined && sure.includes(effect)) : alone;
  const classes =
    codes.length === 0
      ? []
      : [
          {
            hazard: 'STOT SE 3',
            statements: codes.map(statement),
            pictogram: 'GHS07',
            signalWord: 'Warning' as const,
            computed: `sum of STOT SE 3 ${percentText(totalPercent(causes.map(({ ingredient }) => ingredient)))}, limit ${percentText(GENERIC_PERCENT)} unless specific`,
            contributions: causes.map(({ ingredient, printed }) =>
              contribution(ingredient, printed, percentText(ingredient.percent)),
            ),
            citation: CITATION,
            assumptions: [
              '20 % is a suggestion of the Regulation; an expert may judge otherwise',
              ...(sure.length === 0 ? ['our data do not say which of the two effects it is'] : []),
            ],
          },
        ];
  const undecided = open.filter(({ ingredient }) => !causes.some((cause) => cause.ingredient === ingredient));
  const couldReach = (['H335', 'H336'] as const).some(
    (effect) =>
      !sure.includes(effect) && reaches(parts.filter((part) => part.effect === effect || part.effect === undefined)),
  );
  const cannotCompute =
    couldReach && (undecided.length > 0 || alone.length > 0)
      ? [
          {
            hazard: 'STOT SE 3',
            reason: `our data do not say whether ${names(open.map(({ ingredient }) => ingredient)).join(', ')} irritates the airways (H335) or is narcotic (H336), and the two are summed apart`,
            needed: 'the H-code of STOT SE 3 for these ingredients',
            ingredients: names(open.map(({ ingredient }) => ingredient)),
            citation: CITATION,
          },
        ]
      : [];
  return { classes, cannotCompute };
}

function limitOf(ingredient: ReadIngredient): number {
  const specific = specificLimitsOf(ingredient, 'STOT SE');
  if (specific === 'unknown') return GENERIC_PERCENT;
  return specific.find(({ category }) => category === '3')?.fromPercent ?? GENERIC_PERCENT;
}

/** Each share of its own limit; together they make one. */
function reaches(parts: readonly Part[]): boolean {
  return (
    parts.length > 0 &&
    atLeast(
      parts.reduce((sum, { ingredient, limit }) => sum + ingredient.percent / limit, 0),
      1,
    )
  );
}
