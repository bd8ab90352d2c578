import { loadChemistry } from '@smell/core/molecule';
import { describe, expect, it } from 'vitest';
import { vetPatterns } from './vet-patterns.ts';

const chemistry = await loadChemistry();
const C60 =
  'c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41';

describe('vetting what a request brings', () => {
  it('lets usual patterns and structures pass', () => {
    expect(() =>
      vetPatterns(chemistry, ['CC(C)=CCCC(C)(O)C=C'], ['[#16]', 'c1ccccc1', '[CX3](=O)[OX2H0]', '[C;R]~[C;R]~[C;R]']),
    ).not.toThrow();
  });

  it('refuses what cannot be read, and says which', () => {
    expect(() => vetPatterns(chemistry, ['C1CC'], [])).toThrow(expect.objectContaining({ code: 'bad-structure' }));
    expect(() => vetPatterns(chemistry, [], ['['])).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });

  it('refuses a pattern that would take minutes over a thousand molecules', () => {
    // Every path of that many atoms through the ball is tried for an atom that is not there.
    const pattern = `${'*~'.repeat(14)}[U]`;
    expect(() => vetPatterns(chemistry, [C60], [pattern])).toThrow(expect.objectContaining({ code: 'too-complex' }));
  });
});
