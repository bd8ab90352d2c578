/**
 * The merged Good Scents and Leffingwell benchmark of 138 labels: how well held-out predictions order its molecules, for
 * every member alone and for the ensemble, as published figures are given (macro averages over the labels of a test
 * fold, then the mean over the folds).
 */
import { DESCRIPTORS } from '@smell/core/odor';
import { macroQuality } from '../predict/classification-metrics.ts';
import { FOLDS, type HeldOutLogits } from './cross-fit.ts';
import type { LabelledMolecule } from './odor-data.ts';

export interface FoldQuality {
  readonly auroc: number;
  readonly auprc: number;
  /** Labels that at least one molecule of the fold has. */
  readonly labels: number;
  readonly molecules: number;
}

export interface BenchQuality {
  /** Mean over the folds. */
  readonly auroc: number;
  readonly auprc: number;
  /** Standard deviation over the folds (n - 1 in the denominator). */
  readonly aurocDeviation: number;
  readonly auprcDeviation: number;
  readonly folds: readonly FoldQuality[];
}

/**
 * @param folds that held each molecule back, [molecule]
 * @param logits [molecule, label and descriptor]
 */
export function benchQuality(
  molecules: readonly Pick<LabelledMolecule, 'labels'>[],
  folds: Uint8Array,
  logits: HeldOutLogits,
): BenchQuality {
  const outputs = logits.length / molecules.length;
  const labels = outputs - DESCRIPTORS.length;
  const found = Array.from({ length: FOLDS }, (_, fold): FoldQuality => {
    const rows = [...molecules.keys()].filter((i) => folds[i] === fold && molecules[i]!.labels);
    const scores = new Float32Array(rows.length * labels);
    const truth = new Uint8Array(rows.length * labels);
    rows.forEach((molecule, row) => {
      scores.set(logits.subarray(molecule * outputs, molecule * outputs + labels), row * labels);
      truth.set(molecules[molecule]!.labels!, row * labels);
    });
    const { auroc, auprc, descriptors } = macroQuality(scores, truth, labels, 1);
    return { auroc, auprc, labels: descriptors, molecules: rows.length };
  });
  const mean = (pick: (fold: FoldQuality) => number): number => found.reduce((sum, one) => sum + pick(one), 0) / FOLDS;
  const deviation = (pick: (fold: FoldQuality) => number): number =>
    Math.sqrt(found.reduce((sum, one) => sum + (pick(one) - mean(pick)) ** 2, 0) / (FOLDS - 1));
  return {
    auroc: mean(({ auroc }) => auroc),
    auprc: mean(({ auprc }) => auprc),
    aurocDeviation: deviation(({ auroc }) => auroc),
    auprcDeviation: deviation(({ auprc }) => auprc),
    folds: found,
  };
}
