/**
 * From a request to ranked candidates: the one function behind every door of the product.
 *
 * sample -> parse, one of a kind -> drop the unfit -> describe -> rank -> choose a varied few
 *
 * Samples are made in rounds of a fixed size and judged in their order, so that a request gives the same molecules
 * whatever the timing. Two rounds are under way at a time: while the network computes one, this process does the
 * chemistry of the other.
 */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Condition,
  DEFAULT_SAMPLER_SETTINGS,
  type Sample,
  type SampleRequest,
  type SamplerSettings,
  sampleMolecules,
  Tokenizer,
  type TokenizerConfig,
} from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { type Chemistry, loadChemistry, tanimoto } from '@smell/core/molecule';
import { type Candidate, DROP_REASONS, type DropCounts } from './candidate.ts';
import { OnnxDenoiser } from './denoiser.ts';
import { diversify } from './diversify.ts';
import type { ModelStore, StoredModel } from './model-store.ts';
import { MoleculeScreen, type QualifyingMolecule } from './molecule-screen.ts';
import type { OnnxProcess } from './onnx-process.ts';
import type { Ranker } from './ranker.ts';
import { StructureIndex } from './structure-index.ts';

export interface GenerationRequest {
  readonly condition: Condition;
  /** Candidates wanted. */
  readonly count: number;
  readonly seed: number;
  /** Guidance scale; the model's shipped one when left out. */
  readonly guidance?: number | undefined;
  /** Structures not to hand out, as flat canonical SMILES: those of the same brief's other facets. */
  readonly exclude?: ReadonlySet<string> | undefined;
}

export interface GenerationHooks {
  readonly signal?: AbortSignal | undefined;
  /** @param found qualifying molecules so far, of `wanted` to choose from */
  readonly onProgress?: ((found: number, wanted: number, sampled: number) => void) | undefined;
}

export interface Generation {
  /** Best first; fewer than asked when the model does not give more. */
  readonly candidates: readonly Candidate[];
  /** Molecules sampled and judged. */
  readonly sampled: number;
  /** Distinct qualifying molecules found among them. */
  readonly qualifying: number;
  readonly drops: DropCounts;
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
/** Rounds without anything new before giving up. */
const FRUITLESS_ROUNDS = 4;
/** Weight of variety against score when choosing (see diversify.ts). */
const VARIETY = 0.3;
/** Variety is kept among this many neighbours in score: comparing all with all would take too long. */
const VARIETY_WINDOW = 512;
/** Molecules between two looks at what the network answered. */
const CHEMISTRY_SLICE = 8;

interface Survivor {
  readonly molecule: QualifyingMolecule;
  readonly index: number;
  readonly passes: number;
}

export class Generator {
  readonly model: StoredModel;
  readonly tokenizer: Tokenizer;
  readonly denoiser: OnnxDenoiser;
  readonly chemistry: Chemistry;
  /** The setting the model is shipped with. */
  readonly settings: SamplerSettings;
  readonly #screen: MoleculeScreen;
  readonly #ranker: Ranker | null;

  /** @throws SmellError `model-missing`, `model-damaged` or `runtime-failed`. */
  static async open(
    store: ModelStore,
    name: string,
    runtime: OnnxProcess,
    ranker: Ranker | null = null,
  ): Promise<Generator> {
    const model = store.open(name);
    if (model.config.kind === 'ranker' || model.config.kind === 'odor') {
      throw new SmellError('bad-argument', `"${name}" judges molecules, it makes none; give a generator with --model`);
    }
    const [tokenizer, denoiser, chemistry, index] = await Promise.all([
      readTokenizer(model),
      OnnxDenoiser.open(runtime, model),
      loadChemistry(),
      readIndex(model),
    ]);
    return new Generator(model, tokenizer, denoiser, chemistry, index, ranker);
  }

  private constructor(
    model: StoredModel,
    tokenizer: Tokenizer,
    denoiser: OnnxDenoiser,
    chemistry: Chemistry,
    index: StructureIndex,
    ranker: Ranker | null,
  ) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.denoiser = denoiser;
    this.chemistry = chemistry;
    this.settings = { ...DEFAULT_SAMPLER_SETTINGS, ...(model.config.sampler as Partial<SamplerSettings>) };
    this.#screen = new MoleculeScreen(chemistry, index);
    this.#ranker = ranker;
  }

  /** The model alone, in no particular order: no filter, no ranking. @throws SmellError as `sampleMolecules`. */
  sample(
    requests: readonly SampleRequest[],
    settings: SamplerSettings,
    hooks: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void } = {},
  ): AsyncGenerator<Sample, void, undefined> {
    const isValid = (smiles: string): boolean => this.chemistry.canonical(smiles) !== undefined;
    return sampleMolecules(requests, this.denoiser, this.tokenizer, settings, { ...hooks, isValid });
  }

  /** @throws SmellError `cancelled`, `runtime-failed`, or `bad-argument` for a guidance out of range. */
  async generate(request: GenerationRequest, { signal, onProgress }: GenerationHooks = {}): Promise<Generation> {
    const settings = { ...this.settings, guidanceScale: request.guidance ?? this.settings.guidanceScale };
    const wanted = poolSize(request.count);
    const roundSize = Math.min(ROUND_SIZE.largest, Math.max(ROUND_SIZE.smallest, Math.ceil(wanted / 2)));
    const rounds = Math.ceil((PATIENCE * wanted) / roundSize);
    const stop = new AbortController();
    const cancelled = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const flat = new Map<string, string | undefined>();
    const drops = Object.fromEntries(DROP_REASONS.map((reason) => [reason, 0])) as DropCounts;
    const survivors: Survivor[] = [];
    const seen = new Set<string>(request.exclude);
    let sampled = 0;
    let started = 0;
    let fruitless = 0;
    const underWay: Promise<Sample[]>[] = [];
    const startRound = (): void => {
      const round = this.#round(request, settings, started++ * roundSize, roundSize, flat, cancelled);
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
      while (underWay.length > 0 && survivors.length < wanted && fruitless < FRUITLESS_ROUNDS) {
        const samples = await underWay.shift()!;
        startRounds(judged);
        const before = survivors.length;
        for (const [i, sample] of samples.entries()) {
          if (i % CHEMISTRY_SLICE === 0) {
            await nextTurn();
            signal?.throwIfAborted();
            onProgress?.(Math.min(survivors.length, wanted), wanted, sampled);
          }
          sampled += 1;
          const smiles = flat.get(sample.smiles);
          const verdict = this.#admit(smiles, seen);
          if (typeof verdict === 'string') drops[verdict] += 1;
          else survivors.push({ molecule: verdict, index: sample.request.index, passes: sample.passes });
        }
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
    const candidates = await this.#choose(survivors, request, settings);
    return { candidates, sampled, qualifying: survivors.length, drops };
  }

  /** Samples `first .. first + size` in order. `flat` remembers the flat canonical SMILES of everything parsed. */
  async #round(
    { condition, seed }: GenerationRequest,
    settings: SamplerSettings,
    first: number,
    size: number,
    flat: Map<string, string | undefined>,
    signal: AbortSignal,
  ): Promise<Sample[]> {
    const requests = Array.from({ length: size }, (_, i): SampleRequest => ({ condition, seed, index: first + i }));
    const isValid = (smiles: string): boolean => {
      if (!flat.has(smiles)) flat.set(smiles, this.chemistry.flatCanonical(smiles));
      return flat.get(smiles) !== undefined;
    };
    const samples: Sample[] = [];
    for await (const sample of sampleMolecules(requests, this.denoiser, this.tokenizer, settings, {
      isValid,
      signal,
    })) {
      samples.push(sample);
    }
    return samples.sort((a, b) => a.request.index - b.request.index);
  }

  #admit(smiles: string | undefined, seen: Set<string>): QualifyingMolecule | keyof DropCounts {
    if (smiles === undefined) return 'invalid';
    if (seen.has(smiles)) return 'duplicate';
    seen.add(smiles);
    return this.#screen.examine(smiles);
  }

  async #choose(
    survivors: readonly Survivor[],
    request: GenerationRequest,
    settings: SamplerSettings,
  ): Promise<Candidate[]> {
    const matches = await this.#ranker?.score(
      survivors.map(({ molecule }) => molecule.morgan),
      request.condition,
    );
    const match = (i: number): number => matches?.[i] ?? 0;
    const byMatch = [...survivors.keys()].sort((a, b) => match(b) - match(a) || a - b);
    const chosen: number[] = [];
    const windows = Math.ceil(byMatch.length / VARIETY_WINDOW);
    for (let window = 0; window < windows && chosen.length < request.count; window++) {
      const part = byMatch.slice(window * VARIETY_WINDOW, (window + 1) * VARIETY_WINDOW);
      const order = diversify(part.map(match), request.count - chosen.length, VARIETY, (a, b) =>
        tanimoto(survivors[part[a]!]!.molecule.morgan, survivors[part[b]!]!.molecule.morgan),
      );
      chosen.push(...order.map((place) => part[place]!));
    }
    return chosen.map((i) => this.#candidate(survivors[i]!, matches ? matches[i]! : null, request, settings));
  }

  #candidate(
    { molecule, index, passes }: Survivor,
    match: number | null,
    { condition, seed }: GenerationRequest,
    settings: SamplerSettings,
  ): Candidate {
    const { smiles, inchiKey, formula, novel, nearest, properties, synthesis } = this.#screen.report(molecule.smiles);
    const { name, version } = this.model.config;
    const origin = JSON.stringify([name, version, this.model.hash, settings, condition, seed, index]);
    return {
      id: createHash('sha256').update(origin).digest('hex').slice(0, 16),
      smiles,
      inchiKey,
      formula,
      novel,
      nearest,
      profileMatch: match === null ? null : round(match, 3),
      properties,
      synthesis,
      provenance: { model: name, modelHash: this.model.hash, seed, index, guidance: settings.guidanceScale, passes },
    };
  }
}

async function readTokenizer(model: StoredModel): Promise<Tokenizer> {
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

async function readIndex(model: StoredModel): Promise<StructureIndex> {
  const file = 'training-index.bin';
  return new StructureIndex(await model.read(file), `${model.config.name}/${file}`);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
