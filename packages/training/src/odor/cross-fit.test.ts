import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { odorMolecule } from '@smell/inference';
import { afterAll, describe, expect, it } from 'vitest';
import { clusterKey } from '../data/cluster-key.ts';
import { benchQuality } from './bench-138.ts';
import { crossFit, foldsOf } from './cross-fit.ts';
import type { LabelledMolecule } from './odor-data.ts';
import { trainingSet } from './training-set.ts';

const chemistry = await loadChemistry();
const cache = mkdtempSync(join(tmpdir(), 'smell-cross-fit-'));
afterAll(() => rmSync(cache, { recursive: true }));

/** Alcohols have the first of two labels, aldehydes the second; every third molecule has no label, all have votes. */
const molecules = Array.from({ length: 60 }, (_, i): LabelledMolecule => {
  const aldehyde = i % 2 === 1;
  const smiles = `${'C'.repeat(3 + (i % 12))}${['', 'C(C)', 'C(C)(C)', 'C=C', 'CC(C)C'][i % 5]}C${aldehyde ? '=O' : 'O'}`;
  const molecule = odorMolecule(chemistry.graph(smiles));
  const votes = new Uint8Array(DESCRIPTORS.length);
  votes[aldehyde ? 0 : 1] = 2;
  const known = { ...molecule, smiles, skeleton: `SKELETON${i}`, cluster: clusterKey(molecule.graph), votes };
  return i % 3 === 0 ? known : { ...known, labels: Uint8Array.of(aldehyde ? 0 : 1, aldehyde ? 1 : 0) };
});
const data = { molecules, labelNames: ['alcoholic', 'aldehydic'], dropped: 0 };
const spec = { kind: 'kernel', name: 'kernel', ridge: 0.5, tolerance: 1e-3 } as const;

describe('cross-fitting', () => {
  it('holds every molecule back once, and whole clusters in the cluster split', () => {
    const random = foldsOf(molecules, 'random');
    expect(new Set(random).size).toBe(5);
    const cluster = foldsOf(molecules, 'cluster');
    molecules.forEach((one, i) => {
      molecules.forEach((other, k) => {
        if (one.cluster === other.cluster) expect(cluster[i]).toBe(cluster[k]);
      });
    });
  });

  it('gives no weight to what is not known of a molecule', () => {
    const { outputs, weights } = trainingSet(molecules, 2);
    expect([...weights.subarray(0, 2)]).toEqual([0, 0]);
    expect([...weights.subarray(outputs, outputs + 2)]).toEqual([1, 1]);
  });

  it('answers from what it kept, and makes no more fits than it may', async () => {
    const options = { data, dataHash: 'made up', cache, threads: 1 };
    const some = await crossFit(['random'], [spec], { ...options, mostFits: 2 });
    expect(some.random.has('kernel')).toBe(false);
    expect(readdirSync(cache)).toHaveLength(2);
    const all = await crossFit(['random'], [spec], options);
    const logits = all.random.get('kernel')!;
    const quality = benchQuality(molecules, foldsOf(molecules, 'random'), logits);
    expect(quality.folds.reduce((sum, fold) => sum + fold.molecules, 0)).toBe(40);
    expect(quality.auroc).toBeGreaterThan(0.9);
    const again = await crossFit(['random'], [spec], { ...options, mostFits: 0 });
    expect(again.random.get('kernel')).toEqual(logits);
  });
});
