/**
 * Keeps one model thread alive. A thread that no longer answers (a pattern that never ends, a Wasm abort) is ended and
 * started anew: the calls that may have caused it fail, the others are made again. Since a request always gives the same
 * molecules, what was handed out before is left out the second time.
 */
import type { MessagePort } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import { inSpan } from '../telemetry/tracing.ts';
import { EngineThread } from './engine-thread.ts';
import type { Evaluation, ModelThreadData } from './model-thread.ts';
import { ThreadDefect, ThreadLost } from './thread-calls.ts';

const MODULE = new URL('./model-thread.mjs', import.meta.url);

export interface ModelHostOptions extends ModelThreadData {
  /** Opened and checked with the thread; null for none before it is asked for. */
  readonly model: string | null;
  /** Calls at once; more are refused. */
  readonly mostCalls: number;
  /** A thread that does not answer for this long, while it has calls, is stuck. */
  readonly stuckMs: number;
  /** Told of what the network has evaluated; for metrics. */
  readonly onEvaluations?: ((evaluations: readonly Evaluation[]) => void) | undefined;
  /** Called when the thread has been replaced. */
  readonly onReplaced: () => void;
  /** Module of the thread, for tests of what happens to one that is stuck. */
  readonly module?: URL;
}

export interface HostCallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: (event: unknown) => void;
  /** Whether an event hands something out that must not be handed out twice. */
  readonly isResult?: (event: unknown) => boolean;
  /** It brings patterns of its own, and so may be what a stuck thread is stuck with. */
  readonly risky?: boolean;
}

const CHECK_MS = 1000;
/** MB. What lives briefly here is mostly tensors, which are outside the heap: the usual 48 of young generation would lie idle. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 16 };

export class ModelHost {
  readonly #options: ModelHostOptions;
  #thread: EngineThread | undefined;
  #opened: Promise<void> | undefined;
  #watch: NodeJS.Timeout | undefined;
  #lastAnswer = 0;
  #underWay = 0;
  #closed = false;

  constructor(options: ModelHostOptions) {
    this.#options = options;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** @throws SmellError of a model that is missing, damaged or computes something else here */
  open(): Promise<void> {
    if (this.#closed) return Promise.reject(new SmellError('cancelled', 'the engine was closed'));
    if (!this.#opened || this.#thread?.ended) {
      const {
        modelsFolder,
        privateModelsFolder,
        threads,
        chemistryThreads,
        niceness,
        model,
        module = MODULE,
      } = this.#options;
      const workerData: ModelThreadData = { modelsFolder, privateModelsFolder, threads, chemistryThreads, niceness };
      const thread = new EngineThread({ module, workerData, resourceLimits: RESOURCE_LIMITS }, () =>
        this.#options.onReplaced(),
      );
      this.#thread = thread;
      this.#lastAnswer = Date.now();
      const { onEvaluations } = this.#options;
      if (onEvaluations) {
        const onEvent = (event: unknown): void => onEvaluations(event as readonly Evaluation[]);
        // It ends with the thread.
        thread.call('watch', [], { onEvent }).catch(() => undefined);
      }
      this.#opened = thread.call('open', [model]).then(() => undefined);
      this.#opened.catch(() => {
        if (this.#thread === thread) this.#opened = undefined;
        void thread.stop(new ThreadLost('the models did not open'));
      });
    }
    return this.#opened;
  }

  /**
   * @throws SmellError as the method, `overloaded`, `runtime-failed` when the thread is lost, or the signal's reason
   */
  call(method: string, args: readonly unknown[], options: HostCallOptions = {}): Promise<unknown> {
    return inSpan('inference', { 'smell.method': method }, () => this.#call(method, args, options));
  }

  async #call(method: string, args: readonly unknown[], options: HostCallOptions): Promise<unknown> {
    if (this.#underWay >= this.#options.mostCalls) {
      throw new SmellError('overloaded', 'as many requests are under way as this service takes; try again shortly');
    }
    this.#underWay++;
    this.#startWatch();
    try {
      return await this.#twice(method, args, options);
    } catch (error) {
      throw outcome(error);
    } finally {
      if (--this.#underWay === 0) clearInterval(this.#watch);
    }
  }

  /** Gives a chemistry thread its way to the models. */
  join(port: MessagePort): void {
    void this.open().then(
      () => this.#thread?.call('join', [port], { transfer: [port] }).catch(() => port.close()),
      () => port.close(),
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    const thread = this.#thread;
    if (!thread || thread.ended) return;
    // Its child process would otherwise only notice by the closed channel.
    await Promise.race([thread.call('close', []).catch(() => undefined), pause(500)]);
    await thread.stop(new SmellError('cancelled', 'the engine was closed'));
  }

  async #twice(
    method: string,
    args: readonly unknown[],
    { signal, onEvent, isResult, risky }: HostCallOptions,
  ): Promise<unknown> {
    let handedOut = 0;
    for (let attempt = 1; ; attempt++) {
      let results = 0;
      const pass = (event: unknown): void => {
        this.#lastAnswer = Date.now();
        if (isResult?.(event)) {
          if (++results <= handedOut) return;
          handedOut = results;
        }
        onEvent?.(event);
      };
      try {
        await this.open();
        return await this.#thread!.call(method, args, { signal, onEvent: pass });
      } catch (error) {
        if (!(error instanceof ThreadLost) || risky || attempt > 1 || this.#closed) throw error;
      }
    }
  }

  #startWatch(): void {
    if (this.#underWay !== 1) return;
    clearInterval(this.#watch);
    this.#lastAnswer = Date.now();
    this.#watch = setInterval(() => {
      const thread = this.#thread;
      if (!thread || thread.ended) return;
      if (Date.now() - this.#lastAnswer > this.#options.stuckMs) {
        const lost = new ThreadLost('it did not answer any more');
        void thread.stop(lost).then(() => this.#options.onReplaced());
        return;
      }
      thread.call('ping', []).then(
        () => {
          this.#lastAnswer = Date.now();
        },
        () => undefined,
      );
    }, CHECK_MS);
    this.#watch.unref();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What the asker is told of a thread's end. */
function outcome(error: unknown): unknown {
  if (error instanceof ThreadLost || error instanceof ThreadDefect) {
    return new SmellError('runtime-failed', 'the engine had to be restarted while it was at work; try again', {
      cause: error,
    });
  }
  return error;
}
