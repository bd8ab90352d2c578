/**
 * From held-out logits to what ships beside the networks: the curve that makes each descriptor's mean logit a
 * probability, the width of the interval, and from which similarity on an answer is within the domain. All of it is
 * learnt from molecules that the networks had not seen, and measured with the fold in question left out once more.
 */
import { DESCRIPTORS } from '@smell/core/odor';
import { FOLDS } from './cross-fit.ts';
import { calibrationError, fitPlatt, type Platt, type PlattPrior, sigmoid } from './platt.ts';

/** Votes and answers for the descriptors of the molecules that have votes. */
export interface HeldOut {
  readonly molecules: number;
  /** 1 where any source names the descriptor. [molecule, descriptor] */
  readonly truth: Uint8Array;
  /** Fold that held the molecule back. [molecule] */
  readonly folds: Uint8Array;
  /** Logits of each member. [member][molecule, descriptor] */
  readonly members: readonly Float32Array[];
}

const WIDTH = DESCRIPTORS.length;
/** Drawn to the common curve as if by so much evidence: a descriptor of 20 molecules keeps close to it. */
const PRIOR_STRENGTH = 20;

/** Mean over the members, [molecule, descriptor]. */
export function meanLogits(members: readonly Float32Array[]): Float32Array {
  return members[0]!.map((_, i) => members.reduce((sum, own) => sum + own[i]!, 0) / members.length);
}

/** Deviation over the members (n - 1 in the denominator), [molecule, descriptor]. */
export function deviations(members: readonly Float32Array[], mean: Float32Array): Float32Array {
  return mean.map((centre, i) =>
    Math.sqrt(members.reduce((sum, own) => sum + (own[i]! - centre) ** 2, 0) / (members.length - 1)),
  );
}

/** A curve for every descriptor, drawn to the one of all. @param rows molecules to fit on */
export function fitCurves(mean: Float32Array, truth: Uint8Array, rows: readonly number[]): Platt[] {
  const column = <T extends Float32Array | Uint8Array>(values: T, c: number): number[] =>
    rows.map((row) => values[row * WIDTH + c]!);
  // The common curve needs no more than a part of a million cells.
  const some = rows.filter((_, i) => i % 5 === 0);
  const common = fitPlatt(
    some.flatMap((row) => [...mean.subarray(row * WIDTH, (row + 1) * WIDTH)]),
    some.flatMap((row) => [...truth.subarray(row * WIDTH, (row + 1) * WIDTH)]),
  );
  const prior: PlattPrior = { ...common, strength: PRIOR_STRENGTH };
  return DESCRIPTORS.map((_, c) => fitPlatt(column(mean, c), column(truth, c), prior));
}

export function applyCurves(mean: Float32Array, curves: readonly Platt[]): Float32Array {
  return mean.map((z, i) => {
    const { slope, offset } = curves[i % WIDTH]!;
    return sigmoid(slope * z + offset);
  });
}

/** Probabilities of every molecule by curves fitted on the other folds. [molecule, descriptor] */
export function crossCalibrated(mean: Float32Array, { truth, folds, molecules }: HeldOut): Float32Array {
  const result = new Float32Array(mean.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = Array.from({ length: molecules }, (_, row) => row).filter((row) => folds[row] !== fold);
    const found = applyCurves(mean, fitCurves(mean, truth, others));
    for (let row = 0; row < molecules; row++) {
      if (folds[row] === fold) result.set(found.subarray(row * WIDTH, (row + 1) * WIDTH), row * WIDTH);
    }
  }
  return result;
}

export interface CalibrationQuality {
  /** Over all cells at once, ten bins of equal numbers. */
  readonly ece: number;
  /** The mean of each descriptor's own. */
  readonly eceByDescriptor: number;
}

export function calibrationQuality(probabilities: Float32Array, truth: Uint8Array): CalibrationQuality {
  const molecules = truth.length / WIDTH;
  const own = DESCRIPTORS.map((_, c) => {
    const at = (values: Float32Array | Uint8Array): number[] =>
      Array.from({ length: molecules }, (__, row) => values[row * WIDTH + c]!);
    return calibrationError(at(probabilities), at(truth));
  });
  return {
    ece: calibrationError(probabilities, truth),
    eceByDescriptor: own.reduce((sum, value) => sum + value, 0) / own.length,
  };
}

/** What an 80% interval is held to: in so many groups of predictions the observed share lies within. */
const INTERVAL_SHARE = 0.8;
/** Groups of one descriptor, by rising probability, that are compared with what is observed. */
const GROUPS = 4;
/** Observed shares of fewer positives are chance. */
const LEAST_EXPECTED = 10;
const WIDEST = 6;

/**
 * Deviations of the members on each side of the mean logit, chosen so that 80% of the groups hold: the molecules of a
 * descriptor in four groups by probability, each group's mean interval against its observed share.
 *
 * @param given a factor to measure instead of choosing one
 * @returns the factor, and the share of groups that hold with it
 */
export function intervalFactor(
  mean: Float32Array,
  deviation: Float32Array,
  curves: readonly Platt[],
  truth: Uint8Array,
  given?: number,
): { readonly factor: number; readonly covered: number; readonly groups: number } {
  const molecules = truth.length / WIDTH;
  const groups: { cells: number[]; observed: number }[] = [];
  for (let c = 0; c < WIDTH; c++) {
    const cells = Array.from({ length: molecules }, (_, row) => row * WIDTH + c).sort((a, b) => mean[a]! - mean[b]!);
    for (let group = 0; group < GROUPS; group++) {
      const own = cells.slice((group * cells.length) / GROUPS, ((group + 1) * cells.length) / GROUPS);
      const positives = own.reduce((sum, cell) => sum + truth[cell]!, 0);
      if (positives >= LEAST_EXPECTED) groups.push({ cells: own, observed: positives / own.length });
    }
  }
  const covered = (factor: number): number => {
    const held = groups.filter(({ cells, observed }) => {
      let [low, high] = [0, 0];
      for (const cell of cells) {
        const { slope, offset } = curves[cell % WIDTH]!;
        low += sigmoid(slope * (mean[cell]! - factor * deviation[cell]!) + offset);
        high += sigmoid(slope * (mean[cell]! + factor * deviation[cell]!) + offset);
      }
      return observed * cells.length >= low && observed * cells.length <= high;
    });
    return held.length / groups.length;
  };
  if (given !== undefined) return { factor: given, covered: covered(given), groups: groups.length };
  for (let factor = 0.2; factor < WIDEST; factor += 0.1) {
    const share = covered(factor);
    if (share >= INTERVAL_SHARE) return { factor: Number(factor.toFixed(1)), covered: share, groups: groups.length };
  }
  return { factor: WIDEST, covered: covered(WIDEST), groups: groups.length };
}
