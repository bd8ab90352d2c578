/**
 * Sensitisers named on the label below the limit that classifies: someone who is sensitised already reacts to less.
 *
 * (EC) No 1272/2008, Annex I, Table 3.4.6 (elicitation limits, a tenth of the generic ones) and Annex II, section 2.8 (EUH208).
 */
import type { MixtureClass, SensitiserNamed } from './mixture-hazards.ts';
import { atLeast, hazardsOf, type ReadIngredient, specificLimitsOf } from './read-ingredient.ts';

const ELICITATION_PERCENT: Readonly<Record<string, number>> = { '1': 0.1, '1A': 0.01, '1B': 0.1 };

export function nameSensitisers(
  ingredients: readonly ReadIngredient[],
  classes: readonly MixtureClass[],
): SensitiserNamed[] {
  const sensitising = classes.filter(({ hazard }) => /^(?:Skin|Resp\.) Sens\./.test(hazard));
  const classifying = new Set(sensitising.flatMap(({ contributions }) => contributions.map(({ name }) => name)));
  const as = sensitising.length > 0 ? 'name' : 'EUH208';
  return ingredients.flatMap((ingredient) => {
    if (classifying.has(ingredient.name)) return [];
    const limits = hazardsOf(ingredient, 'Skin Sens.', 'Resp. Sens.').map((hazard) => ({
      hazard,
      percent: elicitationPercent(ingredient, hazard.category),
    }));
    const lowest = limits.sort((a, b) => a.percent - b.percent)[0];
    if (lowest === undefined || !atLeast(ingredient.percent, lowest.percent)) return [];
    return [
      {
        name: ingredient.name,
        ...(ingredient.cas === undefined ? {} : { cas: ingredient.cas }),
        percent: ingredient.percent,
        hazard: lowest.hazard.printed,
        elicitationPercent: lowest.percent,
        as,
        text:
          as === 'EUH208'
            ? `Contains ${ingredient.name}. May produce an allergic reaction.`
            : `${ingredient.name} is to be named on the label.`,
        citation: 'CLP Annex II, section 2.8; Annex I, Table 3.4.6',
      } satisfies SensitiserNamed,
    ];
  });
}

/** Never above the table: a specific limit lowers it to a tenth of itself. */
function elicitationPercent(ingredient: ReadIngredient, category: string): number {
  const specific = specificLimitsOf(ingredient, 'Skin Sens.', 'Resp. Sens.');
  const tenth = specific === 'unknown' ? [] : specific.map(({ fromPercent }) => fromPercent / 10);
  return Math.min(ELICITATION_PERCENT[category]!, ...tenth);
}
