/**
 * What the commands ask of the training package. It is loaded only when one of them runs: generating needs neither
 * jax-js nor the data code.
 */

export interface RunTrainingOptions {
  /** Run folder: checkpoints, loss curve, exported model. */
  readonly folder: string;
  /** Go on from the last checkpoint in `folder`. */
  readonly resume: boolean;
  /** Folder of training shards (`smell data build`). */
  readonly data: string | undefined;
  /** CSV of the user's own molecules, to fine-tune on. */
  readonly csv: string | undefined;
  /** Shipped model to start from. */
  readonly from: string | undefined;
  readonly kind: 'diffusion' | 'autoregressive';
  readonly size: string;
  readonly molecules: number | undefined;
  readonly seed: number | undefined;
  readonly threads: number | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TrainingReport) => void;
}

export interface TrainingReport {
  readonly loss: number;
  readonly moleculesSeen: number;
  readonly molecules: number;
  readonly moleculesPerSecond: number;
  /** Padding not counted. */
  readonly tokensPerSecond: number;
  readonly secondsLeft: number;
}

export interface EvaluateOptions {
  readonly model: string;
  readonly samples: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, stage: string) => void;
}

export interface DataProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface BuildDataOptions {
  readonly from: string;
  readonly to?: string;
  readonly all?: boolean;
  readonly leaveOut?: string;
  readonly progress: (progress: DataProgress) => void;
  readonly signal: AbortSignal;
}

export interface FetchDataOptions {
  /** Folder for the tables, in the layout `data build --from` reads. */
  readonly to: string;
  readonly progress: (progress: DataProgress) => void;
  readonly signal: AbortSignal;
}

export interface TrainingCommands {
  /** @returns one line about what was made and where. */
  runTraining(options: RunTrainingOptions): Promise<string>;
  /** @returns every figure of the evaluation, as it goes into the model card. */
  evaluateModel(options: EvaluateOptions): Promise<Record<string, unknown>>;
  buildData(options: BuildDataOptions): Promise<{ readonly folder: string; readonly built: boolean }>;
  fetchData(options: FetchDataOptions): Promise<{ readonly folder: string }>;
}

export async function loadTraining(): Promise<TrainingCommands> {
  return await import('@smell/training');
}
