/** Opens a model for the length of one task, and closes it whatever happens. */
import type { FingerprintRanker, Generator } from '@smell/inference';
import type { CommandContext } from './program.ts';

export async function withGenerator<Result>(
  model: string,
  { signal }: CommandContext,
  task: (generator: Generator, ranker: FingerprintRanker | null) => Promise<Result>,
): Promise<Result> {
  const { Generator, ModelStore, OnnxProcess, openRanker } = await import('@smell/inference');
  const runtime = new OnnxProcess();
  const close = (): void => runtime.close();
  // A pass under way would hold up Ctrl-C.
  signal.addEventListener('abort', close);
  try {
    const store = new ModelStore();
    const ranker = await openRanker(store, runtime);
    return await task(await Generator.open(store, model, runtime, ranker), ranker);
  } finally {
    signal.removeEventListener('abort', close);
    runtime.close();
  }
}
