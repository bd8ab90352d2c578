/** Everything that decides a training run, kept in its checkpoints and in the card of the model it makes. */
import { CONDITION_SIZE, type TokenizerConfig } from '@smell/core/diffusion';
import { DEFAULT_MIX, type Mix } from '../data/draw-row.ts';
import type { Architecture } from '../nn/dit.ts';
import type { GuessSettings } from '../predict/guess-labels.ts';
import { type AdamWSettings, DEFAULT_ADAMW } from './adamw.ts';
import { BUCKETS } from './buckets.ts';

export interface TrainingConfig {
  readonly name: string;
  readonly architecture: Architecture;
  readonly tokenizer: TokenizerConfig;
  readonly optimizer: AdamWSettings;
  readonly seed: number;
  /** Molecules to be shown in all. */
  readonly molecules: number;
  readonly peakLearningRate: number;
  readonly warmupSteps: number;
  readonly slotsPerBatch: number;
  readonly batchesPerStep: number;
  /** Share of visible tokens replaced by others, so that the model learns to doubt them. */
  readonly replacedShare: number;
  /** Share of channels dropped at each step. */
  readonly dropout: number;
  readonly mix: Mix;
  /** Share of molecules shown in another atom order than the canonical one. */
  readonly otherOrderShare: number;
  /** How the odors were guessed that molecules without labels are shown with; undefined when none were. */
  readonly guesses?: GuessSettings;
  /** Hash of the manifest of the data the run was made with. */
  readonly dataHash: string;
}

/** The sizes that are shipped; see docs/model. */
export const ARCHITECTURES = {
  small: { width: 160, layers: 6, heads: 5, expansion: 4, conditionWidth: 160 },
  /** For ablations and tests of the whole chain. */
  tiny: { width: 96, layers: 3, heads: 3, expansion: 4, conditionWidth: 96 },
} as const;
export type ArchitectureName = keyof typeof ARCHITECTURES;

export function architecture(name: ArchitectureName, kind: Architecture['kind'], vocabularySize: number): Architecture {
  return { kind, ...ARCHITECTURES[name], conditionSize: CONDITION_SIZE, vocabularySize, maxTokens: BUCKETS.at(-1)! };
}

export const TRAINING_DEFAULTS = {
  optimizer: DEFAULT_ADAMW,
  seed: 1,
  molecules: 5_000_000,
  peakLearningRate: 2e-3,
  warmupSteps: 200,
  slotsPerBatch: 1024,
  batchesPerStep: 3,
  replacedShare: 0.02,
  dropout: 0.15,
  mix: DEFAULT_MIX,
  otherOrderShare: 0.25,
} as const;
