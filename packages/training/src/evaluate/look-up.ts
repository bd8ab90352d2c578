/** What a look-up would answer instead of a model: the training odorant whose labels fit a prompt best. */
import type { MoleculeTable } from '../data/index.ts';
import type { Prompt } from './prompts.ts';

/** Weight of a label with one vote, two, and so on: votes add less and less. */
const ONE_VOTE = 0.7;

/**
 * For each prompt the row, among `rows`, of the largest cosine between the asked descriptors and the labels (each
 * weighed by its votes); the first of equal ones.
 */
export function lookUp(table: MoleculeTable, rows: readonly number[], prompts: readonly Prompt[]): number[] {
  const profiles = rows.map((row) => {
    const { index, votes } = table.descriptors(row);
    const weights = new Map(Array.from(index, (column, k) => [column, 1 - (1 - ONE_VOTE) ** votes[k]!]));
    return { row, weights, length: Math.hypot(...weights.values()) };
  });
  return prompts.map(({ asked }) => {
    let best = rows[0]!;
    let highest = -1;
    for (const { row, weights, length } of profiles) {
      let shared = 0;
      for (const column of asked) shared += weights.get(column) ?? 0;
      const score = length > 0 ? shared / length : 0;
      if (score > highest) {
        highest = score;
        best = row;
      }
    }
    return best;
  });
}
