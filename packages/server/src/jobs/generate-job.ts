/** Up to a million new molecules for one brief. */
import { random, randomInteger } from '@smell/core/random';
import {
  type BriefCandidate,
  constraintsSchema,
  DEFAULT_GATE,
  type FacetRequest,
  SAFETY_GATES,
} from '@smell/inference';
import { briefOfProfile, briefOfPrompt } from '@smell/inference/understood-brief';
import { z } from 'zod';
import type { JobDefinition } from './job-definition.ts';

export const LARGEST_GENERATE_JOB = 1_000_000;
/** Molecules that a worker makes before it reports. */
const LARGEST_CHUNK = 200;
/** Samples between two reports of a chunk; a job of more molecules than `MOST_REPORTED` would fill its history with them. */
const SAMPLES_A_REPORT = 256;
const MOST_REPORTED = 20_000;

export const generateJobFields = {
  prompt: z.string().min(1).max(4000).optional().describe('The scent in your words.'),
  profile: z
    .record(z.string().max(100), z.number())
    .optional()
    .describe('Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden.'),
  count: z.number().int().min(1).max(LARGEST_GENERATE_JOB),
  model: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_.-]{0,62}$/i)
    .default('dit-smell'),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  guidance: z.number().min(0).max(10).optional(),
  variety: z.number().min(0).max(1).optional(),
  constraints: constraintsSchema.optional(),
  gate: z.enum(SAFETY_GATES).default(DEFAULT_GATE).describe('What the safety gate keeps back.'),
};

export function oneBrief({ prompt, profile }: { readonly prompt?: unknown; readonly profile?: unknown }): boolean {
  return (prompt === undefined) !== (profile === undefined);
}
export const ONE_BRIEF = { message: 'give either a prompt or a profile', path: ['prompt'] };

export const generateJobSchema = z.strictObject(generateJobFields).refine(oneBrief, ONE_BRIEF);
export type GenerateJobRequest = z.infer<typeof generateJobSchema>;

/** As it is kept: with what was understood, so that all of its chunks understand the same. */
export interface KeptGenerateRequest extends GenerateJobRequest {
  readonly facets: readonly FacetRequest[];
}

export const generateJob: JobDefinition = {
  kind: 'generate',
  async plan(body) {
    const request = generateJobSchema.parse(body);
    const { facets } =
      request.prompt === undefined ? briefOfProfile(request.profile) : await briefOfPrompt(request.prompt);
    const chunks = Math.ceil(request.count / LARGEST_CHUNK);
    return {
      workerKind: generateQueue(request.model),
      request: { ...request, facets } satisfies KeptGenerateRequest,
      total: request.count,
      // Even, so that the last chunk makes no more than is asked for.
      chunkSize: Math.ceil(request.count / chunks),
      distinct: true,
    };
  },
  async run(engine, { request, units, chunk }, signal, report) {
    const { count, model, facets, seed, guidance, variety, constraints, gate } = request as KeptGenerateRequest;
    const call = { model, facets, count: units, seed: chunkSeed(seed, chunk), guidance, variety, constraints, gate };
    const candidates: BriefCandidate[] = [];
    const samples = new SampleReports(count > MOST_REPORTED ? Number.POSITIVE_INFINITY : SAMPLES_A_REPORT, report);
    const hooks = { onProgress: samples.onProgress, onFacet: samples.onFacet };
    for await (const candidate of engine.generate(call, { signal, lane: 'bulk', ...hooks })) candidates.push(candidate);
    await samples.told;
    return candidates;
  },
};

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

/** The first chunk is what the same request would give at once; the others have seeds of their own. */
export function chunkSeed(seed: number, chunk: number): number {
  return chunk === 0 ? seed : randomInteger(random(seed, chunk), Number.MAX_SAFE_INTEGER);
}
