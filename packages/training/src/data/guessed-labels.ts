/**
 * Odor of molecules that nobody has described, as a network guesses it: what the corpus is shown with during training.
 *
 * Only about 4,500 molecules carry labels, and a generator shown nothing else with a scent learns them by heart. The
 * corpus is forty times larger. Each time one of its molecules is shown, a set of labels is drawn, every descriptor
 * with its own guessed probability, so that over many draws the generator sees the network's doubt as well.
 */
import type { Random } from '@smell/core/random';

export interface GuessedLabels {
  /** Start of each molecule's guesses in the two arrays below; rows without guesses have none. [size + 1] */
  readonly start: Int32Array;
  /** Descriptor columns, likeliest first. */
  readonly index: Int32Array;
  /** Within (0, 1]. */
  readonly probability: Float32Array;
}

/** Guesses below this are left out: the column then counts as one that the molecule does not have. */
export const LEAST_GUESS = 0.04;

export interface DrawnLabels {
  readonly index: number[];
  readonly probability: number[];
}

/** One set of labels, every descriptor present with its probability; often empty for a molecule of little smell. */
export function drawGuessed({ start, index, probability }: GuessedLabels, row: number, random: Random): DrawnLabels {
  const drawn: DrawnLabels = { index: [], probability: [] };
  for (let i = start[row]!; i < start[row + 1]!; i++) {
    if (random() >= probability[i]!) continue;
    drawn.index.push(index[i]!);
    drawn.probability.push(probability[i]!);
  }
  return drawn;
}
