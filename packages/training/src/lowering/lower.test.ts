import { lax, makeJaxpr, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { random, randomNormal } from '@smell/core/random';
import { OnnxProcess, type Tensor as OnnxTensor } from '@smell/inference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GraphBuilder } from './graph-builder.ts';
import { lower } from './lower.ts';
import { RULES, reshapeGroups } from './rules.ts';

type Array = np.Array;
type Program = (...inputs: Array[]) => Array | Array[];

let onnx: OnnxProcess;
beforeAll(() => {
  onnx = new OnnxProcess({ threads: 1 });
});
afterAll(() => onnx.close());

const x34 = normal([3, 4], 1);
const y34 = normal([3, 4], 2);
const positive = { shape: [3, 4], data: x34.data.map((value) => Math.abs(value) + 0.5) };
const cube = normal([2, 3, 4], 3);

/** Each primitive by a program that jax-js traces to it. */
const PROGRAMS: Record<string, { inputs: readonly Input[]; program: Program }[]> = {
  add: [
    { inputs: [x34, normal([4], 4)], program: (a, b) => np.add(a, b) },
    { inputs: [x34, y34], program: (a, b) => np.subtract(a, b) },
    { inputs: [x34], program: (a) => np.add(a.ref, a) },
  ],
  mul: [
    { inputs: [x34, normal([3, 1], 4)], program: (a, b) => np.multiply(a, b) },
    { inputs: [x34, positive], program: (a, b) => np.trueDivide(a, b) },
    { inputs: [x34], program: (a) => np.multiply(a, 0) },
  ],
  neg: [{ inputs: [x34], program: (a) => np.negative(a) }],
  reciprocal: [{ inputs: [positive], program: (a) => np.reciprocal(a) }],
  exp: [{ inputs: [x34], program: (a) => np.exp(a) }],
  log: [{ inputs: [positive], program: (a) => np.log(a) }],
  sqrt: [{ inputs: [positive], program: (a) => np.sqrt(a) }],
  erf: [{ inputs: [x34], program: (a) => lax.erf(a) }],
  min: [{ inputs: [x34, y34], program: (a, b) => np.minimum(a, b) }],
  max: [{ inputs: [x34, y34], program: (a, b) => np.maximum(a, b) }],
  compare: [
    { inputs: [x34, y34], program: (a, b) => np.astype(np.less(a, b), np.float32) },
    { inputs: [x34, y34], program: (a, b) => np.astype(np.lessEqual(a, b), np.float32) },
    { inputs: [x34, x34], program: (a, b) => np.astype(np.equal(a, b), np.float32) },
    { inputs: [x34, x34], program: (a, b) => np.astype(np.notEqual(a, b), np.float32) },
  ],
  where: [{ inputs: [x34, y34], program: (a, b) => np.where(np.less(a.ref, b.ref), a, b) }],
  cast: [{ inputs: [x34], program: (a) => np.astype(np.astype(np.multiply(a, 10), np.int32), np.float32) }],
  reduce: [
    { inputs: [cube], program: (a) => np.sum(a, [0, 2]) },
    { inputs: [cube], program: (a) => np.max(a, 1) },
    { inputs: [cube], program: (a) => np.min(a, -1) },
    { inputs: [normal([4], 6)], program: (a) => np.sum(np.broadcastTo(a, [5, 4]), 0) },
  ],
  broadcast: [{ inputs: [normal([4], 5)], program: (a) => np.broadcastTo(np.expandDims(a, 0), [3, 4]) }],
  reshape: [
    { inputs: [cube], program: (a) => np.reshape(a, [4, 6]) },
    { inputs: [normal([4], 6)], program: (a) => np.reshape(np.broadcastTo(a, [3, 2, 4]), [6, 4]) },
    { inputs: [normal([4, 1], 6)], program: (a) => np.reshape(np.broadcastTo(a, [4, 3]), [12]) },
  ],
  transpose: [
    { inputs: [cube], program: (a) => np.transpose(a, [2, 0, 1]) },
    { inputs: [cube], program: (a) => np.transpose(np.transpose(a, [2, 0, 1]), [0, 2, 1]) },
    { inputs: [x34, y34], program: (a, b) => np.transpose(np.matmul(a, np.transpose(b))) },
  ],
  dot: [
    { inputs: [x34, normal([4, 5], 7)], program: (a, b) => np.matmul(a, b) },
    { inputs: [cube, normal([4, 5], 7)], program: (a, b) => np.matmul(a, b) },
    { inputs: [cube, normal([2, 4, 3], 8)], program: (a, b) => np.matmul(a, b) },
    { inputs: [normal([4], 9), normal([4], 10)], program: (a, b) => np.dot(a, b) },
    { inputs: [normal([2, 1, 3, 4], 1), normal([5, 4, 3], 2)], program: (a, b) => np.matmul(a, b) },
    { inputs: [normal([1, 3], 1), x34], program: (a, b) => np.matmul(a, b) },
  ],
  split: [{ inputs: [x34], program: (a) => np.split(a, 2, 1) }],
  concatenate: [{ inputs: [x34, y34], program: (a, b) => np.concatenate([a, b], 1) }],
  shrink: [{ inputs: [cube], program: (a) => a.slice([], [1, 3], [0, 2]) }],
  pad: [
    {
      inputs: [x34],
      program: (a) =>
        np.pad(a, [
          [1, 0],
          [0, 2],
        ]),
    },
  ],
  stop_gradient: [{ inputs: [x34], program: (a) => np.sum(a) }],
};

describe('every lowering rule gives the value that jax-js gives', () => {
  test('no rule is without a program', () => {
    expect(Object.keys(PROGRAMS).sort()).toEqual(Object.keys(RULES).sort());
  });
  for (const [primitive, cases] of Object.entries(PROGRAMS)) {
    cases.forEach(({ inputs, program }, i) => {
      test(`${primitive} ${i + 1}`, async () => {
        await agree(program, inputs);
      });
      test(`${primitive} ${i + 1}, differentiated`, async () => {
        await agree(gradientOf(program), inputs);
      });
    });
  }
});

test('the gradient of a squared ReLU loses its redundant test, not its value', async () => {
  const squared: Program = (a) => {
    const r = np.maximum(a, 0);
    return np.multiply(r.ref, r);
  };
  await agree(gradientOf(squared), [normal([5, 7], 11)]);
});

test('the gradient of a matrix product is never stretched over its broadcast axes', () => {
  const program = valueAndGrad((w: Array, x: Array) => np.sum(np.square(np.matmul(x, w)))) as unknown as Program;
  const traced = trace(program)(np.zeros([64, 48]), np.zeros([32, 16, 64]));
  const graph = lower(traced.jaxpr, { inputNames: ['w', 'x'], outputNames: ['loss', 'gradient'] });
  // 32 x 16 x 48 x 64 floats would be 6 MB; Expand is the only operator that could make them.
  expect(new TextDecoder('latin1').decode(graph.onnx)).not.toContain('Expand');
});

test('symbolic sizes stay open: one graph serves every batch', async () => {
  const dims = [{ name: 'batch', sentinel: 101 }];
  const program: Program = (x, w) => nn.softmax(np.reshape(np.matmul(x, w), [-1, 3]), -1);
  const traced = trace(program)(np.zeros([101, 2, 4]), np.zeros([4, 3]));
  const graph = lower(traced.jaxpr, { inputNames: ['x', 'w'], outputNames: ['y'], dims });
  await onnx.load('symbolic', async () => graph.onnx);
  for (const batch of [1, 5]) {
    const inputs = [normal([batch, 2, 4], 3), normal([4, 3], 4)] as const;
    const { y } = await onnx.run('symbolic', { x: feed(inputs[0]), w: feed(inputs[1]) }, ['y']);
    close(y!.data as Float32Array, (program(...inputs.map(toJax)) as Array).dataSync() as Float32Array);
  }
});

test('a primitive without a rule is named', () => {
  const traced = trace((a) => np.sin(a))(np.zeros([2]));
  expect(() => lower(traced.jaxpr, { inputNames: ['a'], outputNames: ['b'] })).toThrow(/"sin"/);
});

test('reshapes are cut into the smallest runs of axes', () => {
  expect(reshapeGroups([2, 3, 4], [6, 4])).toEqual([
    { from: [0, 1], to: [0] },
    { from: [2], to: [1] },
  ]);
  expect(reshapeGroups([1, 4], [4])).toEqual([{ from: [0, 1], to: [0] }]);
});

test('nodes that nothing reads are left out, equal ones are shared', () => {
  const graph = new GraphBuilder();
  const a = graph.input('a', [2], 'float32');
  const sum = graph.op('Add', [a, graph.scalar(1)]);
  expect(graph.op('Add', [graph.scalar(1), a])).toBe(sum);
  graph.op('Exp', [sum]);
  graph.output('b', sum, [2], 'float32');
  expect(new TextDecoder('latin1').decode(graph.build())).not.toContain('Exp');
});

interface Input {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

function normal(shape: readonly number[], seed: number): Input {
  const source = random(seed);
  const size = shape.reduce((a, b) => a * b, 1);
  return { shape, data: Float32Array.from({ length: size }, () => randomNormal(source)) };
}

function toJax({ shape, data }: Input): Array {
  return np.array(data).reshape([...shape]);
}

function feed({ shape, data }: Input): OnnxTensor {
  return { type: 'float32', shape, data };
}

function trace(program: Program): (...inputs: Array[]) => ReturnType<ReturnType<typeof makeJaxpr>> {
  return makeJaxpr(program as (...inputs: Array[]) => Array);
}

/** The gradient of the sum of a program's squared outputs, by every input. */
function gradientOf(program: Program): Program {
  return (...inputs) => {
    const objective = (...args: Array[]): Array => {
      const outputs = program(...args);
      const parts = (globalThis.Array.isArray(outputs) ? outputs : [outputs]).map((output) =>
        np.sum(np.multiply(output.ref, output)),
      );
      return parts.reduce((total, part) => np.add(total, part));
    };
    const argnums = inputs.map((_, i) => i);
    const differentiate = valueAndGrad(objective, { argnums }) as unknown as (...args: Array[]) => [Array, Array[]];
    const [value, gradients] = differentiate(...inputs);
    return [value, ...gradients];
  };
}

async function agree(program: Program, inputs: readonly Input[]): Promise<void> {
  const list: Program = (...args) => {
    const outputs = program(...args);
    return globalThis.Array.isArray(outputs) ? outputs : [outputs];
  };
  const expected = (list(...inputs.map(toJax)) as Array[]).map((output) => output.dataSync() as Float32Array);
  const traced = trace(list)(...inputs.map(toJax));
  const inputNames = inputs.map((_, i) => `x${i}`);
  const outputNames = expected.map((_, i) => `y${i}`);
  const graph = lower(traced.jaxpr, { inputNames, outputNames });
  const kept = new Set(graph.inputs.map(({ name }) => name));
  await onnx.load('program', async () => graph.onnx);
  const feeds = Object.fromEntries(
    inputs.map((input, i) => [`x${i}`, feed(input)]).filter(([name]) => kept.has(name as string)),
  );
  const results = await onnx.run('program', feeds, outputNames);
  outputNames.forEach((name, i) => {
    close(results[name]!.data as Float32Array, expected[i]!);
  });
}

function close(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) {
    expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(expected[i]!)));
  }
}
