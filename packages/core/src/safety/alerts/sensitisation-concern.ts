/** How much the skin-sensitisation alerts of a structure weigh together: the operating points of docs/results/safety-alerts.md. */
import type { AlertHit } from './alert.ts';

/**
 * The gravest potency among the alerts for skin sensitisation. `none` says that no known route was found, and nothing about
 * routes that are not known; none of them is a classification.
 */
export type SensitisationConcern = 'high' | 'ordinary' | 'weak' | 'none';

/** From the gravest on. */
export const SENSITISATION_CONCERNS: readonly SensitisationConcern[] = ['high', 'ordinary', 'weak', 'none'];

export function sensitisationConcern(hits: readonly AlertHit[]): SensitisationConcern {
  const found = new Set(
    hits.filter(({ alert }) => alert.endpoint === 'skin-sensitisation').map(({ alert }) => alert.potency),
  );
  return (['high', 'ordinary', 'weak'] as const).find((potency) => found.has(potency)) ?? 'none';
}
