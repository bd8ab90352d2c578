/** What the fitting process has to know of a kind of network. */
import type { Random } from '@smell/core/random';
import type { NativeTensor } from '@smell/inference/native-session';

/** One kind of network, as the loop below sees it. */
export interface FitTask {
  /** Loss and gradients: takes the parameters, `targets`, `weights` and what `inputs` gives. */
  readonly onnx: Uint8Array;
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** @param baseRates mean target of each output */
  initial(baseRates: readonly number[]): Record<string, Float32Array>;
  /** Largest norm of a step's gradient. */
  readonly clipNorm: number;
  readonly warmupSteps: (totalSteps: number) => number;
  /** Steps over which the average that is kept looks back, about. */
  readonly averagedSteps: number;
  /** Puts the molecules of an epoch into batches, in place, after they were shuffled. */
  arrange?(order: Uint32Array, source: Random): void;
  /** The network's own inputs for the chosen molecules. */
  inputs(chosen: Uint32Array, source: Random): Record<string, NativeTensor>;
}
