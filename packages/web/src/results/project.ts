/**
 * A set of molecules on a plane, so that what is alike lies together: the two principal components of their features (Hotelling,
 * J. Educ. Psychol. 1933, 24, 417), by subspace iteration from a fixed start. Features are few for each molecule and many for all of them,
 * so the mean is taken away in the products and no full matrix is ever made. The same molecules in the same order give the same map.
 */

/** Feature to how much of it a molecule has; what is left out counts as nothing. */
export type Features = ReadonlyMap<string | number, number>;

/** Descriptor to probability; what is left out counts as nothing. */
export type OdorVector = readonly { readonly descriptor: string; readonly probability: number }[];

export interface Plane {
  /** Within [-1, 1], both axes on one scale. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Of what differs between the molecules, the share that the plane shows, 0 to 1. */
  readonly share: number;
}

/** Counted environments of the atoms of a molecule, as `morganCounts` gives them. */
export interface Environments {
  readonly keys: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

interface Sparse {
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

interface Centred {
  readonly rows: readonly Sparse[];
  readonly mean: Float64Array;
}

const MOST_STEPS = 300;
/** Of a unit vector, between two steps: less is no movement. */
const STILL = 1e-9;
/** Of the sum of squares: below this there is no direction left. */
const LEAST = 1e-12;

/** What should smell alike lies together. Square roots, so that a sure descriptor does not drown all the others. */
export function projectOdors(odors: readonly OdorVector[]): Plane {
  return project(
    odors.map(
      (odor) =>
        new Map(odor.map(({ descriptor, probability }) => [descriptor, Math.sqrt(Math.max(0, probability))] as const)),
    ),
  );
}

/** What is built alike lies together. Square roots, each molecule of length 1: a long chain is no direction of its own. */
export function projectStructures(fingerprints: readonly Environments[]): Plane {
  return project(
    fingerprints.map(({ keys, counts }) => {
      const length = Math.sqrt(Array.from(counts).reduce((sum, count) => sum + count, 0)) || 1;
      return new Map(Array.from(keys, (key, place) => [key, Math.sqrt(counts[place]!) / length] as const));
    }),
  );
}

/** @returns all points at the centre where nothing differs; no points for no molecules */
export function project(molecules: readonly Features[]): Plane {
  if (molecules.length === 0) return { points: [], share: 0 };
  const { rows, mean } = centred(molecules);
  const squares = rows.reduce((sum, { values }) => sum + dot(values, values), 0);
  const total = squares - rows.length * dot(mean, mean);
  if (total <= LEAST * (1 + squares)) return { points: molecules.map(() => [0, 0] as const), share: 0 };
  const [first, second] = principalAxes({ rows, mean });
  const [xs, ys] = [along({ rows, mean }, first), along({ rows, mean }, second)];
  const reach = Math.max(...[...xs, ...ys].map(Math.abs)) || 1;
  return {
    points: molecules.map((_, i) => [xs[i]! / reach, ys[i]! / reach] as const),
    share: Math.min(1, (dot(xs, xs) + dot(ys, ys)) / total),
  };
}

function centred(molecules: readonly Features[]): Centred {
  const column = new Map<string | number, number>();
  const rows = molecules.map((features) => {
    const entries = [...features];
    return {
      columns: Uint32Array.from(entries, ([feature]) => {
        const known = column.get(feature);
        if (known === undefined) column.set(feature, column.size);
        return known ?? column.size - 1;
      }),
      values: Float64Array.from(entries, ([, value]) => value),
    };
  });
  const mean = new Float64Array(column.size);
  for (const { columns, values } of rows) for (let k = 0; k < columns.length; k++) mean[columns[k]!]! += values[k]!;
  return { rows, mean: mean.map((sum) => sum / rows.length) };
}

/** Two unit vectors along which the molecules differ most; each points to where its largest coordinate is positive. */
function principalAxes(data: Centred): [Float64Array, Float64Array] {
  const width = data.mean.length;
  // A fixed start that no sensible data are orthogonal to.
  let first = unit(Float64Array.from({ length: width }, (_, c) => 1 + Math.sin(c + 1)));
  let second = orthogonal(
    Float64Array.from({ length: width }, (_, c) => 1 + Math.cos(2 * c + 1)),
    first,
  );
  for (let step = 0; step < MOST_STEPS; step++) {
    const one = unit(back(data, along(data, first)));
    const two = orthogonal(back(data, along(data, second)), one);
    const moved = distance(one, first) + distance(two, second);
    [first, second] = [one, two];
    if (moved < STILL) break;
  }
  return [upright(first), upright(second)];
}

/** Where each molecule lies on an axis, from the mean. */
function along({ rows, mean }: Centred, axis: Float64Array): Float64Array {
  const offset = dot(mean, axis);
  return Float64Array.from(rows, ({ columns, values }) => {
    let sum = 0;
    for (let k = 0; k < columns.length; k++) sum += values[k]! * axis[columns[k]!]!;
    return sum - offset;
  });
}

/** The transposed product: molecules weighed by where they lie. */
function back({ rows, mean }: Centred, places: Float64Array): Float64Array {
  let sum = 0;
  const axis = new Float64Array(mean.length);
  for (const [i, { columns, values }] of rows.entries()) {
    const place = places[i]!;
    sum += place;
    for (let k = 0; k < columns.length; k++) axis[columns[k]!]! += place * values[k]!;
  }
  for (let c = 0; c < axis.length; c++) axis[c]! -= sum * mean[c]!;
  return axis;
}

function orthogonal(axis: Float64Array, to: Float64Array): Float64Array {
  const shadow = dot(axis, to);
  return unit(axis.map((value, c) => value - shadow * to[c]!));
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

function distance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < one.length; c++) sum += (one[c]! - other[c]!) ** 2;
  return Math.sqrt(sum);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < one.length; c++) sum += one[c]! * other[c]!;
  return sum;
}
