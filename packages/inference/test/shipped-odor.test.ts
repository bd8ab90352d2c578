/** The odor predictor that is shipped, as it is in models/odor. */
import { NearestMaterials } from '@smell/core/materials';
import { loadChemistry } from '@smell/core/molecule';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  likelyDescriptors,
  ModelStore,
  ODOR_NAME,
  OdorModel,
  type OdorPrediction,
  OnnxProcess,
  odorGoldenDifference,
  odorMolecule,
  PROJECT_MODELS,
  predictedDescriptors,
  readOdorGolden,
} from '../src/index.ts';

const chemistry = await loadChemistry();
const read = (smiles: string) => odorMolecule(chemistry.graph(smiles));
const stored = new ModelStore(PROJECT_MODELS).open(ODOR_NAME);

describe('the shipped odor predictor', () => {
  const runtime = new OnnxProcess({ threads: 1 });
  let model: OdorModel;
  const ask = async (smiles: string): Promise<OdorPrediction> => (await model.predict([read(smiles)]))[0]!;
  const top = (prediction: OdorPrediction, count: number): string[] =>
    likelyDescriptors(predictedDescriptors(prediction, model.baseRates), count).map(({ descriptor }) => descriptor);
  beforeAll(async () => {
    await stored.verify();
    model = await OdorModel.open(runtime, stored, new NearestMaterials(chemistry));
  });
  afterAll(() => runtime.close());

  it('meets its golden outputs', async () => {
    const golden = await readOdorGolden(stored);
    expect(await odorGoldenDifference(model, golden, read)).toBeLessThan(golden.tolerance);
  });

  it.each([
    ['vanillin', 'COc1cc(C=O)ccc1O', 'vanilla'],
    ['citral', 'CC(C)=CCCC(C)=CC=O', 'lemon'],
    ['muscone', 'CC1CCCCCCCCCCCCC(=O)C1', 'musk'],
    ['phenylethyl alcohol', 'OCCc1ccccc1', 'rose'],
    ['menthol', 'CC1CCC(C(C)C)C(O)C1', 'minty'],
    ['gamma-nonalactone', 'CCCCCC1CCC(=O)O1', 'coconut'],
    ['dimethyl trisulfide', 'CSSSC', 'sulfurous'],
    ['ethyl butyrate', 'CCCC(=O)OCC', 'fruity'],
  ])('knows that %s smells', async (_, smiles, descriptor) => {
    const prediction = await ask(smiles);
    expect(top(prediction, 3)).toContain(descriptor);
    expect(prediction.odorous).toBeGreaterThan(0.9);
    expect(prediction.domain.inDomain).toBe(true);
    expect(prediction.nearest).toHaveLength(3);
  });

  it('says that glucose and glutamic acid hardly smell', async () => {
    expect((await ask('OCC1OC(O)C(O)C(O)C1O')).odorous).toBeLessThan(0.5);
    expect((await ask('OC(=O)C(N)CCC(=O)O')).odorous).toBeLessThan(0.5);
  });

  it('puts a siloxane outside its domain', async () => {
    expect((await ask('C[Si](C)(C)O[Si](C)(C)C')).domain).toMatchObject({
      inDomain: false,
      reason: expect.stringContaining('element'),
    });
  });
});
