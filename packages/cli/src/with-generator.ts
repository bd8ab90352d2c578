/** Opens a model for the length of one task, and closes it whatever happens. */
import type { FingerprintRanker, Generator } from '@smell/inference';
import type { CommandContext } from './program.ts';

/** Below this many molecules, starting worker threads takes longer than they save. */
const WORTH_WORKERS = 250;

export async function withGenerator<Result>(
  model: string,
  { signal }: CommandContext,
  task: (generator: Generator, ranker: FingerprintRanker | null) => Promise<Result>,
  /** Molecules that the largest request asks for. */
  largestRequest = 0,
): Promise<Result> {
  const { ChemistryPool, Generator, ModelStore, OnnxProcess, openRanker } = await import('@smell/inference');
  const runtime = new OnnxProcess();
  const pool = largestRequest >= WORTH_WORKERS ? new ChemistryPool() : undefined;
  const close = (): void => {
    runtime.close();
    pool?.close();
  };
  // A pass under way would hold up Ctrl-C.
  signal.addEventListener('abort', close);
  try {
    const store = new ModelStore();
    const ranker = await openRanker(store, runtime);
    return await task(await Generator.open(store, model, runtime, ranker, pool), ranker);
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
