/**
 * The engine of this machine: two lanes of threads, so that an interactive request never waits behind bulk work. Each lane has a
 * model thread (with its ONNX process) and a pool of chemistry threads; the bulk lane is started by the first bulk call, its
 * network gives way to the interactive one, and it is closed again when it has had nothing to do for a while.
 */
import { join } from 'node:path';
import type { AccordAssessment, ProposedAccord } from '@smell/core/accord/assess';
import { SmellError } from '@smell/core/errors';
import type { Chemistry, GivenPattern, ReadPattern } from '@smell/core/molecule';
import type { Language } from '@smell/core/odor';
import type { MixtureReport } from '@smell/core/safety';
import type {
  AnalogueRequest,
  Analogues,
  BesideProfile,
  BriefCandidate,
  Constraints,
  DescribedRow,
  Editing,
  EditRequest,
  Interpolation,
  InterpolationRequest,
  UnderstoodBrief,
  Wish,
} from '@smell/inference';
// Nothing of chemistry or inference is loaded in this thread: it would only take memory.
import { cpuLimit } from '@smell/inference/cpu-limit';
import type { MeasuredSample, SampleSummary } from '@smell/inference/evaluation';
import { ModelStore } from '@smell/inference/model-store';
import type { AskedAccord, AskedProposal, SheetFormat } from './accord-questions.ts';
import { chunksOf } from './chunks-of.ts';
import { describeModel } from './describe-model.ts';
import type { EmbeddedRow, Embeddings, EmbedRequest, TextEmbeddings } from './embeddings.ts';
import type {
  AskedStructure,
  CallOptions,
  ChemistryMethod,
  Engine,
  EngineModel,
  GenerateCall,
  GenerateOptions,
  InterpretedPrompt,
  PrivateModel,
  SampleCall,
  SummaryCall,
} from './engine.ts';
import { EventQueue } from './event-queue.ts';
import type { GivenStructure, IdentifiedStructure, StructureFailure, StructureFigures } from './kept-structures.ts';
import { Lane, type LaneMetrics, type LaneName } from './lane.ts';
import type { GenerateEvent } from './model-thread.ts';
import { privateFolderName } from './private-models.ts';
import type { Question, QuestionAnswer, QuestionArgs } from './questions.ts';
import type { AskedFormulaRow, ComplianceSettings, SafetySettings, ScreenedStructure } from './safety-questions.ts';
import type { FoundMaterials, MaterialQuery } from './search-materials.ts';
import type { SheetRow } from './sheet-of-molecules.ts';
import { ThreadLost } from './thread-calls.ts';

export interface LocalEngineOptions {
  /** Folder of models; those of the project when left out. */
  readonly modelsFolder?: string | undefined;
  /** Models of organisations (`privateModels`), a folder each; none when left out. */
  readonly privateModelsFolder?: string | undefined;
  /** Opened and checked by `start`. */
  readonly defaultModel?: string;
  /** Cores to use; all that the process may when left out. */
  readonly cpus?: number | undefined;
  readonly metrics?: LaneMetrics | undefined;
  /** Calls of the models at once in a lane. */
  readonly mostCalls?: number;
}

/** Limits of time in ms, where a call names none. */
const LIMITS = {
  generate: 120_000,
  question: 5_000,
  conformer: 20_000,
  /** The first one of a thread loads the lists. */
  safety: 15_000,
  /** A formula against its limits several times over, or a document of pages. */
  accord: 20_000,
  describeRow: 2_000,
  vet: 2_000,
  /** A pattern in all that an organisation keeps. */
  search: 30_000,
  /** A couple of hundred drawings. */
  sheet: 60_000,
  prompt: 10_000,
} as const;
/** Rows described in one question: a few tens of milliseconds. */
const DESCRIBE_CHUNK = 16;
/** Structures looked into in one question: some ten milliseconds where the pattern is an ordinary one. */
const SEARCH_CHUNK = 128;
const BULK_IDLE_MS = 60_000;
/** Between two looks at the folder of models. */
const MODELS_EVERY_MS = 1_000;

export class LocalEngine implements Engine {
  readonly #options: LocalEngineOptions;
  readonly #store: ModelStore;
  readonly #interactive: Lane;
  #bulk: Lane | undefined;
  #models: readonly EngineModel[] = [];
  #modelsLookedAt = Number.NEGATIVE_INFINITY;
  #bulkCalls = 0;
  #bulkIdle: NodeJS.Timeout | undefined;
  #listsVersion: Promise<string> | undefined;
  #ready = false;
  #closed = false;

  constructor(options: LocalEngineOptions = {}) {
    this.#options = options;
    this.#store = new ModelStore(options.modelsFolder);
    this.#interactive = this.#makeLane('interactive');
  }

  async start(): Promise<void> {
    await this.#interactive.host.open();
    this.#ready = true;
  }

  get isReady(): boolean {
    return this.#ready && !this.#closed;
  }

  /** Calls of the models that are not at their end. */
  get underWay(): number {
    return this.#interactive.host.underWay + (this.#bulk?.host.underWay ?? 0);
  }

  get models(): readonly EngineModel[] {
    // Every request asks: the folder is looked at for the first of a second.
    if (performance.now() - this.#modelsLookedAt < MODELS_EVERY_MS) return this.#models;
    this.#modelsLookedAt = performance.now();
    const names = this.#store.list();
    // A folder of models is written once, so a name says which it is.
    if (names.join() !== this.#models.map(({ name }) => name).join()) {
      this.#models = names.map((name) => describeModel(this.#store.open(name)));
    }
    return this.#models;
  }

  async privateModels(organisationId: string): Promise<readonly PrivateModel[]> {
    const { privateModelsFolder } = this.#options;
    if (privateModelsFolder === undefined) return [];
    const folder = privateFolderName(organisationId);
    const store = new ModelStore(join(privateModelsFolder, folder));
    return store.list().map((name) => ({ ...describeModel(store.open(name)), reference: `${folder}/${name}` }));
  }

  async *generate(call: GenerateCall, options: GenerateOptions = {}): AsyncGenerator<BriefCandidate, void, undefined> {
    const { onProgress, onFound, onFacet } = options;
    const lane = this.#lane(options);
    const stop = new AbortController();
    const limited = this.#limited(options, LIMITS.generate, stop.signal);
    try {
      const risky = await this.#vet([], patternsOf(call.constraints), options);
      const events = new EventQueue<readonly BriefCandidate[]>();
      const onEvent = (event: unknown): void => {
        const found = event as GenerateEvent;
        if (found.kind === 'progress') onProgress?.(found.progress);
        else if (found.kind === 'found') onFound?.(found.molecule);
        else {
          onFacet?.(found.summary);
          events.push(found.candidates as readonly BriefCandidate[]);
        }
      };
      const isResult = (event: unknown): boolean => (event as GenerateEvent).kind === 'facet';
      lane.host
        .call('generate', [call, onFound !== undefined], { signal: limited.signal, onEvent, isResult, risky })
        .then(
          () => events.end(),
          (error) => events.fail(error),
        );
      for await (const candidates of events) yield* candidates;
    } catch (error) {
      throw limited.explain(error);
    } finally {
      // Whoever stops reading has enough.
      stop.abort(new SmellError('cancelled', 'nobody reads any more'));
      limited.end();
      this.#leave(options);
    }
  }

  async describe(structures: readonly AskedStructure[], options: CallOptions = {}): Promise<DescribedRow[]> {
    const rows: DescribedRow[] = [];
    const chunks: Promise<DescribedRow[]>[] = [];
    for (let first = 0; first < structures.length; first += DESCRIBE_CHUNK) {
      const chunk = this.#describeChunk(structures.slice(first, first + DESCRIBE_CHUNK), first + 1, options);
      // Awaited below, perhaps after it failed: that must not count as unhandled.
      chunk.catch(() => undefined);
      chunks.push(chunk);
    }
    for (const chunk of chunks) rows.push(...(await chunk));
    return rows;
  }

  sample(call: SampleCall, options: CallOptions = {}): Promise<MeasuredSample[]> {
    return this.#made('sample', [call], [], [], options) as Promise<MeasuredSample[]>;
  }

  summarise(call: SummaryCall, options: CallOptions = {}): Promise<SampleSummary> {
    return this.#made('summarise', [call], [], [], options) as Promise<SampleSummary>;
  }

  edit(model: string, request: EditRequest, options: CallOptions = {}): Promise<Editing> {
    const { keepSmarts = [], replaceSmarts = [] } = request.selection;
    const patterns = [...keepSmarts, ...replaceSmarts, ...patternsOf(request.constraints)];
    return this.#made('edit', [model, request], [request.smiles], patterns, options) as Promise<Editing>;
  }

  interpolate(model: string, request: InterpolationRequest, options: CallOptions = {}): Promise<Interpolation> {
    const ends = [request.from, request.to];
    return this.#made('interpolate', [model, request], ends, [], options) as Promise<Interpolation>;
  }

  analogue(model: string, request: AnalogueRequest, options: CallOptions = {}): Promise<Analogues> {
    return this.#made('analogue', [model, request], [request.smiles], [], options) as Promise<Analogues>;
  }

  listsVersion(): Promise<string> {
    this.#listsVersion ??= this.#ask('listsVersion', [], { timeoutMs: LIMITS.safety }).catch((error: unknown) => {
      this.#listsVersion = undefined;
      throw error;
    });
    return this.#listsVersion;
  }

  async safety(
    smiles: readonly string[],
    settings: SafetySettings,
    options: CallOptions = {},
  ): Promise<ScreenedStructure[]> {
    const screened: ScreenedStructure[] = [];
    for (let first = 0; first < smiles.length; first += DESCRIBE_CHUNK) {
      const chunk = smiles.slice(first, first + DESCRIBE_CHUNK);
      screened.push(...(await this.#ask('safety', [chunk, settings], { timeoutMs: LIMITS.safety, ...options })));
    }
    return screened;
  }

  safetyPdf(smiles: string, settings: SafetySettings, options: CallOptions = {}): Promise<Uint8Array> {
    return this.#ask('safetyPdf', [smiles, settings], { timeoutMs: LIMITS.safety, ...options });
  }

  compliance(
    formula: readonly AskedFormulaRow[],
    settings: ComplianceSettings,
    options: CallOptions = {},
  ): Promise<MixtureReport> {
    return this.#ask('compliance', [formula, settings], { timeoutMs: LIMITS.safety, ...options });
  }

  assessAccord(accord: AskedAccord, day: string, options: CallOptions = {}): Promise<AccordAssessment> {
    return this.#ask('assessAccord', [accord, day], { timeoutMs: LIMITS.safety, ...options });
  }

  accordSheet(accord: AskedAccord, day: string, format: SheetFormat, options: CallOptions = {}): Promise<Uint8Array> {
    return this.#ask('accordSheet', [accord, day, format], { timeoutMs: LIMITS.accord, ...options });
  }

  proposeAccord(request: AskedProposal, day: string, options: CallOptions = {}): Promise<ProposedAccord> {
    return this.#ask('proposeAccord', [request, day], { timeoutMs: LIMITS.accord, ...options });
  }

  interpret(prompt: string, language?: Language, options: CallOptions = {}): Promise<InterpretedPrompt> {
    return this.#words('interpret', [prompt, language], options) as Promise<InterpretedPrompt>;
  }

  profile(profile: unknown, beside: BesideProfile = {}, options: CallOptions = {}): Promise<UnderstoodBrief> {
    return this.#words('profile', [profile, beside], options) as Promise<UnderstoodBrief>;
  }

  wish(text: string, language?: Language, options: CallOptions = {}): Promise<Wish> {
    return this.#words('wish', [text, language], options) as Promise<Wish>;
  }

  materials(query: MaterialQuery, options: CallOptions = {}): Promise<FoundMaterials> {
    return this.#ask('materials', [query], options);
  }

  async identify(
    structures: readonly GivenStructure[],
    options: CallOptions = {},
  ): Promise<(IdentifiedStructure | StructureFailure)[]> {
    const chunks = await Promise.all(
      chunksOf(structures, DESCRIBE_CHUNK).map((chunk) =>
        this.#halving(chunk, options, (rows, limited) => this.#ask('identify', [rows], limited)),
      ),
    );
    return chunks.flat();
  }

  pattern(given: GivenPattern, options: CallOptions = {}): Promise<ReadPattern> {
    return this.#ask('pattern', [given], { timeoutMs: LIMITS.vet, ...options });
  }

  async whichHold(smiles: readonly string[], smarts: string, options: CallOptions = {}): Promise<boolean[]> {
    const found: boolean[] = [];
    const limited = this.#limited(options, LIMITS.search);
    try {
      await this.#vet([], [smarts], options);
      for (const chunk of chunksOf(smiles, SEARCH_CHUNK)) {
        found.push(...(await this.#ask('whichHold', [chunk, smarts], { ...options, signal: limited.signal })));
      }
    } catch (error) {
      throw limited.explain(error);
    } finally {
      limited.end();
    }
    return found;
  }

  likeness(smiles: string, kept: readonly Uint8Array[], options: CallOptions = {}): Promise<number[]> {
    return this.#ask('likeness', [smiles, kept], options);
  }

  figures(smiles: readonly string[], withBlocks: boolean, options: CallOptions = {}): Promise<StructureFigures[]> {
    return this.#ask('figures', [smiles, withBlocks], options);
  }

  sheet(
    rows: readonly SheetRow[],
    details: { readonly title: string; readonly made: string },
    options: CallOptions = {},
  ): Promise<Uint8Array> {
    return this.#ask('sheet', [rows, details], { timeoutMs: LIMITS.sheet, ...options });
  }

  conformer(smiles: string, name: string, options: CallOptions = {}): Promise<string> {
    // The first one of a thread loads the tables of OpenChemLib.
    return this.#ask('conformer', [smiles, name], { timeoutMs: LIMITS.conformer, ...options });
  }

  chemistry<Method extends ChemistryMethod>(
    method: Method,
    args: Parameters<Chemistry[Method]>,
    options: CallOptions = {},
  ): Promise<ReturnType<Chemistry[Method]>> {
    return this.#ask('chemistry', [method, args], options) as Promise<ReturnType<Chemistry[Method]>>;
  }

  async embed({ smiles = [], texts = [] }: EmbedRequest, options: CallOptions = {}): Promise<Embeddings> {
    // Also without texts: it says which model it is.
    const { rows, ...space } = (await this.#words('embedTexts', [texts], options)) as TextEmbeddings;
    const molecules: EmbeddedRow[] = [];
    for (const chunk of chunksOf(smiles, DESCRIBE_CHUNK)) {
      molecules.push(...(await this.#halving(chunk, options, (each, limited) => this.#ask('embed', [each], limited))));
    }
    return { ...space, molecules, texts: rows };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#bulkIdle);
    await Promise.all([this.#interactive.close(), this.#bulk?.close()]);
  }

  /** What overruns its time is halved until the row at fault is by itself, and a failure in its place. */
  async #halving<Given, Row>(
    rows: readonly Given[],
    options: CallOptions,
    ask: (rows: readonly Given[], options: CallOptions) => Promise<Row[]>,
  ): Promise<(Row | StructureFailure)[]> {
    const { timeoutMs = LIMITS.describeRow } = options;
    try {
      return await ask(rows, { ...options, timeoutMs: rows.length === 1 ? timeoutMs : 2 * timeoutMs });
    } catch (error) {
      if (!(error instanceof SmellError) || error.code !== 'too-complex') throw error;
      if (rows.length === 1) return [{ error: { code: error.code, message: error.message } }];
    }
    const half = Math.ceil(rows.length / 2);
    return [
      ...(await this.#halving(rows.slice(0, half), options, ask)),
      ...(await this.#halving(rows.slice(half), options, ask)),
    ];
  }

  async #describeChunk(
    structures: readonly AskedStructure[],
    firstRow: number,
    options: CallOptions,
  ): Promise<DescribedRow[]> {
    const { timeoutMs = LIMITS.describeRow } = options;
    try {
      const limit = { ...options, timeoutMs: structures.length === 1 ? timeoutMs : 2 * timeoutMs };
      const rows = await this.#ask('describe', [structures, firstRow], limit);
      // After a Wasm abort the rows that follow fail as well: each is asked for again by itself.
      if (structures.length === 1 || !rows.some((row) => 'error' in row && row.error.code === 'runtime-failed'))
        return rows;
    } catch (error) {
      if (!(error instanceof SmellError) || error.code !== 'too-complex') throw error;
      if (structures.length === 1) {
        const { code, message } = error;
        return [{ row: firstRow, id: null, name: null, error: { code, message, line: null } }];
      }
    }
    const half = Math.ceil(structures.length / 2);
    return [
      ...(await this.#describeChunk(structures.slice(0, half), firstRow, options)),
      ...(await this.#describeChunk(structures.slice(half), firstRow + half, options)),
    ];
  }

  /** A question of chemistry, once more where its thread was lost without its fault. */
  async #ask<Name extends Question>(
    name: Name,
    args: QuestionArgs<Name>,
    options: CallOptions,
  ): Promise<QuestionAnswer<Name>> {
    const lane = this.#lane(options);
    const { timeoutMs = LIMITS.question, signal } = options;
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await lane.questions.ask(name, args, { timeoutMs, signal });
        } catch (error) {
          if (!(error instanceof ThreadLost)) throw error;
          if (attempt > 1) {
            throw new SmellError('too-complex', 'the chemistry failed on the structure or pattern, twice', {
              cause: error,
            });
          }
        }
      }
    } finally {
      this.#leave(options);
    }
  }

  /** @returns whether there were patterns @throws SmellError for what cannot be worked with */
  async #vet(smiles: readonly string[], patterns: readonly string[], options: CallOptions): Promise<boolean> {
    if (smiles.length + patterns.length === 0) return false;
    await this.#ask('vet', [smiles, patterns], { ...options, timeoutMs: LIMITS.vet });
    return patterns.length > 0;
  }

  async #made(
    method: string,
    args: readonly unknown[],
    smiles: readonly string[],
    patterns: readonly string[],
    options: CallOptions,
  ): Promise<unknown> {
    const lane = this.#lane(options);
    const limited = this.#limited(options, LIMITS.generate);
    try {
      const risky = await this.#vet(smiles, patterns, options);
      return await lane.host.call(method, args, { signal: limited.signal, risky });
    } catch (error) {
      throw limited.explain(error);
    } finally {
      limited.end();
      this.#leave(options);
    }
  }

  async #words(method: string, args: readonly unknown[], options: CallOptions): Promise<unknown> {
    const lane = this.#lane(options);
    const limited = this.#limited(options, LIMITS.prompt);
    try {
      return await lane.host.call(method, args, { signal: limited.signal });
    } catch (error) {
      throw limited.explain(error);
    } finally {
      limited.end();
      this.#leave(options);
    }
  }

  /** The caller's signal with a limit of time. */
  #limited({ signal, timeoutMs }: CallOptions, usualMs: number, stop?: AbortSignal) {
    const ms = timeoutMs ?? usualMs;
    const late = new SmellError('timed-out', `it took more than ${ms / 1000} s and was stopped`);
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(late), ms);
    const signals = [clock.signal, ...(signal ? [signal] : []), ...(stop ? [stop] : [])];
    return {
      signal: AbortSignal.any(signals),
      end: () => clearTimeout(timer),
      explain: (error: unknown): unknown => {
        if (clock.signal.aborted) return late;
        if (!signal?.aborted) return error;
        return signal.reason instanceof SmellError ? signal.reason : new SmellError('cancelled', 'it was stopped');
      },
    };
  }

  #lane({ lane }: CallOptions): Lane {
    if (lane !== 'bulk') return this.#interactive;
    clearTimeout(this.#bulkIdle);
    this.#bulkCalls++;
    this.#bulk ??= this.#makeLane('bulk');
    return this.#bulk;
  }

  /** Every `#lane` has its `#leave`. */
  #leave({ lane }: CallOptions): void {
    if (lane !== 'bulk' || --this.#bulkCalls > 0 || this.#closed) return;
    this.#bulkIdle = setTimeout(() => {
      const idle = this.#bulk;
      this.#bulk = undefined;
      void idle?.close();
    }, BULK_IDLE_MS);
    this.#bulkIdle.unref();
  }

  #makeLane(name: LaneName): Lane {
    const {
      modelsFolder,
      privateModelsFolder,
      defaultModel = 'dit-smell',
      cpus = cpuLimit(),
      mostCalls = 64,
      metrics,
    } = this.#options;
    const isBulk = name === 'bulk';
    return new Lane({
      name,
      metrics,
      modelsFolder,
      privateModelsFolder,
      model: isBulk ? null : defaultModel,
      cpus,
      chemistryThreads: isBulk && cpus > 1 ? Math.min(cpus, 8) : 0,
      // Both below the thread that answers requests.
      niceness: isBulk ? 12 : 2,
      mostCalls,
    });
  }
}

function patternsOf(constraints: Constraints | undefined): string[] {
  return [...(constraints?.require ?? []), ...(constraints?.forbid ?? [])];
}
