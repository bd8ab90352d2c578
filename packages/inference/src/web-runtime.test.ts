import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateBrief } from './brief.ts';
import { Generator } from './generator.ts';
import { checkGolden } from './golden-check.ts';
import { openInstalledOdorModel, openRanker } from './installed-models.ts';
import { ModelStore } from './model-store.ts';
import { OnnxProcess } from './onnx-process.ts';
import { briefOfPrompt } from './understood-brief.ts';
import { WebRuntime } from './web-runtime.ts';

const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const PROMPTS = ['creamy sandalwood without vanilla', 'green fig leaf'];
const store = new ModelStore();
const native = new OnnxProcess();
const web = new WebRuntime({ wasmBinary: readFileSync(wasm) });

async function openOn(runtime: OnnxProcess | WebRuntime): Promise<Generator> {
  const ranker = await openRanker(store, runtime);
  const odorModel = await openInstalledOdorModel(store, runtime);
  return await Generator.open(store, 'dit-smell', runtime, { ranker, odorModel });
}

async function idsOf(generator: Generator, prompt: string): Promise<string[]> {
  const { facets } = await briefOfPrompt(prompt);
  const ids: string[] = [];
  for await (const { candidates } of generateBrief(generator, { facets, count: 6, seed: 7 })) {
    ids.push(...candidates.map(({ id }) => id));
  }
  return ids;
}

describe('ONNX Runtime in WebAssembly', () => {
  let here: Generator;
  let there: Generator;
  beforeAll(async () => {
    here = await openOn(web);
    there = await openOn(native);
  });
  afterAll(() => native.close());

  it('computes what the models computed where they were exported', async () => {
    for (const name of ['dit-smell', 'ranker', 'odor']) {
      expect(await checkGolden(store.open(name), web)).toBeLessThan(2e-3);
    }
  });

  it.each(PROMPTS)('gives the molecules that the service gives: %s', async (prompt) => {
    const ids = await idsOf(here, prompt);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    // In any order: figures that differ in their last digit may change places.
    expect(ids.sort()).toEqual((await idsOf(there, prompt)).sort());
  });

  it('lets a request be stopped between two passes of the network', async () => {
    const stop = new AbortController();
    const { facets } = await briefOfPrompt('leather');
    const asked = { condition: facets[0]!.condition, count: 50, seed: 1 };
    setTimeout(() => stop.abort(), 50);
    await expect(here.generate(asked, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('refuses what is no graph, and forgets what is unloaded', async () => {
    const refused = { code: 'runtime-failed' };
    await expect(web.load('none', async () => Uint8Array.of(1, 2, 3))).rejects.toMatchObject(refused);
    await expect(web.run('none', {}, ['x'])).rejects.toMatchObject(refused);
    await here.close();
    await expect(here.denoiser.encode(new Float32Array(465), 1)).rejects.toMatchObject(refused);
  });
});
