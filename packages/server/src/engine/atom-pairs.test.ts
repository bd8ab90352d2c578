import { loadChemistry } from '@smell/core/molecule';
import { expect, it } from 'vitest';
import { packAtomPairs, unpackAtomPairs } from './atom-pairs.ts';

const chemistry = await loadChemistry();

it('atom pairs are the same after they were kept', () => {
  for (const smiles of ['C', 'CC(C)=CCCC(C)(O)C=C', 'O=C1CCCCCCCCCCCCCCO1']) {
    const fingerprint = chemistry.fingerprint(smiles, 'atomPairCounts');
    expect(unpackAtomPairs(packAtomPairs(fingerprint))).toEqual(fingerprint);
  }
});
