import { loadChemistry } from '@smell/core/molecule';
import { expect, it } from 'vitest';
import { renderMoleculeSheet, type SheetMolecule } from './molecule-sheet.ts';

const chemistry = await loadChemistry();
const SMILES = ['CC(C)=CCCC(C)(O)C=C', 'O=C1C=Cc2ccccc2O1', 'CCCCCCCCCC=O'];

function molecule(place: number, more: Partial<SheetMolecule> = {}): SheetMolecule {
  const smiles = SMILES[place % SMILES.length]!;
  return {
    name: `Sample ${place}`,
    smiles,
    inchiKey: chemistry.inchiKey(smiles),
    formula: chemistry.formula(smiles),
    molecularWeight: 154.3,
    logP: 2.7,
    svg: chemistry.svg(smiles, { width: 320, height: 320 }),
    tags: ['lead'],
    note: '',
    odor: ['floral', 'green'],
    ...more,
  };
}
const pagesOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
const details = { title: 'For the jasmine', made: '2026-11-24' };

it('eight molecules go on a page and a half, whatever is written of them', async () => {
  const long = { name: 'Very '.repeat(60), note: 'Long, and longer. '.repeat(400), tags: ['tag'.repeat(16)] };
  const some = Array.from({ length: 8 }, (_, place) => molecule(place));
  const wordy = some.map((each, place) => (place % 2 === 0 ? { ...each, ...long } : each));
  expect(pagesOf(await renderMoleculeSheet(some, details))).toBe(2);
  expect(pagesOf(await renderMoleculeSheet(wordy, details))).toBe(2);
});

it('the same sheet is the same file', async () => {
  const once = await renderMoleculeSheet([molecule(0)], details);
  expect(Buffer.from(once).equals(Buffer.from(await renderMoleculeSheet([molecule(0)], details)))).toBe(true);
});
