/**
 * From a request to ranked candidates: the one function behind every door of the product.
 *
 * sample -> parse, one of a kind -> drop the unfit -> describe -> rank -> choose a varied few
 *
 * Samples are made in rounds of a fixed size and judged in their order, so that a request gives the same molecules
 * whatever the timing. Two rounds are under way at a time: while the network computes one, this process does the
 * chemistry of the other.
 */
import {
  type Condition,
  DEFAULT_SAMPLER_SETTINGS,
  type Denoiser,
  type Sample,
  type SampleRequest,
  type SamplerSettings,
  sampleMolecules,
  Tokenizer,
  type TokenizerConfig,
} from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { type Characterisation, type Chemistry, loadChemistry, type MolecularGraph } from '@smell/core/molecule';
import type { CandidateSafety } from '@smell/core/safety';
import { type Candidate, DROP_REASONS, type DropCounts } from './candidate.ts';
import { type ChemistryWorkers, inlineChemistry } from './chemistry-work.ts';
import { chooseMolecules } from './choose-molecules.ts';
import { type ConstraintFigures, ConstraintTally } from './constraints.ts';
import type { Constraints, SafetyGate } from './constraints-schema.ts';
import { OnnxDenoiser } from './denoiser.ts';
import type { GraphRuntime } from './graph-runtime.ts';
import type { ModelFiles } from './model-files.ts';
import { MoleculeScreen, type QualifyingMolecule, type Verdict } from './molecule-screen.ts';
import type { OdorModel } from './odor-model.ts';
import { type PredictedOdor, type PredictOptions, predictOdors } from './predict-molecules.ts';
import type { Ranker } from './ranker.ts';
import { explainRanking, RANKING, type Ranking } from './ranking.ts';
import { DEFAULT_GATE } from './safety-gate.ts';
import { sha256Hex } from './sha256.ts';
import { type OnEvaluation, SharedDenoiser } from './shared-denoiser.ts';
import { StructureIndex } from './structure-index.ts';

export interface GenerationRequest {
  readonly condition: Condition;
  /** Candidates wanted. */
  readonly count: number;
  readonly seed: number;
  /** Guidance scale; the model's shipped one when left out. */
  readonly guidance?: number | undefined;
  /** Weight of variety beside the score when choosing, 0 to 1; the usual one when left out. */
  readonly variety?: number | undefined;
  /** What every candidate must meet, and what the model is steered by. */
  readonly constraints?: Constraints | undefined;
  /** What is kept back, and whether candidates say anything of safety; `flag` when left out. */
  readonly gate?: SafetyGate | undefined;
  /** Structures not to hand out, as flat canonical SMILES: those of the same brief's other facets. */
  readonly exclude?: ReadonlySet<string> | undefined;
}

export interface GenerationHooks {
  readonly signal?: AbortSignal | undefined;
  /** @param found qualifying molecules so far, of `wanted` to choose from */
  readonly onProgress?: ((found: number, wanted: number, sampled: number) => void) | undefined;
  /**
   * Told of each molecule that has passed every check, as soon as it has: flat canonical SMILES, none twice, in the order of time. The
   * candidates are chosen among these when all are there: most of them are not handed out.
   */
  readonly onFound?: ((smiles: string) => void) | undefined;
}

export interface Generation {
  /** Best first; fewer than asked when the model does not give more. */
  readonly candidates: readonly Candidate[];
  /** Molecules sampled and judged. */
  readonly sampled: number;
  /** Distinct qualifying molecules found among them. */
  readonly qualifying: number;
  readonly drops: DropCounts;
  /** What each constraint cost; empty without constraints. */
  readonly constraints: readonly ConstraintFigures[];
}

/** More molecules than asked are found, so that there is something to choose from. */
function poolSize(count: number): number {
  return count + Math.min(3 * count, 500);
}
const ROUND_SIZE = { smallest: 64, largest: 1024 };
/** Samples spent on each molecule of the pool before giving up. */
const PATIENCE = 8;
/** Of samples that qualify, as long as a request has shown none. */
const USUAL_SHARE = 0.6;
/** Molecules examined together while the network goes on with the others of a round. */
const SHOWN_AT_ONCE = 8;
/** Rounds without anything new before giving up. */
const FRUITLESS_ROUNDS = 4;
/** Constraints leave few of the samples: that much more of both is spent on them. */
const CONSTRAINED_PATIENCE = 4;

interface JudgedSample {
  readonly sample: Sample;
  readonly verdict: Verdict;
}

interface Survivor {
  readonly molecule: QualifyingMolecule;
  readonly index: number;
  readonly passes: number;
}

/** What stands by a generator; it works without any of them. */
export interface GeneratorHelpers {
  /** Orders what qualifies by how well it fits. */
  readonly ranker?: Ranker | null | undefined;
  /** Says what candidates should smell of. */
  readonly odorModel?: OdorModel | null | undefined;
  /** Where the chemistry of requests is done; in this thread when left out. */
  readonly workers?: ChemistryWorkers | undefined;
  /** Transition periods of regulations are judged on the day it gives; the present one when left out. */
  readonly clock?: (() => Date) | undefined;
  /** Whether requests at the same time share batches; worth it where there are several (see shared-denoiser.ts). */
  readonly sharesBatches?: boolean | undefined;
  /** Told of every evaluation that requests may share. */
  readonly onEvaluation?: OnEvaluation | undefined;
}

export class Generator {
  readonly model: ModelFiles;
  readonly tokenizer: Tokenizer;
  readonly denoiser: Denoiser;
  readonly chemistry: Chemistry;
  /** The setting the model is shipped with. */
  readonly settings: SamplerSettings;
  readonly #screen: MoleculeScreen;
  readonly #trained: StructureIndex;
  readonly #workers: ChemistryWorkers;
  readonly #ranker: Ranker | null;
  readonly #odorModel: OdorModel | null;
  readonly #clock: () => Date;
  readonly #release: () => Promise<void>;

  /** @throws SmellError `model-missing`, `model-damaged` or `runtime-failed`. */
  static async open(
    store: { open(name: string): ModelFiles },
    name: string,
    runtime: GraphRuntime,
    helpers: GeneratorHelpers = {},
  ): Promise<Generator> {
    const model = store.open(name);
    if (model.config.kind === 'ranker' || model.config.kind === 'odor') {
      throw new SmellError('bad-argument', `"${name}" judges molecules, it makes none; give a generator with --model`);
    }
    const [tokenizer, own, chemistry, index] = await Promise.all([
      readTokenizer(model),
      OnnxDenoiser.open(runtime, model),
      loadChemistry(),
      readIndex(model),
    ]);
    const denoiser = helpers.sharesBatches ? await SharedDenoiser.open(own, helpers.onEvaluation) : own;
    return new Generator(model, tokenizer, denoiser, chemistry, index, helpers, () => own.close());
  }

  private constructor(
    model: ModelFiles,
    tokenizer: Tokenizer,
    denoiser: Denoiser,
    chemistry: Chemistry,
    index: StructureIndex,
    { ranker, odorModel, workers, clock }: GeneratorHelpers,
    release: () => Promise<void>,
  ) {
    this.#release = release;
    this.model = model;
    this.tokenizer = tokenizer;
    this.denoiser = denoiser;
    this.chemistry = chemistry;
    this.settings = readSettings(model);
    this.#trained = index;
    this.#screen = new MoleculeScreen(chemistry, index);
    this.#workers = workers ?? inlineChemistry(chemistry);
    this.#ranker = ranker ?? null;
    this.#odorModel = odorModel ?? null;
    this.#clock = clock ?? (() => new Date());
  }

  /** Frees the memory of its network; what is still asked of it fails. */
  async close(): Promise<void> {
    await this.#release();
  }

  /** The model alone, in no particular order: no filter, no ranking. @throws SmellError as `sampleMolecules`. */
  sample(
    requests: readonly SampleRequest[],
    settings: SamplerSettings,
    hooks: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void } = {},
  ): AsyncGenerator<Sample, void, undefined> {
    return sampleMolecules(requests, this.denoiser, this.tokenizer, settings, { ...hooks, isValid: this.#isValid });
  }

  /** What molecules should smell of; all null where no odor predictor is installed. */
  async odorsOf(graphs: readonly MolecularGraph[], options: PredictOptions): Promise<(PredictedOdor | null)[]> {
    return this.#odorModel ? await predictOdors(this.#odorModel, graphs, options) : graphs.map(() => null);
  }

  /** What lists, alerts and thresholds say of molecules; all null where the gate is off. */
  async safetyOf(
    smiles: readonly string[],
    gate: SafetyGate = DEFAULT_GATE,
    signal?: AbortSignal,
  ): Promise<(CandidateSafety | null)[]> {
    if (gate === 'off') return smiles.map(() => null);
    return await this.#workers.work('assess', smiles, { today: this.#clock() }, signal);
  }

  /** Of structures of any kind: what became of each, in their order. @param gate `off` still says which are never offered */
  async examine(smiles: readonly string[], gate: SafetyGate, signal?: AbortSignal): Promise<Verdict[]> {
    return await this.#workers.work('examine', smiles, { gate }, signal);
  }

  /** The structures that the model was trained on. */
  get trained(): StructureIndex {
    return this.#trained;
  }

  /** What decides whether a molecule qualifies. */
  get screen(): MoleculeScreen {
    return this.#screen;
  }

  /** @throws SmellError `cancelled`, `runtime-failed`, or `bad-argument` for a guidance or constraint that cannot be met. */
  async generate(asked: GenerationRequest, { signal, onProgress, onFound }: GenerationHooks = {}): Promise<Generation> {
    const tally = new ConstraintTally(asked.constraints, this.chemistry);
    const request = { ...asked, condition: tally.steer(asked.condition) };
    const place = tally.placement(this.tokenizer, this.denoiser, request.seed);
    const patience = tally.isEmpty ? 1 : CONSTRAINED_PATIENCE;
    const settings = { ...this.settings, guidanceScale: request.guidance ?? this.settings.guidanceScale };
    const wanted = poolSize(request.count);
    const roundSize = Math.min(ROUND_SIZE.largest, Math.max(ROUND_SIZE.smallest, Math.ceil(wanted / 2)));
    const rounds = Math.ceil((patience * PATIENCE * wanted) / roundSize);
    const stop = new AbortController();
    const cancelled = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const drops = Object.fromEntries(DROP_REASONS.map((reason) => [reason, 0])) as DropCounts;
    const survivors: Survivor[] = [];
    const seen = new Set<string>(request.exclude);
    let sampled = 0;
    let started = 0;
    let fruitless = 0;
    const underWay: Promise<readonly JudgedSample[]>[] = [];
    const shown = new Set<string>(request.exclude);
    const onVerdict =
      onFound &&
      ((verdict: Verdict): void => {
        if ('reason' in verdict || shown.has(verdict.smiles) || !tally.isMetBy(verdict.smiles)) return;
        shown.add(verdict.smiles);
        onFound(verdict.smiles);
      });
    const startRound = (): void => {
      const first = started++ * roundSize;
      const round = this.#round(request, settings, first, roundSize, cancelled, place, onVerdict);
      // Awaited below, perhaps after it failed: that must not count as unhandled.
      round.catch(() => undefined);
      underWay.push(round);
    };
    /** Two rounds at a time, but none that will probably be superfluous; rounds `judged` have been judged so far. */
    const startRounds = (judged: number): void => {
      const qualifyingShare = sampled > 0 ? survivors.length / sampled : USUAL_SHARE;
      while (underWay.length < 2 && started < rounds) {
        const expected = survivors.length + qualifyingShare * (started - judged) * roundSize;
        if (underWay.length > 0 && expected >= wanted) return;
        startRound();
      }
    };
    let judged = 0;
    try {
      startRounds(judged);
      while (underWay.length > 0 && survivors.length < wanted && fruitless < patience * FRUITLESS_ROUNDS) {
        const samples = await underWay.shift()!;
        startRounds(judged);
        const before = survivors.length;
        for (const { sample, verdict } of samples) {
          sampled += 1;
          const { smiles } = verdict;
          if (smiles !== undefined && seen.has(smiles)) drops.duplicate += 1;
          else if ('reason' in verdict) drops[verdict.reason] += 1;
          else if (!tally.admits(verdict.smiles)) drops['outside constraints'] += 1;
          else survivors.push({ molecule: verdict, index: sample.request.index, passes: sample.passes });
          if (smiles !== undefined) seen.add(smiles);
        }
        onProgress?.(Math.min(survivors.length, wanted), wanted, sampled);
        fruitless = survivors.length === before ? fruitless + 1 : 0;
        judged++;
        if (survivors.length < wanted) startRounds(judged);
      }
    } catch (error) {
      if (signal?.aborted) throw new SmellError('cancelled', 'generation was stopped', { cause: error });
      throw error;
    } finally {
      stop.abort();
      await Promise.allSettled(underWay);
    }
    const candidates = await this.#choose(survivors, request, settings, signal).catch((error: unknown) => {
      throw signal?.aborted ? new SmellError('cancelled', 'generation was stopped', { cause: error }) : error;
    });
    return { candidates, sampled, qualifying: survivors.length, drops, constraints: tally.figures() };
  }

  /**
   * Samples `first .. first + size` in order, each with what chemistry says of it. Where every row of tokens decodes to
   * a molecule, the sampler need not ask whether one is valid: reading it once, with all the rest, is enough.
   */
  async #round(
    { condition, seed, gate = DEFAULT_GATE }: GenerationRequest,
    settings: SamplerSettings,
    first: number,
    size: number,
    signal: AbortSignal,
    place: (request: SampleRequest) => SampleRequest,
    onVerdict?: (verdict: Verdict) => void,
  ): Promise<JudgedSample[]> {
    const requests = Array.from({ length: size }, (_, i) => place({ condition, seed, index: first + i }));
    const examine = async (samples: readonly Sample[]): Promise<JudgedSample[]> => {
      const smiles = samples.map((sample) => sample.smiles);
      const verdicts = await this.#workers.work('examine', smiles, { gate }, signal);
      if (onVerdict) for (const verdict of verdicts) onVerdict(verdict);
      return samples.map((sample, i) => ({ sample, verdict: verdicts[i]! }));
    };
    const parts: Promise<JudgedSample[]>[] = [];
    let samples: Sample[] = [];
    const judge = (): void => {
      const part = examine(samples);
      // Awaited below, perhaps after it failed: that must not count as unhandled.
      part.catch(() => undefined);
      parts.push(part);
      samples = [];
    };
    for await (const sample of sampleMolecules(requests, this.denoiser, this.tokenizer, settings, {
      ...(this.tokenizer.dialect.alwaysDecodes ? {} : { isValid: this.#isValid }),
      signal,
    })) {
      samples.push(sample);
      // Somebody looks on: what is there is examined while the network goes on, the first one by itself.
      if (onVerdict && samples.length >= (parts.length === 0 ? 1 : SHOWN_AT_ONCE)) judge();
    }
    judge();
    const judged = (await Promise.all(parts)).flat();
    return judged.sort((a, b) => a.sample.request.index - b.sample.request.index);
  }

  readonly #isValid = (smiles: string): boolean => this.chemistry.canonical(smiles) !== undefined;

  async #choose(
    survivors: readonly Survivor[],
    request: GenerationRequest,
    settings: SamplerSettings,
    signal: AbortSignal | undefined,
  ): Promise<Candidate[]> {
    const { condition, count, variety, gate } = request;
    const setting = { ...RANKING, ...(variety === undefined ? {} : { variety }) };
    const molecules = survivors.map(({ molecule }) => molecule);
    const chosen = await chooseMolecules(molecules, condition, count, this.#ranker, setting);
    const structures = chosen.map(({ index }) => molecules[index]!.smiles);
    const found = await this.#workers.work('characterise', structures, null, signal);
    const safety = await this.safetyOf(structures, gate, signal);
    const odors = await this.odorsOf(
      found.map(({ graph }) => graph),
      { asked: condition.asked, signal },
    );
    return chosen.map((choice, i) => {
      const { reasons } = found[i]!.syntheticAccessibility;
      const ranking = explainRanking({ ...choice, place: i + 1, hardships: reasons }, condition, setting);
      const candidate = this.#candidate(survivors[choice.index]!, found[i]!, choice.match, ranking, request, settings);
      return { ...candidate, odor: odors[i]!, safety: safety[i]! };
    });
  }

  #candidate(
    { molecule, index, passes }: Survivor,
    found: Characterisation,
    match: number | null,
    ranking: Ranking,
    { condition, seed }: GenerationRequest,
    settings: SamplerSettings,
  ): Omit<Candidate, 'odor' | 'safety'> {
    const { smiles } = molecule;
    const { inchiKey, formula, novel, nearest, properties, estimates, synthesis, stereo } = this.#screen.report(
      smiles,
      found,
    );
    const { name, version } = this.model.config;
    const origin = JSON.stringify([name, version, this.model.hash, settings, condition, seed, index]);
    return {
      id: sha256Hex(origin).slice(0, 16),
      smiles,
      inchiKey,
      formula,
      novel,
      nearest,
      profileMatch: match === null ? null : round(match, 3),
      ranking,
      properties,
      estimates,
      synthesis,
      stereo,
      provenance: { model: name, modelHash: this.model.hash, seed, index, guidance: settings.guidanceScale, passes },
    };
  }
}

/** The shipped setting. One that this version does not know would be passed over in silence. */
function readSettings({ config }: ModelFiles): SamplerSettings {
  const unknown = Object.keys(config.sampler).filter((name) => !(name in DEFAULT_SAMPLER_SETTINGS));
  if (unknown.length > 0) {
    throw new SmellError(
      'model-damaged',
      `${config.name}/config.json has the sampler setting ${unknown.join(', ')}, which this version does not know; train the model again`,
    );
  }
  return { ...DEFAULT_SAMPLER_SETTINGS, ...(config.sampler as Partial<SamplerSettings>) };
}

async function readTokenizer(model: ModelFiles): Promise<Tokenizer> {
  const config = (await model.readJson('tokenizer.json')) as TokenizerConfig;
  try {
    return new Tokenizer(config);
  } catch (error) {
    throw new SmellError(
      'model-damaged',
      `${model.config.name}/tokenizer.json is not of this version (${(error as Error).message}); train the model again`,
      { cause: error },
    );
  }
}

async function readIndex(model: ModelFiles): Promise<StructureIndex> {
  const file = 'training-index.bin';
  return new StructureIndex(await model.read(file), `${model.config.name}/${file}`);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
