/** How far two interpretations ask for the same. */
import type { Interpretation } from './interpret-prompt.ts';

type Asked = Pick<Interpretation, 'profile' | 'forbidden'>;

/**
 * Weighted Jaccard index over asked and forbidden descriptors (a forbidden one weighs 1): 1 when both say the same, 0 when
 * they share nothing.
 */
export function profileAgreement(one: Asked, other: Asked): number {
  const [a, b] = [weights(one), weights(other)];
  let shared = 0;
  let all = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    shared += Math.min(a.get(key) ?? 0, b.get(key) ?? 0);
    all += Math.max(a.get(key) ?? 0, b.get(key) ?? 0);
  }
  return all === 0 ? 1 : shared / all;
}

function weights({ profile, forbidden }: Asked): Map<string, number> {
  return new Map([...Object.entries(profile), ...forbidden.map((word): [string, number] => [`no ${word}`, 1])]);
}
