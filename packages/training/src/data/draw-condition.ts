/**
 * What training asks for when it shows a molecule: a part of what is known, as a user's prompt would be.
 *
 * Descriptors are drawn by votes, one to five of them and now and then all; every other quantity comes and goes by
 * itself, so that any subset can be asked of the model later. Labels are incomplete: a descriptor that nobody named
 * may be smelled all the same, so "forbidden" is drawn only from descriptors of other families which, over the whole
 * training split, keep away from those the molecule has.
 */
import { type Condition, type ConditionScalar, SOURCE_TAGS } from '@smell/core/diffusion';
import { DESCRIPTORS, familyOf } from '@smell/core/odor';
import { type Random, randomInteger } from '@smell/core/random';
import { drawGuessed, type GuessedLabels } from './guessed-labels.ts';
import { type MoleculeTable, SCALAR_COLUMNS, SPLITS } from './molecule-table.ts';

/** Probabilities of {@link conditionSource}. */
export const CONDITION_PROBABILITIES = {
  /** Nothing but the source tag. */
  empty: 0.1,
  /** No source tag. */
  noSource: 0.2,
  /** Descriptors only, as most prompts are. */
  noQuantities: 0.35,
  /** Each quantity and the note, when any may be given. */
  quantity: 0.25,
  /** All descriptors of the clean pool at once. */
  wholePool: 0.1,
  /** The pool is every descriptor of the molecule, not the clean one. */
  anyDescriptor: 0.1,
  /** Every asked descriptor with weight 1, as a prompt without strength words has it. */
  plainWeights: 0.5,
  /** Some forbidden descriptors, if there are any that can be forbidden. */
  forbidden: 0.15,
  /** The guessed descriptors of a molecule that nobody has described, where there are guesses. */
  guessed: 0.75,
} as const;

/** How many descriptors are asked for, 1 to 5. */
const ASKED_SHARES = [0.2, 0.25, 0.25, 0.18, 0.12] as const;
/** Descriptors with two votes make the clean pool; where they are fewer than this, the best supported fill it up. */
const CLEAN_POOL = 6;
/** A descriptor may be forbidden when it meets each label of the clean pool at most this often, relative to chance. */
const FORBIDDEN_LIFT = 0.5;
/** Molecules that a descriptor must have before its absence beside another says anything. */
const FORBIDDEN_SUPPORT = 50;
const MOST_FORBIDDEN = 3;
const ODORLESS = DESCRIPTORS.indexOf('odorless');
/** Softest weight that one vote among many gives. */
const LEAST_WEIGHT = 0.2;

export interface ConditionSource {
  /** A new condition for a row, drawn anew at every call. */
  draw(row: number, random: Random): Condition;
  /** Columns that {@link draw} may forbid for a row. */
  forbiddable(row: number): readonly number[];
}

/** @param guesses for the molecules without labels, which otherwise are shown without any odor */
export function conditionSource(table: MoleculeTable, guesses?: GuessedLabels): ConditionSource {
  const statistics = countTogether(table);
  const cache = new Map<number, readonly number[]>();
  const forbiddable = (row: number): readonly number[] => {
    let columns = cache.get(row);
    if (!columns) {
      columns = farColumns(table.descriptors(row), statistics);
      cache.set(row, columns);
    }
    return columns;
  };
  const p = CONDITION_PROBABILITIES;
  return {
    forbiddable,
    draw: (row, random) => {
      const source = random() < p.noSource ? {} : { source: SOURCE_TAGS[table.columns.tag[row]!]! };
      if (random() < p.empty) return source;
      const labels = table.descriptors(row);
      const odor =
        labels.index.length === 0
          ? guesses && random() < p.guessed
            ? drawFromGuesses(guesses, row, statistics, random)
            : {}
          : {
              asked: drawAsked(labels, random),
              ...(random() < p.forbidden ? { forbidden: drawForbidden(forbiddable(row), statistics, random) } : {}),
            };
      return { ...source, ...odor, ...(random() < p.noQuantities ? {} : drawQuantities(table, row, random)) };
    },
  };
}

/** The columns that describe a molecule well: two votes or more, filled up to {@link CLEAN_POOL} by support. */
export function cleanPool(votes: Uint8Array): number {
  const agreed = votes.findIndex((count) => count < 2);
  const strong = agreed < 0 ? votes.length : agreed;
  return Math.max(strong, Math.min(CLEAN_POOL, votes.length));
}

function drawAsked(labels: { index: Uint16Array; votes: Uint8Array }, random: Random): Record<string, number> {
  const p = CONDITION_PROBABILITIES;
  const pool = random() < p.anyDescriptor ? labels.index.length : cleanPool(labels.votes);
  const wanted = random() < p.wholePool ? pool : Math.min(pool, drawCount(random));
  const plain = random() < p.plainWeights;
  const most = labels.votes[0]!;
  const left = Float64Array.from(labels.votes.subarray(0, pool));
  const asked: Record<string, number> = {};
  for (let taken = 0; taken < wanted; taken++) {
    const k = drawByWeight(left, random);
    left[k] = 0;
    asked[DESCRIPTORS[labels.index[k]!]!] = plain ? 1 : Math.max(LEAST_WEIGHT, labels.votes[k]! / most);
  }
  return asked;
}

/** What is asked comes from one drawn set of labels; what is forbidden, from the columns that were not even guessed. */
function drawFromGuesses(
  guesses: GuessedLabels,
  row: number,
  statistics: Cooccurrence,
  random: Random,
): Pick<Condition, 'asked' | 'forbidden'> {
  const p = CONDITION_PROBABILITIES;
  const { index, probability } = drawGuessed(guesses, row, random);
  if (index.length === 0) return {};
  const wanted = random() < p.wholePool ? index.length : Math.min(index.length, drawCount(random));
  const plain = random() < p.plainWeights;
  const most = Math.max(...probability);
  const left = Float64Array.from(probability);
  const asked: Record<string, number> = {};
  for (let taken = 0; taken < wanted; taken++) {
    const k = drawByWeight(left, random);
    left[k] = 0;
    asked[DESCRIPTORS[index[k]!]!] = plain ? 1 : Math.max(LEAST_WEIGHT, probability[k]! / most);
  }
  if (random() >= p.forbidden) return { asked };
  const guessed = new Set(guesses.index.subarray(guesses.start[row], guesses.start[row + 1]));
  const others = DESCRIPTORS.flatMap((_, column) =>
    column === ODORLESS || guessed.has(column) || statistics.count[column]! < FORBIDDEN_SUPPORT ? [] : [column],
  );
  return { asked, forbidden: drawForbidden(others, statistics, random) };
}

function drawCount(random: Random): number {
  return drawByWeight(ASKED_SHARES, random) + 1;
}

/** One to three of the candidates, common descriptors more often: those are the ones a user thinks of. */
function drawForbidden(candidates: readonly number[], statistics: Cooccurrence, random: Random): string[] {
  const left = Float64Array.from(candidates, (column) => statistics.count[column]!);
  const wanted = Math.min(candidates.length, 1 + randomInteger(random, MOST_FORBIDDEN));
  const forbidden: string[] = [];
  for (let taken = 0; taken < wanted; taken++) {
    const k = drawByWeight(left, random);
    left[k] = 0;
    forbidden.push(DESCRIPTORS[candidates[k]!]!);
  }
  return forbidden;
}

function drawQuantities(table: MoleculeTable, row: number, random: Random): Pick<Condition, 'note' | 'scalars'> {
  const { quantity } = CONDITION_PROBABILITIES;
  const scalars: Partial<Record<ConditionScalar, number>> = {};
  for (const name of SCALAR_COLUMNS) {
    // Drawn for unknown quantities too, so that one molecule's gaps do not shift the stream of another's.
    const wanted = random() < quantity;
    const value = table.scalar(name, row);
    if (wanted && !Number.isNaN(value)) scalars[name] = value;
  }
  const note = table.note(row);
  return { ...(random() < quantity && note ? { note } : {}), ...(Object.keys(scalars).length > 0 ? { scalars } : {}) };
}

interface Cooccurrence {
  readonly molecules: number;
  /** Training odorants with each descriptor. [descriptor] */
  readonly count: Uint32Array;
  /** Training odorants with both. [descriptor, descriptor] */
  readonly together: Uint32Array;
}

function countTogether(table: MoleculeTable): Cooccurrence {
  const width = DESCRIPTORS.length;
  const count = new Uint32Array(width);
  const together = new Uint32Array(width * width);
  const train = SPLITS.indexOf('train');
  let molecules = 0;
  for (let row = 0; row < table.odorants; row++) {
    if (table.columns.split[row] !== train) continue;
    molecules++;
    const { index } = table.descriptors(row);
    for (const a of index) {
      count[a]!++;
      for (const b of index) together[a * width + b]!++;
    }
  }
  return { molecules, count, together };
}

function farColumns(
  labels: { index: Uint16Array; votes: Uint8Array },
  { molecules, count, together }: Cooccurrence,
): number[] {
  const clear = labels.index.subarray(0, cleanPool(labels.votes));
  const families = new Set([...clear].map((column) => familyOf(DESCRIPTORS[column]!)));
  const far: number[] = [];
  for (let column = 0; column < DESCRIPTORS.length; column++) {
    // Nobody asks that something must not be odorless.
    if (column === ODORLESS || count[column]! < FORBIDDEN_SUPPORT || families.has(familyOf(DESCRIPTORS[column]!)))
      continue;
    if (labels.index.includes(column)) continue;
    const apart = clear.every((label) => {
      const byChance = (count[column]! * count[label]!) / molecules;
      return together[column * DESCRIPTORS.length + label]! <= FORBIDDEN_LIFT * byChance;
    });
    if (apart) far.push(column);
  }
  return far;
}

/** Index drawn in proportion to weights, of which at least one is above zero. */
function drawByWeight(weights: ArrayLike<number>, random: Random): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  let spot = random() * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! === 0) continue;
    last = i;
    spot -= weights[i]!;
    if (spot < 0) return i;
  }
  return last;
}
