/**
 * From the data folder's CSV files to training shards (`smell data build`).
 *
 * Odorants first: they are described, clustered and split. Then the corpus, kept away from the odorants that are held
 * out. What is dropped is counted by reason, in the manifest and in docs/model/data.md.
 */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { CONDITION_SCALARS, type Note, NOTES, SOURCE_TAGS, type SourceTag } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { DESCRIPTORS } from '@smell/core/odor';
import { badRow, readCsv } from './csv.ts';
import type { Described, Description, HeldOut, Request } from './describe.ts';
import { describeAll } from './describe-pool.ts';
import { hashText } from './graph-hash.ts';
import { type MoleculeColumns, NONE, SCALAR_COLUMNS, SPLITS, type Split } from './molecule-table.ts';
import { readManifest, SHARD_VERSION, type ShardManifest, sha256, shardsAreCurrent, writeShards } from './shards.ts';
import { sourceTag } from './source-tag.ts';
import {
  type CorpusRow,
  isInchiKey,
  type OdorantRow,
  type Perception,
  readCorpus,
  readOdorants,
  readPerception,
  SOURCE_FILES,
  skeletonBlock,
} from './source-tables.ts';
import { clusterNumber, foldOfCluster, splitOfCluster } from './split.ts';

/** Corpus molecules less likely than this to be odorants are left out: they would hardly ever be drawn. */
export const LEAST_LIKENESS = 0.05;
/** From this likeness on a molecule gets other atom orders as well; below, it is drawn too seldom to need them. */
export const ORDERS_FROM_LIKENESS = 0.3;
/** Other atom orders of one molecule. */
export const ORDERS = 4;
/** QM9 is an enumeration with a weight of 0.04 a molecule: a small part says all it has to say. */
export const MOST_QM9 = 4_000;
/** A file of which more than this share cannot be read as structures is taken for damaged. */
const MOST_UNREADABLE = 0.01;

export interface BuildProgress {
  readonly stage: 'read' | 'odorants' | 'corpus' | 'write';
  /** Molecules, except for `read` and `write`, which count files. */
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  /** Folder with the CSV files. */
  readonly from: string;
  /** Folder for the shards; see {@link defaultShardFolder}. */
  readonly to?: string;
  /** Put every odorant into `train`: for a model that is shipped, not measured. */
  readonly all?: boolean;
  /** File with InChIKeys that must not be used at all: one a line, or a CSV file with a column `inchikey`. */
  readonly leaveOut?: string;
  /** Threads for the chemistry; by default one for each core. */
  readonly threads?: number;
  readonly progress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
}

export interface BuildResult {
  readonly folder: string;
  /** False when the shards were there already, made from the same inputs. */
  readonly built: boolean;
  readonly manifest: ShardManifest;
}

/** `.cache/data` in the working directory; builds with `all` or `leaveOut` get folders of their own. */
export function defaultShardFolder(options: Pick<BuildOptions, 'all' | 'leaveOut'> = {}): string {
  const suffix = `${options.all ? '-all' : ''}${options.leaveOut ? `-without-${basename(options.leaveOut).replace(/\W+/g, '-')}` : ''}`;
  return resolve('.cache', `data${suffix}`);
}

/**
 * Build the shards, or find that they are current.
 *
 * @throws SmellError for a missing file or column, a row that cannot be read, or a stop by `signal`
 */
export async function buildData(options: BuildOptions): Promise<BuildResult> {
  const { from, progress, signal, all = false } = options;
  const folder = resolve(options.to ?? defaultShardFolder(options));
  const leaveOut = options.leaveOut ? readLeaveOut(options.leaveOut) : new Set<string>();
  const sources: Record<string, string> = {};
  SOURCE_FILES.forEach((name, done) => {
    progress?.({ stage: 'read', done, total: SOURCE_FILES.length });
    sources[name] = hashFile(join(from, name));
  });
  const settings = { all, leftOut: leaveOut.size, leastLikeness: LEAST_LIKENESS, orders: ORDERS, mostQm9: MOST_QM9 };
  const inputs = sha256(
    JSON.stringify([SHARD_VERSION, sources, settings, [...leaveOut].sort(), DESCRIPTORS, CONDITION_SCALARS, SOURCE_TAGS]),
  );
  if (shardsAreCurrent(folder, inputs)) return { folder, built: false, manifest: readManifest(folder)! };

  const odorantRows = readOdorants(from);
  const corpusRows = readCorpus(from);
  const perception = readPerception(from);
  progress?.({ stage: 'read', done: SOURCE_FILES.length, total: SOURCE_FILES.length });

  const statistics = new Tally();
  const pool = (stage: BuildProgress['stage']) => ({
    threads: options.threads,
    signal,
    progress: (done: number, total: number) => progress?.({ stage, done, total }),
  });
  const odorants = await describeOdorants(odorantRows, leaveOut, all, perception, statistics, pool('odorants'));
  const corpus = await describeCorpus(corpusRows, odorants, statistics, pool('corpus'));

  const rows = [...odorants.rows, ...corpus];
  if (odorants.rows.length === 0) throw new SmellError('data-missing', `${from} holds no odorant that can be used`);
  progress?.({ stage: 'write', done: 0, total: 1 });
  for (const row of rows) statistics.add(`kept ${row.tag}${row.tag === 'odorant' ? ` ${row.split}` : ''}`);
  const manifest = writeShards(
    folder,
    {
      lines: rows.map(({ molecule }) => `${[molecule.smiles, ...molecule.orders].join(' ')}\n`).join(''),
      inchiKeys: odorants.rows.map(({ inchiKey }) => `${inchiKey}\n`).join(''),
      columns: columnsOf(rows),
    },
    { inputs, sources, settings, statistics: statistics.counts() },
  );
  progress?.({ stage: 'write', done: 1, total: 1 });
  return { folder, built: true, manifest };
}

/** One row of the table before it is laid out in columns. */
interface TableRow {
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

interface Odorants {
  readonly rows: readonly TableRow[];
  /** What the corpus must not give away: odorants of the splits other than train, and those left out. */
  readonly heldOut: readonly HeldOut[];
}

type PoolFor = Pick<Parameters<typeof describeAll>[1], 'threads' | 'signal' | 'progress'>;

async function describeOdorants(
  rows: readonly OdorantRow[],
  leaveOut: ReadonlySet<string>,
  all: boolean,
  perception: ReadonlyMap<string, Perception>,
  statistics: Tally,
  pool: PoolFor,
): Promise<Odorants> {
  const sorted = [...rows].sort((a, b) => (a.inchiKey < b.inchiKey ? -1 : 1));
  const requests = sorted.map(({ smiles }): Request => ({ smiles, orders: ORDERS, kind: 'odorant' }));
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

async function describeCorpus(
  rows: readonly CorpusRow[],
  odorants: Odorants,
  statistics: Tally,
  pool: PoolFor,
): Promise<TableRow[]> {
  const used = thinQm9(
    rows.filter(({ source, fragranceLikeness }) => {
      // The odorants themselves come from their own file, with labels and split.
      if (source === 'odorants') return false;
      if (fragranceLikeness >= LEAST_LIKENESS) return true;
      statistics.add(`dropped ${sourceTag(source)}: fragrance likeness below ${LEAST_LIKENESS}`);
      return false;
    }),
    statistics,
  );
  const requests = used.map(
    ({ smiles, source, fragranceLikeness }): Request => ({
      smiles,
      orders: fragranceLikeness >= ORDERS_FROM_LIKENESS ? ORDERS : 0,
      kind: source === 'qm9' ? 'enumerated' : sourceTag(source) === 'virtual' ? 'virtual' : 'known',
    }),
  );
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

/** At most MOST_QM9 rows of QM9, chosen by a hash of the structure, so that the choice does not depend on row order. */
function thinQm9(rows: readonly CorpusRow[], statistics: Tally): CorpusRow[] {
  const order = rows
    .filter(({ source }) => source === 'qm9')
    .map((row) => ({ row, hash: hashText(row.smiles) }))
    .sort((a, b) => a.hash - b.hash);
  const dropped = new Set(order.slice(MOST_QM9).map(({ row }) => row));
  statistics.add(`dropped background: QM9 beyond ${MOST_QM9} rows`, dropped.size);
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

function columnsOf(rows: readonly TableRow[]): MoleculeColumns {
  const descriptorStart = new Uint32Array(rows.length + 1);
  const scalars = new Float32Array(SCALAR_COLUMNS.length * rows.length);
  rows.forEach((row, i) => {
    descriptorStart[i + 1] = descriptorStart[i]! + row.votes.length;
    const values = scalarsOf(row);
    SCALAR_COLUMNS.forEach((name, column) => {
      scalars[column * rows.length + i] = values[name];
    });
  });
  const votes = rows.flatMap((row) => row.votes);
  return {
    weight: Float32Array.from(rows, ({ weight }) => weight),
    scalars,
    tag: Uint8Array.from(rows, ({ tag }) => SOURCE_TAGS.indexOf(tag)),
    note: Uint8Array.from(rows, ({ perception }) => noteIndex(perception?.note)),
    split: Uint8Array.from(rows, ({ split }) => SPLITS.indexOf(split)),
    fold: Uint8Array.from(rows, ({ fold }) => fold),
    cluster: Int32Array.from(rows, ({ cluster }) => cluster),
    descriptorStart,
    descriptorIndex: Uint16Array.from(votes, ([column]) => column),
    descriptorVotes: Uint8Array.from(votes, ([, count]) => count),
  };
}

function scalarsOf({ molecule, perception }: TableRow): Record<keyof typeof CONDITION_SCALARS, number> {
  const measured = perception?.log10VapourPressurePa ?? Number.NaN;
  return {
    molecularWeight: molecule.molecularWeight,
    logP: molecule.logP,
    log10VapourPressurePa: Number.isNaN(measured) ? molecule.log10VapourPressurePa : measured,
    strength: perception?.strength ?? Number.NaN,
    tenacity: perception?.tenacity ?? Number.NaN,
    syntheticAccessibility: molecule.syntheticAccessibility,
  };
}

function noteIndex(note: Note | undefined): number {
  return note ? NOTES.indexOf(note) : NONE;
}

/** First blocks of the InChIKeys in a file. @throws SmellError */
function readLeaveOut(path: string): Set<string> {
  const keys = path.endsWith('.csv')
    ? readCsv(path, ['inchikey']).map(({ inchikey, line }) => ({ key: inchikey, line }))
    : readText(path)
        .split('\n')
        .map((text, i) => ({ key: text.trim(), line: i + 1 }))
        .filter(({ key }) => key !== '');
  return new Set(
    keys.map(({ key, line }) => {
      if (!isInchiKey(key)) throw badRow(basename(path), line, `"${key}" is not an InChIKey`, 'give one InChIKey a line');
      return skeletonBlock(key);
    }),
  );
}

function hashFile(path: string): string {
  return sha256(readText(path, null));
}

function readText(path: string): string;
function readText(path: string, encoding: null): Buffer;
function readText(path: string, encoding: 'utf8' | null = 'utf8'): string | Buffer {
  try {
    return readFileSync(path, encoding);
  } catch (error) {
    throw new SmellError(
      'data-missing',
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}); give the folder that holds it with --from`,
      { cause: error },
    );
  }
}

/** Counts by name. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    if (count > 0) this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
