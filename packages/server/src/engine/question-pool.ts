/**
 * Threads for questions of chemistry. One question at a time in a thread, each with a limit of time; a thread that overruns
 * it, that fails in a way it may not recover from (a Wasm abort), or that has grown too large is ended and replaced, while
 * the others go on.
 */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import { inSpan } from '../telemetry/tracing.ts';
import { EngineThread } from './engine-thread.ts';
import type { Question, QuestionAnswer, QuestionArgs } from './questions.ts';
import { ThreadDefect, ThreadLost } from './thread-calls.ts';

const MODULE = new URL('./question-thread.mjs', import.meta.url);

/** MB; RDKit's own memory is outside of it, see `MOST_EXTERNAL_BYTES`. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 };
/** RDKit's memory never shrinks: a thread that once needed this much makes room for a new one. */
const MOST_EXTERNAL_BYTES = 512 * 2 ** 20;
/** Questions between two looks at it. */
const MEMORY_EVERY = 64;
/** A thread that starts on a busy machine is not overrunning yet. */
const START_MS = 20_000;

export interface QuestionPoolOptions {
  /** Threads, started when questions come. */
  readonly size: number;
  /** Questions that may wait; more are refused. */
  readonly mostWaiting: number;
  /** A thread without questions is ended after this time. */
  readonly idleMs: number;
  /** Of the threads; see give-way.ts. */
  readonly niceness: number;
  /** Told of every thread that was ended because of a question; for metrics. */
  readonly onReplaced?: (() => void) | undefined;
  /** Joins a new thread to the models that predict odors. */
  readonly joinModels: (port: MessagePort) => void;
}

interface Asked {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface PoolThread {
  readonly thread: EngineThread;
  busy: boolean;
  /** It has been up before: it answers without starting. */
  warm: boolean;
  answered: number;
  idle: NodeJS.Timeout | undefined;
}

export class QuestionPool {
  readonly #options: QuestionPoolOptions;
  readonly #threads = new Set<PoolThread>();
  readonly #waiting: Asked[] = [];
  #closed = false;
  #replaced = 0;

  constructor(options: QuestionPoolOptions) {
    this.#options = options;
  }

  /** Threads ended because of a question, so far. */
  get replaced(): number {
    return this.#replaced;
  }

  get size(): number {
    return this.#options.size;
  }

  /**
   * @throws SmellError as the question, `too-complex` when it overran its time or broke its thread, `overloaded`,
   *   `cancelled` after `close`, or the signal's reason
   */
  ask<Name extends Question>(
    name: Name,
    args: QuestionArgs<Name>,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  ): Promise<QuestionAnswer<Name>> {
    const asked = (): Promise<unknown> => this.#ask(name, args, options);
    return inSpan('chemistry', { 'smell.method': name }, asked) as Promise<QuestionAnswer<Name>>;
  }

  #ask(
    name: Question,
    args: readonly unknown[],
    { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  ): Promise<unknown> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#closed) return reject(new SmellError('cancelled', 'the engine was closed'));
      if (signal?.aborted) return reject(signal.reason);
      if (this.#waiting.length >= this.#options.mostWaiting) {
        return reject(new SmellError('overloaded', 'too many questions are waiting for an answer; try again shortly'));
      }
      const cancel = (): void => {
        const place = this.#waiting.indexOf(asked);
        if (place < 0) return;
        this.#waiting.splice(place, 1);
        asked.reject(signal!.reason);
      };
      const end = (): void => signal?.removeEventListener('abort', cancel);
      const asked: Asked = {
        name,
        args,
        timeoutMs,
        signal,
        resolve: (answer) => {
          end();
          resolve(answer);
        },
        reject: (error) => {
          end();
          reject(error);
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.push(asked);
      this.#assign();
    });
  }

  /** Ends every thread, because their models are gone; questions under way fail with `ThreadLost`. */
  async renew(): Promise<void> {
    await Promise.all([...this.#threads].map((entry) => this.#end(entry, new ThreadLost('the models were restarted'))));
    this.#assign();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const reason = new SmellError('cancelled', 'the engine was closed');
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
    await Promise.all([...this.#threads].map((entry) => this.#end(entry, reason)));
  }

  #assign(): void {
    if (this.#closed) return;
    for (const entry of this.#threads) {
      if (!entry.busy && this.#waiting.length > 0) void this.#run(entry, this.#waiting.shift()!);
    }
    while (this.#waiting.length > 0 && this.#threads.size < this.#options.size) {
      void this.#run(this.#start(), this.#waiting.shift()!);
    }
  }

  #start(): PoolThread {
    const { port1, port2 } = new MessageChannel();
    this.#options.joinModels(port1);
    const thread = new EngineThread(
      {
        module: MODULE,
        workerData: { odors: port2, niceness: this.#options.niceness },
        transfer: [port2],
        resourceLimits: RESOURCE_LIMITS,
      },
      () => this.#threads.delete(entry),
    );
    const entry: PoolThread = { thread, busy: false, warm: false, answered: 0, idle: undefined };
    this.#threads.add(entry);
    return entry;
  }

  async #run(entry: PoolThread, asked: Asked): Promise<void> {
    entry.busy = true;
    clearTimeout(entry.idle);
    const overrun = new SmellError(
      'too-complex',
      `the structure or pattern took more than ${(asked.timeoutMs / 1000).toFixed(1)} s and was given up`,
    );
    let timer: NodeJS.Timeout | undefined;
    const limit = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#drop(entry, overrun), ms);
    };
    // The thread goes on until the answer or the limit: most answers take less than a new thread.
    const giveUp = (): void => asked.reject(asked.signal!.reason);
    asked.signal?.addEventListener('abort', giveUp, { once: true });
    try {
      if (!entry.warm) {
        limit(START_MS);
        await entry.thread.call('memory', []);
        entry.warm = true;
      }
      limit(asked.timeoutMs);
      asked.resolve(await entry.thread.call(asked.name, asked.args));
    } catch (error) {
      asked.reject(outcome(error));
      // A defect may be a Wasm abort, after which every answer of that thread is doubtful.
      if (!(error instanceof SmellError)) this.#drop(entry, error);
    } finally {
      clearTimeout(timer);
      asked.signal?.removeEventListener('abort', giveUp);
      await this.#release(entry);
    }
  }

  async #release(entry: PoolThread): Promise<void> {
    if (this.#threads.has(entry) && ++entry.answered % MEMORY_EVERY === 0) {
      const bytes = (await entry.thread.call('memory', []).catch(() => Infinity)) as number;
      if (bytes > MOST_EXTERNAL_BYTES) this.#drop(entry, new ThreadLost('it had grown too large'));
    }
    entry.busy = false;
    if (this.#threads.has(entry)) {
      entry.idle = setTimeout(
        () => void this.#end(entry, new ThreadLost('it had nothing to do')),
        this.#options.idleMs,
      );
      entry.idle.unref();
    }
    this.#assign();
  }

  #drop(entry: PoolThread, reason: unknown): void {
    if (!this.#threads.has(entry)) return;
    this.#replaced++;
    this.#options.onReplaced?.();
    void this.#end(entry, reason);
  }

  async #end(entry: PoolThread, reason: unknown): Promise<void> {
    clearTimeout(entry.idle);
    this.#threads.delete(entry);
    await entry.thread.stop(reason);
  }
}

/** What the asker is told. */
function outcome(error: unknown): unknown {
  if (!(error instanceof ThreadDefect)) return error;
  return new SmellError('too-complex', 'the chemistry failed on the structure or pattern', { cause: error });
}
