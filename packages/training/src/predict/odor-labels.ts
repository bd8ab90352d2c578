/**
 * Odor labels as targets and weights. Labels are incomplete: what nobody named may be smelled all the same. So votes
 * are soft positives, and an absent descriptor counts as a negative only as far as its absence says something.
 */
import { DESCRIPTORS, familyOf } from '@smell/core/odor';
import { type MoleculeTable, odorTargets } from '../data/molecule-table.ts';

/** Chance that a vote is wrong: one vote makes a target of 0.7, two 0.91, three 0.97. */
const DOUBT = 0.3;
/** A molecule with fewer labels than this is poorly described: its negatives count in proportion. */
const WELL_DESCRIBED = 5;
/** Of a negative in a family of which the molecule has another descriptor (rose without floral). */
const SAME_FAMILY = 0.5;

const FAMILIES = DESCRIPTORS.map((word) => familyOf(word));

export interface OdorLabels {
  /** [molecule, descriptor], within [0, 1] */
  readonly targets: Float32Array;
  /** [molecule, descriptor] */
  readonly weights: Float32Array;
  /** [molecule, descriptor] */
  readonly votes: Uint8Array;
}

/** Labels of the given odorants, in their order. */
export function odorLabels(table: MoleculeTable, rows: ArrayLike<number>): OdorLabels {
  const wanted = new Set(Array.from(rows));
  const known = odorTargets(table, (row) => wanted.has(row));
  const place = new Map(Array.from(known.rows, (row, i) => [row, i]));
  const width = DESCRIPTORS.length;
  const votes = new Uint8Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    const from = place.get(rows[i]!)! * width;
    votes.set(known.votes.subarray(from, from + width), i * width);
  }
  return { ...softLabels(votes), votes };
}

/**
 * Targets and weights of votes.
 *
 * @param votes [molecule, descriptor]
 */
export function softLabels(votes: Uint8Array): Pick<OdorLabels, 'targets' | 'weights'> {
  const width = DESCRIPTORS.length;
  const targets = new Float32Array(votes.length);
  const weights = new Float32Array(votes.length);
  for (let from = 0; from < votes.length; from += width) {
    const own = votes.subarray(from, from + width);
    const labels = own.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const families = new Set(FAMILIES.filter((_, column) => own[column]! > 0));
    const described = Math.min(1, labels / WELL_DESCRIBED);
    for (let column = 0; column < width; column++) {
      const count = own[column]!;
      targets[from + column] = count > 0 ? 1 - DOUBT ** count : 0;
      weights[from + column] = count > 0 ? 1 : described * (families.has(FAMILIES[column]) ? SAME_FAMILY : 1);
    }
  }
  return { targets, weights };
}
