/** Every figure of the odor predictor, from cross-fitted predictions alone; and what calibration ships with it. */
import { DESCRIPTORS } from '@smell/core/odor';
import { type MacroQuality, macroQuality } from '../predict/classification-metrics.ts';
import { RARE_BELOW } from '../predict/judge.ts';
import { type BenchQuality, benchQuality } from './bench-138.ts';
import {
  applyCurves,
  type CalibrationQuality,
  calibrationQuality,
  crossCalibrated,
  deviations,
  fitCurves,
  type HeldOut,
  intervalFactor,
  meanLogits,
} from './combine.ts';
import { FOLD_SEED, FOLDS, foldsOf, type HeldOutLogits, type SplitKind } from './cross-fit.ts';
import { leastSimilarity, type SimilarityBin, similarityToOtherFolds, skillBySimilarity } from './domain-figures.ts';
import type { OdorData } from './odor-data.ts';
import type { OdorousQuality } from './odorous.ts';
import { type Platt, sigmoid } from './platt.ts';

export const SPLITS: readonly SplitKind[] = ['random', 'cluster'];
/** Descriptors with fewer molecules are not measured. */
const LEAST_POSITIVES = 10;
const WIDTH = DESCRIPTORS.length;

export interface SplitFigures {
  readonly seed: number;
  readonly folds: number;
  /** On the 138 labels: by member, and `ensemble`. */
  readonly bench: Readonly<Record<string, BenchQuality>>;
  /** On the descriptors of the odorants, calibrated, over all folds at once. */
  readonly descriptors: { readonly all: MacroQuality; readonly common: MacroQuality; readonly rare: MacroQuality };
  /** The ensemble's mean logit taken as it is. */
  readonly uncalibrated: CalibrationQuality;
  readonly calibrated: CalibrationQuality;
  /** Share of groups whose observed share lies within the mean 80% interval. */
  readonly intervalCovered: number;
  readonly intervalGroups: number;
  readonly similarity: { readonly bins: readonly SimilarityBin[]; readonly overall: number };
}

export interface OdorFigures {
  readonly molecules: number;
  readonly odorants: number;
  readonly benchMolecules: number;
  readonly inBoth: number;
  readonly benchDropped: number;
  readonly random: SplitFigures;
  readonly cluster: SplitFigures;
  readonly odorous: OdorousQuality;
}

/** What is shipped beside the networks. */
export interface Calibration {
  readonly curves: readonly Platt[];
  readonly intervalFactor: number;
  readonly leastSimilarity: number;
}

/** @param logits complete: every member of both splits */
export function measureOdor(
  data: OdorData,
  logits: Readonly<Record<SplitKind, ReadonlyMap<string, HeldOutLogits>>>,
  odorous: OdorousQuality,
): { readonly figures: OdorFigures; readonly calibration: Calibration } {
  const { molecules } = data;
  const cluster = heldOut(data, 'cluster', logits.cluster);
  const clusterMean = meanLogits(cluster.members);
  const curves = fitCurves(
    clusterMean,
    cluster.truth,
    Array.from({ length: cluster.molecules }, (_, row) => row),
  );
  const { factor } = intervalFactor(clusterMean, deviations(cluster.members, clusterMean), curves, cluster.truth);
  const splitFigures = (split: SplitKind): SplitFigures => {
    const own = split === 'cluster' ? cluster : heldOut(data, split, logits[split]);
    const mean = meanLogits(own.members);
    // The curves come from the cluster split; there each fold is measured with curves of the other four.
    const probabilities = split === 'cluster' ? crossCalibrated(mean, own) : applyCurves(mean, curves);
    const folds = foldsOf(molecules, split);
    const interval = intervalFactor(mean, deviations(own.members, mean), curves, own.truth, factor);
    const rare = rareColumns(own.truth);
    const quality = (keep?: (column: number) => boolean): MacroQuality =>
      macroQuality(probabilities, own.truth, WIDTH, LEAST_POSITIVES, keep);
    const similarity = similarityToOtherFolds(molecules, folds).filter((_, i) => molecules[i]!.votes);
    return {
      seed: FOLD_SEED,
      folds: FOLDS,
      bench: Object.fromEntries(
        [...logits[split], ['ensemble', meanLogits([...logits[split].values()])] as const].map(([name, values]) => [
          name,
          benchQuality(molecules, folds, values),
        ]),
      ),
      descriptors: {
        all: quality(),
        common: quality((column) => !rare.has(column)),
        rare: quality((column) => rare.has(column)),
      },
      uncalibrated: calibrationQuality(mean.map(sigmoid), own.truth),
      calibrated: calibrationQuality(probabilities, own.truth),
      intervalCovered: interval.covered,
      intervalGroups: interval.groups,
      similarity: skillBySimilarity(probabilities, own.truth, similarity),
    };
  };
  const figures: OdorFigures = {
    molecules: molecules.length,
    odorants: molecules.filter(({ votes }) => votes).length,
    benchMolecules: molecules.filter(({ labels }) => labels).length,
    inBoth: molecules.filter(({ labels, votes }) => labels && votes).length,
    benchDropped: data.dropped,
    random: splitFigures('random'),
    cluster: splitFigures('cluster'),
    odorous,
  };
  return {
    figures,
    calibration: { curves, intervalFactor: factor, leastSimilarity: leastSimilarity(figures.cluster.similarity) },
  };
}

/** The descriptors' part of the logits, for the molecules that have votes. */
function heldOut(
  { molecules, labelNames }: OdorData,
  split: SplitKind,
  logits: ReadonlyMap<string, HeldOutLogits>,
): HeldOut {
  const rows = [...molecules.keys()].filter((i) => molecules[i]!.votes);
  const folds = foldsOf(molecules, split);
  const outputs = labelNames.length + WIDTH;
  const truth = new Uint8Array(rows.length * WIDTH);
  rows.forEach((molecule, row) => {
    truth.set(
      molecules[molecule]!.votes!.map((count) => (count > 0 ? 1 : 0)),
      row * WIDTH,
    );
  });
  return {
    molecules: rows.length,
    truth,
    folds: Uint8Array.from(rows, (molecule) => folds[molecule]!),
    members: [...logits.values()].map((values) => {
      const own = new Float32Array(rows.length * WIDTH);
      rows.forEach((molecule, row) => {
        own.set(values.subarray(molecule * outputs + labelNames.length, (molecule + 1) * outputs), row * WIDTH);
      });
      return own;
    }),
  };
}

/** Descriptors that fewer than {@link RARE_BELOW} odorants have. */
function rareColumns(truth: Uint8Array): ReadonlySet<number> {
  const count = new Int32Array(WIDTH);
  truth.forEach((has, i) => {
    count[i % WIDTH]! += has;
  });
  return new Set([...count.keys()].filter((column) => count[column]! < RARE_BELOW));
}
