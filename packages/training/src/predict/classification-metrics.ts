/** How well scores tell molecules with a descriptor from those without; nothing here knows about odor but `macroQuality`. */

/**
 * Area under the receiver operating characteristic: the chance that a positive scores above a negative, ties counting
 * half (Mann and Whitney, 1947). NaN when one of the classes is empty.
 */
export function auroc(scores: ArrayLike<number>, isPositive: ArrayLike<boolean | number>): number {
  const order = byScore(scores);
  let positives = 0;
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    // Falling order: the mean rank from below of a group of equal scores.
    const rank = order.length - (start + end - 1) / 2;
    for (let i = start; i < end; i++) {
      if (isPositive[order[i]!]) {
        positives++;
        rankSum += rank;
      }
    }
    start = end;
  }
  const negatives = order.length - positives;
  return positives === 0 || negatives === 0
    ? Number.NaN
    : (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * Average precision: precision at each threshold times the recall gained there; equal scores are one threshold. NaN
 * without a positive. Chance level is the share of positives.
 */
export function auprc(scores: ArrayLike<number>, isPositive: ArrayLike<boolean | number>): number {
  const order = byScore(scores);
  let hits = 0;
  let area = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let gained = 0;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) {
      if (isPositive[order[end]!]) gained++;
      end++;
    }
    hits += gained;
    area += gained * (hits / end);
    start = end;
  }
  return hits === 0 ? Number.NaN : area / hits;
}

/** Indices by falling score. */
function byScore(scores: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

export interface MacroQuality {
  /** Mean over the descriptors that were measured. */
  readonly auroc: number;
  readonly auprc: number;
  /** Descriptors with enough molecules on both sides. */
  readonly descriptors: number;
  readonly molecules: number;
}

/**
 * Macro averages over columns with at least `leastPositives` molecules that have the descriptor.
 *
 * @param probabilities [molecule, width]
 * @param votes above 0 where the descriptor was named. [molecule, width]
 * @param keep columns to average over; all when left out
 */
export function macroQuality(
  probabilities: ArrayLike<number>,
  votes: ArrayLike<number>,
  width: number,
  leastPositives: number,
  keep: (column: number) => boolean = () => true,
): MacroQuality {
  const molecules = votes.length / width;
  const areas: { roc: number; precision: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (!keep(column)) continue;
    const scores = Float64Array.from({ length: molecules }, (_, i) => probabilities[i * width + column]!);
    const has = Uint8Array.from({ length: molecules }, (_, i) => (votes[i * width + column]! > 0 ? 1 : 0));
    const positives = has.reduce((sum, value) => sum + value, 0);
    if (positives < Math.max(1, leastPositives) || positives === molecules) continue;
    areas.push({ roc: auroc(scores, has), precision: auprc(scores, has) });
  }
  const mean = (pick: (area: { roc: number; precision: number }) => number): number =>
    areas.reduce((sum, area) => sum + pick(area), 0) / areas.length;
  return {
    auroc: mean(({ roc }) => roc),
    auprc: mean(({ precision }) => precision),
    descriptors: areas.length,
    molecules,
  };
}
