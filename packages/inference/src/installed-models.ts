/** The judges that are installed on this machine: beside the models in use, or those that the project ships. */
import { NearestMaterials } from '@smell/core/materials';
import { loadChemistry } from '@smell/core/molecule';
import type { GraphRuntime } from './graph-runtime.ts';
import { ModelStore, PROJECT_MODELS } from './model-store.ts';
import { ODOR_NAME, OdorModel } from './odor-model.ts';
import { FingerprintRanker, RANKER_NAME } from './ranker-model.ts';

/**
 * The ranker beside the models in use, else the one shipped with the project (a folder of a user's own models has none),
 * or null where there is neither.
 *
 * @throws SmellError `model-damaged` or `runtime-failed`
 */
export async function openRanker(
  store: ModelStore,
  runtime: GraphRuntime,
  shipped: ModelStore = new ModelStore(PROJECT_MODELS),
): Promise<FingerprintRanker | null> {
  const home = [store, shipped].find((each) => each.has(RANKER_NAME));
  return home ? await FingerprintRanker.open(runtime, home.open(RANKER_NAME)) : null;
}

/**
 * The odor predictor beside the models in use, else the one shipped with the project, or null where there is neither.
 *
 * @throws SmellError `model-damaged` or `runtime-failed`
 */
export async function openOdorModel(
  store: ModelStore,
  runtime: GraphRuntime,
  nearest: Pick<NearestMaterials, 'nearestTo'>,
  shipped: ModelStore = new ModelStore(PROJECT_MODELS),
): Promise<OdorModel | null> {
  const home = [store, shipped].find((each) => each.has(ODOR_NAME));
  return home ? await OdorModel.open(runtime, home.open(ODOR_NAME), nearest) : null;
}

/** The odor predictor, with the known materials as its evidence; null where none is installed. @throws as `openOdorModel` */
export async function openInstalledOdorModel(store: ModelStore, runtime: GraphRuntime): Promise<OdorModel | null> {
  return openOdorModel(store, runtime, new NearestMaterials(await loadChemistry()));
}
