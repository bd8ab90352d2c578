/**
 * Fits boiling point and vapour pressure on experimental values: the first step of fit-properties.ts, which writes the
 * table and prints the errors for docs/model/volatility.md.
 *
 * The pressure fit, and every other property that depends on volatility, sees boiling points as they will be in use:
 * estimated for a molecule that the fit did not have.
 */
import {
  type ErrorsBySide,
  errorSide,
  reducedBoilingPoint,
  type VolatilityErrors,
  type VolatilityTable,
} from '@smell/core/molecule';
import {
  crossValidate,
  type Design,
  domainOf,
  type Fit,
  groupDesign,
  type HeldOut,
  type Penalties,
  plainCoefficients,
  rounded,
  STRICT,
} from './group-design.ts';
import type { PropertyMolecule } from './property-data.ts';
import { fitRidge } from './ridge.ts';

/** Chosen by the cross-validation reported here. Residuals count linearly beyond `robustAbove` (K, powers of ten). */
const BOILING_POINT = { penalties: { whole: 3, extra: 3, environment: 3 }, robustAbove: 6 };
const VAPOUR_PRESSURE = { penalties: { whole: 100, extra: 0.25, environment: 100 }, robustAbove: 0.25 };
/** Errors are reported for molecules of the size of odorants. */
export const ODORANT_HEAVY_ATOMS = 8;

export interface VolatilityFit {
  readonly table: VolatilityTable;
  readonly boilingPoint: HeldOut;
  readonly vapourPressure: HeldOut;
}

export interface RidgeSettings {
  readonly penalties: Penalties;
  readonly robustAbove: number;
}

export function fitVolatility(molecules: readonly PropertyMolecule[], folds: readonly number[]): VolatilityFit {
  const boiling = molecules.map(({ boilingPointC }) => boilingPointC);
  const pressure = molecules.map(({ log10VapourPressurePa }) => log10VapourPressurePa);
  // One vocabulary for both, because they share a table.
  const measured = [...molecules.keys()].filter((i) => boiling[i] !== undefined || pressure[i] !== undefined);
  const none = molecules.map(() => []);
  const design = groupDesign(molecules, measured, none, BOILING_POINT.penalties, STRICT);
  const fitBoiling = ridgeOn(design, boiling, BOILING_POINT.robustAbove);
  const boilingPoint = crossValidate(molecules, design, folds, fitBoiling);
  const reduced = Array.from(boilingPoint.estimates, reducedBoilingPoint);
  const pressureDesign = groupDesign(molecules, measured, reduced, VAPOUR_PRESSURE.penalties, STRICT);
  const fitPressure = ridgeOn(pressureDesign, pressure, VAPOUR_PRESSURE.robustAbove);
  const vapourPressure = crossValidate(molecules, pressureDesign, folds, fitPressure);

  const boilingShares = plainCoefficients(design, fitBoiling(measured));
  const pressureShares = plainCoefficients(pressureDesign, fitPressure(measured));
  const table: VolatilityTable = {
    boilingPoint: {
      intercept: boilingShares.intercept,
      whole: boilingShares.whole,
      errors: errorsBySide(molecules, boiling, boilingPoint),
    },
    vapourPressure: {
      intercept: pressureShares.intercept,
      whole: pressureShares.whole,
      boilingPoint: [pressureShares.extra[0]!, pressureShares.extra[1]!],
      errors: errorsBySide(molecules, pressure, vapourPressure),
    },
    largestHeavyAtoms: domainOf(molecules, measured, STRICT).largestHeavyAtoms,
    environments: Object.fromEntries(
      Object.entries(boilingShares.environments).map(([key, share]) => [
        key,
        [share, pressureShares.environments[key]!],
      ]),
    ),
  };
  return { table, boilingPoint, vapourPressure };
}

/** A robust ridge fit of the molecules that have a value. */
export function ridgeOn(design: Design, values: readonly (number | undefined)[], robustAbove: number): Fit {
  return (chosen) => {
    const known = chosen.filter((index) => values[index] !== undefined);
    return fitRidge({
      rows: known.map((index) => design.rows[index]!),
      targets: known.map((index) => values[index]!),
      penalties: design.penalties,
      robustAbove,
    });
  };
}

/** Fewer held-out molecules than this have no error of their own. */
export const ENOUGH = 20;

/** Held-out absolute errors of molecules with a value and so many heavy atoms, by side. */
export function errorsOfSides(
  molecules: readonly PropertyMolecule[],
  values: readonly (number | undefined)[],
  { estimates, inside }: HeldOut,
  fewestHeavyAtoms: number,
): Record<keyof ErrorsBySide, number[]> {
  const errors: Record<keyof ErrorsBySide, number[]> = { inside: [], large: [], outside: [] };
  molecules.forEach(({ graph }, index) => {
    const value = values[index];
    if (value === undefined || graph.atomCount < fewestHeavyAtoms) return;
    errors[errorSide(inside[index]!, graph.atomCount)].push(Math.abs(estimates[index]! - value));
  });
  return errors;
}

function errorsBySide(
  molecules: readonly PropertyMolecule[],
  values: readonly (number | undefined)[],
  heldOut: HeldOut,
): ErrorsBySide {
  const { inside, large, outside } = errorsOfSides(molecules, values, heldOut, ODORANT_HEAVY_ATOMS);
  return { inside: summary(inside), large: summary(large), outside: summary(outside) };
}

function summary(errors: readonly number[]): VolatilityErrors {
  return {
    count: errors.length,
    median: rounded(quantile(errors, 0.5)),
    interval80: rounded(quantile(errors, 0.8)),
  };
}

/** The value that `share` of the values are below. @throws RangeError for none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values, so no quantile');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
