/**
 * Tries out the structures and patterns of a request before they reach a model thread, where they could hold up others: here
 * they can only cost a thread that is replaced. A pattern may also be readable and yet so slow that a thousand molecules
 * would take minutes.
 */
import { performance } from 'node:perf_hooks';
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';

/** Shapes that make patterns backtrack: cages, fused rings, a macrocycle, a chain. All within the fragrance scope. */
const PROBES = [
  'CC1CCC23CC1C(C)(C)C2CCC3C',
  'CC1CC(C)(C)C2=C(C1(C)C)C=C(C(C)=O)C(C)=C2',
  'C1C2CC3CC1CC(C2)C3',
  'O=C1CCCCCCCCCCCCCCO1',
  'CCCCCCCCCC(=O)OCCCCCC',
];
/** Of one pattern over the probes; usual ones take well below one. */
const SLOW_MS = 60;

/**
 * @param smiles that a request starts from
 * @throws SmellError `bad-structure`, `bad-argument` for what cannot be read, `too-complex` for a pattern that is too slow
 */
export function vetPatterns(chemistry: Chemistry, smiles: readonly string[], patterns: readonly string[]): void {
  for (const each of smiles) chemistry.characterise(each);
  for (const smarts of patterns) {
    const begun = performance.now();
    for (const probe of [...PROBES, ...smiles]) chemistry.matches(probe, smarts);
    if (performance.now() - begun > SLOW_MS * (1 + smiles.length)) {
      throw new SmellError(
        'too-complex',
        `${JSON.stringify(smarts.slice(0, 60))} takes too long to look for; give a smaller or more particular pattern`,
      );
    }
  }
}
