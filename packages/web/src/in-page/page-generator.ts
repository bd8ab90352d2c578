/** The models of the page, opened when first wanted and checked by their golden outputs, and a request made with them. */
import type { GenerateEvent, GenerateRequest } from '@smell/client';
import { NearestMaterials } from '@smell/core/materials';
import { loadChemistry } from '@smell/core/molecule';
import {
  briefOfProfile,
  briefOfPrompt,
  checkGolden,
  FingerprintRanker,
  facetSummary,
  Generator,
  generateBrief,
  ODOR_NAME,
  OdorModel,
  RANKER_NAME,
  readingOf,
  WebRuntime,
  wholeBrief,
} from '@smell/inference/in-page';
import { FetchedModel } from './fetched-model.ts';
import type { Loading } from './page-calls.ts';

type Tell = (event: GenerateEvent | Loading) => void;

/** As the service has them where a request leaves them out. */
const USUAL = { model: 'dit-smell', count: 20, seed: 1, gate: 'flag' } as const;

interface Judges {
  readonly ranker: FingerprintRanker;
  readonly odorModel: OdorModel;
}

export class PageGenerator {
  readonly #runtime = new WebRuntime();
  #judges: Promise<Judges> | undefined;
  readonly #generators = new Map<string, Promise<Generator>>();
  /** Whoever waits for models is told how they come. */
  readonly #waiting = new Set<(event: Loading) => void>();
  #bytes = 0;

  /** @throws SmellError `model-missing`, `model-damaged`, `runtime-failed`; ProblemError; the next call tries again */
  async open(name: string, tell: (event: Loading) => void): Promise<Generator> {
    let opened = this.#generators.get(name);
    if (!opened) {
      opened = this.#open(name);
      this.#generators.set(name, opened);
      opened.catch(() => this.#generators.delete(name));
    }
    this.#waiting.add(tell);
    try {
      return await opened;
    } finally {
      this.#waiting.delete(tell);
    }
  }

  /** Tells what POST /v1/generate would, in the same order. @throws as `open`, and as `generateBrief` */
  async generate(request: GenerateRequest, tell: Tell, signal: AbortSignal): Promise<void> {
    const generator = await this.open(request.model ?? USUAL.model, tell);
    signal.throwIfAborted();
    const { prompt, profile, wishes, pyramid, language, facets: split = true } = request;
    const { guidance, variety, constraints } = request;
    const { count = USUAL.count, seed = USUAL.seed, gate = USUAL.gate } = request;
    const understood =
      prompt === undefined ? briefOfProfile(profile, { wishes, pyramid }) : await briefOfPrompt(prompt, language);
    const reading = 'interpretation' in understood ? readingOf(understood.interpretation) : null;
    tell(plain({ event: 'reading', data: reading }));
    const facets = split ? understood.facets : [wholeBrief(understood.condition)];
    const hooks = {
      signal,
      onProgress: (found: number, wanted: number, sampled: number) =>
        tell({ event: 'progress', data: { found, wanted, sampled } }),
    };
    const ids: string[] = [];
    let number = 0;
    const asked = { facets, count, seed, guidance, variety, constraints, gate };
    for await (const made of generateBrief(generator, asked as Parameters<typeof generateBrief>[1], hooks)) {
      tell(plain({ event: 'facet', data: facetSummary(++number, made) }));
      for (const candidate of made.candidates) {
        tell(plain({ event: 'candidate', data: candidate }));
        ids.push(candidate.id);
      }
    }
    tell({ event: 'done', data: { candidates: ids.length, ids } });
  }

  async #open(name: string): Promise<Generator> {
    this.#judges ??= this.#openJudges().catch((error: unknown) => {
      this.#judges = undefined;
      throw error;
    });
    const [judges, model] = await Promise.all([this.#judges, FetchedModel.open(name, this.#onBytes)]);
    const generator = await Generator.open({ open: () => model }, name, this.#runtime, judges);
    await checkGolden(model, this.#runtime, { denoiser: generator.denoiser });
    model.forget();
    // What is loaded when it is first needed is needed now: later there may be no connection.
    await generator.safetyOf([WARM_UP], 'flag');
    return generator;
  }

  async #openJudges(): Promise<Judges> {
    const [chemistry, ofRanker, ofOdor] = await Promise.all([
      loadChemistry(),
      FetchedModel.open(RANKER_NAME, this.#onBytes),
      FetchedModel.open(ODOR_NAME, this.#onBytes),
    ]);
    const ranker = await FingerprintRanker.open(this.#runtime, ofRanker);
    await checkGolden(ofRanker, this.#runtime, { ranker });
    const odorModel = await OdorModel.open(this.#runtime, ofOdor, new NearestMaterials(chemistry));
    await checkGolden(ofOdor, this.#runtime, { odorModel });
    ofRanker.forget();
    ofOdor.forget();
    return { ranker, odorModel };
  }

  readonly #onBytes = (bytes: number): void => {
    this.#bytes += bytes;
    for (const tell of this.#waiting) tell({ event: 'loading', data: { bytes: this.#bytes } });
  };
}

/** Ethanol: anything that parses. */
const WARM_UP = 'CCO';

/** As it would be read from the service's JSON: a figure that is undefined is left out. */
function plain(event: { readonly event: string; readonly data: unknown }): GenerateEvent {
  return JSON.parse(JSON.stringify(event)) as GenerateEvent;
}
