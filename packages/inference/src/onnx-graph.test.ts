import { afterEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../test/build-graph.ts';
import type { Tensor } from './graph-runtime.ts';
import { floatsToHalves } from './half-float.ts';
import { bindWeights } from './onnx-graph.ts';
import { OnnxProcess } from './onnx-process.ts';

const graph = buildGraph({
  inputs: { x: ['rows', 2], w: [2, 3] },
  outputs: { y: ['rows', 3] },
  nodes: [{ op: 'MatMul', inputs: ['x', 'w'], output: 'y' }],
});
const w: Tensor<'float32'> = { type: 'float32', shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) };
const x: Tensor<'float32'> = { type: 'float32', shape: [1, 2], data: Float32Array.of(10, 1) };
const y = [14, 25, 36];

let runtime: OnnxProcess;
afterEach(() => runtime.close());

describe('bindWeights', () => {
  it('turns inputs named like weights into constants, halves included', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    const halves = { type: 'F16' as const, shape: [2, 3], data: floatsToHalves(w.data) };
    const bound = await bindWeights(graph, new Map([['w', halves]]), 'g.onnx');
    const signature = await runtime.load('g', async () => bound);
    expect(signature.inputs.map(({ name }) => name)).toEqual(['x']);
    expect([...(await runtime.run('g', { x }, ['y'])).y.data]).toEqual(y);
  });

  it('refuses weights of another shape and files that are not graphs', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    const wrong = new Map([['w', { type: 'F32' as const, shape: [3, 2], data: w.data }]]);
    await expect(bindWeights(graph, wrong, 'g.onnx')).rejects.toThrow(/g\.onnx wants "w" as \[2,3\]/);
    await expect(bindWeights(Uint8Array.of(1, 2, 3), wrong, 'g.onnx')).rejects.toMatchObject({ code: 'model-damaged' });
  });

  it('lets many rows share one row of a table', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    const weights = new Map([['w', { type: 'F32' as const, shape: [2, 3], data: w.data }]]);
    const bound = await bindWeights(graph, weights, 'g.onnx', { input: 'x', table: 'table', rows: 'rows' });
    await runtime.load('g', async () => bound);
    const table: Tensor = { type: 'float32', shape: [2, 2], data: Float32Array.of(10, 1, 0, 1) };
    const rows: Tensor = { type: 'int64', shape: [3], data: BigInt64Array.of(1n, 0n, 1n) };
    const result = await runtime.run('g', { table, rows }, ['y']);
    expect([...result.y.data]).toEqual([4, 5, 6, ...y, 4, 5, 6]);
  });
});
