/** Asks a running service, and holds every answer to its document. */
import { Conformance, type OpenApi } from './conformance.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire; its shape is checked against the document.
  readonly body: any;
  readonly text: string;
}

export class ApiClient {
  readonly url: string;
  conformance: Conformance | undefined;

  constructor(url: string) {
    this.url = url;
  }

  async open(): Promise<OpenApi> {
    const document = (await (await fetch(`${this.url}/openapi.json`)).json()) as OpenApi;
    this.conformance = new Conformance(document);
    return document;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, typeof body === 'string' ? body : JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  async send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const parsed: unknown = type.includes('json') ? JSON.parse(text) : text;
    this.conformance?.check(method, path, response.status, type, parsed);
    return { status: response.status, headers: response.headers, body: parsed, text };
  }
}

export interface StreamedEvent {
  readonly event: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly data: any;
  /** Since the request, in ms. */
  readonly at: number;
}

/** Server-sent events of an answer, as they come. */
export async function* streamed(response: Response): AsyncGenerator<StreamedEvent, void, undefined> {
  const begun = performance.now();
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map<string, string>();
      for (const line of text.slice(0, end).split('\n')) {
        const colon = line.indexOf(':');
        if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
      }
      text = text.slice(end + 2);
      if (!fields.has('event')) continue;
      const id = fields.get('id');
      yield {
        event: fields.get('event')!,
        data: JSON.parse(fields.get('data')!),
        at: performance.now() - begun,
        ...(id === undefined ? {} : { id }),
      };
    }
  }
}
