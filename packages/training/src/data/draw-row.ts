/**
 * Which molecule training sees next.
 *
 * A fixed share of odorants; the rest is drawn from the corpus by weight, with the virtual molecules held to their own
 * share, because unchecked they are three quarters of the weight and the model would learn the enumerator.
 */
import { SOURCE_TAGS, type SourceTag } from '@smell/core/diffusion';
import type { Random } from '@smell/core/random';
import { type AliasTable, aliasTable } from './alias-table.ts';
import { type MoleculeTable, SPLITS } from './molecule-table.ts';

/** Share of what is seen. Natural and background molecules divide the rest by their weights. */
export interface Mix {
  readonly odorant: number;
  readonly virtual: number;
}

export const DEFAULT_MIX: Mix = { odorant: 0.25, virtual: 0.3 };

export interface RowSource {
  /** A row of the table's training split. */
  draw(random: Random): number;
  /** Expected share of each tag in what is drawn. */
  readonly shares: Readonly<Record<SourceTag, number>>;
}

/**
 * Rows of the training split in the proportions of `mix`; a tag without rows gives its share to the others.
 *
 * @throws RangeError when the shares are not within 0..1 together, or the table has nothing to train on
 */
export function rowSource(table: MoleculeTable, mix: Mix = DEFAULT_MIX): RowSource {
  if (!(mix.odorant >= 0 && mix.virtual >= 0 && mix.odorant + mix.virtual <= 1)) {
    throw new RangeError(`shares of ${mix.odorant} odorants and ${mix.virtual} virtual molecules are not a mix`);
  }
  const rows: Record<SourceTag, number[]> = { odorant: [], natural: [], virtual: [], background: [] };
  const train = SPLITS.indexOf('train');
  for (let row = 0; row < table.size; row++) {
    if (table.columns.split[row] === train && table.columns.weight[row]! > 0) rows[table.tag(row)].push(row);
  }
  const sums = SOURCE_TAGS.map((tag) => rows[tag].reduce((sum, row) => sum + table.columns.weight[row]!, 0));
  const [, natural, , background] = sums as [number, number, number, number];
  const known = natural + background;
  const rest = 1 - mix.odorant - mix.virtual;
  const shares = [mix.odorant, known && (rest * natural) / known, mix.virtual, known && (rest * background) / known];
  const present = shares.map((share, tag) => (sums[tag]! > 0 ? share : 0));
  const total = present.reduce((sum, share) => sum + share, 0);
  if (total === 0) throw new RangeError('the table has no row of the training split to draw');
  const tags = aliasTable(present);
  const within = SOURCE_TAGS.map((tag, i): AliasTable | undefined =>
    sums[i]! > 0 ? aliasTable(rows[tag].map((row) => table.columns.weight[row]!)) : undefined,
  );
  return {
    draw: (random) => {
      const tag = tags.draw(random);
      return rows[SOURCE_TAGS[tag]!][within[tag]!.draw(random)]!;
    },
    shares: Object.fromEntries(SOURCE_TAGS.map((tag, i) => [tag, present[i]! / total])) as Record<SourceTag, number>,
  };
}
