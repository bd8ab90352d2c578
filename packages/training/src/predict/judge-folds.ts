/** Which of the judge's networks may see, and which may judge, a molecule. */
import { JUDGE_FOLDS, type MoleculeTable } from '../data/index.ts';
import type { Neighbour } from './similarity-index.ts';

/** From this similarity of counted atom pairs on, a molecule counts as the odorant it resembles. */
export const SAME_ODORANT = 0.85;

export interface FoldRule {
  /** Odorants a fold's network is fitted on: of other folds, and not of the ranker's split. */
  trainingRows(fold: number): number[];
  /** Odorants that measure a fold's network. */
  heldOutRows(fold: number): number[];
  /** Odorants of the ranker's split, which no network sees. */
  readonly background: readonly number[];
  /** The fold that may judge an odorant. */
  ofOdorant(row: number): number;
  /** The fold that must judge a molecule, by its nearest odorant; undefined when every fold may. */
  ofNeighbour(nearest: Neighbour): number | undefined;
}

export function foldRule(table: MoleculeTable): FoldRule {
  const judged: number[] = [];
  const background: number[] = [];
  for (let row = 0; row < table.odorants; row++) (table.split(row) === 'ranker' ? background : judged).push(row);
  const ofOdorant = (row: number): number => {
    const fold = table.columns.fold[row]!;
    if (!(fold < JUDGE_FOLDS)) throw new RangeError(`odorant ${row} has no fold; build the data again`);
    return fold;
  };
  return {
    trainingRows: (fold) => judged.filter((row) => ofOdorant(row) !== fold),
    heldOutRows: (fold) => judged.filter((row) => ofOdorant(row) === fold),
    background,
    ofOdorant,
    ofNeighbour: ({ index, similarity }) => (similarity >= SAME_ODORANT ? ofOdorant(index) : undefined),
  };
}
