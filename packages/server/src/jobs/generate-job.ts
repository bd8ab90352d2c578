/** Up to a million new molecules for one brief. */
import { SmellError } from '@smell/core/errors';
import { random, randomInteger } from '@smell/core/random';
import type { BriefCandidate, FacetRequest, UnderstoodBrief } from '@smell/inference';
import { z } from 'zod';
import { briefFields, ONE_BRIEF, oneBrief } from './brief-fields.ts';
import { type AskedModel, isPrivate, type JobDefinition } from './job-definition.ts';

export const LARGEST_GENERATE_JOB = 1_000_000;
/** Molecules that a worker makes before it reports. */
const LARGEST_CHUNK = 200;
/** Samples between two reports of a chunk; a job of more molecules than `MOST_REPORTED` would fill its history with them. */
const SAMPLES_A_REPORT = 256;
const MOST_REPORTED = 20_000;
/** Of generators that belong to one organisation each: every worker serves them, also those made after it started. */
export const PRIVATE_QUEUE = 'generate-private';

export const generateJobFields = {
  ...briefFields,
  count: z.int().min(1).max(LARGEST_GENERATE_JOB).describe('Molecules wanted.'),
};

export const generateJobSchema = z.strictObject(generateJobFields).refine(oneBrief, ONE_BRIEF);
export type GenerateJobRequest = z.infer<typeof generateJobSchema>;

/** As it is kept: with what was understood, so that all of its chunks understand the same. */
export interface KeptGenerateRequest extends Omit<GenerateJobRequest, 'facets'> {
  readonly facets: readonly FacetRequest[];
  /** Of a private model: what the engine knows it by, and its hash when the job was accepted. */
  readonly privateModel?: { readonly reference: string; readonly hash: string | null };
}

export const generateJob: JobDefinition = {
  kind: 'generate',
  async plan(body, context) {
    const { facets: split, ...request } = generateJobSchema.parse(body);
    const model = await context.model(request.model);
    const understood = await context.understand(request);
    const facets = split ? understood.facets : [wholeOf(understood)];
    const chunks = Math.ceil(request.count / LARGEST_CHUNK);
    const { reference, hash } = model;
    return {
      workerKind: queueOf(model),
      request: {
        ...request,
        facets,
        ...(isPrivate(model) ? { privateModel: { reference, hash } } : {}),
      } satisfies KeptGenerateRequest,
      total: request.count,
      // Even, so that the last chunk makes no more than is asked for.
      chunkSize: Math.ceil(request.count / chunks),
      distinct: true,
    };
  },
  async run(engine, { request, units, chunk }, signal, report) {
    const kept = request as KeptGenerateRequest;
    const { count, model, privateModel, facets, seed, guidance, variety, constraints, gate } = kept;
    const call = {
      model: privateModel?.reference ?? model,
      ...{ facets, count: units, seed: chunkSeed(seed, chunk), guidance, variety, constraints, gate },
    };
    const candidates: BriefCandidate[] = [];
    const samples = new SampleReports(count > MOST_REPORTED ? Number.POSITIVE_INFINITY : SAMPLES_A_REPORT, report);
    const hooks = { onProgress: samples.onProgress, onFacet: samples.onFacet };
    for await (const candidate of engine.generate(call, { signal, lane: 'bulk', ...hooks })) {
      refuseAnotherModel(model, privateModel?.hash ?? null, candidate.provenance.modelHash);
      candidates.push(candidate);
    }
    await samples.told;
    return candidates;
  },
};

/** A private model that was deleted and made anew under the same name is another. @throws SmellError `bad-argument` */
function refuseAnotherModel(model: string, asked: string | null, found: string): void {
  if (asked === null || asked === found) return;
  throw new SmellError('bad-argument', `model "${model}" is no longer the one that was asked for; start a new job`);
}

/** Tells the job's history, now and then, how many molecules the chunk has sampled. */
class SampleReports {
  readonly #every: number;
  readonly #report: (data: Readonly<Record<string, unknown>>) => Promise<void>;
  #before = 0;
  #reported = 0;
  /** Fulfilled when all is written. */
  told: Promise<void> = Promise.resolve();

  constructor(every: number, report: (data: Readonly<Record<string, unknown>>) => Promise<void>) {
    this.#every = every;
    this.#report = report;
  }

  readonly onProgress = ({ sampled }: { readonly sampled: number }): void => {
    const all = this.#before + sampled;
    if (all - this.#reported < this.#every) return;
    this.#reported = all;
    this.told = this.told.then(() => this.#report({ sampled: all }));
    // Whoever awaits `told` learns of it.
    this.told.catch(() => undefined);
  };

  readonly onFacet = ({ sampled }: { readonly sampled: number }): void => {
    this.#before += sampled;
  };
}

export function generateQueue(model: string): string {
  return `generate-${model}`;
}

/** The queue whose workers have the model. */
export function queueOf(model: AskedModel): string {
  return isPrivate(model) ? PRIVATE_QUEUE : generateQueue(model.name);
}

/** The first chunk is what the same request would give at once; the others have seeds of their own. */
export function chunkSeed(seed: number, chunk: number): number {
  return chunk === 0 ? seed : randomInteger(random(seed, chunk), Number.MAX_SAFE_INTEGER);
}

/** All of the brief, asked of every molecule. */
export function wholeOf({ condition }: Pick<UnderstoodBrief, 'condition'>): FacetRequest {
  return { condition, serves: Object.keys(condition.asked ?? {}), weight: 1 };
}
