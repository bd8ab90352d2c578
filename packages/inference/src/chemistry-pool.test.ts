import { loadChemistry } from '@smell/core/molecule';
import { afterAll, describe, expect, it } from 'vitest';
import { ChemistryPool } from './chemistry-pool.ts';
import { inlineChemistry } from './chemistry-work.ts';

const FLAG = { gate: 'flag' } as const;
const pool = new ChemistryPool(2);
afterAll(() => pool.close());

/** More than a few chunks, in no order of size. */
const SMILES = Array.from({ length: 150 }, (_, i) => `${'C'.repeat(1 + ((7 * i) % 19))}OC(C)=O`);

describe('ChemistryPool', () => {
  it('answers as this thread would, in the order asked', async () => {
    const inline = inlineChemistry(await loadChemistry());
    const odd = ['C1CC', 'OO', 'CC(O)OCC', 'O=Cc1ccc(O)c(OC)c1', ...SMILES];
    expect(await pool.work('examine', odd, FLAG)).toEqual(await inline.work('examine', odd, FLAG));
    expect(await pool.work('characterise', SMILES, null)).toEqual(await inline.work('characterise', SMILES, null));
    expect(await pool.work('examine', [], FLAG)).toEqual([]);
    const input = { today: new Date('2026-11-24T00:00:00Z') };
    const few = ['CC(C)=CCCC(C)=CC=O', 'O=Cc1ccc(O)c(OC)c1', 'CCO'];
    expect(await pool.work('assess', few, input)).toEqual(await inline.work('assess', few, input));
  });

  it('passes on what the chemistry refuses, and goes on working', async () => {
    await expect(pool.work('characterise', ['CCO', 'C1CC'], null)).rejects.toThrow(/the chemistry failed: /);
    expect(await pool.work('characterise', ['CCO'], null)).toHaveLength(1);
  });

  it('stops when it is cancelled, and stays usable', async () => {
    const stop = new AbortController();
    const work = pool.work('examine', [...SMILES, ...SMILES], FLAG, stop.signal);
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    await expect(pool.work('examine', SMILES, FLAG, stop.signal)).rejects.toThrow('enough');
    expect(await pool.work('examine', SMILES.slice(0, 3), FLAG)).toHaveLength(3);
  });

  it('refuses work once it is closed, and fails what was under way', async () => {
    const closing = new ChemistryPool(1);
    const work = closing.work('examine', SMILES, FLAG);
    closing.close();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await expect(closing.work('examine', SMILES, FLAG)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
