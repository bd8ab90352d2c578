import { loadChemistry } from '@smell/core/molecule';
import { afterAll, describe, expect, it } from 'vitest';
import { ChemistryPool } from './chemistry-pool.ts';
import { inlineChemistry } from './chemistry-work.ts';

const pool = new ChemistryPool(2);
afterAll(() => pool.close());

/** More than a few chunks, in no order of size. */
const SMILES = Array.from({ length: 150 }, (_, i) => `${'C'.repeat(1 + ((7 * i) % 19))}OC(C)=O`);

describe('ChemistryPool', () => {
  it('answers as this thread would, in the order asked', async () => {
    const inline = inlineChemistry(await loadChemistry());
    const odd = ['C1CC', 'OO', 'CC(O)OCC', 'O=Cc1ccc(O)c(OC)c1', ...SMILES];
    expect(await pool.examine(odd)).toEqual(await inline.examine(odd));
    expect(await pool.characterise(SMILES)).toEqual(await inline.characterise(SMILES));
    expect(await pool.examine([])).toEqual([]);
  });

  it('passes on what the chemistry refuses, and goes on working', async () => {
    await expect(pool.characterise(['CCO', 'C1CC'])).rejects.toThrow(/the chemistry failed: /);
    expect(await pool.characterise(['CCO'])).toHaveLength(1);
  });

  it('stops when it is cancelled, and stays usable', async () => {
    const stop = new AbortController();
    const work = pool.examine([...SMILES, ...SMILES], stop.signal);
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    await expect(pool.examine(SMILES, stop.signal)).rejects.toThrow('enough');
    expect(await pool.examine(SMILES.slice(0, 3))).toHaveLength(3);
  });

  it('refuses work once it is closed, and fails what was under way', async () => {
    const closing = new ChemistryPool(1);
    const work = closing.examine(SMILES);
    closing.close();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await expect(closing.examine(SMILES)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
