/** Which rows of the source files become molecules of the table, and with what labels, split and weight. */
import type { SourceTag } from '@smell/core/diffusion';
import { badRow } from './csv.ts';
import type { Described, Description, HeldOut, Request } from './describe.ts';
import { describeAll } from './describe-pool.ts';
import { hashText } from './graph-hash.ts';
import { NONE, type Split } from './molecule-table.ts';
import { type CorpusRow, type OdorantRow, type Perception, skeletonBlock } from './source-tables.ts';
import { sourceTag } from './source-tag.ts';
import { clusterNumber, foldOfCluster, splitOfCluster } from './split.ts';
import type { Tally } from './tally.ts';

/** Corpus molecules less likely than this to be odorants are left out: they would hardly ever be drawn. */
export const LEAST_LIKENESS = 0.05;
/** From this likeness on a molecule gets other atom orders as well; below, it is drawn too seldom to need them. */
const ORDERS_FROM_LIKENESS = 0.3;
/** Other atom orders of one molecule. */
export const ORDERS = 4;
/** QM9 is an enumeration with a weight of 0.04 a molecule: a small part says all it has to say. */
export const MOST_QM9 = 4_000;
/** The virtual molecules say how acids and alcohols combine; this many are enough to say it. */
export const MOST_VIRTUAL = 165_000;
/** Of the virtual molecules one in this many gets its quantities (logP, vapour pressure, ...): they cost the most time. */
const VIRTUAL_QUANTITIES = 3;
/** A file of which more than this share cannot be read as structures is taken for damaged. */
const MOST_UNREADABLE = 0.01;

/** One row of the table before it is laid out in columns. */
export interface TableRow {
  readonly tag: SourceTag;
  readonly molecule: Described;
  readonly weight: number;
  readonly split: Split;
  readonly fold: number;
  readonly cluster: number;
  readonly inchiKey: string;
  readonly perception: Perception | undefined;
  readonly votes: OdorantRow['votes'];
}

export interface Odorants {
  readonly rows: readonly TableRow[];
  /** What the corpus must not give away: odorants of the splits other than train, and those left out. */
  readonly heldOut: readonly HeldOut[];
}

type PoolFor = Pick<Parameters<typeof describeAll>[1], 'processes' | 'signal' | 'progress'>;

export async function describeOdorants(
  rows: readonly OdorantRow[],
  leaveOut: ReadonlySet<string>,
  all: boolean,
  perception: ReadonlyMap<string, Perception>,
  statistics: Tally,
  pool: PoolFor,
): Promise<Odorants> {
  const sorted = [...rows].sort((a, b) => (a.inchiKey < b.inchiKey ? -1 : 1));
  const requests = sorted.map(({ smiles }): Request => ({ smiles, orders: ORDERS, quantities: true, kind: 'odorant' }));
  const descriptions = await describeAll(requests, { ...pool, heldOut: [] });
  checkReadable('odorants.csv', sorted, descriptions);
  const kept: TableRow[] = [];
  const heldOut: HeldOut[] = [];
  const seen = new Set<string>();
  descriptions.forEach((description, i) => {
    const { inchiKey, votes } = sorted[i]!;
    const block = skeletonBlock(inchiKey);
    if ('dropped' in description) {
      statistics.add(`dropped odorant: ${description.dropped}`);
      return;
    }
    if (leaveOut.has(block)) {
      statistics.add('dropped odorant: left out on request');
      heldOut.push({ inchiKey, smiles: description.smiles });
      return;
    }
    if (seen.has(description.smiles)) {
      statistics.add('dropped odorant: same structure as another');
      return;
    }
    seen.add(description.smiles);
    const split = all ? 'train' : splitOfCluster(description.clusterKey);
    if (split !== 'train') heldOut.push({ inchiKey, smiles: description.smiles });
    kept.push({
      tag: 'odorant',
      molecule: description,
      weight: 1,
      split,
      fold: foldOfCluster(description.clusterKey),
      cluster: clusterNumber(description.clusterKey),
      inchiKey,
      perception: perception.get(block),
      votes,
    });
  });
  return { rows: kept, heldOut };
}

export async function describeCorpus(
  rows: readonly CorpusRow[],
  odorants: Odorants,
  statistics: Tally,
  pool: PoolFor,
): Promise<TableRow[]> {
  const likely = rows.filter(({ source, fragranceLikeness }) => {
    // The odorants themselves come from their own file, with labels and split.
    if (source === 'odorants') return false;
    if (fragranceLikeness >= LEAST_LIKENESS) return true;
    statistics.add(`dropped ${sourceTag(source)}: fragrance likeness below ${LEAST_LIKENESS}`);
    return false;
  });
  const isVirtual = ({ source }: CorpusRow): boolean => sourceTag(source) === 'virtual';
  const used = thinned(
    thinned(likely, ({ source }) => source === 'qm9', MOST_QM9, 'background: QM9', statistics),
    isVirtual,
    MOST_VIRTUAL,
    'virtual:',
    statistics,
  );
  const requests = used.map((row): Request => {
    const virtual = isVirtual(row);
    return {
      smiles: row.smiles,
      orders: row.fragranceLikeness >= ORDERS_FROM_LIKENESS ? ORDERS : 0,
      quantities: !virtual || hashText(row.smiles) % VIRTUAL_QUANTITIES === 0,
      kind: virtual ? 'virtual' : row.source === 'qm9' ? 'enumerated' : 'known',
    };
  });
  const descriptions = await describeAll(requests, { ...pool, heldOut: odorants.heldOut });
  checkReadable('corpus_smiles.csv.gz', used, descriptions);
  const seen = new Set(odorants.rows.map(({ molecule }) => molecule.smiles));
  for (const { smiles } of odorants.heldOut) seen.add(smiles);
  const kept: TableRow[] = [];
  descriptions.forEach((description, i) => {
    const { source, fragranceLikeness } = used[i]!;
    const tag = sourceTag(source);
    if ('dropped' in description) statistics.add(`dropped ${tag}: ${description.dropped}`);
    else if (seen.has(description.smiles)) statistics.add(`dropped ${tag}: same structure as another`);
    else {
      seen.add(description.smiles);
      kept.push({
        tag,
        molecule: description,
        weight: fragranceLikeness,
        split: 'train',
        fold: NONE,
        cluster: -1,
        inchiKey: '',
        perception: undefined,
        votes: [],
      });
    }
  });
  return kept;
}

/** At most `most` of the rows that `match`, chosen by a hash of the structure and so not by row order; and all others. */
function thinned(
  rows: readonly CorpusRow[],
  match: (row: CorpusRow) => boolean,
  most: number,
  name: string,
  statistics: Tally,
): readonly CorpusRow[] {
  const byHash = rows
    .filter(match)
    .map((row) => ({ row, hash: hashText(row.smiles, most) }))
    .sort((a, b) => a.hash - b.hash);
  const dropped = new Set(byHash.slice(most).map(({ row }) => row));
  statistics.add(`dropped ${name} beyond ${most} rows`, dropped.size);
  return rows.filter((row) => !dropped.has(row));
}

function checkReadable(
  name: string,
  rows: readonly { readonly line: number; readonly smiles: string }[],
  descriptions: readonly Description[],
): void {
  const unreadable = descriptions.flatMap((description, i) => ('unreadable' in description ? [i] : []));
  const [first] = unreadable;
  if (first === undefined || unreadable.length <= MOST_UNREADABLE * rows.length) return;
  const { line, smiles } = rows[first]!;
  throw badRow(
    name,
    line,
    `"${smiles}" is not a structure (as are ${unreadable.length} of ${rows.length} rows)`,
    'correct or remove these rows',
  );
}
