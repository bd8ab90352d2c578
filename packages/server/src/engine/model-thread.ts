/**
 * A thread that hosts the models of one lane: generators, ranker and odor predictor, with ONNX Runtime in a child process.
 * Many calls at once share it, and batches; chemistry is done here between passes of the network.
 */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import type { MolecularGraph } from '@smell/core/molecule';
import { DESCRIPTORS, type Language, signedProfile } from '@smell/core/odor';
import {
  type AnalogueRequest,
  type BesideProfile,
  briefOfProfile,
  briefOfPrompt,
  ChemistryPool,
  checkGolden,
  type EditRequest,
  editMolecule,
  type FacetSummary,
  type FingerprintRanker,
  type FoundMolecule,
  facetSummary,
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
  readingOf,
  readWish,
  type UnderstoodBrief,
} from '@smell/inference';
import { type MeasuredSample, measureSamples, type SampleSummary, summariseSamples } from '@smell/inference/evaluation';
import { embedMolecules, embedProfile, orFailure, type TextEmbeddings } from './embeddings.ts';
import type { GenerateCall, GenerateProgress, InterpretedPrompt, SampleCall, SummaryCall } from './engine.ts';
import { giveWay } from './give-way.ts';
import { checkPrivateModel, privateModelPlace } from './private-models.ts';
import { type CallContext, serveCalls } from './thread-calls.ts';

export interface ModelThreadData {
  readonly modelsFolder: string | undefined;
  /** Models of organisations, a folder each; none when left out. */
  readonly privateModelsFolder: string | undefined;
  /** Cores that the network may use. */
  readonly threads: number;
  /** Threads for the chemistry of generation; 0 does it in this one. */
  readonly chemistryThreads: number;
  /** Of the thread and the network's process; see give-way.ts. */
  readonly niceness: number;
}

/** What `generate` emits. */
export type GenerateEvent =
  | { readonly kind: 'progress'; readonly progress: GenerateProgress }
  | { readonly kind: 'found'; readonly molecule: FoundMolecule }
  | { readonly kind: 'facet'; readonly candidates: readonly unknown[]; readonly summary: FacetSummary };

/** One of the network, for so many batches of requests with so many sequences in all. */
export interface Evaluation {
  readonly requests: number;
  readonly rows: number;
}

const { modelsFolder, privateModelsFolder, threads, chemistryThreads, niceness } = workerData as ModelThreadData;
giveWay(niceness);

// On Linux 0 is the calling thread alone (setpriority(2)); the threads and the process that it starts are as nice as it is.
if (niceness > 0 && process.platform === 'linux') setPriority(0, niceness);

/** Those of the network that nobody has been told of. */
let evaluations: Evaluation[] = [];
const TOLD_EVERY_MS = 1_000;

const store = new ModelStore(modelsFolder);
const runtime = new OnnxProcess({ threads });
const workers = chemistryThreads > 0 ? new ChemistryPool(chemistryThreads) : undefined;

interface Helpers {
  readonly ranker: FingerprintRanker | null;
  readonly odorModel: OdorModel | null;
}
let helpers: Promise<Helpers> | undefined;
const generators = new Map<string, Promise<Generator>>();
/** Of organisations, by their hashes; the last used stands last. */
const privateGenerators = new Map<string, PrivateGenerator>();

interface PrivateGenerator {
  readonly opened: Promise<Generator>;
  uses: number;
}

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

/** Private generators that stay open when nobody uses them. */
const MOST_IDLE_PRIVATE = 2;

async function openGenerator(from: ModelStore, name: string): Promise<Generator> {
  const { ranker, odorModel } = await openHelpers();
  const made = await Generator.open(from, name, runtime, {
    ranker,
    odorModel,
    workers,
    sharesBatches: true,
    onEvaluation: (requests, rows) => evaluations.push({ requests, rows }),
  });
  await named(name, () => checkGolden(made.model, runtime, { denoiser: made.denoiser }));
  lowerPriority();
  return made;
}

/** `use` has the generator for as long as it runs. */
async function withGenerator<Result>(name: string, use: (made: Generator) => Promise<Result>): Promise<Result> {
  const place = privateModelPlace(name);
  if (!place) return await use(await generator(name));
  if (privateModelsFolder === undefined)
    throw new SmellError('model-missing', `there is no model "${place.name}" here`);
  const from = new ModelStore(join(privateModelsFolder, place.folder));
  const stored = from.open(place.name);
  checkPrivateModel(stored, store);
  // One that was deleted and made anew under the same name is another.
  const key = `${name}@${stored.hash}`;
  let entry = privateGenerators.get(key);
  if (entry) privateGenerators.delete(key);
  else {
    entry = {
      uses: 0,
      opened: once(
        () => openGenerator(from, place.name),
        () => privateGenerators.delete(key),
      ),
    };
  }
  privateGenerators.set(key, entry);
  entry.uses++;
  try {
    return await use(await entry.opened);
  } finally {
    entry.uses--;
    closeIdle();
  }
}

function closeIdle(): void {
  const idle = [...privateGenerators].filter(([, { uses }]) => uses === 0);
  for (const [key, { opened }] of idle.slice(0, Math.max(0, idle.length - MOST_IDLE_PRIVATE))) {
    privateGenerators.delete(key);
    // One that did not open has nothing to free.
    opened.then((made) => made.close()).catch(() => undefined);
  }
}

function generator(name: string): Promise<Generator> {
  let found = generators.get(name);
  if (!found) {
    found = once(
      () => openGenerator(store, name),
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

async function generate(
  { signal, emit }: CallContext,
  { model, ...request }: GenerateCall,
  showsFound: boolean,
): Promise<void> {
  const onFound = (molecule: FoundMolecule): void => emit({ kind: 'found', molecule } satisfies GenerateEvent);
  const onProgress = (found: number, wanted: number, sampled: number): void =>
    emit({ kind: 'progress', progress: { found, wanted, sampled } } satisfies GenerateEvent);
  const hooks = { signal, onProgress, ...(showsFound ? { onFound } : {}) };
  await withGenerator(model, async (opened) => {
    let number = 0;
    for await (const made of generateBrief(opened, request, hooks)) {
      const summary = facetSummary(++number, made);
      emit({ kind: 'facet', candidates: made.candidates, summary } satisfies GenerateEvent);
    }
  });
}

/** @throws SmellError `bad-argument` when a name stands for another model than it did */
function refuseAnother({ model }: Generator, hash: string | null): void {
  if (hash === null || model.hash === hash) return;
  throw new SmellError(
    'bad-argument',
    `model "${model.config.name}" is no longer the one that was asked for; start anew`,
  );
}

async function neededOdorModel(): Promise<OdorModel> {
  const { odorModel } = await openHelpers();
  if (odorModel) return odorModel;
  throw new SmellError('model-missing', 'this needs the odor predictor; restore models/odor');
}

async function neededRanker(): Promise<FingerprintRanker> {
  const { ranker } = await openHelpers();
  if (ranker) return ranker;
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
    const ranker = await neededRanker();
    return await withGenerator(model, (made) => editMolecule(made, ranker, request, { signal }));
  },
  async analogue({ signal }, model: string, request: AnalogueRequest) {
    return await withGenerator(model, (made) => findAnalogues(made, request, { signal }));
  },
  async sample({ signal }, { model, modelHash, ...set }: SampleCall): Promise<MeasuredSample[]> {
    const { ranker } = await openHelpers();
    return await withGenerator(model, (made) => {
      refuseAnother(made, modelHash);
      return measureSamples(made, ranker, set, signal);
    });
  },
  async summarise(_, { model, modelHash, rows, ...asked }: SummaryCall): Promise<SampleSummary> {
    return await withGenerator(model, (made) => {
      refuseAnother(made, modelHash);
      return summariseSamples(made, rows, asked);
    });
  },
  async interpolate({ signal }, model: string, request: InterpolationRequest) {
    const ranker = await neededRanker();
    return await withGenerator(model, (made) => interpolate(made, ranker, request, { signal }));
  },
  async interpret(_, prompt: string, language: Language | undefined): Promise<InterpretedPrompt> {
    const { interpretation, condition, facets } = await briefOfPrompt(prompt, language);
    return { reading: readingOf(interpretation), condition, facets };
  },
  profile(_, input: unknown, beside: BesideProfile): UnderstoodBrief {
    const { condition, facets } = briefOfProfile(input, beside);
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
      async embed({ signal }, graphs: readonly MolecularGraph[]): Promise<(Float32Array | null)[]> {
        return await embedMolecules(await neededOdorModel(), graphs, signal);
      },
    });
  },
  async embedTexts(
    _,
    texts: readonly { readonly text: string; readonly language?: Language | undefined }[],
  ): Promise<TextEmbeddings> {
    const model = await neededOdorModel();
    const rows: TextEmbeddings['rows'][number][] = [];
    for (const { text, language } of texts) {
      rows.push(
        await orFailure(async () => {
          const { interpretation } = await briefOfPrompt(text, language);
          return embedProfile(model, signedProfile(interpretation));
        }),
      );
    }
    return { modelHash: model.hash, dimensions: [...DESCRIPTORS], rows };
  },
  /** Emits what the network has evaluated, for as long as the thread lives. */
  watch({ emit }): Promise<never> {
    setInterval(() => {
      if (evaluations.length === 0) return;
      emit(evaluations satisfies readonly Evaluation[]);
      evaluations = [];
    }, TOLD_EVERY_MS).unref();
    return new Promise(() => undefined);
  },
  /** Answered at once by a thread that is not stuck. */
  ping: () => true,
  close() {
    runtime.close();
    workers?.close();
  },
});
