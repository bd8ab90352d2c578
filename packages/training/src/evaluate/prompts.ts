/** What is asked of a model that is measured: descriptors of odorants it never saw, as a user's prompt would have them. */
import type { Condition } from '@smell/core/diffusion';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '@smell/core/odor';
import { type Random, random, randomInteger, shuffle } from '@smell/core/random';
import { cleanPool } from '../data/draw-condition.ts';
import type { MoleculeTable, Split } from '../data/index.ts';

export interface Prompt {
  /** The odorant it was made of. */
  readonly row: number;
  readonly condition: Condition;
  /** Columns of the asked descriptors. */
  readonly asked: readonly number[];
}

const MOST_ASKED = 5;
const ODORLESS = DESCRIPTOR_INDEX.get('odorless')!;
const STREAM = 0x9a0;

/**
 * A prompt of every odorant of the split: one to five descriptors of its clean pool, drawn by votes, all with
 * weight 1; no quantities. Odorless molecules have none. In an order of its own, so that any first part is a sample.
 */
export function heldOutPrompts(table: MoleculeTable, seed: number, split: Split): Prompt[] {
  const prompts: Prompt[] = [];
  for (const row of rowsOf(table, split)) {
    const source = random(seed, STREAM, row);
    const pool = poolOf(table, row);
    const asked = drawByVotes(pool, 1 + randomInteger(source, MOST_ASKED), source);
    if (asked.length > 0) prompts.push({ row, asked, condition: conditionOf(asked) });
  }
  return shuffle(prompts, random(seed, STREAM));
}

/**
 * Prompts for rediscovery: the (up to five) best supported descriptors of a held-out odorant and nothing else. Odorants with
 * fewer than three say too little to be found again.
 */
export function rediscoveryPrompts(table: MoleculeTable, seed: number, split: Split): Prompt[] {
  const prompts: Prompt[] = [];
  for (const row of rowsOf(table, split)) {
    const asked = poolOf(table, row)
      .slice(0, MOST_ASKED)
      .map(({ column }) => column);
    if (asked.length >= 3) prompts.push({ row, asked, condition: conditionOf(asked) });
  }
  return shuffle(prompts, random(seed, STREAM, 1));
}

/** Rows of a split's odorants. */
export function rowsOf(table: MoleculeTable, split: Split): number[] {
  return Array.from({ length: table.odorants }, (_, row) => row).filter((row) => table.split(row) === split);
}

interface Label {
  readonly column: number;
  readonly votes: number;
}

function poolOf(table: MoleculeTable, row: number): Label[] {
  const { index, votes } = table.descriptors(row);
  return Array.from(index.subarray(0, cleanPool(votes)), (column, k) => ({ column, votes: votes[k]! })).filter(
    ({ column }) => column !== ODORLESS,
  );
}

function drawByVotes(pool: readonly Label[], count: number, source: Random): number[] {
  const left = [...pool];
  const drawn: number[] = [];
  while (drawn.length < count && left.length > 0) {
    let spot = source() * left.reduce((sum, { votes }) => sum + votes, 0);
    let place = 0;
    while (place < left.length - 1 && spot >= left[place]!.votes) spot -= left[place++]!.votes;
    drawn.push(left[place]!.column);
    left.splice(place, 1);
  }
  return drawn;
}

function conditionOf(asked: readonly number[]): Condition {
  return { asked: Object.fromEntries(asked.map((column) => [DESCRIPTORS[column]!, 1])) };
}
