/**
 * A set of molecules on a plane, so that what should smell alike lies together: the two principal components of their predicted odor
 * profiles (Hotelling, J. Educ. Psychol. 1933, 24, 417), by subspace iteration from a fixed start. The same molecules in the
 * same order give the same map.
 */

/** Descriptor to probability; what is left out counts as nothing. */
export type OdorVector = readonly { readonly descriptor: string; readonly probability: number }[];

export interface Plane {
  /** Within [-1, 1], both axes on one scale. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Of what differs between the molecules, the share that the plane shows, 0 to 1. */
  readonly share: number;
}

const STEPS = 60;
/** Below this, of the variance, there is no direction left. */
const LEAST = 1e-12;

/** @returns all points at the centre where nothing differs; no points for no molecules */
export function projectOdors(odors: readonly OdorVector[]): Plane {
  if (odors.length === 0) return { points: [], share: 0 };
  const rows = centred(odors);
  const total = rows.reduce((sum, row) => sum + dot(row, row), 0);
  if (total < LEAST) return { points: odors.map(() => [0, 0] as const), share: 0 };
  const [first, second] = principalAxes(rows);
  const flat = rows.map((row) => [dot(row, first), dot(row, second)] as const);
  const reach = Math.max(...flat.flat().map(Math.abs)) || 1;
  const shown = flat.reduce((sum, [x, y]) => sum + x * x + y * y, 0);
  return { points: flat.map(([x, y]) => [x / reach, y / reach] as const), share: shown / total };
}

/** Square roots, so that a sure descriptor does not drown all the others; the mean is taken away. */
function centred(odors: readonly OdorVector[]): Float64Array[] {
  const words = [...new Set(odors.flatMap((odor) => odor.map(({ descriptor }) => descriptor)))].sort();
  const column = new Map(words.map((word, place) => [word, place]));
  const rows = odors.map((odor) => {
    const row = new Float64Array(words.length);
    for (const { descriptor, probability } of odor) row[column.get(descriptor)!] = Math.sqrt(Math.max(0, probability));
    return row;
  });
  for (let c = 0; c < words.length; c++) {
    const mean = rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length;
    for (const row of rows) row[c]! -= mean;
  }
  return rows;
}

/** Two unit vectors along which the rows differ most; each points to where its largest coordinate is positive. */
function principalAxes(rows: readonly Float64Array[]): [Float64Array, Float64Array] {
  const width = rows[0]!.length;
  const covariance = covarianceOf(rows);
  // A fixed start that no sensible data are orthogonal to.
  let first = unit(Float64Array.from({ length: width }, (_, c) => 1 + Math.sin(c + 1)));
  let second = orthogonal(
    Float64Array.from({ length: width }, (_, c) => 1 + Math.cos(2 * c + 1)),
    first,
  );
  for (let step = 0; step < STEPS; step++) {
    const [one, two] = [applied(covariance, first), applied(covariance, second)];
    first = unit(one);
    second = orthogonal(two, first);
  }
  return [upright(first), upright(second)];
}

/** Times the number of rows. @returns row by row, [column, column] */
function covarianceOf(rows: readonly Float64Array[]): Float64Array[] {
  const width = rows[0]!.length;
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let a = 0; a < width; a++) {
      const value = row[a]!;
      const sum = sums[a]!;
      for (let b = 0; b < width; b++) sum[b]! += value * row[b]!;
    }
  }
  return sums;
}

function applied(matrix: readonly Float64Array[], axis: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, axis));
}

function orthogonal(axis: Float64Array, to: Float64Array): Float64Array {
  const along = dot(axis, to);
  return unit(axis.map((value, c) => value - along * to[c]!));
}

function unit(axis: Float64Array): Float64Array {
  const length = Math.sqrt(dot(axis, axis));
  return length < LEAST ? new Float64Array(axis.length) : axis.map((value) => value / length);
}

function upright(axis: Float64Array): Float64Array {
  let largest = 0;
  for (let c = 1; c < axis.length; c++) if (Math.abs(axis[c]!) > Math.abs(axis[largest]!) + LEAST) largest = c;
  return axis[largest]! < 0 ? axis.map((value) => -value) : axis;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < one.length; c++) sum += one[c]! * other[c]!;
  return sum;
}
