import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { decimalNumber, seed, wholeNumber } from './arguments.ts';

describe('wholeNumber', () => {
  const parse = wholeNumber(1, 10_000);

  it('reads numbers within its limits', () => {
    expect(['1', '20', '10000'].map(parse)).toEqual([1, 20, 10_000]);
  });

  it.each(['abc', '', ' ', 'NaN', 'Infinity', '0', '-1', '1e9', '1e3', '0x10', '1.5', '10001', '20 '])(
    'refuses "%s", saying what to give',
    (text) => {
      expect(() => parse(text)).toThrow(InvalidArgumentError);
      expect(() => parse(text)).toThrow('Give a whole number from 1 to 10000.');
    },
  );
});

describe('decimalNumber', () => {
  it('reads plain decimals and refuses the rest', () => {
    const parse = decimalNumber(0, 10);
    expect(['0', '1', '2.5', '10'].map(parse)).toEqual([0, 1, 2.5, 10]);
    for (const text of ['', 'abc', '-1', '10.1', '1e1', 'NaN', '.'])
      expect(() => parse(text)).toThrow(InvalidArgumentError);
  });
});

describe('seed', () => {
  it('refuses numbers that JSON would not keep', () => {
    expect(seed('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => seed('9007199254740993')).toThrow(InvalidArgumentError);
  });
});
