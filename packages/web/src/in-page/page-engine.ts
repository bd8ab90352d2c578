/** The page's side of its worker: started when first asked, and anew after it has failed. */
import { type GenerateEvent, type GenerateRequest, ProblemError, type Reading, type ReadPattern } from '@smell/client';
import type { FromWorker, GivenPattern, Loading, PageCall, PageCalls, ToWorker } from './page-calls.ts';

/** Molecules of one request: a page has one thread for them. */
export const MOST_IN_PAGE = 50;

interface Pending {
  readonly tell: (event: unknown) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let calls = 0;
const pending = new Map<number, Pending>();

function started(): Worker {
  if (worker) return worker;
  const made = newWorker();
  made.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
  made.onerror = (event) => {
    event.preventDefault();
    end(event.message ?? 'the worker does not start');
  };
  worker = made;
  return made;
}

/** @throws ProblemError `runtime-failed` where the browser lets no worker be made */
function newWorker(): Worker {
  try {
    return new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module', name: 'generation' });
  } catch (error) {
    throw notRunning(error instanceof Error ? error.message : String(error));
  }
}

function notRunning(why: string): ProblemError {
  const detail = `this browser cannot run it (${why})`;
  return new ProblemError({ code: 'runtime-failed', detail, status: 500 });
}

function receive(message: FromWorker): void {
  const call = pending.get(message.id);
  if (!call) return;
  if ('event' in message) {
    call.tell(message.event);
    return;
  }
  pending.delete(message.id);
  if ('answer' in message) call.resolve(message.answer);
  else {
    const { code, message: detail, status } = message.error;
    call.reject(new ProblemError({ code, detail, status }));
  }
}

function end(why: string): void {
  worker?.terminate();
  worker = undefined;
  const failed = [...pending.values()];
  pending.clear();
  for (const { reject } of failed) reject(notRunning(why));
}

/** @throws ProblemError with the codes of the service; the signal's reason once it fires */
function ask<Call extends PageCall>(
  call: Call,
  input: PageCalls[Call]['input'],
  { tell = () => undefined, signal }: { tell?: (event: PageCalls[Call]['event']) => void; signal?: AbortSignal } = {},
): Promise<PageCalls[Call]['answer']> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const to = started();
    const id = calls++;
    pending.set(id, { tell: tell as (event: unknown) => void, resolve: resolve as (answer: unknown) => void, reject });
    signal?.addEventListener(
      'abort',
      () => {
        if (!pending.delete(id)) return;
        to.postMessage({ id, cancel: true } satisfies ToWorker);
        reject(signal.reason);
      },
      { once: true },
    );
    to.postMessage({ id, call, input } satisfies ToWorker);
  });
}

/** Where the model of the page is: the switch shows it. */
export type PageState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly bytes: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: ProblemError };

let state: PageState = { kind: 'none' };
const listeners = new Set<() => void>();

function become(next: PageState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function opening<Answer>(work: (onLoading: (event: Loading) => void) => Promise<Answer>): Promise<Answer> {
  if (state.kind !== 'ready') become({ kind: 'loading', bytes: 0 });
  try {
    const answer = await work(({ data }) => become({ kind: 'loading', bytes: data.bytes }));
    become({ kind: 'ready' });
    return answer;
  } catch (error) {
    // What is wrong with a request is found once its model is there.
    if (error instanceof ProblemError) become(error.status === 422 ? { kind: 'ready' } : { kind: 'failed', error });
    else if (state.kind === 'loading') become({ kind: 'none' });
    throw error;
  }
}

export const pageEngine = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  state: (): PageState => state,

  /** Fetches and checks a model, so that it is there when it is wanted. What goes wrong is told by the state. */
  open: (model: string): Promise<void> =>
    opening((tell) => ask('open', model, { tell })).then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
      },
    ),

  interpret: (text: string, signal?: AbortSignal): Promise<Reading> =>
    ask('interpret', text, { ...(signal && { signal }) }),
  pattern: (given: GivenPattern, signal?: AbortSignal): Promise<ReadPattern> =>
    ask('pattern', given, { ...(signal && { signal }) }),
  /** An SVG document, as the service draws it. */
  svg: (smiles: string, width: number, height: number): Promise<string> => ask('svg', { smiles, width, height }),

  /** As `SmellClient.generate`. @throws ProblemError */
  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerateEvent, void, undefined> {
    const waiting: GenerateEvent[] = [];
    let wake = (): void => undefined;
    let ended = false;
    const work = opening((onLoading) =>
      ask('generate', request, {
        signal,
        tell: (event) => {
          if (event.event === 'loading') return onLoading(event);
          // The first word of a request is said once its model is there.
          if (event.event === 'reading') become({ kind: 'ready' });
          waiting.push(event);
          wake();
        },
      }),
    ).finally(() => {
      ended = true;
      wake();
    });
    // Awaited at the end, perhaps after it failed: that must not count as unhandled.
    work.catch(() => undefined);
    for (;;) {
      const event = waiting.shift();
      if (event) yield event;
      else if (ended) break;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    await work;
  },
};
