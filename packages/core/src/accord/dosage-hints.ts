/**
 * What strength and thresholds say of the dose of a line. Figures come from the estimates of the properties room and keep their doubt; what
 * they do not know is a hint of its own, never left out.
 */
import type { AccordLine } from './accord.ts';
import type { PartOnBlotter } from './evaporation.ts';
import type { MaterialFacts } from './material-facts.ts';
import { BALANCE_GRAMS, type WeighedLine } from './weigh-accord.ts';

export type DosageHint =
  /** No structure: nothing is estimated. */
  | { readonly code: 'no-structure' }
  | { readonly code: 'strength-unknown'; readonly reason: string }
  | { readonly code: 'threshold-unknown'; readonly reason: string }
  /** More than half of what is known to be smelled at once comes from it. */
  | { readonly code: 'dominates'; readonly share: number }
  /** Its vapour above the concentrate is below the threshold: it may not be smelled. */
  | { readonly code: 'below-threshold'; readonly odorValue: number }
  /** More of it in the product than the dilution that it should first be smelled at. */
  | { readonly code: 'above-smelling-dilution'; readonly advisedPercent: number; readonly productPercent: number }
  /** Half the last figure of the balance is more than a twentieth of it: weigh a dilution, or more. */
  | { readonly code: 'too-little-to-weigh'; readonly grams: number }
  /** Its family is known to change with the dose. */
  | { readonly code: 'changes-with-dose'; readonly reason: string };

const DOMINANT = 0.5;
const WEIGHING_ERROR = 0.05;

/** @param atOnce of the blotter at 0 hours; undefined where it is not in the model */
export function dosageHints(
  line: AccordLine,
  weighed: WeighedLine,
  facts: MaterialFacts | null,
  atOnce: PartOnBlotter | undefined,
): DosageHint[] {
  if (weighed.percent === 0) return [];
  const hints: DosageHint[] = [];
  if (weighed.grams < BALANCE_GRAMS / 2 / WEIGHING_ERROR && line.partsPerThousand > 0) {
    hints.push({ code: 'too-little-to-weigh', grams: weighed.grams });
  }
  if (!facts) return [...hints, { code: 'no-structure' }];
  if (atOnce?.odorShare != null && atOnce.odorShare > DOMINANT) {
    hints.push({ code: 'dominates', share: atOnce.odorShare });
  }
  if (atOnce?.odorValue != null && atOnce.odorValue < 1) {
    hints.push({ code: 'below-threshold', odorValue: atOnce.odorValue });
  }
  const advice = facts.recommendedSmellingDilutionPct;
  if (advice.basis === 'estimated' && weighed.productPercent > advice.value) {
    hints.push({
      code: 'above-smelling-dilution',
      advisedPercent: advice.value,
      productPercent: weighed.productPercent,
    });
  }
  if (advice.changesWithDose !== null) hints.push({ code: 'changes-with-dose', reason: advice.changesWithDose });
  if (facts.odorStrength.basis === 'unknown') {
    hints.push({ code: 'strength-unknown', reason: facts.odorStrength.reason });
  }
  if (facts.odorValue.basis === 'unknown') hints.push({ code: 'threshold-unknown', reason: facts.odorValue.reason });
  return hints;
}
