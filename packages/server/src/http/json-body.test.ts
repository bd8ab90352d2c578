import { describe, expect, it } from 'vitest';
import { isTooDeep, MOST_DEPTH } from './json-body.ts';

describe('the depth of a body', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  it('is counted by brackets that are open at once', () => {
    expect(isTooDeep(nested(MOST_DEPTH))).toBe(false);
    expect(isTooDeep(nested(MOST_DEPTH + 1))).toBe(true);
    expect(isTooDeep(`[${'{},'.repeat(1000)}1]`)).toBe(false);
    expect(isTooDeep('{"a":'.repeat(1_000_000))).toBe(true);
  });

  it('does not count what stands in strings', () => {
    expect(isTooDeep(JSON.stringify({ smiles: '['.repeat(100), quoted: '\\"[[[['.repeat(50) }))).toBe(false);
  });
});
