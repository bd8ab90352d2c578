import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { type CorruptionSettings, corrupt } from './schedule.ts';
import { MASK } from './tokenizer.ts';

const plain: CorruptionSettings = { vocabularySize: 40, weighting: 'bound', replacedShare: 0, visibleWeight: 0 };
const row = Int32Array.of(0, 0, 7, 8, 9, 10, 11, 0);

describe('corrupt', () => {
  it('masks every number of tokens from one to all about equally often, anywhere, and nothing beyond the row', () => {
    const source = random(1);
    const counts = new Float64Array(6);
    const places = new Float64Array(8);
    for (let draw = 0; draw < 3_000; draw++) {
      const input = row.slice();
      const masked = corrupt(row, 2, 5, source, plain, input, new Float32Array(8));
      expect(input.filter((token) => token === MASK)).toHaveLength(masked);
      counts[masked]! += 1;
      input.forEach((token, at) => {
        if (token === MASK) places[at]! += 1;
        else expect(token).toBe(row[at]);
      });
    }
    for (let masked = 1; masked <= 5; masked++) expect(counts[masked]! / 600).toBeCloseTo(1, 0);
    for (let at = 2; at < 7; at++) expect(places[at]! / 1800).toBeCloseTo(1, 1);
    expect(places[0]! + places[1]! + places[7]!).toBe(0);
  });

  it('weighs masked tokens so that the weights of a row always sum to its length under the bound', () => {
    const source = random(2);
    for (let draw = 0; draw < 100; draw++) {
      const weights = new Float32Array(8);
      corrupt(row, 2, 5, source, plain, row.slice(), weights);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(5, 4);
    }
  });

  it('replaces the asked share of visible tokens by other real tokens and weighs all visible ones', () => {
    const source = random(3);
    const settings = { ...plain, weighting: 'even', replacedShare: 0.25, visibleWeight: 0.5 } as const;
    let visible = 0;
    let replaced = 0;
    for (let draw = 0; draw < 1_500; draw++) {
      const input = row.slice();
      const weights = new Float32Array(8);
      corrupt(row, 2, 5, source, settings, input, weights);
      for (let at = 2; at < 7; at++) {
        expect(weights[at]).toBe(input[at] === MASK ? 1 : 0.5);
        if (input[at] === MASK) continue;
        visible++;
        if (input[at] !== row[at]) replaced++;
        expect(input[at]).toBeGreaterThanOrEqual(2);
        expect(input[at]).toBeLessThan(40);
      }
    }
    expect(replaced / visible).toBeCloseTo(0.25, 1);
  });

  it('refuses an empty row', () => {
    expect(() => corrupt(row, 0, 0, random(1), plain, row.slice(), new Float32Array(8))).toThrow(RangeError);
  });
});
