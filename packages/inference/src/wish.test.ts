import { DESCRIPTOR_INDEX, DESCRIPTORS } from '@smell/core/odor';
import { describe, expect, it } from 'vitest';
import { checkWish, readWish, wishChanges, wishCondition, wishGain } from './wish.ts';

const smell = (places: Record<string, number>): Float32Array => {
  const all = new Float32Array(DESCRIPTORS.length);
  for (const [descriptor, place] of Object.entries(places)) all[DESCRIPTOR_INDEX.get(descriptor)!] = place;
  return all;
};

describe('readWish', () => {
  it.each([
    ['more floral, less citrus', ['floral'], ['citrus']],
    ['remove citrus, boost rose', ['rose'], ['citrus']],
    ['reduce the sulfur note', [], ['sulfurous']],
    ['greener', ['green'], []],
    ['less sweet', [], ['sweet']],
    ['plus florale, moins citron', ['floral'], ['lemon']],
  ])('understands "%s"', (text, more, less) => {
    const wish = readWish(text);
    expect(Object.keys(wish.more)).toEqual(more);
    expect(wish.less).toEqual(less);
  });

  it('refuses a wish that is not about smell', () => {
    expect(() => readWish('zorp')).toThrow(/zorp/);
  });
});

describe('a wish', () => {
  const wish = { more: { floral: 1 }, less: ['citrus'], unknown: [] };

  it('asks the model for more and forbids what should be less', () => {
    expect(wishCondition(wish)).toEqual({ asked: { floral: 1 }, forbidden: ['citrus'] });
  });

  it('gains by going up where more is wanted and down where less is', () => {
    const from = smell({ floral: 0.5, citrus: 0.75 });
    expect(wishGain(wish, from, smell({ floral: 0.75, citrus: 0.25 }))).toBeCloseTo(0.375);
    expect(wishGain(wish, from, smell({ floral: 0.25, citrus: 0.75 }))).toBeCloseTo(-0.125);
    expect(wishChanges(wish, from, smell({ floral: 1 }))).toEqual([
      { descriptor: 'floral', wanted: 'more', from: 0.5, to: 1 },
      { descriptor: 'citrus', wanted: 'less', from: 0.75, to: 0 },
    ]);
  });

  it('must ask for some change', () => {
    expect(() => checkWish({ more: {}, less: [], unknown: [] })).toThrow(/no change/);
  });
});
