/**
 * Describes many molecules on several threads. The chemistry is WebAssembly and holds one core per thread; molecules
 * go out in chunks and come back in order, so the result does not depend on the number of threads.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { type Description, describer, type HeldOut, type Request } from './describe.ts';

const CHUNK = 400;
/** Below this many molecules starting threads costs more than it saves. */
const WORTH_THREADS = 4_000;
const MOST_THREADS = 4;

export interface PoolOptions {
  /** Molecules that corpus molecules must keep away from. */
  readonly heldOut: readonly HeldOut[];
  /** Threads to use; by default one for each core, none for a small job. */
  readonly threads?: number | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One description for each request, in order. @throws SmellError `cancelled` */
export async function describeAll(requests: readonly Request[], options: PoolOptions): Promise<Description[]> {
  const results = new Array<Description>(requests.length);
  const { signal, progress } = options;
  let next = 0;
  let done = 0;
  const take = (): { from: number; chunk: readonly Request[] } | undefined => {
    if (signal?.aborted) throw new SmellError('cancelled', 'the build was stopped; nothing was written');
    if (next >= requests.length) return undefined;
    const from = next;
    next += CHUNK;
    return { from, chunk: requests.slice(from, next) };
  };
  const give = (from: number, descriptions: readonly Description[]): void => {
    descriptions.forEach((description, i) => {
      results[from + i] = description;
    });
    done += descriptions.length;
    progress?.(done, requests.length);
  };

  const threads =
    options.threads ?? (requests.length < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism()));
  if (threads === 0) {
    const describe = describer(await loadChemistry(), options.heldOut);
    for (let work = take(); work; work = take()) {
      give(work.from, work.chunk.map(describe));
      await new Promise(setImmediate);
    }
    return results;
  }
  const workers = Array.from({ length: threads }, () => startWorker(options.heldOut));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let work = take(); work; work = take()) give(work.from, await ask(worker, work.chunk));
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

function startWorker(heldOut: readonly HeldOut[]): Worker {
  const source = import.meta.url.endsWith('.ts');
  const entry = new URL(source ? './describe-worker.ts' : './describe-worker.js', import.meta.url);
  if (!source) return new Worker(entry, { workerData: heldOut });
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return new Worker(entry, { workerData: heldOut, execArgv: ['--import', loader] });
}

function ask(worker: Worker, chunk: readonly Request[]): Promise<Description[]> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (descriptions: Description[]): void => finish(() => resolve(descriptions));
    const onError = (error: Error): void => finish(() => reject(error));
    const onExit = (code: number): void => finish(() => reject(new Error(`a chemistry thread ended with ${code}`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(chunk);
  });
}
