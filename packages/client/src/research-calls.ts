/** Experiments, fine-tunings and their models. */
import type createClient from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { rethrow, unwrap, withSignal } from './call.ts';
import { problemOf } from './problem-error.ts';

type Schemas = components['schemas'];
export type Experiment = Schemas['Experiment'];
export type ExperimentRequest = Schemas['ExperimentRequestInput'];
export type ExperimentResults = Schemas['ExperimentResults'];
export type ExperimentStatistics = Schemas['ExperimentStatistics'];
export type FineTune = Schemas['FineTune'];
export type FineTuneRequest = Schemas['FineTuneRequestInput'];
export type JobState = Experiment['state'];

export interface ResearchOptions {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
}

export function researchCalls(
  api: ReturnType<typeof createClient<paths>>,
  { baseUrl, headers, fetch }: ResearchOptions,
) {
  const at = (id: string) => ({ params: { path: { id } } });
  return {
    experiments: (cursor?: string, signal?: AbortSignal) =>
      unwrap(
        api.GET('/research/v1/experiments', {
          params: { query: cursor === undefined ? {} : { cursor } },
          ...withSignal(signal),
        }),
      ),
    startExperiment: (body: ExperimentRequest): Promise<Experiment> =>
      unwrap(api.POST('/research/v1/experiments', { body })),
    /** With the first cells, and with statistics once all are done. */
    experimentResults: (id: string, cursor?: string, signal?: AbortSignal): Promise<ExperimentResults> =>
      unwrap(
        api.GET('/research/v1/experiments/{id}/results', {
          params: { path: { id }, query: cursor === undefined ? {} : { cursor: Number(cursor) } },
          ...withSignal(signal),
        }),
        // As CSV it is a text, which is not asked for here.
      ) as Promise<ExperimentResults>,
    removeExperiment: async (id: string): Promise<void> =>
      void (await unwrap(api.DELETE('/research/v1/experiments/{id}', at(id)))),
    /** For a link: all cells as a table. */
    experimentCsvUrl: (id: string): string => `${baseUrl}/research/v1/experiments/${id}/results?format=csv`,
    /** For a link: everything that was made, or every experiment. */
    exportUrl: (what: 'molecules' | 'experiments', format: 'jsonl' | 'csv'): string =>
      `${baseUrl}/research/v1/export?what=${what}&format=${format}`,

    fineTunes: (cursor?: string, signal?: AbortSignal) =>
      unwrap(
        api.GET('/research/v1/fine-tunes', {
          params: { query: cursor === undefined ? {} : { cursor } },
          ...withSignal(signal),
        }),
      ),
    /** @returns its id */
    startFineTune: async (body: FineTuneRequest): Promise<string> =>
      (await unwrap(api.POST('/research/v1/fine-tunes', { body }))).id,
    fineTune: (id: string, signal?: AbortSignal): Promise<FineTune> =>
      unwrap(api.GET('/research/v1/fine-tunes/{id}', { ...at(id), ...withSignal(signal) })),
    cancelFineTune: async (id: string): Promise<void> =>
      void (await unwrap(api.DELETE('/research/v1/fine-tunes/{id}', at(id)))),
    ownModels: (signal?: AbortSignal) => unwrap(api.GET('/research/v1/models', withSignal(signal))),
    removeModel: async (name: string): Promise<void> =>
      void (await unwrap(api.DELETE('/research/v1/models/{name}', { params: { path: { name } } }))),

    /** Keeps a file. @returns its id */
    async upload(name: string, bytes: Blob, signal?: AbortSignal): Promise<string> {
      const response = await fetch(`${baseUrl}/v1/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': bytes.type === '' ? 'application/octet-stream' : bytes.type },
        body: bytes,
        ...withSignal(signal),
      }).catch(rethrow);
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw problemOf(response, body);
      return (body as { readonly id: string }).id;
    },
  };
}
