/** A training table of a few dozen molecules, made for tests. */
import { NOTES, SOURCE_TAGS } from '@smell/core/diffusion';
import { DESCRIPTOR_INDEX } from '@smell/core/odor';
import { type MoleculeTable, moleculeTable, NONE, SCALAR_COLUMNS, SPLITS } from '../src/data/molecule-table.ts';

const ACIDS = ['CC(=O)', 'CCC(=O)', 'CCCC(=O)', 'CC(C)C(=O)', 'CCCCC(=O)', 'c1ccccc1C(=O)'];
const ALCOHOLS = ['OC', 'OCC', 'OCCC', 'OCC(C)C', 'OCCCC', 'OCc2ccccc2', 'OCCC=CCC'];

/**
 * Esters, of which every seventh is held out; fruity all, the benzyl ones floral.
 *
 * @param corpus SMILES of unlabelled molecules, which follow the odorants
 */
export function smallTable(corpus: readonly string[] = []): MoleculeTable {
  const odorants = ACIDS.flatMap((acid) => ALCOHOLS.map((alcohol) => acid + alcohol));
  const smiles = [...odorants, ...corpus];
  const size = smiles.length;
  const isOdorant = (row: number): boolean => row < odorants.length;
  const labels = smiles.map((text, i) =>
    isOdorant(i) ? (text.includes('ccccc') ? ['fruity', 'floral'] : ['fruity']) : [],
  );
  const start = [0];
  for (const own of labels) start.push(start.at(-1)! + own.length);
  return moleculeTable(smiles.map((text) => `${text}\n`).join(''), odorants.map((_, i) => `KEY${i}\n`).join(''), {
    weight: new Float32Array(size).fill(1),
    scalars: new Float32Array(SCALAR_COLUMNS.length * size).fill(Number.NaN),
    tag: Uint8Array.from({ length: size }, (_, i) => SOURCE_TAGS.indexOf(isOdorant(i) ? 'odorant' : 'natural')),
    note: Uint8Array.from({ length: size }, (_, i) => (i % 2 ? NOTES.indexOf('top') : NONE)),
    split: Uint8Array.from({ length: size }, (_, i) => SPLITS.indexOf(isOdorant(i) && i % 7 === 0 ? 'judge' : 'train')),
    fold: new Uint8Array(size).fill(NONE),
    cluster: Int32Array.from({ length: size }, (_, i) => i),
    descriptorStart: Uint32Array.from(start),
    descriptorIndex: Uint16Array.from(labels.flat().map((word) => DESCRIPTOR_INDEX.get(word)!)),
    descriptorVotes: new Uint8Array(start.at(-1)!).fill(2),
  });
}
