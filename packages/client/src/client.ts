/**
 * The API as functions: requests and answers typed by the service's OpenAPI document, failures as `ProblemError`, generation as a
 * stream of events. Works wherever there is `fetch`.
 */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import createClient from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { rethrow, unwrap, withSignal } from './call.ts';
import type { GenerateEvent } from './generate-events.ts';
import { libraryCalls } from './library-calls.ts';
import { ProblemError, problemOf, unreachable } from './problem-error.ts';

type Schemas = components['schemas'];
export type Reading = Schemas['Reading'];
export type Candidate = Schemas['Candidate'];
export type CandidateSafety = Schemas['CandidateSafety'];
export type Estimates = Schemas['Estimates'];
export type PredictedOdor = Schemas['PredictedOdor'];
export type Description = Schemas['Description'];
export type StoredMolecule = Schemas['StoredMolecule'];
export type ModelInfo = Schemas['Models']['items'][number];
/** As sent: what has a default may be left out. */
export type GenerateRequest = Schemas['GenerateRequestInput'];
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

    models: (signal?: AbortSignal): Promise<Schemas['Models']> => unwrap(api.GET('/v1/models', withSignal(signal))),

    sdf: (inchiKey: string, signal?: AbortSignal): Promise<string> =>
      unwrap(
        api.GET('/v1/molecules/{inchiKey}.sdf', {
          params: { path: { inchiKey } },
          parseAs: 'text',
          ...withSignal(signal),
        }),
      ),

    /** For an image or a link: what the browser loads by itself. */
    svgUrl: (inchiKey: string, width: number, height: number): string =>
      `${baseUrl}/v1/molecules/${inchiKey}.svg?width=${width}&height=${height}`,
    sdfUrl: (inchiKey: string): string => `${baseUrl}/v1/molecules/${inchiKey}.sdf`,
  };
}
