/** Labels as the members are fitted on them: targets and weights of every output, the benchmark's labels first. */
import { DESCRIPTORS } from '@smell/core/odor';
import type { OdorMolecule } from '@smell/inference';
import { softLabels } from '../predict/odor-labels.ts';
import type { LabelledMolecule } from './odor-data.ts';

export interface TrainingSet {
  readonly molecules: readonly OdorMolecule[];
  readonly outputs: number;
  /** Within [0, 1]. [molecule, output] */
  readonly targets: Float32Array;
  /** 0 where nothing is known. [molecule, output] */
  readonly weights: Float32Array;
}

/** Weight of a vote's error beside a benchmark label's: both say the same, the label is what the benchmark asks for. */
export const VOTE_WEIGHT = 0.5;

/** Targets for both heads: the benchmark's labels, then the descriptors. Weight 0 where a molecule lacks one. */
export function trainingSet(molecules: readonly LabelledMolecule[], labels: number): TrainingSet {
  const outputs = labels + DESCRIPTORS.length;
  const targets = new Float32Array(molecules.length * outputs);
  const weights = new Float32Array(targets.length);
  molecules.forEach((molecule, row) => {
    const from = row * outputs;
    if (molecule.labels) {
      targets.set(molecule.labels, from);
      weights.fill(1, from, from + labels);
    }
    if (molecule.votes) {
      const soft = softLabels(molecule.votes);
      targets.set(soft.targets, from + labels);
      weights.set(
        soft.weights.map((weight) => weight * VOTE_WEIGHT),
        from + labels,
      );
    }
  });
  return { molecules, outputs, targets, weights };
}
