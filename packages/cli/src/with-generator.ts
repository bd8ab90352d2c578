/** Opens a model for the length of one task, and closes it whatever happens. */
import type { FingerprintRanker, Generator } from '@smell/inference';
import type { CommandContext } from './program.ts';

/** Below this many molecules, starting worker threads takes longer than they save. */
const WORTH_WORKERS = 250;

export interface GeneratorNeeds {
  /** Molecules that the largest request asks for. */
  readonly largestRequest?: number;
  /** Whether candidates shall say what they should smell of. */
  readonly predictsOdor?: boolean;
}

export async function withGenerator<Result>(
  model: string,
  { signal }: CommandContext,
  task: (generator: Generator, ranker: FingerprintRanker | null) => Promise<Result>,
  { largestRequest = 0, predictsOdor = true }: GeneratorNeeds = {},
): Promise<Result> {
  const { ChemistryPool, Generator, ModelStore, OnnxProcess, openInstalledOdorModel, openRanker } = await import(
    '@smell/inference'
  );
  const runtime = new OnnxProcess();
  const workers = largestRequest >= WORTH_WORKERS ? new ChemistryPool() : undefined;
  const close = (): void => {
    runtime.close();
    workers?.close();
  };
  // A pass under way would hold up Ctrl-C.
  signal.addEventListener('abort', close);
  try {
    const store = new ModelStore();
    const ranker = await openRanker(store, runtime);
    const odorModel = predictsOdor ? await openInstalledOdorModel(store, runtime) : null;
    return await task(await Generator.open(store, model, runtime, { ranker, odorModel, workers }), ranker);
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
