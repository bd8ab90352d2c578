/** What an evaluation says; docs/results and the model card are rendered from it. */
import type { DropReason } from '@smell/inference';
import type { Estimate, InternalDiversity } from '@smell/inference/evaluation';
import type { JudgeQuality } from '../predict/judge.ts';
import type { OdorMatch } from './odor-match.ts';
import type { RediscoveryCount } from './rediscovery.ts';

export interface SampleFigures {
  readonly samples: number;
  readonly prompts: number;
  /** First completion, without grammar mask, masking again or repair. */
  readonly rawValidity: Estimate;
  /** True when the shipped setting always masks, so that raw validity came from a sample of its own. */
  readonly rawFromOwnSample: boolean;
  /**
   * Validity of uniformly random token rows, as long as the model's, through the same tokenizer: what no model at all
   * scores. Where it is 1 (a SELFIES-style dialect) validity is a property of the writing and says nothing of the model.
   */
  readonly randomTokenValidity: Estimate;
  readonly validity: Estimate;
  /** Distinct structures among the valid ones. */
  readonly uniqueness: Estimate;
  /** In scope, plausible and smellable, among the distinct valid ones. */
  readonly qualifyingShare: Estimate;
  /** Plausible and in scope, among the distinct valid ones. */
  readonly plausibleShare: Estimate;
  /** Of the plausible ones in scope: not among the training structures. */
  readonly novelty: Estimate;
  /** The same, and no known odorant of any split either. */
  readonly noveltyOfAllKnown: Estimate;
  readonly dropReasons: Readonly<Record<DropReason, number>>;
  /** The commonest rules that made molecules implausible or left the scope. */
  readonly commonFindings: readonly { readonly code: string; readonly molecules: number }[];
  /** Of distinct valid molecules. */
  readonly internalDiversity: InternalDiversity;
  readonly properties: readonly PropertyFigure[];
  readonly speed: SpeedFigures;
}

export interface PropertyFigure {
  readonly name: string;
  readonly unit: string;
  readonly mean: number;
  readonly heldOutMean: number;
  /** Wasserstein-1 distance to held-out odorants, in the unit. */
  readonly distance: number;
  /** The same of as many training odorants: what no distance looks like. */
  readonly trainingDistance: number;
}

export interface SpeedFigures {
  readonly threads: number;
  readonly moleculesPerSecond: number;
  readonly qualifyingPerSecond: number;
  /** Distinct, in scope, plausible, smellable; sampling and screening counted. Null where the system tells no CPU time. */
  readonly qualifyingPerCpuSecond: number | null;
  readonly samplingSeconds: number;
  readonly screeningSeconds: number;
}

export interface MatchFigures {
  /** All valid samples, unranked. */
  readonly model: OdorMatch;
  /** The same molecules against the prompt of another. */
  readonly shuffled: OdorMatch;
  /** Molecules sampled without a prompt. */
  readonly unconditional: OdorMatch;
  /** The odorants the prompts were made of, which the model never saw: the ceiling. */
  readonly real: OdorMatch;
  /** The training odorant whose labels fit the prompt best: what a look-up gives. */
  readonly lookUp: OdorMatch;
}

export interface NoveltyBinFigures {
  readonly name: string;
  /** Distinct molecules, plausible and in scope. */
  readonly molecules: number;
  readonly share: number;
  /** Mean percentile of what they were asked for; not macro-averaged. */
  readonly match: Estimate;
}

export interface RediscoveryFigures {
  readonly targets: number;
  readonly eligibleTargets: number;
  readonly samplesPerTarget: number;
  readonly exact: RediscoveryCount;
  /** A sample of similarity 0.7 or more (counted atom pairs). */
  readonly similar: RediscoveryCount;
  /** The same, counting only samples that are not training structures. */
  readonly similarAndNovel: RediscoveryCount;
}

export type ModelFigures = {
  readonly model: string;
  readonly hash: string;
  readonly kind: string;
  readonly setting: Readonly<Record<string, unknown>>;
  readonly sample: SampleFigures;
  readonly match: MatchFigures;
  readonly noveltyBins: {
    /** What molecules were compared with. */
    readonly against: 'training molecules' | 'training odorants';
    readonly compared: number;
    readonly bins: readonly NoveltyBinFigures[];
  };
  readonly rediscovery: RediscoveryFigures;
};

export type EvaluationReport = ModelFigures & {
  readonly baseline: ModelFigures | null;
  readonly judge: JudgeQuality & {
    readonly folds: number;
    readonly background: number;
  };
  readonly data: {
    readonly hash: string;
    /** Odorants in each split. */
    readonly splits: Readonly<Record<string, number>>;
    /** Whether the weights were trained on this very data. */
    readonly trainedOnThisData: boolean;
  };
  readonly seed: number;
  readonly command: string;
};
