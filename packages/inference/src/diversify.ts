/**
 * Choosing a varied few among the good many: greedy max-min (Gonzalez 1985), in which every next molecule is the one
 * with the best mix of its own score and its distance to all those chosen before.
 */

export interface DiverseItem {
  readonly item: number;
  /** To the most alike of the items before it; null for the first. */
  readonly similarity: number | null;
}

/**
 * Up to `count` items, best first. The first is the highest score; then each has the largest
 * `(1 - variety) * score + variety * (1 - similarity to the nearest chosen)`. Ties go to the lower index.
 *
 * @param scores in [0, 1]
 * @param variety in [0, 1]: 0 orders by score alone.
 */
export function diversify(
  scores: readonly number[],
  count: number,
  variety: number,
  similarity: (a: number, b: number) => number,
): DiverseItem[] {
  const closest = new Float64Array(scores.length);
  const left = new Set(scores.keys());
  const chosen: DiverseItem[] = [];
  while (chosen.length < count && left.size > 0) {
    let best = -1;
    let bestValue = -Infinity;
    for (const i of left) {
      const distance = chosen.length === 0 ? 0 : 1 - closest[i]!;
      const value = chosen.length === 0 ? scores[i]! : (1 - variety) * scores[i]! + variety * distance;
      if (value > bestValue) {
        best = i;
        bestValue = value;
      }
    }
    left.delete(best);
    chosen.push({ item: best, similarity: chosen.length === 0 ? null : closest[best]! });
    for (const i of left) closest[i] = Math.max(closest[i]!, similarity(i, best));
  }
  return chosen;
}
