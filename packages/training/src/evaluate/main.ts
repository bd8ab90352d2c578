/**
 * Measure a model and print the report:
 *
 *   npx tsx packages/training/src/evaluate/main.ts --model dit-smell --samples 10000 --out docs/results/dit-smell.json
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateModel } from './evaluate-model.ts';
import { renderReport } from './render-report.ts';

const { values: flags } = parseArgs({
  options: {
    model: { type: 'string', default: 'dit-smell' },
    samples: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    targets: { type: 'string' },
    'per-target': { type: 'string' },
    out: { type: 'string' },
  },
});
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
let last = '';
const report = await evaluateModel({
  model: flags.model,
  samples: Number(flags.samples),
  seed: Number(flags.seed),
  signal: stop.signal,
  ...(flags.targets ? { rediscoveryTargets: Number(flags.targets) } : {}),
  ...(flags['per-target'] ? { samplesPerTarget: Number(flags['per-target']) } : {}),
  onProgress: (_done, _total, stage) => {
    if (stage !== last) console.error(new Date().toISOString().slice(11, 19), stage);
    last = stage;
  },
});
if (flags.out) writeFileSync(flags.out, `${JSON.stringify(report, null, 1)}\n`);
console.log(renderReport(report));
