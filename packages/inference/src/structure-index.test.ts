import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeStructureIndex, StructureIndex } from './structure-index.ts';

describe('StructureIndex', () => {
  it('knows exactly the structures it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (structures, other) => {
        const index = new StructureIndex(encodeStructureIndex([...structures, ...structures]), 'index');
        expect(index.size).toBe(structures.length);
        for (const structure of structures) expect(index.has(structure)).toBe(true);
        expect(index.has(other)).toBe(structures.includes(other));
      }),
    );
  });

  it('refuses a file of another kind or a cut one', () => {
    const bytes = encodeStructureIndex(['CCO']);
    expect(() => new StructureIndex(bytes.subarray(0, 12), 'training-index.bin')).toThrow(/training-index\.bin is not/);
    expect(() => new StructureIndex(new Uint8Array(16), 'x')).toThrow(/is not an index/);
  });
});

it('an index made on top of another knows the structures of both', () => {
  const base = new StructureIndex(encodeStructureIndex(['CCO', 'CCC']), 'base');
  const merged = new StructureIndex(encodeStructureIndex(['CCO', 'CCN'], base), 'merged');
  expect(merged.size).toBe(3);
  for (const smiles of ['CCO', 'CCC', 'CCN']) expect(merged.has(smiles)).toBe(true);
});
