import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESCRIPTORS } from '@smell/core/odor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTinyModel } from '../test/tiny-model.ts';
import { Generator } from './generator.ts';
import { ModelStore } from './model-store.ts';
import { OnnxProcess } from './onnx-process.ts';

const condition = { asked: { rose: 1 } };

let root: string;
let runtime: OnnxProcess;
let store: ModelStore;
let generator: Generator;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'smell-generator-'));
  writeTinyModel(root);
  store = new ModelStore(root);
  runtime = new OnnxProcess({ threads: 1 });
  generator = await Generator.open(store, 'tiny', runtime);
});
afterAll(() => {
  runtime.close();
  rmSync(root, { recursive: true });
});

describe('Generator', () => {
  it('gives distinct, described candidates that can be made again', async () => {
    const { candidates, sampled, qualifying, drops } = await generator.generate({ condition, count: 12, seed: 3 });
    expect(candidates).toHaveLength(12);
    expect(new Set(candidates.map(({ smiles }) => smiles)).size).toBe(12);
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(12);
    expect(sampled).toBe(qualifying + Object.values(drops).reduce((sum, count) => sum + count, 0));
    for (const candidate of candidates) {
      expect(generator.chemistry.flatCanonical(candidate.smiles)).toBe(candidate.smiles);
      expect(generator.chemistry.inchiKey(candidate.smiles)).toBe(candidate.inchiKey);
      expect(candidate.properties.heavyAtoms).toBeGreaterThanOrEqual(4);
      expect(candidate.properties.vapourPressurePa).toBeGreaterThan(0);
      expect(candidate.nearest.similarity).toBeLessThanOrEqual(1);
      expect(candidate.profileMatch).toBeNull();
      expect(candidate.provenance).toMatchObject({ model: 'tiny', modelHash: generator.model.hash, seed: 3 });
    }
  });

  it('gives the same candidates for the same request, others for another seed', async () => {
    const first = await generator.generate({ condition, count: 8, seed: 3 });
    const again = await generator.generate({ condition, count: 8, seed: 3 });
    expect(again).toEqual(first);
    const other = await generator.generate({ condition, count: 8, seed: 4 });
    expect(other.candidates.map(({ smiles }) => smiles)).not.toEqual(first.candidates.map(({ smiles }) => smiles));
  });

  it('shows what may be chosen as soon as it has passed every check, and chooses the same whether anybody looks or not', async () => {
    const request = { condition, count: 8, seed: 3, constraints: { molecularWeight: { most: 200 } } };
    const found: string[] = [];
    let foundBeforeARound = 0;
    const looked = await generator.generate(request, {
      onFound: (smiles) => found.push(smiles),
      onProgress: () => {
        foundBeforeARound ||= found.length;
      },
    });
    expect(looked).toEqual(await generator.generate(request));
    expect(foundBeforeARound).toBeGreaterThan(0);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(looked.candidates.map(({ smiles }) => smiles)));
    for (const smiles of found) {
      expect(generator.chemistry.properties(smiles).molecularWeight).toBeLessThanOrEqual(200);
    }
  });

  it('calls a structure novel unless it was trained on or is a known material', async () => {
    const { candidates } = await generator.generate({ condition, count: 12, seed: 3 });
    const some = candidates.filter(({ novel }) => novel)[0]!;
    writeTinyModel(root, { name: 'knows', trainedOn: [some.smiles] });
    const knows = await Generator.open(store, 'knows', runtime);
    const { candidates: again } = await knows.generate({ condition, count: 12, seed: 3 });
    expect(again.find(({ smiles }) => smiles === some.smiles)?.novel).toBe(false);
    expect(again.filter(({ novel }) => novel)).toHaveLength(candidates.filter(({ novel }) => novel).length - 1);
  });

  it('says how many it found and why others were dropped when there are not enough', async () => {
    writeTinyModel(root, { name: 'terse', lengths: [1, 2] });
    const terse = await Generator.open(store, 'terse', runtime);
    const { candidates, sampled, qualifying, drops } = await terse.generate({ condition, count: 100, seed: 1 });
    expect(candidates.length).toBe(qualifying);
    expect(qualifying).toBeLessThan(100);
    expect(drops.duplicate).toBeGreaterThan(0);
    expect(sampled).toBe(qualifying + Object.values(drops).reduce((sum, count) => sum + count, 0));
  });

  it('refuses a model whose sampler setting it does not know', async () => {
    writeTinyModel(root, { name: 'strange', sampler: { warmth: 1 } });
    await expect(Generator.open(store, 'strange', runtime)).rejects.toThrow(
      /strange\/config.json has the sampler setting warmth, which/,
    );
  });

  it('orders by the ranker where there is one', async () => {
    const ranker = {
      score: async (fingerprints: readonly { counts: Uint16Array }[]) =>
        Float32Array.from(fingerprints, ({ counts }) => 1 / (1 + counts.length)),
      percentiles: async (fingerprints: readonly unknown[]) =>
        new Float32Array(fingerprints.length * DESCRIPTORS.length).fill(0.9),
    };
    const ranked = await Generator.open(store, 'tiny', runtime, { ranker });
    const { candidates } = await ranked.generate({ condition, count: 6, seed: 3 });
    const best = Math.max(...candidates.map(({ ranking }) => ranking.score));
    expect(candidates[0]!.ranking).toMatchObject({ place: 1, score: best, percentiles: { rose: expect.closeTo(0.9) } });
    expect(candidates.map(({ ranking }) => ranking.place)).toEqual([1, 2, 3, 4, 5, 6]);
    const byScore = await ranked.generate({ condition, count: 6, seed: 3, variety: 0 });
    const scores = byScore.candidates.map(({ ranking }) => ranking.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const underWay = generator.generate(
      { condition, count: 3000, seed: 1 },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(underWay).rejects.toMatchObject({ code: 'cancelled' });
    expect((await generator.generate({ condition, count: 1, seed: 1 })).candidates).toHaveLength(1);
  });
});
