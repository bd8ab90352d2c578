import { expect, it } from 'vitest';
import { loadChemistry } from './chemistry.ts';
import { tanimoto } from './similarity.ts';

const chemistry = await loadChemistry();
const COUNTS = ['morganCounts', 'atomPairCounts'] as const;

it('counts tell decanal from dodecanal where bits cannot', () => {
  const decanal = 'CCCCCCCCCC=O';
  const dodecanal = 'CCCCCCCCCCCC=O';
  const bits = tanimoto(chemistry.fingerprint(decanal, 'morganBits'), chemistry.fingerprint(dodecanal, 'morganBits'));
  expect(bits).toBe(1);
  for (const kind of COUNTS) {
    const similarity = tanimoto(chemistry.fingerprint(decanal, kind), chemistry.fingerprint(dodecanal, kind));
    expect(similarity).toBeGreaterThan(0.5);
    expect(similarity).toBeLessThan(0.9);
  }
});

it('does not depend on the atom order', () => {
  for (const smiles of [
    'COc1cc(C=O)ccc1O',
    'CC1(C)C2CCC1(C)C(=O)C2',
    'C1CC2CCC1CC2',
    'CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C',
  ]) {
    for (const order of chemistry.randomSmiles(smiles, 6, 1)) {
      for (const kind of [...COUNTS, 'morganBits'] as const) {
        expect(fingerprint(order, kind)).toEqual(fingerprint(smiles, kind));
      }
    }
  }
});

it('is sparse, sorted and counted', () => {
  const { keys, counts } = chemistry.fingerprint('CCCC', 'atomPairCounts');
  expect([...keys]).toEqual([...keys].sort((a, b) => a - b));
  expect([...counts].reduce((sum, count) => sum + count, 0)).toBe(6);
  expect(chemistry.fingerprint('CCO', 'morganBits').bits).toHaveLength(256);
  // Ethanol: three atoms; three environments of radius 1, of which the outer two repeat parts of the middle one.
  expect([...chemistry.fingerprint('CCO', 'morganCounts').counts]).toEqual([1, 1, 1, 1, 1, 1]);
});

it('similarity is 1 for the same molecule, 0 for unlike ones, and never mixes kinds', () => {
  const ethanol = chemistry.fingerprint('CCO', 'atomPairCounts');
  expect(tanimoto(ethanol, ethanol)).toBe(1);
  expect(tanimoto(ethanol, chemistry.fingerprint('N#N', 'atomPairCounts'))).toBe(0);
  expect(() => tanimoto(ethanol, chemistry.fingerprint('CCO', 'morganBits'))).toThrow(RangeError);
});

function fingerprint(smiles: string, kind: (typeof COUNTS)[number] | 'morganBits'): unknown {
  return kind === 'morganBits' ? chemistry.fingerprint(smiles, kind) : chemistry.fingerprint(smiles, kind);
}
