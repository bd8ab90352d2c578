/** Drawing an index in proportion to its weight in constant time (Vose, 1991). */
import type { Random } from '@smell/core/random';

export interface AliasTable {
  /** Sum of the weights. */
  readonly total: number;
  draw(random: Random): number;
}

/** @throws RangeError when a weight is negative or not finite, or all are zero */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length;
  let total = 0;
  for (let i = 0; i < size; i++) {
    if (!(weights[i]! >= 0 && weights[i]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`weight ${i} is ${weights[i]}`);
    total += weights[i]!;
  }
  if (total === 0) throw new RangeError(`none of ${size} weights is above zero`);
  const keep = Float64Array.from({ length: size }, (_, i) => (weights[i]! * size) / total);
  const alias = Int32Array.from({ length: size }, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < size; i++) (keep[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    alias[less] = more;
    keep[more] = keep[more]! + keep[less]! - 1;
    if (keep[more]! < 1) small.push(large.pop()!);
  }
  // What is left differs from a full share by rounding only.
  for (const i of [...small, ...large]) keep[i] = 1;
  return {
    total,
    draw: (random) => {
      const spot = random() * size;
      const i = Math.floor(spot);
      return spot - i < keep[i]! ? i : alias[i]!;
    },
  };
}
