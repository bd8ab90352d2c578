/**
 * From the data folder's CSV files to training shards (`smell data build`).
 *
 * Odorants first: they are described, clustered and split. Then the corpus, kept away from the odorants that are held
 * out. What is dropped is counted by reason, in the manifest and in docs/model/data.md.
 */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { unreadableFile } from './csv.ts';
import { readLeaveOut } from './leave-out.ts';
import { readManifest, type ShardManifest, sha256, shardsAreCurrent, writeShards } from './shards.ts';
import { readCorpus, readOdorants, readPerception, SOURCE_FILES } from './source-tables.ts';
import { columnsOf } from './table-columns.ts';
import { describeCorpus, describeOdorants, LEAST_LIKENESS, MOST_QM9, MOST_VIRTUAL, ORDERS } from './table-rows.ts';
import { Tally } from './tally.ts';

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
  /** Processes for the chemistry; by default one for each core. */
  readonly processes?: number;
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
  const settings = {
    all,
    leftOut: leaveOut.size,
    leastLikeness: LEAST_LIKENESS,
    orders: ORDERS,
    mostQm9: MOST_QM9,
    mostVirtual: MOST_VIRTUAL,
  };
  const inputs = sha256(JSON.stringify([sources, settings, [...leaveOut].sort()]));
  if (shardsAreCurrent(folder, inputs)) return { folder, built: false, manifest: readManifest(folder)! };

  const odorantRows = readOdorants(from);
  const corpusRows = readCorpus(from);
  const perception = readPerception(from);
  progress?.({ stage: 'read', done: SOURCE_FILES.length, total: SOURCE_FILES.length });

  const statistics = new Tally();
  const pool = (stage: BuildProgress['stage']) => ({
    processes: options.processes,
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

function hashFile(path: string): string {
  try {
    return sha256(readFileSync(path));
  } catch (error) {
    throw unreadableFile(path, error);
  }
}
