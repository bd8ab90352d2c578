import { readFileSync } from 'node:fs';
import { loadChemistry } from '@smell/core/molecule';
import { OnnxProcess } from '@smell/inference';
import { loadShards } from '../data/index.ts';
import { Judge } from '../predict/judge.ts';
import { sha256 } from '../trainer/checkpoint.ts';

const runtime = new OnnxProcess({ threads: 1 });
const t0 = performance.now();
let last = 0;
const judge = await Judge.open({
  table: loadShards('.cache/data'),
  chemistry: await loadChemistry(),
  runtime,
  cache: '.cache/judge',
  dataHash: sha256(readFileSync('.cache/data/manifest.json')),
  onProgress: (stage, done, total) => {
    if (performance.now() - last > 5000) {
      last = performance.now();
      console.log(((last - t0) / 1000).toFixed(0), stage, done, total);
    }
  },
});
console.log(JSON.stringify(judge.quality, null, 1), (performance.now() - t0) / 1000, process.cpuUsage());
runtime.close();
