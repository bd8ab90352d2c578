/**
 * The API as functions: requests and answers typed by the service's OpenAPI document, failures as `ProblemError`, generation as a
 * stream of events. Works wherever there is `fetch`.
 */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import createClient from 'openapi-fetch';
import { accountCalls } from './account-calls.ts';
import type { components, paths } from './api.gen.ts';
import { type Answer, rethrow, unwrap, withSignal } from './call.ts';
import type { GenerateEvent } from './generate-events.ts';
import { jobCalls } from './job-calls.ts';
import { libraryCalls } from './library-calls.ts';
import { moleculeCalls } from './molecule-calls.ts';
import { ProblemError, problemOf, unreachable } from './problem-error.ts';
import { researchCalls } from './research-calls.ts';

type Schemas = components['schemas'];
export type Reading = Schemas['Reading'];
export type Candidate = Schemas['Candidate'];
export type CandidateSafety = Schemas['CandidateSafety'];
export type Estimates = Schemas['Estimates'];
export type PredictedOdor = Schemas['PredictedOdor'];
export type Description = Schemas['Description'];
export type StoredMolecule = Schemas['StoredMolecule'];
export type Region = NonNullable<Schemas['SafetyRequestInput']['regions']>[number];
export type IfraCategory = NonNullable<Schemas['SafetyRequestInput']['category']>;
export type ModelInfo = Schemas['Models']['items'][number];
/** As sent: what has a default may be left out. */
export type GenerateRequest = Schemas['GenerateRequestInput'];
/** As sent: what has a default may be left out. */
export type AccordInput = Schemas['AccordInput'];
export type AccordDocument = Schemas['Accord'];
export type AccordBrief = Schemas['AccordBriefInput'];
export type AccordProposal = Schemas['AccordProposal'];
export type AccordAssessment = Schemas['AccordAssessment'];
export type SavedAccord = Schemas['SavedAccord'];
export type AccordEntry = Schemas['AccordPage']['items'][number];
export type AccordVersions = Schemas['AccordVersions'];
export type Language = NonNullable<GenerateRequest['language']>;

export interface ClientOptions {
  /** Where the service is; the page's own origin when left out. */
  readonly baseUrl?: string;
  /** An API key; a browser session needs none. */
  readonly key?: string;
  readonly fetch?: typeof globalThis.fetch;
}

export type SmellClient = ReturnType<typeof createSmellClient>;

export function createSmellClient({
  baseUrl = '',
  key,
  fetch = (...args) => globalThis.fetch(...args),
}: ClientOptions = {}) {
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const api = createClient<paths>({ baseUrl, headers, fetch });

  return {
    ...accountCalls(api),
    ...researchCalls(api, { baseUrl, headers, fetch }),
    ...jobCalls(api, { baseUrl, headers, fetch }),
    ...moleculeCalls(api),
    ...libraryCalls(api, { baseUrl, headers, fetch }),

    /** @throws ProblemError, like all of these */
    interpret: (prompt: string, language?: Language, signal?: AbortSignal): Promise<Reading> =>
      unwrap(api.POST('/v1/interpret', { body: { prompt, ...(language ? { language } : {}) }, ...withSignal(signal) })),

    /** @throws ProblemError; also, while the stream runs, where the service gives up or goes away */
    async *generate(body: GenerateRequest, signal?: AbortSignal): AsyncGenerator<GenerateEvent, void, undefined> {
      const response = await fetch(`${baseUrl}/v1/generate`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify(body),
        ...withSignal(signal),
      }).catch(rethrow);
      if (!response.ok || !response.body) throw problemOf(response, await response.json().catch(() => undefined));
      const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
      const reader = events.getReader();
      let finished = false;
      try {
        for (;;) {
          const { done, value } = await reader.read().catch(rethrow);
          if (done && finished) return;
          if (done) throw unreachable('the stream ended early');
          const event = { event: value.event, data: JSON.parse(value.data) } as GenerateEvent;
          if (event.event === 'error') throw new ProblemError(event.data);
          finished ||= event.event === 'done';
          yield event;
        }
      } finally {
        // Whoever stops reading stops the work. It has failed already where the stream has.
        await reader.cancel().catch(() => undefined);
      }
    },

    molecule: (inchiKey: string, signal?: AbortSignal): Promise<StoredMolecule> =>
      unwrap(api.GET('/v1/molecules/{inchiKey}', { params: { path: { inchiKey } }, ...withSignal(signal) })),

    describe: (smiles: readonly string[], signal?: AbortSignal): Promise<Schemas['Descriptions']> =>
      unwrap(api.POST('/v1/describe', { body: { smiles: [...smiles] }, ...withSignal(signal) })),

    /**
     * A file of a model of the service, as a stream.
     *
     * @param sha256 as the model's config names it; without it the file is asked for anew each time
     */
    async modelFile(name: string, file: string, sha256?: string, signal?: AbortSignal): Promise<Response> {
      const query = sha256 === undefined ? '' : `?sha256=${sha256}`;
      const path = `/v1/models/${encodeURIComponent(name)}/files/${encodeURIComponent(file)}${query}`;
      const response = await fetch(baseUrl + path, { headers, ...withSignal(signal) }).catch(rethrow);
      if (!response.ok) throw problemOf(response, await response.json().catch(() => undefined));
      return response;
    },

    models: (signal?: AbortSignal): Promise<Schemas['Models']> => unwrap(api.GET('/v1/models', withSignal(signal))),

    proposeAccord: (body: AccordBrief, signal?: AbortSignal): Promise<AccordProposal> =>
      unwrap(api.POST('/v1/accords', { body, ...withSignal(signal) })),

    assessAccord: (accord: AccordInput, signal?: AbortSignal): Promise<AccordAssessment> =>
      unwrap(api.POST('/v1/accords/assess', { body: { accord }, ...withSignal(signal) })),

    accordSheet: (accord: AccordInput, format: 'pdf' | 'csv', signal?: AbortSignal): Promise<Blob> =>
      unwrap(
        api.POST('/v1/accords/sheet', { body: { accord, format }, parseAs: 'blob', ...withSignal(signal) }) as Promise<
          Answer<Blob>
        >,
      ),

    /** Those that are kept. */
    accords: {
      list: (cursor?: string, signal?: AbortSignal): Promise<Schemas['AccordPage']> =>
        unwrap(api.GET('/v1/library/accords', { params: { query: cursor ? { cursor } : {} }, ...withSignal(signal) })),
      get: (id: string, signal?: AbortSignal): Promise<SavedAccord> =>
        unwrap(api.GET('/v1/library/accords/{id}', { params: { path: { id } }, ...withSignal(signal) })),
      save: (body: AccordInput): Promise<SavedAccord> => unwrap(api.POST('/v1/library/accords', { body })),
      /** @throws ProblemError `conflict` where `after` is not the latest version any more */
      saveVersion: (id: string, accord: AccordInput, after: number): Promise<SavedAccord> =>
        unwrap(api.POST('/v1/library/accords/{id}/versions', { params: { path: { id } }, body: { accord, after } })),
      versions: (id: string, signal?: AbortSignal): Promise<AccordVersions> =>
        unwrap(api.GET('/v1/library/accords/{id}/versions', { params: { path: { id } }, ...withSignal(signal) })),
      restore: (id: string, number: number): Promise<SavedAccord> =>
        unwrap(api.POST('/v1/library/accords/{id}/versions/{number}/restore', { params: { path: { id, number } } })),
      remove: async (id: string): Promise<void> => {
        await unwrap(api.DELETE('/v1/library/accords/{id}', { params: { path: { id } } }));
      },
      undelete: (id: string): Promise<SavedAccord> =>
        unwrap(api.POST('/v1/library/accords/{id}/undelete', { params: { path: { id } } })),
    },

    sdf: (inchiKey: string, signal?: AbortSignal): Promise<string> =>
      unwrap(
        api.GET('/v1/molecules/{inchiKey}.sdf', {
          params: { path: { inchiKey } },
          parseAs: 'text',
          ...withSignal(signal),
        }),
      ),

    /** The file that one of the addresses below leads to, read here: a link cannot say why it was refused. */
    async file(url: string, signal?: AbortSignal): Promise<Blob> {
      const response = await fetch(url, { headers, ...withSignal(signal) }).catch(rethrow);
      if (!response.ok) throw problemOf(response, await response.json().catch(() => undefined));
      return await response.blob().catch(rethrow);
    },

    /** For an image or a link: what the browser loads by itself. */
    svgUrl: (inchiKey: string, width: number, height: number): string =>
      `${baseUrl}/v1/molecules/${inchiKey}.svg?width=${width}&height=${height}`,
    sdfUrl: (inchiKey: string): string => `${baseUrl}/v1/molecules/${inchiKey}.sdf`,
    /** @param regions at least one */
    pdfUrl: (inchiKey: string, regions: readonly Region[], category: IfraCategory): string =>
      `${baseUrl}/v1/molecules/${inchiKey}.pdf?regions=${regions.join()}&category=${category}`,
  };
}
