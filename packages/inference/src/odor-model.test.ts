import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONDITION_SIZE } from '@smell/core/diffusion';
import { NearestMaterials } from '@smell/core/materials';
import { loadChemistry } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../test/build-graph.ts';
import { descriptorsHash } from './denoiser.ts';
import { openOdorModel } from './installed-models.ts';
import { ModelStore } from './model-store.ts';
import {
  likelyDescriptors,
  OdorModel,
  odorGoldenCases,
  odorGoldenDifference,
  predictedDescriptors,
  TRAINING_INDEX,
} from './odor-model.ts';
import { odorMolecule } from './odor-molecule.ts';
import { OnnxProcess } from './onnx-process.ts';
import { encodeSafetensors, type SafeTensor } from './safetensors.ts';
import { encodeTrainingIndex } from './training-index.ts';

const chemistry = await loadChemistry();
const nearest = new NearestMaterials(chemistry);
const read = (smiles: string) => odorMolecule(chemistry.graph(smiles));
const WIDTH = DESCRIPTORS.length;
const COLUMNS = 8;
const LEARNT = ['CCCCCCCCCC=O', 'COc1cc(C=O)ccc1O'];

/** Two members of one weight each: features or similarities times a constant. */
function writeModel(root: string, name = 'odor'): void {
  const folder = join(root, name);
  const product = (input: string, rows: number, outputs: number): Uint8Array =>
    buildGraph({
      inputs: { out: [rows, outputs], [input]: ['batch', rows] },
      outputs: { logits: ['batch', outputs] },
      nodes: [{ op: 'MatMul', inputs: [input, 'out'], output: 'logits' }],
    });
  const constant = (rows: number, outputs: number, value: number): SafeTensor => ({
    type: 'F32',
    shape: [rows, outputs],
    data: new Float32Array(rows * outputs).fill(value),
  });
  const curves = new Float32Array(2 * WIDTH).map((_, i) => (i % 2 === 0 ? 1 : -i / WIDTH));
  const files: Record<string, Uint8Array> = {
    'first.onnx': product('features', COLUMNS, WIDTH),
    'kernel.onnx': product('kernel', LEARNT.length, WIDTH),
    'odorous.onnx': product('features', COLUMNS, 1),
    [TRAINING_INDEX]: encodeTrainingIndex(LEARNT.map(read)),
    'weights.safetensors': encodeSafetensors([
      ['first/out', constant(COLUMNS, WIDTH, 0.1)],
      ['kernel/out', constant(LEARNT.length, WIDTH, 1)],
      ['odorous/out', constant(COLUMNS, 1, 0.1)],
      ['baseRates', { type: 'F32', shape: [WIDTH], data: new Float32Array(WIDTH).fill(0.1) }],
      ['curves', { type: 'F32', shape: [WIDTH, 2], data: curves }],
    ]),
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
  const fingerprint = { kind: 'fingerprint', networks: 1, features: { morgan: COLUMNS, atomPairs: 0 } };
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({
      name,
      kind: 'odor',
      version: 'test',
      architecture: {
        members: [
          { ...fingerprint, name: 'first', graph: 'first.onnx' },
          { kind: 'kernel', name: 'kernel', networks: 1, graph: 'kernel.onnx' },
        ],
        odorous: { ...fingerprint, name: 'odorous', graph: 'odorous.onnx' },
        odorousCurve: { slope: 1, offset: 0 },
        intervalFactor: 1,
        domain: { leastSimilarity: 0.5, largestAtoms: 40 },
        parameters: 1,
      },
      vocabularySize: WIDTH,
      maxTokens: 1,
      conditionSize: CONDITION_SIZE,
      modulationSize: 1,
      descriptorsHash: descriptorsHash(),
      sampler: {},
      files: Object.fromEntries(
        Object.entries(files).map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
      ),
      training: {},
      dataTerms: [],
    }),
  );
}

describe('the odor model', () => {
  const root = mkdtempSync(join(tmpdir(), 'smell-odor-'));
  const runtime = new OnnxProcess({ threads: 1 });
  let model: OdorModel;
  beforeAll(async () => {
    writeModel(root);
    model = await OdorModel.open(runtime, new ModelStore(root).open('odor'), nearest);
  });
  afterAll(() => {
    runtime.close();
    rmSync(root, { recursive: true });
  });

  it('gives each molecule probabilities within their interval, in the order asked', async () => {
    const smiles = ['CCCCCCCCCC=O', 'CCO', 'COc1cc(C=O)ccc1O'];
    const together = await model.predict(smiles.map(read));
    for (const [i, text] of smiles.entries()) {
      const [alone] = await model.predict([read(text)]);
      expect(together[i]!.odorous).toBeCloseTo(alone!.odorous, 6);
      for (let c = 0; c < WIDTH; c++) {
        expect(together[i]!.probabilities[c]).toBeCloseTo(alone!.probabilities[c]!, 6);
        expect(alone!.low[c]).toBeLessThanOrEqual(alone!.probabilities[c]!);
        expect(alone!.high[c]).toBeGreaterThanOrEqual(alone!.probabilities[c]!);
      }
    }
  });

  it('shows the three nearest known materials with what they smell of', async () => {
    const [vanillin] = await model.predict([read('COc1cc(C=O)ccc1O')]);
    expect(vanillin!.nearest).toHaveLength(3);
    expect(vanillin!.nearest[0]).toMatchObject({ name: 'Vanillin', cas: '121-33-5', similarity: 1 });
    expect(vanillin!.nearest[0]!.descriptors).toContain('vanilla');
  });

  it('says why a molecule is outside the domain', async () => {
    const [known, unlike, silicon, ion] = await model.predict(
      ['CCCCCCCCCCC=O', 'C1CSSC1N', 'C[Si](C)(C)C', 'CC(=O)[O-]'].map(read),
    );
    expect(known!.domain).toMatchObject({ inDomain: true });
    expect(unlike!.domain).toMatchObject({ inDomain: false, reason: expect.stringContaining('0.50 is needed') });
    expect(silicon!.domain.reason).toContain('element');
    expect(ion!.domain.reason).toContain('ion');
  });

  it('gives nothing for nothing, and names a molecule that is too large', async () => {
    expect(await model.predict([])).toEqual([]);
    await expect(model.predict([read('C'.repeat(41))])).rejects.toMatchObject({ code: 'bad-structure' });
  });

  it('lists the likeliest descriptors first, and odorless never', () => {
    const probabilities = Float32Array.from(DESCRIPTORS, (word, i) => (word === 'odorless' ? 1 : i / 1000));
    const predicted = predictedDescriptors(
      { probabilities, low: probabilities, high: probabilities },
      new Float32Array(WIDTH).fill(0.1),
    );
    const likely = likelyDescriptors(predicted, WIDTH);
    expect(likely).toHaveLength(WIDTH - 1);
    expect(likely.map(({ probability }) => probability)).toEqual(
      likely.map(({ probability }) => probability).sort((a, b) => b - a),
    );
    expect(likely.some(({ descriptor }) => descriptor === 'odorless')).toBe(false);
    expect(likely[0]!.timesUsual).toBeCloseTo(likely[0]!.probability / 0.1, 4);
  });

  it('meets golden outputs of its own and not those of another', async () => {
    const cases = await odorGoldenCases(model, ['CCO', 'CCCCCCCCCC=O'], read);
    expect(await odorGoldenDifference(model, { tolerance: 1, cases }, read)).toBeLessThan(1e-5);
    const [first, ...others] = cases;
    const wrong = [{ ...first!, odorous: first!.odorous + 0.25 }, ...others];
    expect(await odorGoldenDifference(model, { tolerance: 1, cases: wrong }, read)).toBeCloseTo(0.25, 4);
  });

  it('comes from the models in use, else from the project, else not at all', async () => {
    const [empty, full] = [new ModelStore(join(root, 'none')), new ModelStore(root)];
    expect(await openOdorModel(full, runtime, nearest, empty)).toBeInstanceOf(OdorModel);
    expect(await openOdorModel(empty, runtime, nearest, full)).toBeInstanceOf(OdorModel);
    expect(await openOdorModel(empty, runtime, nearest, empty)).toBeNull();
  });
});
