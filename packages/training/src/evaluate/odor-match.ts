/**
 * How well molecules smell of what was asked, as the judge sees it: the percentile of each asked descriptor, averaged
 * over the molecules that were asked for it, then over descriptors, so that "fruity" does not drown the rest.
 */
import type { Random } from '@smell/core/random';
import { bootstrap, type Estimate, mean } from '@smell/inference/evaluation';

export interface AskedMolecule {
  /** Molecules of one unit are drawn together when the interval is made: those of one prompt are not independent. */
  readonly unit: number;
  /** Columns of the descriptors that are looked at. */
  readonly asked: readonly number[];
  /** Row of the percentiles. */
  readonly molecule: number;
}

export interface OdorMatch {
  /** Macro average over all asked descriptors. */
  readonly all: Estimate;
  readonly common: Estimate;
  /** Of the rare descriptors. */
  readonly rare: Estimate;
  /** Descriptors that were asked for. */
  readonly descriptors: { readonly common: number; readonly rare: number };
  readonly molecules: number;
}

/** @param percentiles [molecule, width] */
export function odorMatch(
  molecules: readonly AskedMolecule[],
  percentiles: ArrayLike<number>,
  width: number,
  rare: ReadonlySet<number>,
  random: Random,
): OdorMatch {
  const places = new Map<number, number>();
  const units: { column: number; sum: number; count: number }[][] = [];
  for (const { unit, asked, molecule } of molecules) {
    let place = places.get(unit);
    if (place === undefined) {
      place = units.push([]) - 1;
      places.set(unit, place);
    }
    const cells = units[place]!;
    for (const column of asked) {
      let cell = cells.find((each) => each.column === column);
      if (!cell) {
        cell = { column, sum: 0, count: 0 };
        cells.push(cell);
      }
      cell.sum += percentiles[molecule * width + column]!;
      cell.count++;
    }
  }
  const sums = new Float64Array(width);
  const counts = new Float64Array(width);
  const macro =
    (keep: (column: number) => boolean) =>
    (chosen: Int32Array): number => {
      sums.fill(0);
      counts.fill(0);
      for (const place of chosen) {
        for (const { column, sum, count } of units[place]!) {
          sums[column]! += sum;
          counts[column]! += count;
        }
      }
      const averages: number[] = [];
      for (let column = 0; column < width; column++) {
        if (counts[column]! > 0 && keep(column)) averages.push(sums[column]! / counts[column]!);
      }
      return mean(averages);
    };
  const columns = new Set(units.flat().map(({ column }) => column));
  const estimate = (keep: (column: number) => boolean): Estimate => bootstrap(units.length, macro(keep), random);
  const isRare = (column: number): boolean => rare.has(column);
  return {
    all: estimate(() => true),
    common: estimate((column) => !isRare(column)),
    rare: estimate(isRare),
    descriptors: {
      common: [...columns].filter((column) => !isRare(column)).length,
      rare: [...columns].filter(isRare).length,
    },
    molecules: molecules.length,
  };
}
