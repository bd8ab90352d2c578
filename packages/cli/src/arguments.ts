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
