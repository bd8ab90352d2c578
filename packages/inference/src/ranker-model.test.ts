import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONDITION_SIZE } from '@smell/core/diffusion';
import type { CountFingerprint } from '@smell/core/molecule';
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '@smell/core/odor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../test/build-graph.ts';
import { descriptorsHash } from './denoiser.ts';
import { openRanker } from './installed-models.ts';
import { ModelStore } from './model-store.ts';
import { odorFeatures } from './odor-features.ts';
import { OnnxProcess } from './onnx-process.ts';
import { percentile } from './percentile.ts';
import { profileMatch, RANKER_GRAPH, type RankerGolden, rankerGoldenDifference } from './ranker-model.ts';
import { encodeSafetensors } from './safetensors.ts';

const COLUMNS = 16;
const ROSE = DESCRIPTOR_INDEX.get('rose')!;
const molecule = (key: number, count: number): CountFingerprint => ({
  keys: Uint32Array.of(key),
  counts: Uint16Array.of(count),
});

/** A ranker whose one weight column says "rose" in proportion to the feature of `key`; referred to 0, 1, 2, 3, 4. */
function writeRanker(root: string, key: number): void {
  const folder = join(root, 'ranker');
  const [column] = odorFeatures({ morgan: molecule(key, 1) }, { morgan: COLUMNS, atomPairs: 0 }).columns;
  const out = new Float32Array(COLUMNS * DESCRIPTORS.length);
  out[column! * DESCRIPTORS.length + ROSE] = 1;
  const points = 5;
  const reference = Float32Array.from({ length: DESCRIPTORS.length * points }, (_, i) => i % points);
  const files: Record<string, Uint8Array> = {
    [RANKER_GRAPH]: buildGraph({
      inputs: { out: [COLUMNS, DESCRIPTORS.length], features: ['batch', COLUMNS] },
      outputs: { probabilities: ['batch', DESCRIPTORS.length] },
      nodes: [{ op: 'MatMul', inputs: ['features', 'out'], output: 'probabilities' }],
    }),
    'weights.safetensors': encodeSafetensors([
      ['out', { type: 'F32', shape: [COLUMNS, DESCRIPTORS.length], data: out }],
      ['reference', { type: 'F32', shape: [DESCRIPTORS.length, points], data: reference }],
    ]),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({
      name: 'ranker',
      kind: 'ranker',
      version: 'test',
      architecture: { features: { morgan: COLUMNS, atomPairs: 0 } },
      vocabularySize: DESCRIPTORS.length,
      maxTokens: 1,
      conditionSize: CONDITION_SIZE,
      modulationSize: 1,
      descriptorsHash: descriptorsHash(),
      sampler: {},
      files: Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
      ),
      training: {},
      dataTerms: [],
    }),
  );
}

describe('FingerprintRanker', () => {
  let root: string;
  let runtime: OnnxProcess;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'smell-ranker-'));
    runtime = new OnnxProcess({ threads: 1 });
  });
  afterAll(() => {
    runtime.close();
    rmSync(root, { recursive: true });
  });

  it('is the one beside the models in use, else the shipped one, else null', async () => {
    const [own, shipped] = [new ModelStore(join(root, 'own')), new ModelStore(join(root, 'shipped'))];
    expect(await openRanker(own, runtime, shipped)).toBeNull();
    writeRanker(shipped.folder, 7);
    const score = async (): Promise<number> => {
      const ranker = (await openRanker(own, runtime, shipped))!;
      return (await ranker.score([molecule(7, 300)], { asked: { rose: 1 } }))[0]!;
    };
    expect(await score()).toBe(1);
    writeRanker(own.folder, 1234);
    expect(await score()).toBeCloseTo(0.1);
  });

  it('is held to the answers it was exported with', async () => {
    writeRanker(root, 7);
    const ranker = (await openRanker(new ModelStore(root), runtime))!;
    const morgan = (): CountFingerprint => molecule(7, 5);
    const probabilities = [...(await ranker.probabilities([molecule(7, 5)]))];
    const golden = (answers: number[]): RankerGolden => ({
      tolerance: 1e-3,
      cases: [{ smiles: 'CCO', probabilities: answers }],
    });
    expect(await rankerGoldenDifference(ranker, golden(probabilities), morgan)).toBe(0);
    const other = probabilities.map((value, column) => (column === ROSE ? value - 0.25 : value));
    expect(await rankerGoldenDifference(ranker, golden(other), morgan)).toBeCloseTo(0.25);
  });

  it('gives the place of what the network says among the reference', async () => {
    writeRanker(root, 7);
    const ranker = (await openRanker(new ModelStore(root), runtime))!;
    // log1p of 0, 5 and 300 is 0, 1.8 and 5.7.
    const molecules = [molecule(1234, 1), molecule(7, 5), molecule(7, 300)];
    const found = await ranker.score(molecules, { asked: { rose: 1 } });
    expect([...found].map((value) => Number(value.toFixed(3)))).toEqual([0.1, 0.4, 1]);
    const refused = await ranker.score(molecules, { forbidden: ['rose'] });
    expect([...refused].map((value) => Number(value.toFixed(3)))).toEqual([1, 1, 0]);
  });
});

describe('profileMatch', () => {
  const rose = DESCRIPTOR_INDEX.get('rose')!;
  const woody = DESCRIPTOR_INDEX.get('woody')!;
  const place = (values: Record<number, number>) => (column: number) => values[column] ?? 0.5;

  it('is the mean percentile of what is asked, by weight', () => {
    const of = place({ [rose]: 0.9, [woody]: 0.3 });
    expect(profileMatch({ asked: { rose: 1, woody: 1 } }, of)).toBeCloseTo(0.6);
    expect(profileMatch({ asked: { rose: 1, woody: 0.5 } }, of)).toBeCloseTo((0.9 + 0.15) / 1.5);
  });

  it('pays for the strongest forbidden descriptor, from the median on', () => {
    const asked = { rose: 1 };
    expect(profileMatch({ asked, forbidden: ['woody'] }, place({ [rose]: 0.8, [woody]: 0.5 }))).toBeCloseTo(0.8);
    expect(profileMatch({ asked, forbidden: ['woody'] }, place({ [rose]: 0.8, [woody]: 0.75 }))).toBeCloseTo(0.4);
    expect(profileMatch({ asked, forbidden: ['woody'] }, place({ [rose]: 0.8, [woody]: 1 }))).toBe(0);
  });

  it('is met by everything when nothing is asked', () => {
    expect(profileMatch({}, place({}))).toBe(1);
  });
});

describe('percentile', () => {
  it('counts equal values half and stays within 0 and 1', () => {
    const sorted = Float32Array.of(1, 2, 2, 3);
    expect([0, 1, 2, 2.5, 3, 4].map((value) => percentile(sorted, value))).toEqual([0, 0.125, 0.5, 0.75, 0.875, 1]);
  });

  it('rises with the value', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1, max: 10 }), (reference, value) => {
        const sorted = Float32Array.from(reference).sort();
        expect(percentile(sorted, value)).toBeLessThanOrEqual(percentile(sorted, value + 1));
      }),
    );
  });
});

describe('odorFeatures', () => {
  it('adds counts that share a column, and takes the log of one plus their sum', () => {
    const morgan = { keys: Uint32Array.of(1, 2, 3), counts: Uint16Array.of(2, 3, 4) };
    const { columns, values } = odorFeatures({ morgan }, { morgan: 1, atomPairs: 0 });
    expect([...columns]).toEqual([0]);
    expect(values[0]).toBeCloseTo(Math.log(10));
  });

  it('keeps fingerprints apart and refuses to go without one it has columns for', () => {
    const layout = { morgan: 4, atomPairs: 4 };
    const { columns } = odorFeatures({ morgan: molecule(1, 1), atomPairs: molecule(1, 1) }, layout);
    expect(columns[1]! - columns[0]!).toBe(4);
    expect(() => odorFeatures({ morgan: molecule(1, 1) }, layout)).toThrow(RangeError);
  });
});
