/**
 * Chemistry in worker threads, each with a WebAssembly module of its own. Molecules go out in chunks, to whichever
 * worker is free, and the answers are put back in order: the result does not depend on the number of workers.
 */
import { Worker } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import type { ChemistryTask, ChemistryTasks, ChemistryWorkers } from './chemistry-work.ts';
import { cpuLimit } from './cpu-limit.ts';

export interface ChemistryJob {
  readonly id: number;
  readonly task: ChemistryTask;
  readonly smiles: readonly string[];
  readonly input: unknown;
}
export type ChemistryAnswer =
  | { readonly id: number; readonly answers: readonly unknown[] }
  | { readonly id: number; readonly error: string };

/** Molecules sent to a worker at once: some 20 ms of work. */
const CHUNK = 32;

interface Waiting extends ChemistryJob {
  readonly resolve: (answers: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

export class ChemistryPool implements ChemistryWorkers {
  readonly size: number;
  #workers: PoolWorker[] = [];
  readonly #waiting: Waiting[] = [];
  #nextId = 0;
  #closed = false;

  /** @param size threads, started when the first work comes */
  constructor(size = cpuLimit()) {
    this.size = size;
  }

  /** Stop all threads at once. Work under way fails with `cancelled`; more is refused. */
  close(): void {
    this.#closed = true;
    const reason = new SmellError('cancelled', 'the chemistry was closed while it was at work');
    for (const job of this.#waiting.splice(0)) job.reject(reason);
    for (const worker of this.#workers.splice(0)) worker.stop(reason);
  }

  async work<Task extends ChemistryTask>(
    task: Task,
    smiles: readonly string[],
    input: ChemistryTasks[Task]['input'],
    signal?: AbortSignal,
  ): Promise<ChemistryTasks[Task]['answer'][]> {
    signal?.throwIfAborted();
    const own = new Set<Waiting>();
    const cancel = (): void => {
      for (const job of own) {
        const place = this.#waiting.indexOf(job);
        if (place >= 0) this.#waiting.splice(place, 1);
        job.reject(signal!.reason as Error);
      }
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const parts: Promise<readonly unknown[]>[] = [];
      for (let first = 0; first < smiles.length; first += CHUNK) {
        parts.push(
          new Promise((resolve, reject) => {
            const job = {
              id: this.#nextId++,
              task,
              smiles: smiles.slice(first, first + CHUNK),
              input,
              resolve,
              reject,
            };
            own.add(job);
            this.#waiting.push(job);
          }),
        );
      }
      const answers = Promise.all(parts);
      this.#assign();
      return (await answers).flat() as ChemistryTasks[Task]['answer'][];
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  #assign(): void {
    if (this.#closed) this.close();
    for (const worker of this.#workers) {
      if (worker.isFree && this.#waiting.length > 0) worker.take(this.#waiting.shift()!);
    }
    while (this.#waiting.length > 0 && this.#workers.length < this.size) this.#start().take(this.#waiting.shift()!);
  }

  #start(): PoolWorker {
    const worker: PoolWorker = new PoolWorker(
      () => this.#assign(),
      () => {
        this.#workers = this.#workers.filter((each) => each !== worker);
      },
    );
    this.#workers.push(worker);
    return worker;
  }
}

class PoolWorker {
  readonly #thread: Worker;
  #job: Waiting | undefined;

  /** @param onFree called after each answer, @param onEnd when the thread is gone */
  constructor(onFree: () => void, onEnd: () => void) {
    this.#thread = new Worker(new URL('./chemistry-worker.mjs', import.meta.url));
    // An idle worker must not keep the process alive; one at work must.
    this.#thread.unref();
    this.#thread.on('message', (answer: ChemistryAnswer) => {
      const job = this.#job;
      this.#job = undefined;
      this.#thread.unref();
      if ('error' in answer) job?.reject(new SmellError('runtime-failed', `the chemistry failed: ${answer.error}`));
      else job?.resolve(answer.answers);
      onFree();
    });
    const end = (why: string): void => {
      const job = this.#job;
      this.#job = undefined;
      onEnd();
      job?.reject(new SmellError('runtime-failed', `a chemistry worker ended (${why}); try again`));
      onFree();
    };
    this.#thread.once('error', (error) => end(error.message));
    this.#thread.once('exit', (code) => end(`code ${code}`));
  }

  get isFree(): boolean {
    return this.#job === undefined;
  }

  take(job: Waiting): void {
    this.#job = job;
    this.#thread.ref();
    const { id, task, smiles, input } = job;
    this.#thread.postMessage({ id, task, smiles, input } satisfies ChemistryJob);
  }

  stop(reason: Error): void {
    this.#job?.reject(reason);
    this.#job = undefined;
    this.#thread.removeAllListeners();
    this.#thread.terminate();
  }
}
