/**
 * What a description may be completed by: predictors of odor and of physical and perceptual properties, each a small
 * interface here and a model elsewhere. Without one, its part of a description is null: no figure is made up.
 */
import type { CountFingerprint } from '@smell/core/molecule';

/** A figure with its doubt. */
export interface EstimatedFigure<Value = number> {
  readonly value: Value;
  /** The 80% interval, low and high; null where the predictor gives none. */
  readonly interval: readonly [Value, Value] | null;
  /** As in `Pa` or `h`; empty for a share or a name. */
  readonly unit: string;
  /** False for a molecule unlike those the predictor was fitted on. */
  readonly inDomain: boolean;
}

/** One molecule as predictors see it. All is computed already. */
export interface PredictorMolecule {
  /** Canonical, isomeric as given. */
  readonly smiles: string;
  /** Canonical, without stereochemistry and isotopes. */
  readonly flatSmiles: string;
  readonly morganCounts: CountFingerprint;
  readonly atomPairCounts: CountFingerprint;
}

export interface PredictedOdor {
  /** Name and version of the model. */
  readonly model: string;
  /** Probability that it smells at all. */
  readonly odorous: EstimatedFigure | null;
  /** Descriptors with calibrated probabilities, the most probable first. */
  readonly descriptors: readonly {
    readonly descriptor: string;
    readonly probability: number;
    readonly interval: readonly [number, number] | null;
  }[];
  readonly inDomain: boolean;
}

/** Each null where it is unknown. */
export interface PredictedProperties {
  readonly model: string;
  /** C, at 760 mmHg */
  readonly boilingPoint: EstimatedFigure | null;
  /** Pa, at 25 C */
  readonly vapourPressure: EstimatedFigure | null;
  readonly logP: EstimatedFigure | null;
  /** C */
  readonly flashPoint: EstimatedFigure | null;
  /** h on a smelling strip: the longevity */
  readonly substantivity: EstimatedFigure | null;
  readonly odorStrength: EstimatedFigure | null;
  readonly odorThreshold: EstimatedFigure | null;
  /** Powers of ten: vapour concentration over threshold */
  readonly odorValue: EstimatedFigure | null;
  /** Share of the material in the solution to smell it at */
  readonly smellingDilution: EstimatedFigure | null;
  readonly note: EstimatedFigure<'top' | 'heart' | 'base'> | null;
}

/** One answer a molecule, in their order; null for a molecule of which the predictor can say nothing. */
interface Predictor<Answer> {
  predict(molecules: readonly PredictorMolecule[], signal?: AbortSignal): Promise<readonly (Answer | null)[]>;
}

export interface DescriptionPredictors {
  readonly odor?: Predictor<PredictedOdor> | undefined;
  readonly properties?: Predictor<PredictedProperties> | undefined;
}
