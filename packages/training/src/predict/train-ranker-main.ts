/**
 * Train and export the ranker, and say how good it is:
 *
 *   npx tsx packages/training/src/predict/train-ranker-main.ts --out models/ranker
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultShardFolder, loadShards } from '../data/index.ts';
import { sha256 } from '../trainer/checkpoint.ts';
import { DATA_TERMS } from '../trainer/data-terms.ts';
import { trainRanker } from './train-ranker.ts';

const { values: flags } = parseArgs({
  options: { out: { type: 'string', default: 'models/ranker' }, data: { type: 'string' } },
});
const data = flags.data ?? defaultShardFolder();
const quality = await trainRanker({
  table: loadShards(data),
  folder: flags.out,
  dataHash: sha256(readFileSync(join(data, 'manifest.json'))),
  dataTerms: DATA_TERMS,
  onEpoch: (epoch, loss) => console.error(`epoch ${epoch}: ${loss.toFixed(3)}`),
});
console.log(JSON.stringify(quality, null, 1));
