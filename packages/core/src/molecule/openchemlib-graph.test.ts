import { expect, it } from 'vitest';
import { KNOWN_MATERIALS } from '../materials/curated-materials.ts';
import { loadChemistry } from './chemistry.ts';
import { morganCounts } from './fingerprint.ts';
import { openchemlibGraph } from './openchemlib-graph.ts';
import { tanimoto } from './similarity.ts';

const fingerprintOf = (smiles: string) => morganCounts(openchemlibGraph(smiles));

it('the environments that a page counts are those that RDKit gives', async () => {
  const chemistry = await loadChemistry();
  const alike = KNOWN_MATERIALS.map(({ smiles }) =>
    tanimoto(fingerprintOf(smiles), chemistry.fingerprint(smiles, 'morganCounts')),
  );
  expect(alike.length).toBeGreaterThan(500);
  // Two readings of whether coumarins and pyrones are aromatic.
  expect(alike.filter((share) => share === 1).length / alike.length).toBeGreaterThan(0.99);
  expect(Math.min(...alike)).toBeGreaterThan(0.3);
});

it('does not depend on how the structure is written, and refuses what is none', () => {
  expect(fingerprintOf('COc1cc(C=O)ccc1O')).toEqual(fingerprintOf('Oc1ccc(cc1OC)C=O'));
  expect(() => openchemlibGraph('C1CC')).toThrow();
});
