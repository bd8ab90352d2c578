import { expect, it } from 'vitest';
import { packFragments, unpackFragments } from './accessibility-fragments.ts';

it('a packed table reads back with its contributions rounded to the scale', () => {
  const fragments = new Map([
    [0, -1],
    [1, 0.5],
    [0x80, 2],
    [0x7fff_ffff, -4],
    [0xffff_ffff, 3.25],
  ]);
  const packed = packFragments(fragments, 24);
  const read = unpackFragments({ ...packed, unseen: -4, hardest: -4, easiest: 2 });
  expect([...read.keys()]).toEqual([...fragments.keys()]);
  for (const [key, contribution] of fragments) expect(read.get(key)).toBeCloseTo(contribution, 1);
});

it('an empty table reads back empty', () => {
  expect(unpackFragments({ ...packFragments(new Map(), 24), unseen: -4, hardest: -4, easiest: 2 }).size).toBe(0);
});
