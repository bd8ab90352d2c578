/**
 * Calls between threads: a method and its arguments go one way, events and one end come back. `serveCalls` answers in the
 * thread that has the methods, `ThreadCalls` asks. Errors travel as code and message; one without a code is a defect there.
 */
import type { MessagePort, Worker } from 'node:worker_threads';
import { type ErrorCode, SmellError } from '@smell/core/errors';

/** A worker, or one end of a channel. */
export type Port = MessagePort | Worker;

function listen<Message>(port: Port, listener: (message: Message) => void): void {
  // Both have it; the compiler finds no common overload.
  (port as MessagePort).on('message', listener);
}

type Question =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly id: number };

type Answer =
  | { readonly kind: 'event'; readonly id: number; readonly event: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode | null; readonly message: string };

export interface CallContext {
  readonly signal: AbortSignal;
  emit(event: unknown): void;
}

// biome-ignore lint/suspicious/noExplicitAny: the caller and the called name the same method; what travels is cloned data.
export type Methods = Readonly<Record<string, (context: CallContext, ...args: any[]) => unknown>>;

export function serveCalls(port: Port, methods: Methods): void {
  const underWay = new Map<number, AbortController>();
  const post = (answer: Answer): void => port.postMessage(answer);
  const answer = async (id: number, method: string, args: readonly unknown[], signal: AbortSignal): Promise<void> => {
    try {
      const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
      if (!run) throw new Error(`no method "${method}" here`);
      const emit = (event: unknown): void => post({ kind: 'event', id, event });
      post({ kind: 'done', id, result: await run({ signal, emit }, ...args) });
    } catch (error) {
      const code = error instanceof SmellError ? error.code : null;
      post({ kind: 'failed', id, code, message: error instanceof Error ? error.message : String(error) });
    } finally {
      underWay.delete(id);
    }
  };
  listen(port, (question: Question) => {
    if (question.kind === 'cancel') {
      underWay.get(question.id)?.abort();
      return;
    }
    const controller = new AbortController();
    underWay.set(question.id, controller);
    void answer(question.id, question.method, question.args, controller.signal);
  });
}

/** What the other thread threw that is no SmellError: it may be in any state now. */
export class ThreadDefect extends Error {
  override readonly name = 'ThreadDefect';
}

/** The thread ended with calls under way. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

export interface ThreadCallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: unknown) => void) | undefined;
  /** Handed over instead of copied. */
  readonly transfer?: readonly MessagePort[];
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onEvent: ((event: unknown) => void) | undefined;
}

export class ThreadCalls {
  readonly #port: Port;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #lost: unknown;

  constructor(port: Port) {
    this.#port = port;
    listen(port, (answer: Answer) => this.#settle(answer));
  }

  get underWay(): number {
    return this.#pending.size;
  }

  /**
   * A cancelled call ends here at once; the thread is told, and stops when it next looks.
   *
   * @throws SmellError as the method does, `ThreadDefect`, `ThreadLost`, or the signal's reason
   */
  call(method: string, args: readonly unknown[], options: ThreadCallOptions = {}): Promise<unknown> {
    const { signal, onEvent, transfer = [] } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#lost !== undefined) return reject(this.#lost);
      const id = this.#nextId++;
      const cancel = (): void => {
        if (!this.#pending.delete(id)) return;
        this.#port.postMessage({ kind: 'cancel', id } satisfies Question);
        reject(signal!.reason);
      };
      const end = (): void => signal?.removeEventListener('abort', cancel);
      this.#pending.set(id, {
        resolve: (result) => {
          end();
          resolve(result);
        },
        reject: (error) => {
          end();
          reject(error);
        },
        onEvent,
      });
      signal?.addEventListener('abort', cancel, { once: true });
      this.#port.postMessage({ kind: 'call', id, method, args } satisfies Question, [...transfer]);
    });
  }

  /** Ends every call, now and later. */
  lose(reason: unknown): void {
    this.#lost ??= reason;
    for (const { reject } of this.#pending.values()) reject(this.#lost);
    this.#pending.clear();
  }

  #settle(answer: Answer): void {
    const pending = this.#pending.get(answer.id);
    if (!pending) return;
    if (answer.kind === 'event') {
      pending.onEvent?.(answer.event);
      return;
    }
    this.#pending.delete(answer.id);
    if (answer.kind === 'done') pending.resolve(answer.result);
    else {
      const { code, message } = answer;
      pending.reject(code === null ? new ThreadDefect(message) : new SmellError(code, message));
    }
  }
}
