/** Parsers for option values. Each rejects what it does not understand with one line that says what to give. */
import { InvalidArgumentError } from 'commander';

/** A whole number within limits, written in digits. */
export function wholeNumber(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`Give a whole number from ${minimum} to ${maximum}.`);
  };
}

/** A plain decimal number within limits. */
export function decimalNumber(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+(\.\d+)?$/.test(text) && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`Give a number from ${minimum} to ${maximum}, such as ${(minimum + maximum) / 4}.`);
  };
}

/** Seeds are kept exact in JSON. */
export const seed = wholeNumber(0, Number.MAX_SAFE_INTEGER);

/** `150..200`, `..200` or `150..`; either end may be below zero. */
export function numberRange(text: string): { least?: number; most?: number } {
  const number = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;
  const [, least, most] = text.match(new RegExp(`^(${number})?\\.\\.(${number})?$`)) ?? [];
  if (least === undefined && most === undefined) {
    throw new InvalidArgumentError('Give a range, such as 150..200, ..200 or 150..');
  }
  if (least !== undefined && most !== undefined && Number(least) > Number(most)) {
    throw new InvalidArgumentError(`Give the smaller number first: ${most}..${least}.`);
  }
  return {
    ...(least === undefined ? {} : { least: Number(least) }),
    ...(most === undefined ? {} : { most: Number(most) }),
  };
}

/** `3,4,5`: atoms, counted from 0. */
export function atomList(text: string): number[] {
  if (!/^\d{1,4}(,\d{1,4})*$/.test(text)) throw new InvalidArgumentError('Give atoms by number, such as 3,4,5.');
  return text.split(',').map(Number);
}

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`Give one of ${words.join(', ')}.`);
  };
}

/** An option that may be given several times. */
export function repeated(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
