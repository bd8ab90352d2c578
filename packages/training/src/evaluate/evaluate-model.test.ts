import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelStore } from '@smell/inference';
import { writeTinyModel } from '@smell/inference/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '../data/index.ts';
import { madeUpFolder } from '../data/made-up-data.ts';
import { evaluateModel } from './evaluate-model.ts';
import { renderReport } from './render-report.ts';

let work: string;
let source: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'smell-evaluate-'));
  source = await madeUpFolder();
  await buildData({ from: source, to: join(work, 'data') });
  writeTinyModel(join(work, 'models'));
  writeTinyModel(join(work, 'models'), { name: 'baseline', kind: 'autoregressive' });
});
afterAll(() => {
  for (const folder of [source, work]) rmSync(folder, { recursive: true });
});

test('a model is measured from one sample, beside its references and the baseline, the same way twice', async () => {
  const run = (withBaseline: boolean): ReturnType<typeof evaluateModel> =>
    evaluateModel({
      model: 'tiny',
      samples: 120,
      seed: 5,
      data: join(work, 'data'),
      store: new ModelStore(join(work, 'models')),
      rediscoveryTargets: 4,
      samplesPerTarget: 20,
      withBaseline,
      threads: 1,
      judgeSettings: {
        layout: { morgan: 64, atomPairs: 64 },
        hidden: 8,
        members: 1,
        seed: 1,
        epochs: 2,
        batchSize: 16,
        learningRate: 1e-2,
        weightDecay: 0.01,
        dropout: 0.1,
        featureDropout: 0,
      },
    });
  const report = await run(true);
  const { sample, match, rediscovery, noveltyBins, judge, data, baseline } = report;
  const dropped = Object.values(sample.dropReasons).reduce((sum, count) => sum + count, 0);
  const qualifying = Math.round(sample.qualifyingShare.value * sample.uniqueness.value * sample.validity.value * 120);
  expect(dropped + qualifying).toBe(120);
  expect(sample.rawValidity.value).toBeLessThanOrEqual(sample.validity.value);
  expect(sample.rawFromOwnSample).toBe(false);
  for (const { all } of [match.model, match.shuffled, match.real, match.lookUp, match.unconditional]) {
    expect(all.low).toBeLessThanOrEqual(all.value);
    expect(all.value).toBeLessThanOrEqual(all.high);
  }
  expect(match.model.molecules).toBe(Math.round(sample.validity.value * 120));
  expect(match.real.molecules).toBe(sample.prompts);
  expect(noveltyBins.bins.reduce((sum, { molecules }) => sum + molecules, 0)).toBe(noveltyBins.compared);
  expect(noveltyBins.against).toBe('training odorants');
  expect(rediscovery).toMatchObject({ targets: Math.min(4, rediscovery.eligibleTargets), samplesPerTarget: 20 });
  expect(judge.all.molecules + judge.background).toBe(Object.values(data.splits).reduce((sum, size) => sum + size, 0));
  expect(data.trainedOnThisData).toBe(false);
  expect(baseline).toMatchObject({ model: 'baseline', kind: 'autoregressive' });

  const text = renderReport(report);
  expect(text).toContain('**unmet**');
  expect(text).toContain('trained on other data');
  expect(text).not.toMatch(/undefined|NaN|\[object/);

  const { speed: _, ...again } = (await run(false)).sample;
  const { speed: __, ...first } = sample;
  expect(again).toEqual(first);
});

test('a model that is not there is missed before anything is computed', async () => {
  const store = new ModelStore(join(work, 'models'));
  await expect(
    evaluateModel({ model: 'nothing', samples: 100, store, data: join(work, 'data') }),
  ).rejects.toMatchObject({ code: 'model-missing' });
});
