/** One worker thread with its calls: it says when it is ready, and when it has ended, whatever ended it. */
import { type MessagePort, type ResourceLimits, Worker } from 'node:worker_threads';
import { type ThreadCallOptions, ThreadCalls, ThreadLost } from './thread-calls.ts';

export interface EngineThreadOptions {
  /** Module that the thread runs, a `.mjs`: threads do not inherit the TypeScript loader. */
  readonly module: URL;
  readonly workerData?: unknown;
  readonly transfer?: readonly MessagePort[];
  readonly resourceLimits?: ResourceLimits;
}

export class EngineThread {
  readonly calls: ThreadCalls;
  readonly #worker: Worker;
  #ended = false;

  /** @param onEnd called once, when the thread is gone without `stop` */
  constructor({ module, workerData, transfer = [], resourceLimits }: EngineThreadOptions, onEnd: () => void) {
    this.#worker = new Worker(module, {
      workerData,
      transferList: [...transfer],
      ...(resourceLimits ? { resourceLimits } : {}),
    });
    this.calls = new ThreadCalls(this.#worker);
    const end = (why: string): void => {
      if (this.#ended) return;
      this.#ended = true;
      this.calls.lose(new ThreadLost(`a thread of the engine ended (${why})`));
      onEnd();
    };
    this.#worker.once('error', (error) => end(error.message));
    this.#worker.once('exit', (code) => end(`code ${code}`));
  }

  get ended(): boolean {
    return this.#ended;
  }

  call(method: string, args: readonly unknown[], options?: ThreadCallOptions): Promise<unknown> {
    return this.calls.call(method, args, options);
  }

  /** At once, whatever it is doing; its calls fail with `reason`. */
  async stop(reason: unknown): Promise<void> {
    if (!this.#ended) {
      this.#ended = true;
      this.calls.lose(reason);
    }
    await this.#worker.terminate();
  }
}
