import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONDITION_SIZE, encodeCondition, MASK } from '@smell/core/diffusion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TINY_MAX_TOKENS, tinyWeights, writeTinyModel } from '../test/tiny-model.ts';
import { OnnxDenoiser } from './denoiser.ts';
import { goldenDifference, makeGolden } from './golden.ts';
import { ModelStore } from './model-store.ts';
import { OnnxProcess } from './onnx-process.ts';

let root: string;
let runtime: OnnxProcess;
let denoiser: OnnxDenoiser;
const conditions = new Float32Array(2 * CONDITION_SIZE);
encodeCondition({ asked: { rose: 1 } }, conditions, 0);
encodeCondition({ asked: { woody: 0.5 }, forbidden: ['rose'] }, conditions, CONDITION_SIZE);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'smell-denoiser-'));
  writeTinyModel(root);
  writeTinyModel(root, { name: 'causal', kind: 'autoregressive' });
  runtime = new OnnxProcess({ threads: 1 });
  denoiser = await OnnxDenoiser.open(runtime, new ModelStore(root).open('tiny'));
});
afterAll(() => {
  runtime.close();
  rmSync(root, { recursive: true });
});

/** The tiny network's logits of one slot, computed here. */
function expectedLogits(row: number, token: number, position: number, length: number): number[] {
  const weights = tinyWeights();
  const at = (name: string, index: number): number => (weights.get(name)!.data as Float32Array)[index]!;
  const width = weights.get('final.out')!.shape[0]!;
  const size = denoiser.vocabularySize;
  const hidden = Array.from({ length: width }, (_, k) => {
    let sum = at('embed.token', token * width + k) + at('embed.position', position * width + k);
    sum += at('embed.position', (TINY_MAX_TOKENS + length - 1 - position) * width + k);
    for (let c = 0; c < CONDITION_SIZE; c++) {
      sum += conditions[row * CONDITION_SIZE + c]! * at('condition.modulation', c * width + k);
    }
    return Math.tanh(sum);
  });
  return Array.from({ length: size }, (_, v) =>
    hidden.reduce((sum, h, k) => sum + h * at('final.out', k * size + v), at('final.outBias', v)),
  );
}

describe('OnnxDenoiser', () => {
  it('computes what the weights say, for each sequence under its own condition', async () => {
    const encoded = await denoiser.encode(conditions, 2);
    const tokens = Int32Array.of(MASK, 5, 7, 7, MASK, 3, 2, 4, MASK);
    const logits = await denoiser.denoise({
      tokens,
      batch: 3,
      length: 3,
      conditions: encoded,
      conditionRows: Int32Array.of(1, 0, 1),
    });
    const size = denoiser.vocabularySize;
    expect(logits.length).toBe(3 * 3 * size);
    for (const [sequence, row] of [1, 0, 1].entries()) {
      for (let position = 0; position < 3; position++) {
        const slot = sequence * 3 + position;
        const found = [...logits.subarray(slot * size, (slot + 1) * size)];
        for (const [v, value] of expectedLogits(row, tokens[slot]!, position, 3).entries()) {
          expect(found[v]).toBeCloseTo(value, 4);
        }
      }
    }
  });

  it('gives the same logits for one slot of each sequence as among all', async () => {
    const encoded = await denoiser.encode(conditions, 2);
    const size = denoiser.vocabularySize;
    const batch = {
      tokens: Int32Array.of(MASK, 5, 7, 7, MASK, 3),
      batch: 2,
      length: 3,
      conditions: encoded,
      conditionRows: Int32Array.of(1, 0),
    };
    const all = await denoiser.denoise(batch);
    const picked = await denoiser.denoise({ ...batch, slots: Int32Array.of(0, 1) });
    expect(picked.length).toBe(2 * size);
    for (let v = 0; v < size; v++) {
      expect(picked[v]).toBeCloseTo(all[v]!, 5);
      expect(picked[size + v]).toBeCloseTo(all[(3 + 1) * size + v]!, 5);
    }
  });

  it('gives length probabilities that sum to one in each row', async () => {
    const { lengthLogProbs } = await denoiser.encode(conditions, 2);
    for (const start of [0, TINY_MAX_TOKENS]) {
      const row = lengthLogProbs.subarray(start, start + TINY_MAX_TOKENS);
      expect(row.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 5);
    }
  });

  it('never lets an autoregressive model see a slot it predicts', async () => {
    const causal = await OnnxDenoiser.open(runtime, new ModelStore(root).open('causal'));
    const encoded = await causal.encode(conditions, 2);
    const answer = (last: number) =>
      causal.denoise({
        tokens: Int32Array.of(4, last),
        batch: 1,
        length: 2,
        conditions: encoded,
        conditionRows: Int32Array.of(0),
      });
    expect(await answer(5)).toEqual(await answer(9));
  });

  it('refuses a model of another descriptor vocabulary', async () => {
    const folder = writeTinyModel(root, { name: 'old' });
    const path = join(folder, 'config.json');
    const config = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...config, descriptorsHash: '0'.repeat(64) }));
    const old = new ModelStore(root).open('old');
    await expect(OnnxDenoiser.open(runtime, old)).rejects.toThrow(/another descriptor vocabulary/);
  });
});

describe('golden outputs', () => {
  it('are met by the model that made them and by no other', async () => {
    const inputs = [{ condition: { asked: { rose: 1 } }, tokens: [MASK, 5, MASK] }];
    const golden = JSON.parse(JSON.stringify(await makeGolden(denoiser, inputs)));
    expect(await goldenDifference(denoiser, golden)).toBeLessThan(golden.tolerance);
    golden.cases[0].logits[3] += 1;
    expect(await goldenDifference(denoiser, golden)).toBeGreaterThan(golden.tolerance);
  });
});
