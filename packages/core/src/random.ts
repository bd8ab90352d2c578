/** Seeded random numbers. Everything random in the product takes one of these, so that every result can be made again. */

/** Uniform in [0, 1). */
export type Random = () => number;

/**
 * xoshiro128** (Blackman and Vigna, 2018), seeded by splitmix32 over the given words.
 *
 * `random(seed, index)` gives every molecule of a request its own stream, so that a molecule does not depend on what
 * else is in its batch.
 */
export function random(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  for (const seed of seeds) {
    state = (next() ^ (seed | 0)) | 0;
    state = (next() ^ Math.floor(seed / 0x1_0000_0000)) | 0;
  }
  let a = next();
  let b = next();
  let c = next();
  let d = next();
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result / 0x1_0000_0000;
  };
}

/** A whole number in [0, below). */
export function randomInteger(source: Random, below: number): number {
  return Math.floor(source() * below);
}

/** Normal with mean 0 and deviation 1 (Box and Muller, 1958). */
export function randomNormal(source: Random): number {
  return Math.sqrt(-2 * Math.log(1 - source())) * Math.cos(2 * Math.PI * source());
}

/** Fisher-Yates, in place; returns its argument. */
export function shuffle<T extends { [index: number]: unknown; length: number }>(items: T, source: Random): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInteger(source, i + 1);
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}
