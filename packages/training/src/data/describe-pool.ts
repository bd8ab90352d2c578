/**
 * Describes many molecules in several processes. The chemistry is WebAssembly and holds one core in each; molecules
 * go out in chunks and come back in order, so the result does not depend on the number of processes.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { type Description, describer, type HeldOut, type Request } from './describe.ts';

const CHUNK = 400;
/** Below this many molecules starting processes costs more than it saves. */
const WORTH_PROCESSES = 4_000;
const MOST_PROCESSES = 4;

export interface PoolOptions {
  /** Molecules that corpus molecules must keep away from. */
  readonly heldOut: readonly HeldOut[];
  /** Processes to start; by default one for each core, none for a small job. */
  readonly processes?: number | undefined;
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

  const processes =
    options.processes ?? (requests.length < WORTH_PROCESSES ? 0 : Math.min(MOST_PROCESSES, availableParallelism()));
  if (processes === 0) {
    const describe = describer(await loadChemistry(), options.heldOut);
    for (let work = take(); work; work = take()) {
      give(work.from, work.chunk.map(describe));
      await new Promise(setImmediate);
    }
    return results;
  }
  const children = Array.from({ length: processes }, () => startProcess(options.heldOut));
  try {
    await Promise.all(
      children.map(async (child) => {
        for (let work = take(); work; work = take()) give(work.from, await ask(child, work.chunk));
      }),
    );
  } finally {
    for (const child of children) child.kill();
  }
  return results;
}

function startProcess(heldOut: readonly HeldOut[]): ChildProcess {
  const source = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(source ? './describe-process.ts' : './describe-process.js', import.meta.url));
  const execArgv = source ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  const child = fork(entry, { execArgv, serialization: 'advanced' });
  child.send({ heldOut });
  return child;
}

function ask(child: ChildProcess, requests: readonly Request[]): Promise<Description[]> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (message: unknown): void => finish(() => resolve(message as Description[]));
    const onError = (error: Error): void => finish(() => reject(error));
    const onExit = (code: number | null): void =>
      finish(() =>
        reject(new SmellError('runtime-failed', `a chemistry process ended (${code ?? 'killed'}); try again`)),
      );
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    child.send({ requests });
  });
}
