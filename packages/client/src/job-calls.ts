/** Jobs: what takes longer than a request may. They go on whoever is looking, and are joined again by their id. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import type createClient from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { rethrow, unwrap, withSignal } from './call.ts';
import type { Candidate } from './client.ts';
import { problemOf, unreachable } from './problem-error.ts';

type Schemas = components['schemas'];
export type Job = Schemas['Job'];
export type ListedJob = Schemas['JobPage']['items'][number];
export type JobKind = Job['kind'];
export type JobRequest = Schemas['JobSubmissionInput'];
export type JobFormat = 'jsonl' | 'csv' | 'sdf';

/** A line of a job's history. */
export interface JobEvent {
  /** Rises by one. */
  readonly id: number;
  readonly type: 'accepted' | 'started' | 'progress' | 'chunk' | 'retry' | 'completed' | 'failed' | 'cancelled';
  readonly data: Readonly<Record<string, unknown>>;
}

export interface MadeMolecules {
  readonly items: readonly Candidate[];
  /** Where the next page begins; null when nothing will come after these. */
  readonly nextCursor: string | null;
  readonly growing: boolean;
}

/** A figure with the ends of its 95% interval; null where there is nothing to say it of. */
export interface EvaluationFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Samples, molecules, rows or prompts that it is a figure of. */
  readonly of: number;
}

/** What a job of kind `evaluate` has found: its `summary` once it has completed. */
export interface Evaluation {
  readonly samples: number;
  readonly prompts: number;
  readonly outcomes: Readonly<
    Record<'qualifying' | 'not smellable' | 'implausible' | 'out of scope' | 'never offered' | 'invalid', number>
  >;
  readonly validity: EvaluationFigure;
  /** Null where the grammar is always kept to. */
  readonly rawValidity: EvaluationFigure | null;
  /** Of rows of random tokens: what no model at all scores. */
  readonly randomTokenValidity: EvaluationFigure;
  readonly uniqueness: EvaluationFigure;
  readonly plausibleShare: EvaluationFigure;
  readonly qualifyingShare: EvaluationFigure;
  readonly novelty: EvaluationFigure;
  readonly internalDiversity: {
    readonly morganBits: number;
    readonly atomPairCounts: number;
    readonly pairs: number;
  } | null;
  /** Null without prompts, or without a ranker. */
  readonly control: {
    readonly match: EvaluationFigure;
    readonly otherPrompt: EvaluationFigure | null;
    readonly difference: EvaluationFigure | null;
  } | null;
  readonly judge: string | null;
  readonly notMeasured: readonly { readonly figure: string; readonly reason: string }[];
}

interface Raw {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
}

export function jobCalls(api: ReturnType<typeof createClient<paths>>, { baseUrl, headers, fetch }: Raw) {
  const at = (id: string) => ({ path: { id } });
  return {
    /** @param key the same key with the same request makes nothing new */
    startJob: (body: JobRequest, key: string): Promise<Job> =>
      unwrap(api.POST('/v1/jobs', { body, params: { header: { 'idempotency-key': key } } })),

    /** The newest first. */
    jobs: (
      {
        kind,
        limit,
        cursor,
      }: { readonly kind?: JobKind; readonly limit?: number; readonly cursor?: string | undefined },
      signal?: AbortSignal,
    ): Promise<Schemas['JobPage']> =>
      unwrap(
        api.GET('/v1/jobs', {
          params: {
            query: {
              ...(kind === undefined ? {} : { kind }),
              ...(limit === undefined ? {} : { limit }),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          ...withSignal(signal),
        }),
      ),

    job: (id: string, signal?: AbortSignal): Promise<Job> =>
      unwrap(api.GET('/v1/jobs/{id}', { params: at(id), ...withSignal(signal) })),

    cancelJob: (id: string): Promise<Job> => unwrap(api.DELETE('/v1/jobs/{id}', { params: at(id) })),

    /** Molecules of a job of kind `generate`, in their order. */
    madeMolecules: (
      id: string,
      cursor: string | undefined,
      limit: number,
      signal?: AbortSignal,
    ): Promise<MadeMolecules> =>
      unwrap(
        api.GET('/v1/jobs/{id}/results', {
          params: { ...at(id), query: { limit, ...(cursor === undefined ? {} : { cursor }) } },
          ...withSignal(signal),
        }),
      ) as Promise<MadeMolecules>,

    /** For a link: everything that was made, as one file. */
    madeUrl: (id: string, format: JobFormat): string => `${baseUrl}/v1/jobs/${id}/results?format=${format}`,

    /**
     * What has happened, then what happens, until the job ends.
     *
     * @param after id of the last line that is known
     * @throws ProblemError; where the stream breaks it is `unreachable`, and goes on from the last line when asked again
     */
    async *jobEvents(id: string, after = 0, signal?: AbortSignal): AsyncGenerator<JobEvent, void, undefined> {
      const response = await fetch(`${baseUrl}/v1/jobs/${encodeURIComponent(id)}/events?after=${after}`, {
        headers: { ...headers, accept: 'text/event-stream' },
        ...withSignal(signal),
      }).catch(rethrow);
      if (!response.ok || !response.body) throw problemOf(response, await response.json().catch(() => undefined));
      const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
      const reader = events.getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read().catch(rethrow);
          if (done) return;
          const { id: number, event, data } = value;
          if (event === 'error') throw unreachable(data);
          yield { id: Number(number), type: event as JobEvent['type'], data: JSON.parse(data) };
        }
      } finally {
        // It has failed already where the stream has.
        await reader.cancel().catch(() => undefined);
      }
    },
  };
}
