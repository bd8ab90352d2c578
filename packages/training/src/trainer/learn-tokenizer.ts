/** The tokenizer of a run, learned on the molecules it will be shown, in the proportions in which it will see them. */
import { type LearnOptions, learnPieces, type TokenizerConfig, type WeightedMolecule } from '@smell/core/diffusion';
import { DEFAULT_MIX } from '../data/draw-row.ts';
import { type MoleculeTable, SPLITS } from '../data/molecule-table.ts';

export type PieceSettings = Pick<LearnOptions, 'dialect' | 'method' | 'pieces'>;

/** A piece must occur in about one molecule in this many. */
const RAREST = 2000;

export function learnTokenizer(table: MoleculeTable, settings: PieceSettings): TokenizerConfig {
  const train = SPLITS.indexOf('train');
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => table.columns.split[row] === train);
  const total = { odorant: 0, virtual: 0, other: 0 };
  const group = (row: number): keyof typeof total => {
    const tag = table.tag(row);
    return tag === 'odorant' || tag === 'virtual' ? tag : 'other';
  };
  for (const row of rows) total[group(row)] += table.columns.weight[row]!;
  const share = {
    odorant: DEFAULT_MIX.odorant,
    virtual: DEFAULT_MIX.virtual,
    other: 1 - DEFAULT_MIX.odorant - DEFAULT_MIX.virtual,
  };
  // Weights that sum to one.
  const weighted: WeightedMolecule[] = rows.map((row) => ({
    text: table.smiles(row),
    weight: (table.columns.weight[row]! * share[group(row)]) / total[group(row)],
  }));
  return learnPieces(weighted, { ...settings, minWeight: 1 / RAREST });
}
