import { DESCRIPTORS } from '@smell/core/odor';
import { describe, expect, it } from 'vitest';
import { choosePath, type PathPoint } from './choose-path.ts';
import { OdorAxis } from './odor-axis.ts';

const morgan = { keys: Uint32Array.of(1), counts: Uint16Array.of(1) };
const point = (position: number, lean = position): PathPoint => ({ morgan, position, lean });
const ends = [point(0), point(1)];

describe('choosePath', () => {
  it('rises all the way and is evenly spaced where the pool allows it', () => {
    const points = [...ends, point(0.9), point(0.24), point(0.5), point(0.49, -3), point(0.77), point(0.1)];
    expect(choosePath(points, 4).map((i) => points[i]!.position)).toEqual([0.24, 0.5, 0.77]);
  });

  it('takes fewer moves rather than one back', () => {
    const points = [...ends, point(0.4), point(0.4)];
    expect(choosePath(points, 4)).toHaveLength(1);
    expect(choosePath(ends, 4)).toEqual([]);
  });
});

describe('OdorAxis', () => {
  const smell = (first: number, second: number) => {
    const values = new Float32Array(DESCRIPTORS.length);
    values[0] = first;
    values[1] = second;
    return { percentiles: values, probabilities: values };
  };

  it('is 0 at one end, 1 at the other, and between them in between', () => {
    const axis = OdorAxis.between(smell(1, 0), smell(0, 1));
    expect([smell(1, 0), smell(0.5, 0.5), smell(0, 1)].map(({ percentiles }) => axis.position(percentiles))).toEqual([
      0, 0.5, 1,
    ]);
    expect(axis.descriptors).toEqual({ lost: [DESCRIPTORS[0]], gained: [DESCRIPTORS[1]] });
  });

  it('says when two smell alike', () => {
    expect(OdorAxis.between(smell(0.5, 0), smell(0.51, 0)).exists).toBe(false);
  });
});
