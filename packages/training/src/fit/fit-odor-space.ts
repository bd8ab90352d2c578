/**
 * Counts which descriptors real odorants have together and how volatile those are, over the training split, and writes
 * packages/core/src/odor/data/odor-space.json.
 *
 *   npx tsx packages/training/src/fit/fit-odor-space.ts
 *
 * Needs the training shards (`smell data build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESCRIPTORS, type OdorSpaceTable } from '@smell/core/odor';
import { cleanPool } from '../data/draw-condition.ts';
import { defaultShardFolder, loadShards } from '../data/index.ts';
import { sha256 } from '../trainer/checkpoint.ts';

const data = defaultShardFolder();
const table = loadShards(data);
const width = DESCRIPTORS.length;
const count = new Array<number>(width).fill(0);
const together = new Array<number>(width * width).fill(0);
const pressures: number[][] = DESCRIPTORS.map(() => []);
let molecules = 0;
for (let row = 0; row < table.odorants; row++) {
  if (table.split(row) !== 'train') continue;
  molecules++;
  const { index, votes } = table.descriptors(row);
  const pool = index.subarray(0, cleanPool(votes));
  const pressure = table.scalar('log10VapourPressurePa', row);
  for (const a of pool) {
    count[a]!++;
    if (!Number.isNaN(pressure)) pressures[a]!.push(pressure);
    for (const b of pool) together[a * width + b]!++;
  }
}
const pairs: number[] = [];
for (let a = 0; a < width; a++) for (let b = a + 1; b < width; b++) pairs.push(together[a * width + b]!);
const space: OdorSpaceTable = {
  source: `clean labels of the training split, data ${sha256(readFileSync(join(data, 'manifest.json'))).slice(0, 12)}`,
  molecules,
  count,
  pairs,
  log10VapourPressurePa: pressures.map((values) => {
    const sorted = values.sort((x, y) => x - y);
    return Number((sorted[sorted.length >> 1] ?? 0).toFixed(2));
  }),
};
writeFileSync('packages/core/src/odor/data/odor-space.json', `${JSON.stringify(space)}\n`);
