/**
 * The molecules that odor predictors are trained and measured on: odorants.csv (votes for 223 descriptors) and the
 * benchmark (138 labels, 0 or 1), joined by the first block of the InChIKey. Both are read from the data folder and not
 * from the shards, because the shards hold the fragrance scope only and the benchmark reaches beyond it.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Chemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { type OdorMolecule, odorMolecule } from '@smell/inference';
import { clusterKey } from '../data/cluster-key.ts';
import { parseCsv, unreadableFile } from '../data/csv.ts';
import { readOdorants, skeletonBlock } from '../data/source-tables.ts';

export const BENCHMARK_FILE = join('bench', 'gs_lf_138_labels.csv');

export interface LabelledMolecule extends OdorMolecule {
  readonly smiles: string;
  /** First block of the InChIKey: what one molecule is, stereoisomers being one. */
  readonly skeleton: string;
  /** What must stay together in a cluster split. */
  readonly cluster: string;
  /** Votes by descriptor; absent for a molecule of the benchmark alone. [descriptor] */
  readonly votes?: Uint8Array;
  /** 0 or 1; absent for a molecule that the benchmark does not have. [label] */
  readonly labels?: Uint8Array;
}

export interface OdorData {
  /** Odorants in the order of their file, then the molecules of the benchmark that are not among them. */
  readonly molecules: readonly LabelledMolecule[];
  /** Names of the benchmark's labels. */
  readonly labelNames: readonly string[];
  /** Rows of the benchmark that do not parse or repeat a skeleton (their labels are joined to the first). */
  readonly dropped: number;
}

/** @throws SmellError for a file that is missing or a row that cannot be read */
export function readOdorData(folder: string, chemistry: Pick<Chemistry, 'graph' | 'inchiKey' | 'parse'>): OdorData {
  const benchmark = readBenchmark(folder, chemistry);
  const found: LabelledMolecule[] = [];
  const add = (smiles: string, skeleton: string, labels: Pick<LabelledMolecule, 'votes' | 'labels'>): void => {
    const molecule = odorMolecule(chemistry.graph(smiles));
    found.push({ ...molecule, smiles, skeleton, cluster: clusterKey(molecule.graph), ...labels });
  };
  for (const { smiles, inchiKey, votes } of readOdorants(folder)) {
    if (!chemistry.parse(smiles).ok) continue;
    const skeleton = skeletonBlock(inchiKey);
    const own = new Uint8Array(DESCRIPTORS.length);
    for (const [column, count] of votes) own[column] = count;
    const labels = benchmark.rows.get(skeleton)?.labels;
    add(smiles, skeleton, { votes: own, ...(labels ? { labels } : {}) });
    benchmark.rows.delete(skeleton);
  }
  for (const [skeleton, { smiles, labels }] of benchmark.rows) add(smiles, skeleton, { labels });
  return { molecules: found, labelNames: benchmark.labelNames, dropped: benchmark.dropped };
}

function readBenchmark(
  folder: string,
  chemistry: Pick<Chemistry, 'inchiKey' | 'parse'>,
): {
  readonly rows: Map<string, { readonly smiles: string; readonly labels: Uint8Array }>;
  readonly labelNames: readonly string[];
  readonly dropped: number;
} {
  const text = readText(join(folder, BENCHMARK_FILE));
  const labelNames = text.slice(0, text.indexOf('\n')).trim().split(',').slice(1);
  const rows = new Map<string, { smiles: string; labels: Uint8Array }>();
  let dropped = 0;
  for (const row of parseCsv<string>(text, basename(BENCHMARK_FILE), ['smiles', ...labelNames])) {
    if (!chemistry.parse(row.smiles!).ok) {
      dropped++;
      continue;
    }
    const skeleton = skeletonBlock(chemistry.inchiKey(row.smiles!));
    const labels = Uint8Array.from(labelNames, (name) => (row[name] === '1' ? 1 : 0));
    const known = rows.get(skeleton);
    if (known) {
      dropped++;
      labels.forEach((label, i) => {
        if (label) known.labels[i] = 1;
      });
    } else rows.set(skeleton, { smiles: row.smiles!, labels });
  }
  return { rows, labelNames, dropped };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadableFile(path, error);
  }
}
