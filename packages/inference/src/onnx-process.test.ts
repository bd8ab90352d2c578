import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SmellError } from '@smell/core/errors';
import { afterEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../test/build-graph.ts';
import type { Tensor } from './graph-runtime.ts';
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

describe('OnnxProcess', () => {
  it('runs a graph and says what the graph takes and gives', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    const signature = await runtime.load('g', async () => graph);
    expect(signature.inputs).toEqual([
      { name: 'x', type: 'float32', shape: ['rows', 2] },
      { name: 'w', type: 'float32', shape: [2, 3] },
    ]);
    const { y: result } = await runtime.run('g', { x, w }, ['y']);
    expect(result).toEqual({ type: 'float32', shape: [1, 3], data: Float32Array.from(y) });
  });

  it('forgets a graph that is unloaded, and after a crash one whose file is gone, and goes on with the others', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    let isThere = true;
    await runtime.load('passing', async () => {
      if (isThere) return graph;
      throw new SmellError('model-missing', 'deleted');
    });
    await runtime.load('unloaded', async () => graph);
    await runtime.load('staying', async () => graph);
    await runtime.unload('unloaded');
    await runtime.unload('never loaded');
    await expect(runtime.run('unloaded', { x, w }, ['y'])).rejects.toThrow(/no graph "unloaded"/);
    isThere = false;
    process.kill(runtime.pid!, 'SIGKILL');
    await expect
      .poll(() => runtime.run('staying', { x, w }, ['y']).catch(() => null))
      .toEqual({
        y: { type: 'float32', shape: [1, 3], data: Float32Array.from(y) },
      });
    await expect(runtime.run('passing', { x, w }, ['y'])).rejects.toThrow(/no graph "passing"/);
  });

  it('answers calls made at once each with its own result', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    await runtime.load('g', async () => graph);
    const results = await Promise.all(
      [1, 2, 3].map((k) => runtime.run('g', { x: { ...x, data: x.data.map((value) => value * k) }, w }, ['y'])),
    );
    expect(results.map((result) => [...result.y.data])).toEqual([1, 2, 3].map((k) => y.map((value) => value * k)));
  });

  it('reports a refused computation and stays usable', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    await runtime.load('g', async () => graph);
    const wrong = runtime.run('g', { x: { ...x, shape: [2, 1] }, w }, ['y']);
    await expect(wrong).rejects.toThrow(/ONNX Runtime refused the computation/);
    expect([...(await runtime.run('g', { x, w }, ['y'])).y.data]).toEqual(y);
  });

  it('fails the call when the child dies, and starts a new child with the same graphs for the next', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    await runtime.load('g', async () => graph);
    const first = runtime.pid!;
    const dying = runtime.run('g', { x, w }, ['y']);
    process.kill(first, 'SIGKILL');
    const error = await dying.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SmellError);
    expect((error as SmellError).code).toBe('runtime-failed');
    expect((error as SmellError).message).toMatch(/was ended by SIGKILL|does not listen/);
    expect([...(await runtime.run('g', { x, w }, ['y'])).y.data]).toEqual(y);
    expect(runtime.pid).not.toBe(first);
  });

  it('fails calls under way when it is closed, and refuses later ones', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    await runtime.load('g', async () => graph);
    const underWay = runtime.run('g', { x, w }, ['y']);
    const settled = expect(underWay).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setImmediate(resolve));
    runtime.close();
    await settled;
    await expect(runtime.run('g', { x, w }, ['y'])).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('neither keeps its parent alive nor outlives it', async () => {
    runtime = new OnnxProcess({ threads: 1 });
    const script = `
      import { OnnxProcess } from './packages/inference/src/onnx-process.ts';
      const runtime = new OnnxProcess({ threads: 1 });
      await runtime.load('g', async () => Buffer.from('${Buffer.from(graph).toString('base64')}', 'base64'));
      console.log(runtime.pid);
    `;
    const root = new URL('../../../', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        cwd: root,
      },
    );
    const pid = Number(stdout.trim());
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
