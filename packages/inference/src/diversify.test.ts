import { describe, expect, it } from 'vitest';
import { type DiverseItem, diversify } from './diversify.ts';

/** Points on a line as stand-ins for molecules. */
const similarity = (points: readonly number[]) => (a: number, b: number) =>
  Math.max(0, 1 - Math.abs(points[a]! - points[b]!));

const items = (chosen: readonly DiverseItem[]): number[] => chosen.map(({ item }) => item);

describe('diversify', () => {
  it('orders by score alone when no variety is asked', () => {
    expect(items(diversify([0.2, 0.9, 0.5], 3, 0, () => 1))).toEqual([1, 2, 0]);
  });

  it('starts with the best and passes over its look-alikes', () => {
    const points = [0, 0.01, 0.9];
    const chosen = diversify([1, 0.99, 0.7], 2, 0.5, similarity(points));
    expect(items(chosen)).toEqual([0, 2]);
    expect(chosen.map(({ similarity }) => similarity)).toEqual([null, expect.closeTo(0.1)]);
  });

  it('never repeats an item and gives what there is when asked for more', () => {
    expect(items(diversify([0.1, 0.1, 0.1], 5, 0.5, () => 0.5)).sort()).toEqual([0, 1, 2]);
    expect(diversify([], 5, 0.5, () => 0)).toEqual([]);
  });
});
