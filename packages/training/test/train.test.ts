import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONDITION_SIZE, DEFAULT_SAMPLER_SETTINGS, sampleMolecules, Tokenizer } from '@smell/core/diffusion';
import { type Golden, goldenDifference, ModelStore, OnnxDenoiser, OnnxProcess } from '@smell/inference';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../src/trainer/checkpoint.ts';
import { exportModel } from '../src/trainer/export-model.ts';
import { learnTokenizer } from '../src/trainer/learn-tokenizer.ts';
import { train } from '../src/trainer/train.ts';
import { TRAINING_DEFAULTS, type TrainingConfig } from '../src/trainer/training-config.ts';
import { smallTable } from './small-table.ts';

const table = smallTable();
const tokenizer = learnTokenizer(table, { dialect: 'deep', method: 'closed', pieces: 20 });
const config = (kind: 'diffusion' | 'autoregressive', molecules: number): TrainingConfig => ({
  ...TRAINING_DEFAULTS,
  name: 'test',
  architecture: {
    kind,
    width: 16,
    layers: 2,
    heads: 2,
    expansion: 2,
    conditionWidth: 16,
    conditionSize: CONDITION_SIZE,
    vocabularySize: new Tokenizer(tokenizer).vocabularySize,
    maxTokens: 24,
  },
  tokenizer,
  molecules,
  warmupSteps: 5,
  peakLearningRate: 1e-2,
  dropout: 0,
  slotsPerBatch: 64,
  batchesPerStep: 2,
  dataHash: '',
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smell-train-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  step: number;
  tokenLoss: number;
  heldOutLoss: number;
}
const curve = (): Line[] =>
  readFileSync(join(folder, 'metrics.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

for (const kind of ['diffusion', 'autoregressive'] as const) {
  test(`a few steps of the ${kind} model lower its loss`, async () => {
    await train({ folder, table, config: config(kind, 5000), evaluateEvery: 250 });
    const lines = curve();
    expect(lines.at(-1)!.tokenLoss).toBeLessThan(0.7 * lines[0]!.tokenLoss);
  });
}

describe('a run that was stopped', () => {
  test('goes on from its checkpoint with the loss curve of a run that never stopped', async () => {
    await train({ folder, table, config: config('diffusion', 1500), evaluateEvery: 100 });
    const whole = curve();
    rmSync(folder, { recursive: true });
    const stop = new AbortController();
    await train({
      folder,
      table,
      config: config('diffusion', 1500),
      evaluateEvery: 100,
      signal: stop.signal,
      onProgress: ({ moleculesSeen }) => {
        if (moleculesSeen > 700) stop.abort();
      },
    });
    expect(readCheckpoint(folder).moleculesSeen).toBeLessThan(1000);
    await train({ folder, table, evaluateEvery: 100 });
    const resumed = curve().at(-1)!;
    expect(resumed.step).toBe(whole.at(-1)!.step);
    expect(resumed.heldOutLoss).toBeCloseTo(whole.at(-1)!.heldOutLoss, 4);
  });

  test('is refused when its checkpoint is damaged, and says which file', async () => {
    await train({ folder, table, config: config('diffusion', 200) });
    const file = readdirSync(folder).find((name) => name.endsWith('.safetensors'))!;
    writeFileSync(join(folder, file), 'damaged');
    expect(() => readCheckpoint(folder)).toThrow(file);
  });
});

test('a compact checkpoint is a quarter as large and close to the whole one', async () => {
  const checkpoint = await train({ folder, table, config: config('diffusion', 400) });
  const compact = join(folder, 'compact');
  mkdirSync(compact);
  writeCheckpoint(compact, checkpoint, true);
  const size = (where: string): number =>
    statSync(join(where, readdirSync(where).find((name) => name.endsWith('.safetensors'))!)).size;
  expect(size(compact)).toBeLessThan(0.6 * size(folder));
  const back = readCheckpoint(compact).state;
  for (const [name, values] of Object.entries(checkpoint.state.weights)) {
    values.forEach((value, i) => {
      expect(Math.abs(back.weights[name]![i]! - value)).toBeLessThan(1e-3 * Math.max(1, Math.abs(value)));
    });
  }
});

test('an exported model loads, answers its golden inputs, and samples the same molecules twice', async () => {
  const checkpoint = await train({ folder, table, config: config('diffusion', 2000) });
  const models = join(folder, 'models');
  await exportModel({
    checkpoint,
    folder: join(models, 'test'),
    sampler: DEFAULT_SAMPLER_SETTINGS,
    trainingStructures: ['CCO'],
    dataTerms: ['made for a test'],
  });
  const stored = new ModelStore(models).open('test');
  await stored.verify();
  const runtime = new OnnxProcess({ threads: 1 });
  try {
    const denoiser = await OnnxDenoiser.open(runtime, stored);
    const golden = (await stored.readJson('golden.json')) as Golden;
    expect(await goldenDifference(denoiser, golden)).toBeLessThan(golden.tolerance);
    const sample = async (): Promise<string[]> => {
      const requests = Array.from({ length: 20 }, (_, index) => ({
        condition: { asked: { fruity: 1 } },
        seed: 1,
        index,
      }));
      const found: string[] = [];
      for await (const { request, smiles } of sampleMolecules(
        requests,
        denoiser,
        new Tokenizer(tokenizer),
        DEFAULT_SAMPLER_SETTINGS,
      )) {
        found[request.index] = smiles;
      }
      return found;
    };
    const first = await sample();
    expect(first.filter((smiles) => smiles.includes('C')).length).toBeGreaterThan(10);
    expect(await sample()).toEqual(first);
  } finally {
    runtime.close();
  }
});
