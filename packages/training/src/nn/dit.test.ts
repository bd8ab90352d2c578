import { numpy as np, valueAndGrad } from '@jax-js/jax';
import { CONDITION_SIZE, MASK, positionFeatures } from '@smell/core/diffusion';
import { random } from '@smell/core/random';
import { causalBias, OnnxProcess, type Tensor as OnnxTensor } from '@smell/inference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Architecture,
  initialParameters,
  loss,
  type Parameters,
  parameterShapes,
  type TrainingBatch,
} from './dit.ts';
import { denoiseGraph, encodeGraph, GRADIENT_PREFIX, LENGTH_ROWS, trainingGraph } from './lower-model.ts';

type Values = Float32Array | Int32Array;
type Plain = Record<string, { readonly data: Values; readonly shape: readonly number[] }>;

const base = {
  width: 8,
  layers: 2,
  heads: 2,
  expansion: 2,
  conditionWidth: 6,
  conditionSize: CONDITION_SIZE,
  vocabularySize: 11,
  maxTokens: 7,
};
const BATCH = 3;
const LENGTH = 5;

let onnx: OnnxProcess;
beforeAll(() => {
  onnx = new OnnxProcess({ threads: 1 });
});
afterAll(() => onnx.close());

for (const kind of ['diffusion', 'autoregressive'] as const) {
  const architecture: Architecture = { kind, ...base };
  const weights = jittered(architecture);
  const batch = plainBatch(architecture);

  describe(`the ${kind} network`, () => {
    test('computes in ONNX Runtime the loss and gradients that jax-js computes', async () => {
      const graph = trainingGraph(architecture);
      await onnx.load('step', async () => graph.onnx);
      const found = await onnx.run('step', feeds({ ...asPlain(weights, architecture), ...batch }), graph.outputs);
      const step = valueAndGrad((p: Parameters, b: TrainingBatch) => loss(architecture, p, b).total);
      const [total, gradients] = step(jaxTree(asPlain(weights, architecture)), jaxTree(batch) as never);
      expect(found.loss!.data[0]).toBeCloseTo((total as np.Array).item(), 4);
      for (const name of Object.keys(weights)) {
        const expected = await (gradients as Parameters)[name]!.data();
        expectClose(found[GRADIENT_PREFIX + name]!.data as Float32Array, expected as Float32Array, name);
      }
    });

    test('has the gradients that finite differences give', async () => {
      const graph = trainingGraph(architecture);
      await onnx.load('step', async () => graph.onnx);
      const run = async (values: Record<string, Float32Array>) =>
        await onnx.run('step', feeds({ ...asPlain(values, architecture), ...batch }), graph.outputs);
      const analytic = await run(weights);
      const step = 3e-2;
      for (const name of [
        'embed.token',
        'condition.in',
        'block0.qkv',
        'block1.up',
        'block1.down',
        'final.out',
        'length.out',
      ]) {
        // Along the gradient itself the difference is largest against rounding.
        const gradient = analytic[GRADIENT_PREFIX + name]!.data as Float32Array;
        const norm = Math.hypot(...gradient);
        const moved = (sign: number): Record<string, Float32Array> => ({
          ...weights,
          [name]: weights[name]!.map((value, i) => value + (sign * step * gradient[i]!) / norm),
        });
        const [up, down] = [await run(moved(1)), await run(moved(-1))];
        const slope = ((up.loss!.data[0] as number) - (down.loss!.data[0] as number)) / (2 * step);
        expect(Math.abs(slope - norm) / norm, name).toBeLessThan(0.02);
      }
    });
  });
}

test('an autoregressive slot does not see what stands to its right; a diffusion slot does', async () => {
  for (const kind of ['diffusion', 'autoregressive'] as const) {
    const architecture: Architecture = { kind, ...base };
    const weights = jittered(architecture);
    const graph = denoiseGraph(architecture);
    await onnx.load('denoise', async () => graph.onnx);
    const logits = async (last: number): Promise<Float32Array> => {
      const batch = plainBatch(architecture);
      const tokens = Int32Array.of(2, 3, 4, 5, last);
      const all: Plain = {
        ...asPlain(weights, architecture),
        tokens: { data: tokens, shape: [1, LENGTH] },
        positions: batch.positions!,
        modulation: {
          data: new Float32Array(base.width * (6 * base.layers + 2)),
          shape: [1, base.width * (6 * base.layers + 2)],
        },
        picks: picksOf(1, LENGTH, [...Array(LENGTH).keys()]),
        ...(batch.attentionBias ? { attentionBias: batch.attentionBias } : {}),
      };
      const used = Object.fromEntries(graph.inputs.map(({ name }) => [name, all[name]!]));
      return (await onnx.run('denoise', feeds(used), ['logits'])).logits!.data as Float32Array;
    };
    const [one, other] = [await logits(6), await logits(7)];
    const before = (values: Float32Array): Float32Array => values.subarray(0, (LENGTH - 1) * base.vocabularySize);
    const same = before(one).every((value, i) => Math.abs(value - before(other)[i]!) < 1e-6);
    expect(same, kind).toBe(kind === 'autoregressive');
  }
});

test('a picked slot has the logits it has among all', async () => {
  for (const kind of ['diffusion', 'autoregressive'] as const) {
    const architecture: Architecture = { kind, ...base };
    const graph = denoiseGraph(architecture);
    await onnx.load('denoise', async () => graph.onnx);
    const { tokens, positions, attentionBias } = plainBatch(architecture);
    const source = random(8);
    const size = base.width * (6 * base.layers + 2);
    const modulation = Float32Array.from({ length: BATCH * size }, () => source() - 0.5);
    const logits = async (slots: readonly number[]): Promise<Float32Array> => {
      const all: Plain = {
        ...asPlain(jittered(architecture), architecture),
        tokens: tokens!,
        positions: positions!,
        modulation: { data: modulation, shape: [BATCH, size] },
        picks: picksOf(BATCH, LENGTH, slots),
        ...(attentionBias ? { attentionBias } : {}),
      };
      const used = Object.fromEntries(graph.inputs.map(({ name }) => [name, all[name]!]));
      const found = await onnx.run('denoise', feeds(used), ['logits']);
      expect(found.logits!.shape).toEqual([BATCH, slots.length, base.vocabularySize]);
      return found.logits!.data as Float32Array;
    };
    const whole = await logits([0, 1, 2, 3, 4]);
    const [third, twoSlots] = [await logits([2]), await logits([4, 0])];
    for (let row = 0; row < BATCH; row++) {
      const slot = (values: Float32Array, place: number, count: number): Float32Array =>
        values.subarray((row * count + place) * base.vocabularySize, (row * count + place + 1) * base.vocabularySize);
      expectClose(slot(third, 0, 1), slot(whole, 2, LENGTH), `${kind} 2`);
      expectClose(slot(twoSlots, 0, 2), slot(whole, 4, LENGTH), `${kind} 4`);
      expectClose(slot(twoSlots, 1, 2), slot(whole, 0, LENGTH), `${kind} 0`);
    }
  }
});

test('the condition encoder stands alone: modulation and lengths of any number of conditions', async () => {
  const architecture: Architecture = { kind: 'diffusion', ...base };
  const graph = encodeGraph(architecture);
  await onnx.load('encode', async () => graph.onnx);
  const plain = asPlain(jittered(architecture), architecture);
  for (const rows of [1, 4]) {
    const all: Plain = {
      ...plain,
      condition: { data: new Float32Array(rows * CONDITION_SIZE).fill(0.1), shape: [rows, CONDITION_SIZE] },
    };
    const used = Object.fromEntries(graph.inputs.map(({ name }) => [name, all[name]!]));
    const { modulation, lengthLogits } = await onnx.run('encode', feeds(used), ['modulation', 'lengthLogits']);
    expect(modulation!.shape).toEqual([rows, base.width * (6 * base.layers + 2)]);
    expect(lengthLogits!.shape).toEqual([rows, base.maxTokens]);
  }
});

/** The same slots of every row. */
function picksOf(rows: number, length: number, slots: readonly number[]): Plain[string] {
  const data = new Float32Array(rows * slots.length * length);
  for (let row = 0; row < rows; row++) {
    slots.forEach((slot, place) => {
      data[(row * slots.length + place) * length + slot] = 1;
    });
  }
  return { data, shape: [rows, slots.length, length] };
}

/** Initial parameters, with nothing left at zero: a gradient through a zero proves nothing. */
function jittered(architecture: Architecture): Record<string, Float32Array> {
  const source = random(9);
  return Object.fromEntries(
    Object.entries(initialParameters(architecture, 3)).map(([name, values]) => [
      name,
      values.map((value) => value + 0.3 * (source() - 0.5)),
    ]),
  );
}

function plainBatch(architecture: Architecture): Plain {
  const source = random(5);
  const whole = (size: number, below: number): Int32Array =>
    Int32Array.from({ length: size }, () => Math.floor(source() * below));
  const slots = BATCH * LENGTH;
  const tokens = whole(slots, base.vocabularySize);
  tokens[1] = MASK;
  return {
    tokens: { data: tokens, shape: [BATCH, LENGTH] },
    targets: { data: whole(slots, base.vocabularySize), shape: [BATCH, LENGTH] },
    weights: { data: Float32Array.from({ length: slots }, () => source() / slots), shape: [BATCH, LENGTH] },
    positions: {
      data: positionFeatures(LENGTH, base.maxTokens, architecture.kind),
      shape: [LENGTH, 2 * base.maxTokens],
    },
    condition: sparse(BATCH, source),
    lengthCondition: sparse(LENGTH_ROWS, source),
    lengthTargets: { data: whole(LENGTH_ROWS, base.maxTokens), shape: [LENGTH_ROWS] },
    branchMask: {
      data: masks(BATCH * 2 * base.layers * base.width, source),
      shape: [BATCH, 2 * base.layers, base.width],
    },
    codeMask: { data: masks(BATCH * base.conditionWidth, source), shape: [BATCH, base.conditionWidth] },
    ...(architecture.kind === 'autoregressive'
      ? { attentionBias: { data: causalBias(LENGTH), shape: [LENGTH, LENGTH] } }
      : {}),
  };
}

function masks(size: number, source: () => number): Float32Array {
  return Float32Array.from({ length: size }, () => (source() < 0.2 ? 0 : 1.25));
}

function sparse(rows: number, source: () => number): Plain[string] {
  const data = Float32Array.from({ length: rows * CONDITION_SIZE }, () => (source() < 0.05 ? source() : 0));
  return { data, shape: [rows, CONDITION_SIZE] };
}

function asPlain(weights: Record<string, Float32Array>, architecture: Architecture): Plain {
  return Object.fromEntries(
    Object.entries(parameterShapes(architecture)).map(([name, shape]) => [name, { data: weights[name]!, shape }]),
  );
}

function feeds(plain: Plain): Record<string, OnnxTensor> {
  return Object.fromEntries(
    Object.entries(plain).map(([name, { data, shape }]): [string, OnnxTensor] => [
      name,
      data instanceof Float32Array ? { type: 'float32', shape, data } : { type: 'int32', shape, data },
    ]),
  );
}

function jaxTree(plain: Plain): Parameters {
  return Object.fromEntries(
    Object.entries(plain).map(([name, { data, shape }]) => [
      name,
      np.array(data, data instanceof Int32Array ? { dtype: np.int32 } : {}).reshape([...shape]),
    ]),
  );
}

function expectClose(found: Float32Array, expected: Float32Array, name: string): void {
  const scale = Math.max(1e-3, ...expected.map(Math.abs));
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(found[i]! - expected[i]!) / scale, `${name}[${i}]`).toBeLessThan(1e-3);
}
