/** Where a value stands among reference values: what makes a rare descriptor's probability comparable to a common one's. */

/**
 * Share of the reference below the value, equal ones counted half; in [0, 1].
 *
 * @param sorted rising, at least one value
 */
export function percentile(sorted: Float32Array, value: number): number {
  return (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / (2 * sorted.length);
}

function countBelow(sorted: Float32Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
