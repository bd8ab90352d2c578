/** From many that qualify to a varied few that fit: what a request hands out, in its order. */
import type { Condition } from '@smell/core/diffusion';
import { tanimoto } from '@smell/core/molecule';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '@smell/core/odor';
import { diversify } from './diversify.ts';
import type { QualifyingMolecule } from './molecule-screen.ts';
import type { Ranker } from './ranker.ts';
import { easeOf, type RankingSettings, rankingScore } from './ranking.ts';

export interface Choice {
  /** Among the molecules given. */
  readonly index: number;
  /** Expected fit, 0 to 1; null without a ranker. */
  readonly match: number | null;
  /** Of making, 0 to 1. */
  readonly ease: number;
  /** To the most alike of those before (of equally good ones, see `VARIETY_WINDOW`); null for the first. */
  readonly similarityToEarlier: number | null;
  /** Of the asked and forbidden descriptors; empty without a ranker. */
  readonly percentiles: ReadonlyMap<string, number>;
}

/** Variety is kept among this many neighbours in score: comparing all with all would take too long. */
const VARIETY_WINDOW = 512;

/**
 * Up to `count` of the molecules, best first; the same ones in the same order for the same input.
 *
 * @throws SmellError as the ranker
 */
export async function chooseMolecules(
  molecules: readonly QualifyingMolecule[],
  condition: Condition,
  count: number,
  ranker: Ranker | null,
  settings: RankingSettings,
): Promise<Choice[]> {
  const fingerprints = molecules.map(({ morgan }) => morgan);
  const matches = await ranker?.score(fingerprints, condition);
  const eases = molecules.map(({ accessibility }) => easeOf(accessibility));
  const scores = eases.map((ease, i) => rankingScore(matches?.[i] ?? null, ease, settings));
  const byScore = [...molecules.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const chosen: { readonly index: number; readonly similarity: number | null }[] = [];
  for (let from = 0; from < byScore.length && chosen.length < count; from += VARIETY_WINDOW) {
    const part = byScore.slice(from, from + VARIETY_WINDOW);
    const order = diversify(
      part.map((index) => scores[index]!),
      count - chosen.length,
      settings.variety,
      (a, b) => tanimoto(fingerprints[part[a]!]!, fingerprints[part[b]!]!),
    );
    chosen.push(...order.map(({ item, similarity }) => ({ index: part[item]!, similarity })));
  }
  const named = [...Object.keys(condition.asked ?? {}), ...(condition.forbidden ?? [])];
  const percentiles = await ranker?.percentiles(chosen.map(({ index }) => fingerprints[index]!));
  const placeOf = (i: number, name: string): number =>
    percentiles![i * DESCRIPTORS.length + DESCRIPTOR_INDEX.get(name)!]!;
  return chosen.map(({ index, similarity }, i) => ({
    index,
    match: matches ? matches[index]! : null,
    ease: eases[index]!,
    similarityToEarlier: similarity,
    percentiles: new Map(percentiles ? named.map((name) => [name, placeOf(i, name)]) : []),
  }));
}
