/**
 * Whether asking helps: values asked of the model against what comes out, what forbidding does, edits of known materials
 * and paths between them. Each part is kept in runs/control; the last makes docs/results/control.md and control.svg.
 *
 *   npx tsx packages/training/src/experiments/measure-control.ts --part steering
 *   npx tsx packages/training/src/experiments/measure-control.ts --part page
 *
 * Parts: steering, forbidding, editing, paths, page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadChemistry } from '@smell/core/molecule';
import { cpuLimit, FingerprintRanker, Generator, ModelStore, OnnxProcess, RANKER_NAME } from '@smell/inference';
import { defaultShardFolder, loadShards } from '../data/index.ts';
import { Judge } from '../predict/judge.ts';
import { sha256 } from '../trainer/checkpoint.ts';
import { measureEditing } from './control/editing.ts';
import type { EditFigures, ForbiddenFigures, PathFigures, SteeringFigures } from './control/figures.ts';
import { measureForbidding } from './control/forbidding.ts';
import { controlPage, controlPlot } from './control/page.ts';
import { measurePaths } from './control/paths.ts';
import { measureSteering } from './control/steering.ts';

const { values: flags } = parseArgs({
  options: {
    part: { type: 'string', default: 'page' },
    model: { type: 'string', default: 'dit-smell' },
    seed: { type: 'string', default: '1' },
    /** Samples for each prompt or pair, materials, or pairs. */
    size: { type: 'string' },
    kept: { type: 'string', default: 'runs/control' },
    out: { type: 'string', default: 'docs/results' },
  },
});
const SIZES: Readonly<Record<string, number>> = { steering: 60, forbidding: 80, editing: 30, paths: 20 };
const kept = (part: string): string => join(flags.kept, `${part}.json`);
const read = <Figures>(part: string): Figures => JSON.parse(readFileSync(kept(part), 'utf8')) as Figures;

if (flags.part === 'page') {
  const figures = {
    model: flags.model,
    steering: read<SteeringFigures>('steering'),
    forbidding: read<ForbiddenFigures>('forbidding'),
    editing: read<EditFigures>('editing'),
    paths: read<PathFigures>('paths'),
  };
  writeFileSync(join(flags.out, 'control.md'), controlPage(figures));
  writeFileSync(join(flags.out, 'control.svg'), controlPlot(figures));
} else {
  const size = Number(flags.size ?? SIZES[flags.part]);
  if (!Number.isFinite(size))
    throw new Error(`no part "${flags.part}"; there are ${Object.keys(SIZES).join(', ')}, page`);
  mkdirSync(flags.kept, { recursive: true });
  const figures = await measure(flags.part, size, Number(flags.seed));
  writeFileSync(kept(flags.part), JSON.stringify(figures, null, 1));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function measure(part: string, size: number, seed: number): Promise<object> {
  const data = defaultShardFolder();
  const store = new ModelStore();
  const runtime = new OnnxProcess({ threads: cpuLimit() });
  try {
    const table = loadShards(data);
    const chemistry = await loadChemistry();
    const judge = await Judge.open({
      table,
      chemistry,
      runtime,
      cache: join(data, '..', 'judge'),
      dataHash: sha256(readFileSync(join(data, 'manifest.json'))),
    });
    const ranker = await FingerprintRanker.open(runtime, store.open(RANKER_NAME));
    const generator = await Generator.open(store, flags.model, runtime, { ranker });
    if (part === 'steering') return await measureSteering(generator, table, judge, size, seed);
    if (part === 'forbidding') return await measureForbidding(generator, judge, size, seed);
    if (part === 'editing') return await measureEditing(generator, ranker, judge, size, seed);
    return await measurePaths(generator, ranker, judge, size, seed);
  } finally {
    runtime.close();
  }
}
