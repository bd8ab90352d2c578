/**
 * Rows of features for the group-contribution fits, cross-validation over clusters of similar structures, and the way
 * back from fitted coefficients to the table that core reads.
 *
 * A row is [1, whole-molecule figures, extra figures, environment counts]. Columns are centred and scaled, environments
 * scaled only, so that rows stay sparse; the scale of a rare environment has a floor, so that it is penalised the more.
 */
import { NEW_PER_HEAVY_ATOM, unfamiliarity, WHOLE_MOLECULE_FEATURES } from '@smell/core/molecule';
import { type Domain, isInside } from '@smell/core/properties';
import { random, shuffle } from '@smell/core/random';
import type { PropertyMolecule } from './property-data.ts';
import { dotProduct } from './ridge.ts';
import { leaderClusters } from './structure-clusters.ts';

export const FOLDS = 10;
/** Counted atom pairs; at 0.45 decanal and dodecanal, or two isomeric terpenes, fall into one cluster. */
const SAME_CLUSTER = 0.45;
/** Least standard deviation that an environment is scaled by. */
const SCALE_FLOOR = 0.2;
const WHOLE = WHOLE_MOLECULE_FEATURES.length;

export interface Penalties {
  readonly whole: number;
  /** Estimated physical figures are trusted more than a group count. */
  readonly extra: number;
  readonly environment: number;
}

export interface Novelty {
  /** An environment in fewer molecules than this is left to its smaller parts, and counts as new. */
  readonly smallestCount: number;
  readonly newPerHeavyAtom: number;
}

/** Physical properties: what is new costs accuracy at once. At most one neighbourhood in eight. */
export const STRICT: Novelty = { smallestCount: 4, newPerHeavyAtom: NEW_PER_HEAVY_ATOM };

export interface Design {
  /** [molecule][column], of every molecule, measured or not. */
  readonly rows: readonly Float64Array[];
  /** Penalty per column; the intercept is free. */
  readonly penalties: Float64Array;
  readonly novelty: Novelty;
  readonly extras: number;
  /** Column of each environment that occurs in enough of the measured molecules. */
  readonly vocabulary: ReadonlyMap<number, number>;
  readonly centres: Float64Array;
  readonly scales: Float64Array;
  /** Molecules with a value, as positions in `rows`. */
  readonly measured: readonly number[];
}

/** Cluster and fold of every molecule; a cluster lies in one fold. */
export function clusterFolds(
  molecules: readonly PropertyMolecule[],
  seed: number,
): { clusters: number; folds: number[] } {
  const clusters = leaderClusters(
    molecules.map(({ atomPairs }) => atomPairs),
    SAME_CLUSTER,
  );
  const count = Math.max(...clusters) + 1;
  const order = shuffle(
    Array.from({ length: count }, (_, index) => index),
    random(seed),
  );
  return { clusters: count, folds: clusters.map((cluster) => order[cluster]! % FOLDS) };
}

/** @param extras Further figures of each molecule, [molecule][figure]; of equal length. */
export function groupDesign(
  molecules: readonly PropertyMolecule[],
  measured: readonly number[],
  extras: readonly (readonly number[])[],
  penalties: Penalties,
  novelty: Novelty,
): Design {
  const extraCount = extras[0]!.length;
  const first = 1 + WHOLE + extraCount;
  const counts = environmentCounts(molecules, measured);
  const frequent = [...counts].filter(([, count]) => count >= novelty.smallestCount).map(([key]) => key);
  const vocabulary = new Map(frequent.sort((a, b) => a - b).map((key, index) => [key, first + index]));
  const width = first + vocabulary.size;
  const rows = molecules.map(({ whole, environments }, index) => {
    const row = new Float64Array(width);
    row[0] = 1;
    row.set(whole, 1);
    row.set(extras[index]!, 1 + WHOLE);
    for (const { key } of environments) {
      const column = vocabulary.get(key);
      if (column !== undefined) row[column]!++;
    }
    return row;
  });
  const centres = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  for (let column = 1; column < width; column++) {
    const values = measured.map((index) => rows[index]![column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
    centres[column] = column < first ? mean : 0;
    scales[column] = column < first ? deviation : Math.max(deviation, SCALE_FLOOR);
    for (const row of rows) row[column] = (row[column]! - centres[column]!) / scales[column]!;
  }
  const perColumn = new Float64Array(width).fill(penalties.environment);
  perColumn.fill(penalties.whole, 1, 1 + WHOLE).fill(penalties.extra, 1 + WHOLE, first);
  perColumn[0] = 0;
  return { rows, penalties: perColumn, novelty, extras: extraCount, vocabulary, centres, scales, measured };
}

/** In how many of the chosen molecules each environment occurs. */
function environmentCounts(molecules: readonly PropertyMolecule[], chosen: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const index of chosen) {
    for (const key of new Set(molecules[index]!.environments.map((environment) => environment.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

export interface HeldOut {
  /** For every molecule the estimate of a fit that had nothing of its cluster, [molecule]. */
  readonly estimates: Float64Array;
  /** Whether the molecule was like those of that fit, [molecule]. */
  readonly inside: readonly boolean[];
  /** Neighbourhoods new to that fit per heavy atom, infinite for a new atom type, [molecule]. */
  readonly novelty: Float64Array;
}

/** Coefficients from the chosen molecules, given as positions. */
export type Fit = (chosen: readonly number[]) => Float64Array;

export function crossValidate(
  molecules: readonly PropertyMolecule[],
  { rows, measured, novelty: allowed }: Design,
  folds: readonly number[],
  fit: Fit,
): HeldOut {
  const estimates = new Float64Array(rows.length);
  const novelty = new Float64Array(rows.length);
  const inside = new Array<boolean>(rows.length).fill(false);
  for (let fold = 0; fold < FOLDS; fold++) {
    const chosen = measured.filter((index) => folds[index] !== fold);
    const coefficients = fit(chosen);
    const counts = environmentCounts(molecules, chosen);
    const domain = domainOf(molecules, chosen, allowed);
    rows.forEach((row, index) => {
      if (folds[index] !== fold) return;
      const { graph, environments } = molecules[index]!;
      let unknown = 0;
      for (const { key, radius } of environments) {
        if ((counts.get(key) ?? 0) < allowed.smallestCount) unknown += unfamiliarity(radius);
      }
      estimates[index] = dotProduct(row, coefficients);
      novelty[index] = unknown / graph.atomCount;
      inside[index] = isInside(unknown, graph.atomCount, domain);
    });
  }
  return { estimates, inside, novelty };
}

export interface PlainCoefficients {
  readonly intercept: number;
  readonly whole: number[];
  readonly extra: number[];
  readonly environments: Record<string, number>;
}

/** Coefficients for features as they are, from those for centred and scaled ones. */
export function plainCoefficients(design: Design, fitted: Float64Array): PlainCoefficients {
  const { centres, scales, vocabulary, extras } = design;
  const plain = fitted.map((value, column) => value / scales[column]!);
  let intercept = fitted[0]!;
  for (let column = 1; column < plain.length; column++) intercept -= plain[column]! * centres[column]!;
  return {
    intercept: rounded(intercept),
    whole: Array.from(plain.subarray(1, 1 + WHOLE), rounded),
    extra: Array.from(plain.subarray(1 + WHOLE, 1 + WHOLE + extras), rounded),
    environments: Object.fromEntries([...vocabulary].map(([key, column]) => [key, rounded(plain[column]!)])),
  };
}

/** The domain of a fit of the chosen molecules. */
export function domainOf(
  molecules: readonly PropertyMolecule[],
  chosen: readonly number[],
  { newPerHeavyAtom }: Novelty,
): Domain {
  return { newPerHeavyAtom, largestHeavyAtoms: Math.max(...chosen.map((index) => molecules[index]!.graph.atomCount)) };
}

export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
