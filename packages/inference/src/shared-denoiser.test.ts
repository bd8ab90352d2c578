import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONDITION_SIZE, type DenoiseBatch, encodeCondition } from '@smell/core/diffusion';
import { random } from '@smell/core/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTinyModel } from '../test/tiny-model.ts';
import { OnnxDenoiser } from './denoiser.ts';
import { Generator } from './generator.ts';
import { ModelStore } from './model-store.ts';
import { OnnxProcess } from './onnx-process.ts';
import { SharedDenoiser } from './shared-denoiser.ts';

const folder = mkdtempSync(join(tmpdir(), 'smell-shared-'));
writeTinyModel(folder);
const tiny = new ModelStore(folder);
const runtime = new OnnxProcess({ threads: 1 });

async function batchOf(denoiser: OnnxDenoiser, words: string, size: number, length: number): Promise<DenoiseBatch> {
  const condition = new Float32Array(CONDITION_SIZE);
  encodeCondition({ asked: { [words]: 1 } }, condition);
  const source = random(size, length);
  const draw = (below: number): number => Math.floor(source() * below);
  return {
    tokens: Int32Array.from({ length: size * length }, () => draw(denoiser.vocabularySize)),
    batch: size,
    length,
    conditions: await denoiser.encode(condition, 1),
    conditionRows: new Int32Array(size),
    slots: Int32Array.from({ length: size }, () => draw(length)),
  };
}

/** Counts what the network sees. */
function counted(inner: OnnxDenoiser): { denoiser: SharedDenoiser; sizes: number[] } {
  const sizes: number[] = [];
  const { kind, vocabularySize, maxTokens } = inner;
  const denoise = (batch: DenoiseBatch): Promise<Float32Array> => {
    sizes.push(batch.batch);
    return inner.denoise(batch);
  };
  const encode = inner.encode.bind(inner);
  return { denoiser: new SharedDenoiser({ kind, vocabularySize, maxTokens, encode, denoise }), sizes };
}

describe('a shared denoiser', () => {
  let own: OnnxDenoiser;
  beforeAll(async () => {
    own = await OnnxDenoiser.open(runtime, tiny.open('tiny'));
  });
  afterAll(() => {
    runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives every batch the logits that it gets alone, those of its own condition', async () => {
    const batches = [
      await batchOf(own, 'rose', 3, 5),
      await batchOf(own, 'woody', 4, 5),
      await batchOf(own, 'musk', 2, 5),
      await batchOf(own, 'musk', 2, 6),
    ];
    const alone = [];
    for (const batch of batches) alone.push(await own.denoise(batch));
    const { denoiser, sizes } = counted(own);
    const together = await Promise.all(batches.map((batch) => denoiser.denoise(batch)));
    expect(together.map((logits) => Array.from(logits))).toEqual(alone.map((logits) => Array.from(logits)));
    // The first goes at once; of the others those of one length share a batch.
    expect(sizes).toEqual([3, 6, 2]);
    expect(denoiser.figures).toEqual({ asked: 4, computed: 3 });
  });

  it('fails the batches of a failed computation and no others', async () => {
    const { kind, vocabularySize, maxTokens } = own;
    let calls = 0;
    const denoiser = new SharedDenoiser({
      kind,
      vocabularySize,
      maxTokens,
      encode: own.encode.bind(own),
      denoise: (batch) => (++calls === 2 ? Promise.reject(new Error('lost')) : own.denoise(batch)),
    });
    const batch = await batchOf(own, 'rose', 2, 5);
    const settled = await Promise.allSettled([1, 2, 3].map(() => denoiser.denoise(batch)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(denoiser.denoise(batch)).resolves.toBeInstanceOf(Float32Array);
  });

  it('leaves a denoiser alone whose logits depend on the company', async () => {
    const odd = {
      kind: own.kind,
      vocabularySize: own.vocabularySize,
      maxTokens: own.maxTokens,
      encode: own.encode.bind(own),
      denoise: async (batch: DenoiseBatch) => (await own.denoise(batch)).map((logit) => logit + batch.batch * 1e-7),
    };
    expect(await SharedDenoiser.open(odd)).toBe(odd);
    expect(await SharedDenoiser.open(own)).toBeInstanceOf(SharedDenoiser);
  });

  it('makes the same molecules of the shipped model alone and among other requests', async () => {
    const shipped = new ModelStore();
    const shared = await Generator.open(shipped, 'dit-smell', runtime, { sharesBatches: true });
    expect(shared.denoiser).toBeInstanceOf(SharedDenoiser);
    const ask = (generator: Generator, word: string, seed: number): Promise<string[]> =>
      generator
        .generate({ condition: { asked: { [word]: 1 } }, count: 6, seed })
        .then(({ candidates }) => candidates.map(({ id, smiles }) => `${id} ${smiles}`));
    const requests: [string, number][] = [
      ['rose', 1],
      ['woody', 1],
      ['rose', 2],
      ['musk', 3],
    ];
    const together = await Promise.all(requests.map(([word, seed]) => ask(shared, word, seed)));
    const { asked, computed } = (shared.denoiser as SharedDenoiser).figures;
    expect(computed).toBeLessThan(0.9 * asked);
    const plain = await Generator.open(shipped, 'dit-smell', runtime);
    const alone = [];
    for (const [word, seed] of requests) alone.push(await ask(plain, word, seed));
    expect(together).toEqual(alone);
  });
});
