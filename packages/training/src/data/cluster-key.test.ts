import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { describe, expect, it } from 'vitest';
import { clusterKey } from './cluster-key.ts';
import { skeletonHash } from './graph-hash.ts';
import { HeldOutIndex } from './held-out-index.ts';
import { hasHypervalentSulfane, isStrainedCage } from './unwanted.ts';

const chemistry = await loadChemistry();
const key = (smiles: string): string => clusterKey(chemistry.graph(smiles));

describe('clusterKey', () => {
  it('keeps positional isomers, close homologues and large-ring musks together', () => {
    expect(key('CCCCCCOC(C)=O')).toBe(key('CC(C)CCCOC(C)=O'));
    expect(key('COc1ccc(CC=C)cc1')).toBe(key('COc1cccc(CC=C)c1'));
    expect(key('O=C1CCCCCCCCCCCCCC1')).toBe(key('O=C1CCCCCCCCCCCCCCC1'));
  });

  it('parts functional groups, ring systems and sizes', () => {
    const molecules = [
      'CCCCCCO',
      'CCCCCC=O',
      'CCCCCCOC(C)=O',
      'CCCCCCCCCCCOC(C)=O',
      'Cc1ccccc1O',
      'CC1CCCCC1O',
      'CCCCCCS',
    ];
    expect(new Set(molecules.map(key)).size).toBe(molecules.length);
  });

  it('does not depend on how the SMILES is written', () => {
    expect(key('O=C(C)OCCCCCC')).toBe(key('CCCCCCOC(=O)C'));
    expect(key('C1=CC=CC=C1C=CC=O')).toBe(key('O=CC=Cc1ccccc1'));
  });
});

describe('skeletonHash', () => {
  it('is shared by tautomers and redox pairs, not by isomers', () => {
    const hash = (smiles: string): number => skeletonHash(chemistry.graph(smiles));
    expect(hash('CC(=O)CC(C)=O')).toBe(hash('CC(O)=CC(C)=O'));
    expect(hash('CCCCCC=O')).toBe(hash('OCCCCCC'));
    expect(hash('CCCCC(C)=O')).not.toBe(hash('CCCC(=O)CC'));
  });
});

describe('HeldOutIndex', () => {
  it('finds the highest similarity that comparing one by one finds', () => {
    const heldOut = ['CCCCCCOC(C)=O', 'COc1ccc(CC=C)cc1', 'CC1CCCCC1O'];
    const index = new HeldOutIndex(
      heldOut.map((smiles) => ({ inchiKey: chemistry.inchiKey(smiles), graph: chemistry.graph(smiles) })),
    );
    for (const smiles of ['CCCCCCCOC(C)=O', 'COc1ccc(CCC)cc1', 'CC1CCCCC1=O', 'CCCCS', 'CCCCCCOC(C)=O']) {
      const own = chemistry.fingerprint(smiles, 'atomPairCounts');
      const best = Math.max(...heldOut.map((other) => tanimoto(own, chemistry.fingerprint(other, 'atomPairCounts'))));
      expect(index.nearest(chemistry.graph(smiles))).toBeCloseTo(best, 10);
    }
  });
});

describe('unwanted structures', () => {
  it('are found by structure, and real strained odorants are not among them', () => {
    expect(hasHypervalentSulfane(chemistry.graph('C[SH]1CCCC1'))).toBe(true);
    expect(hasHypervalentSulfane(chemistry.graph('CCS'))).toBe(false);
    expect(hasHypervalentSulfane(chemistry.graph('CS(C)(=O)=O'))).toBe(false);
    expect(isStrainedCage(chemistry.graph('C1C2C1C1OC21'))).toBe(true);
    expect(isStrainedCage(chemistry.graph('CC1=CCC2CC1C2(C)C'))).toBe(false);
  });
});
