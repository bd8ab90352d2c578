/**
 * A thread that hosts the models of one lane: generators, ranker and odor predictor, with ONNX Runtime in a child process.
 * Many calls at once share it, and batches; chemistry is done here between passes of the network.
 */
import { setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import type { MolecularGraph } from '@smell/core/molecule';
import { constraintsOf, type Language, signedProfile, splitFacets } from '@smell/core/odor';
import {
  type AnalogueRequest,
  briefOfProfile,
  briefOfPrompt,
  ChemistryPool,
  checkGolden,
  type EditRequest,
  editMolecule,
  type FingerprintRanker,
  findAnalogues,
  Generator,
  generateBrief,
  type InterpolationRequest,
  interpolate,
  ModelStore,
  type OdorModel,
  OnnxProcess,
  openInstalledOdorModel,
  openRanker,
  type PredictedOdor,
  predictOdors,
  readWish,
  type UnderstoodBrief,
} from '@smell/inference';
import type { FacetSummary, GenerateCall, GenerateProgress, InterpretedPrompt } from './engine.ts';
import { type CallContext, serveCalls } from './thread-calls.ts';

export interface ModelThreadData {
  readonly modelsFolder: string | undefined;
  /** Cores that the network may use. */
  readonly threads: number;
  /** Threads for the chemistry of generation; 0 does it in this one. */
  readonly chemistryThreads: number;
  /** Of the network's process: 0 usual, up to 19 for one that gives way. */
  readonly niceness: number;
}

/** What `generate` emits. */
export type GenerateEvent =
  | { readonly kind: 'progress'; readonly progress: GenerateProgress }
  | { readonly kind: 'facet'; readonly candidates: readonly unknown[]; readonly summary: FacetSummary };

const { modelsFolder, threads, chemistryThreads, niceness } = workerData as ModelThreadData;

// On Linux 0 is the calling thread alone (setpriority(2)); the threads and the process that it starts are as nice as it is.
if (niceness > 0 && process.platform === 'linux') setPriority(0, niceness);

/** Molecules predicted and told about at once. */
const store = new ModelStore(modelsFolder);
const runtime = new OnnxProcess({ threads });
const workers = chemistryThreads > 0 ? new ChemistryPool(chemistryThreads) : undefined;

interface Helpers {
  readonly ranker: FingerprintRanker | null;
  readonly odorModel: OdorModel | null;
}
let helpers: Promise<Helpers> | undefined;
const generators = new Map<string, Promise<Generator>>();

/** Opened and checked when first asked for; a failure is forgotten, so that a model put right later is found. */
function once<Value>(make: () => Promise<Value>, forget: () => void): Promise<Value> {
  const made = make();
  made.catch(forget);
  return made;
}

function openHelpers(): Promise<Helpers> {
  helpers ??= once(
    async () => {
      const ranker = await openRanker(store, runtime);
      const odorModel = await openInstalledOdorModel(store, runtime);
      return { ranker, odorModel };
    },
    () => {
      helpers = undefined;
    },
  );
  return helpers;
}

function generator(name: string): Promise<Generator> {
  let found = generators.get(name);
  if (!found) {
    found = once(
      async () => {
        const { ranker, odorModel } = await openHelpers();
        const made = await Generator.open(store, name, runtime, { ranker, odorModel, workers, sharesBatches: true });
        await named(name, () => checkGolden(made.model, runtime, { denoiser: made.denoiser }));
        lowerPriority();
        return made;
      },
      () => generators.delete(name),
    );
    generators.set(name, found);
  }
  return found;
}

/** The child may have been started anew, so this is done whenever a model is opened. */
function lowerPriority(): void {
  if (niceness === 0 || runtime.pid === undefined) return;
  setPriority(runtime.pid, niceness);
}

async function named(name: string, check: () => Promise<unknown>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof SmellError)) throw error;
    throw new SmellError(error.code, `model "${name}" ${error.message}`, { cause: error });
  }
}

async function generate({ signal, emit }: CallContext, { model, ...request }: GenerateCall): Promise<void> {
  const onProgress = (found: number, wanted: number, sampled: number): void =>
    emit({ kind: 'progress', progress: { found, wanted, sampled } } satisfies GenerateEvent);
  let number = 0;
  for await (const made of generateBrief(await generator(model), request, { signal, onProgress })) {
    const { candidates, facet, asked, sampled, qualifying, drops, constraints } = made;
    const summary = {
      number: ++number,
      serves: facet.serves,
      asked,
      found: candidates.length,
      sampled,
      qualifying,
      drops,
      constraints,
    };
    emit({ kind: 'facet', candidates, summary } satisfies GenerateEvent);
  }
}

async function withRanker(model: string): Promise<{ generator: Generator; ranker: FingerprintRanker }> {
  const made = await generator(model);
  const { ranker } = await openHelpers();
  if (ranker) return { generator: made, ranker };
  throw new SmellError('model-missing', 'this needs the ranker, to place each smell; restore models/ranker');
}

serveCalls(parentPort!, {
  /** Opens what every request needs, checks it, and says what there is. */
  async open(_, model: string | null) {
    const { ranker, odorModel } = await openHelpers();
    const check = async (name: string, opened: Parameters<typeof checkGolden>[2]): Promise<void> => {
      if (store.has(name)) await named(name, () => checkGolden(store.open(name), runtime, opened));
    };
    if (ranker) await check('ranker', { ranker });
    if (odorModel) await check('odor', { odorModel });
    if (model !== null) await generator(model);
  },
  generate,
  async edit({ signal }, model: string, request: EditRequest) {
    const found = await withRanker(model);
    return await editMolecule(found.generator, found.ranker, request, { signal });
  },
  async analogue({ signal }, model: string, request: AnalogueRequest) {
    return await findAnalogues(await generator(model), request, { signal });
  },
  async interpolate({ signal }, model: string, request: InterpolationRequest) {
    const found = await withRanker(model);
    return await interpolate(found.generator, found.ranker, request, { signal });
  },
  async interpret(_, prompt: string, language: Language | undefined): Promise<InterpretedPrompt> {
    const { interpretation, condition, facets } = await briefOfPrompt(prompt, language);
    const { evidence, unknown, language: spoken, profile, pyramid } = interpretation;
    const reading = {
      language: spoken,
      profile: signedProfile(interpretation),
      facets: splitFacets(profile, pyramid),
      evidence,
      unknown,
      constraints: constraintsOf(interpretation),
    };
    return { reading, condition, facets };
  },
  profile(_, input: unknown): UnderstoodBrief {
    const { condition, facets } = briefOfProfile(input);
    return { condition, facets };
  },
  wish: (_, text: string, language: Language | undefined) => readWish(text, language),
  /** A chemistry thread asks here for the odors of what it describes. */
  join(_, port: MessagePort) {
    serveCalls(port, {
      async odorsOf({ signal }, graphs: readonly MolecularGraph[]): Promise<(PredictedOdor | null)[]> {
        const { odorModel } = await openHelpers();
        return odorModel ? await predictOdors(odorModel, graphs, { signal }) : graphs.map(() => null);
      },
    });
  },
  /** Answered at once by a thread that is not stuck. */
  ping: () => true,
  close() {
    runtime.close();
    workers?.close();
  },
});
