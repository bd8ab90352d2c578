import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { describe, expect, it } from 'vitest';
import { describeMolecules, type InputRow } from './describe-molecules.ts';
import { type DescribedRow, isFailure, type MoleculeDescription } from './molecule-description.ts';
import type { OdorModel } from './odor-model.ts';
import type { OdorMolecule } from './odor-molecule.ts';

const chemistry = await loadChemistry();

function smilesRow(text: string, row = 1): InputRow {
  return { row, line: null, id: null, name: null, structure: { format: 'smiles', text } };
}

async function collect(rows: AsyncIterable<DescribedRow>): Promise<DescribedRow[]> {
  const collected: DescribedRow[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
}

async function one(smiles: string): Promise<MoleculeDescription> {
  const [row] = await collect(describeMolecules([smilesRow(smiles)], { chemistry }));
  if (!row || isFailure(row)) throw new Error(`${smiles} was not described`);
  return row;
}

describe('describeMolecules', () => {
  it('says what is known of a material, under any of its isomers', async () => {
    const found = await one('CC(C)=CCC[C@@](C)(O)C=C');
    expect(found).toMatchObject({
      row: 1,
      smiles: 'C=C[C@](C)(O)CCC=C(C)C',
      formula: 'C10H18O',
      knownMaterial: { name: 'Linalool', cas: '78-70-6' },
      scope: [],
      plausibility: [],
      stereo: { definedCentres: 1, undefinedCentres: 0, isomers: { count: 1 } },
    });
    expect(found.nearest).toHaveLength(3);
    expect(found.nearest[0]).toMatchObject({ similarity: 1, descriptors: expect.arrayContaining(['floral']) });
  });

  it('gives every estimate an interval around it, and leaves an odor predictor that is not there null', async () => {
    const { estimates, odor } = await one('COc1cc(C=O)ccc1O');
    for (const { value, low, high } of [estimates.boilingPointC, estimates.vapourPressurePa]) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
    expect(estimates.noteClass.value).toBe('base');
    expect(odor).toBeNull();
  });

  it('describes what is out of scope or implausible as well, and says why it is', async () => {
    expect((await one('CC(O)OC')).plausibility).toMatchObject([{ code: 'hemiacetal' }]);
    expect((await one('CCCCCCl')).scope).toMatchObject([{ code: 'element' }]);
    expect((await one('CCCCCCCC[C@H](F)Cl.[Na+].[Cl-]')).knownMaterial).toBeNull();
  });

  it('puts a failure in the place of a row that cannot be read, and goes on', async () => {
    const rows: InputRow[] = [
      smilesRow('CCCCO', 1),
      { ...smilesRow('C1CC', 2), line: 3, name: 'broken' },
      { ...smilesRow('', 3), structure: { format: 'none', problem: 'its smiles cell is empty' } },
      { ...smilesRow('', 4), structure: { format: 'molBlock', text: 'nonsense' } },
      { ...smilesRow('', 5), structure: { format: 'molBlock', text: chemistry.molBlock('CCCCO') } },
    ];
    const found = await collect(describeMolecules(rows, { chemistry, batchSize: 2 }));
    expect(found.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    expect(found.map((row) => (isFailure(row) ? row.error.code : row.smiles))).toEqual([
      'CCCCO',
      'bad-structure',
      'bad-row',
      'bad-structure',
      'CCCCO',
    ]);
    expect(found[1]).toEqual({
      row: 2,
      id: null,
      name: 'broken',
      error: {
        code: 'bad-structure',
        message: '"C1CC" is not a structure: a ring is opened and never closed',
        line: 3,
      },
    });
  });

  it('computes nothing for a refused structure, in any spelling, and goes on with the next row', async () => {
    const rows = ['CC(C)OP(C)(=O)F', 'FP(C)(=O)OC(C)C', 'CCO'].map((smiles, i) => smilesRow(smiles, i + 1));
    const found = await collect(describeMolecules(rows, { chemistry }));
    expect(found.map((row) => (isFailure(row) ? row.error.code : row.smiles))).toEqual([
      'refused-structure',
      'refused-structure',
      'CCO',
    ]);
  });

  it('asks the odor predictor for each molecule that it can take, and puts each answer with its molecule', async () => {
    const seen: number[] = [];
    const empty = new Float32Array(DESCRIPTORS.length);
    const odorModel = {
      hash: 'made for a test',
      baseRates: empty.slice().fill(0.1),
      architecture: { domain: { largestAtoms: 5 } },
      predict: async (molecules: readonly OdorMolecule[]) =>
        molecules.map(({ graph }) => {
          seen.push(graph.atomCount);
          const domain = { inDomain: true, similarity: 1 };
          return { probabilities: empty, low: empty, high: empty, odorous: graph.atomCount / 10, domain, nearest: [] };
        }),
    } as unknown as OdorModel;
    const rows = ['C1CC', 'CCCO', 'CCCCCCCCO', 'CCCCO'].map((smiles, i) => smilesRow(smiles, i + 1));
    const found = await collect(describeMolecules(rows, { chemistry, odorModel, batchSize: 3 }));
    expect(seen).toEqual([4, 5]);
    expect(found.map((row) => (isFailure(row) ? 'failure' : (row.odor?.odorous ?? null)))).toEqual([
      'failure',
      0.4,
      null,
      0.5,
    ]);
  });

  it('describes what came before its rows failed', async () => {
    function* broken(): Generator<InputRow> {
      yield smilesRow('CCCCO');
      throw new Error('the disk is gone');
    }
    const found: number[] = [];
    const work = async (): Promise<void> => {
      for await (const { row } of describeMolecules(broken(), { chemistry })) found.push(row);
    };
    await expect(work()).rejects.toThrow('the disk is gone');
    expect(found).toEqual([1]);
  });

  it('reads no further than it is asked, says how far it is, and stops when told to', async () => {
    let read = 0;
    function* endless(): Generator<InputRow> {
      for (;;) yield smilesRow('CCCCO', ++read);
    }
    const stop = new AbortController();
    const progress: number[] = [];
    const work = async (): Promise<void> => {
      const options = {
        chemistry,
        signal: stop.signal,
        batchSize: 4,
        onProgress: (described: number) => progress.push(described),
      };
      for await (const { row } of describeMolecules(endless(), options)) if (row === 9) stop.abort();
    };
    await expect(work()).rejects.toMatchObject({ code: 'cancelled' });
    expect(progress).toEqual([4, 8, 12]);
    expect(read).toBe(16);
  });
});
