/**
 * Counts circular fragments in known compounds and writes packages/core/src/molecule/data/synthetic-accessibility.json.
 *
 *   npx tsx packages/training/src/fit/fit-synthetic-accessibility.ts DATA_FOLDER
 *
 * Known compounds only: the enumerated `virtual_*` rows and QM9 are left out. Natural products count for less, because
 * plants make what chemists cannot; materials of the trade count for more, because they are made by the tonne.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import {
  type AccessibilityTable,
  accessibilityParts,
  loadChemistry,
  type MolecularGraph,
  morganCounts,
  packFragments,
  rawAccessibility,
} from '@smell/core/molecule';
import { parse } from 'csv-parse';

/** The authors' figure for a fragment that no known compound has. */
const UNSEEN = -4;
/** Fragments seen with less weight than this are as good as unseen; keeps the table small. */
const LEAST_WEIGHT = 3;
/** Steps of 1/24 span -5.3 to 5.3 in a signed byte. */
const CONTRIBUTION_SCALE = 24;
/** Where the scale lies on the raw scores of the odorants: the easiest two in a thousand score 1, the median 2.6. */
const EASIEST_SHARE = 0.002;
const MEDIAN_SCORE = 2.6;

interface Odorant {
  readonly graph: MolecularGraph;
  readonly stereocentres: number;
}

function weightOf(source: string): number {
  if (source.startsWith('virtual') || source === 'qm9') return 0;
  if (source === 'odorants' || source.startsWith('pyrfume')) return 4;
  if (/natural_products|terpenes/.test(source)) return 0.3;
  return 1;
}

async function main(dataFolder: string): Promise<void> {
  const chemistry = await loadChemistry();
  const counts = new Map<number, number>();
  const odorants: Odorant[] = [];
  let molecules = 0;
  const file = createReadStream(join(dataFolder, 'corpus_smiles.csv.gz')).pipe(createGunzip());
  for await (const row of file.pipe(parse({ columns: true })) as AsyncIterable<Record<string, string>>) {
    const weight = weightOf(row.source!);
    if (weight === 0) continue;
    molecules++;
    const graph = chemistry.graph(row.smiles!);
    const { keys, counts: times } = morganCounts(graph);
    if (molecules % 20_000 === 0) process.stdout.write(`${molecules} known compounds read\n`);
    keys.forEach((key, index) => {
      counts.set(key, (counts.get(key) ?? 0) + weight * times[index]!);
    });
    if (row.source === 'odorants') {
      odorants.push({ graph, stereocentres: chemistry.properties(row.smiles!).chiralCentres });
    }
  }
  const common = typesCovering(counts, 0.8);
  const fragments = new Map<number, number>();
  for (const [key, count] of counts) if (count >= LEAST_WEIGHT) fragments.set(key, Math.log10(count / common));
  const raws = odorants
    .map(({ graph, stereocentres }) => rawAccessibility(accessibilityParts(graph, stereocentres, fragments, UNSEEN)))
    .sort((a, b) => b - a);
  const easiest = raws[Math.floor(EASIEST_SHARE * raws.length)]!;
  const middle = raws[Math.floor(0.5 * raws.length)]!;
  const hardest = easiest - ((easiest - middle) * 9) / (MEDIAN_SCORE - 1);
  const table: AccessibilityTable = {
    ...packFragments(fragments, CONTRIBUTION_SCALE),
    unseen: UNSEEN,
    hardest,
    easiest,
  };
  const target = join(import.meta.dirname, '../../../core/src/molecule/data/synthetic-accessibility.json');
  writeFileSync(target, `${JSON.stringify(table)}\n`);
  process.stdout.write(
    `known compounds ${molecules}, fragments ${counts.size}, kept ${fragments.size}, types for 80% ${common}, ` +
      `raw score ${hardest.toFixed(2)} (10) to ${easiest.toFixed(2)} (1)\n`,
  );
}

/** How many of the most frequent fragments make up a share of all occurrences. */
function typesCovering(counts: ReadonlyMap<number, number>, share: number): number {
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const goal = share * sorted.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  const last = sorted.findIndex((count) => {
    sum += count;
    return sum >= goal;
  });
  return last + 1;
}

const [, , dataFolder] = process.argv;
if (!dataFolder) throw new Error('usage: fit-synthetic-accessibility.ts DATA_FOLDER');
await main(dataFolder);
