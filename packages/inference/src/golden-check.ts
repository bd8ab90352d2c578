/** Whether a model computes on this machine what it computed where it was exported, whatever kind of model it is. */
import type { Denoiser } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { NearestMaterials } from '@smell/core/materials';
import { loadChemistry } from '@smell/core/molecule';
import { OnnxDenoiser } from './denoiser.ts';
import { type Golden, goldenDifference } from './golden.ts';
import type { GraphRuntime } from './graph-runtime.ts';
import type { ModelFiles } from './model-files.ts';
import { OdorModel, odorGoldenDifference, readOdorGolden } from './odor-model.ts';
import { odorMolecule } from './odor-molecule.ts';
import { FingerprintRanker, rankerGoldenDifference, readRankerGolden } from './ranker-model.ts';

/** The model where it is open already: it need not be loaded twice. */
export interface OpenedModel {
  readonly denoiser?: Denoiser;
  readonly ranker?: FingerprintRanker;
  readonly odorModel?: OdorModel;
}

/**
 * Opens the model where it is not `opened`, and compares.
 *
 * @returns the largest difference; null for a model without golden outputs
 * @throws SmellError `runtime-failed` when it differs by more than rounding, `model-missing` or `model-damaged`
 */
export async function checkGolden(
  model: ModelFiles,
  runtime: GraphRuntime,
  opened: OpenedModel = {},
): Promise<number | null> {
  if (!model.has('golden.json')) return null;
  const { difference, tolerance } = await compare(model, runtime, opened);
  // Also when it is no number.
  if (difference <= tolerance) return difference;
  throw new SmellError(
    'runtime-failed',
    `differs from its golden outputs by ${difference.toPrecision(2)} (at most ${tolerance}); do not trust it here`,
  );
}

async function compare(
  model: ModelFiles,
  runtime: GraphRuntime,
  { denoiser, ranker, odorModel }: OpenedModel,
): Promise<{ readonly difference: number; readonly tolerance: number }> {
  const chemistry = await loadChemistry();
  switch (model.config.kind) {
    case 'odor': {
      const golden = await readOdorGolden(model);
      const odor = odorModel ?? (await OdorModel.open(runtime, model, new NearestMaterials(chemistry)));
      const difference = await odorGoldenDifference(odor, golden, (smiles) => odorMolecule(chemistry.graph(smiles)));
      return { difference, tolerance: golden.tolerance };
    }
    case 'ranker': {
      const golden = await readRankerGolden(model);
      const opened = ranker ?? (await FingerprintRanker.open(runtime, model));
      const difference = await rankerGoldenDifference(opened, golden, (smiles) =>
        chemistry.fingerprint(smiles, 'morganCounts'),
      );
      return { difference, tolerance: golden.tolerance };
    }
    default: {
      const golden = (await model.readJson('golden.json')) as Golden;
      const difference = await goldenDifference(denoiser ?? (await OnnxDenoiser.open(runtime, model)), golden);
      return { difference, tolerance: golden.tolerance };
    }
  }
}
