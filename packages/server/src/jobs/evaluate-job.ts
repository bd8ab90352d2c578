/**
 * What a generator is worth, measured here: samples as they come, a part at a time, and figures over all of them at the end. They are
 * those of `smell evaluate` that need no data of training; the rest is named as left out.
 */
import type { Condition } from '@smell/core/diffusion';
import type { MeasuredSample, SampleSummary } from '@smell/inference/evaluation';
import { z } from 'zod';
import { guidance, language, model, prompt, seed } from './brief-fields.ts';
import { queueOf } from './generate-job.ts';
import type { JobDefinition } from './job-definition.ts';

const CHUNK_SIZE = 100;
const LARGEST_EVALUATION = 20_000;
const MOST_PROMPTS = 100;
/** Of a part, and of the figures at the end. */
const TIMEOUT_MS = 600_000;

export const evaluateJobFields = {
  model: model.default('dit-smell'),
  samples: z
    .int()
    .min(CHUNK_SIZE)
    .max(LARGEST_EVALUATION)
    .multipleOf(CHUNK_SIZE)
    .default(1000)
    .describe('Molecules sampled, in hundreds; none is chosen or dropped.'),
  seed: seed.default(1),
  guidance: guidance.optional(),
  prompts: z
    .array(prompt)
    .max(MOST_PROMPTS)
    .default([])
    .describe(
      'Dealt out over the samples in turn. Without any nothing is asked of the model, and control is not measured.',
    ),
  language: language.optional(),
};

export const evaluateJobSchema = z.strictObject(evaluateJobFields);
export type EvaluateJobRequest = z.infer<typeof evaluateJobSchema>;

/** As it is kept: with what was understood. */
export interface KeptEvaluateRequest extends EvaluateJobRequest {
  readonly reference: string;
  readonly modelHash: string | null;
  readonly conditions: readonly Condition[];
}

/** What `smell evaluate` measures besides, and why a service cannot. */
const NOT_MEASURED = [
  {
    figure: 'odor match by the judge',
    reason:
      'the judge is fitted on the split of training data, which a service does not have; control is told by its ranker',
  },
  { figure: 'prompts of held-out odorants', reason: 'the held-out split is not in a service; the prompts are yours' },
  { figure: 'rediscovery', reason: 'it needs the held-out split' },
  { figure: 'properties against held-out odorants', reason: 'they need the held-out split' },
  { figure: 'figures by similarity to training molecules', reason: 'a service has only hashes of them' },
  { figure: 'speed', reason: 'other work goes on at the same time; `smell bench` measures it' },
] as const;

/** The last result of the job. */
export interface Evaluation extends SampleSummary {
  readonly kind: 'summary';
  readonly model: string;
  readonly modelHash: string | null;
  /** Of which data the prompts are: those of the request, or none. */
  readonly split: 'prompts of the request' | 'none: nothing was asked';
  /** What says how well a molecule fits what was asked. */
  readonly judge: string | null;
  readonly notMeasured: readonly { readonly figure: string; readonly reason: string }[];
}

export const evaluateJob: JobDefinition = {
  kind: 'evaluate',
  async plan(body, context) {
    const request = evaluateJobSchema.parse(body);
    const found = await context.model(request.model);
    const conditions: Condition[] = [];
    for (const each of request.prompts) {
      conditions.push((await context.understand({ prompt: each, language: request.language })).condition);
    }
    return {
      workerKind: queueOf(found),
      request: {
        ...request,
        reference: found.reference,
        modelHash: found.hash,
        conditions,
      } satisfies KeptEvaluateRequest,
      // The last result is the summary.
      total: request.samples + 1,
      chunkSize: CHUNK_SIZE,
      distinct: false,
      withSummary: true,
    };
  },
  async run(engine, { request, first }, signal, _report, merged) {
    const { model, reference, modelHash, seed, samples, guidance, conditions } = request as KeptEvaluateRequest;
    const options = { signal, lane: 'bulk', timeoutMs: TIMEOUT_MS } as const;
    const asked = { model: reference, modelHash, seed, guidance };
    if (first < samples) {
      return await engine.sample({ ...asked, conditions, first, count: CHUNK_SIZE }, options);
    }
    const rows = (await merged()) as readonly MeasuredSample[];
    const summary = await engine.summarise({ ...asked, prompts: conditions.length, rows }, options);
    const evaluation: Evaluation = {
      kind: 'summary',
      model,
      modelHash,
      split: conditions.length > 0 ? 'prompts of the request' : 'none: nothing was asked',
      judge: summary.control ? 'the ranker of the service, which also chooses what is handed out' : null,
      ...summary,
      notMeasured: NOT_MEASURED,
    };
    return [evaluation];
  },
};
