/**
 * Boiling point and vapour pressure from structure: ridge regression over group counts, fitted on experimental values
 * (packages/training/src/fit/fit-volatility.ts, which also measures the errors used here).
 */
import table from './data/volatility.json' with { type: 'json' };
import type { MorganEnvironment } from './fingerprint.ts';
import type { MolecularGraph } from './graph.ts';
import { volatilityEnvironments, wholeMoleculeFeatures } from './volatility-features.ts';

export interface Volatility {
  /** Normal boiling point, degrees Celsius. */
  readonly boilingPointC: number;
  /** Half width of the 80% interval, kelvin. */
  readonly boilingPointErrorC: number;
  /** Vapour pressure at 25 C. */
  readonly vapourPressurePa: number;
  readonly log10VapourPressurePa25C: number;
  /** Half width of the 80% interval in powers of ten. */
  readonly vapourPressureErrorLog10: number;
  /** False when the molecule is larger than, or has atoms unlike, what the fit has seen; the errors are then wider. */
  readonly inDomain: boolean;
}

/** Errors of cross-validation over clusters of similar structures: molecules the fit had nothing like. */
export interface VolatilityErrors {
  readonly count: number;
  readonly median: number;
  /** 80% of the absolute errors are below. */
  readonly interval80: number;
}

/** Errors by what an estimate can know of itself. */
export interface ErrorsBySide {
  /** Of eight to thirteen heavy atoms. */
  readonly inside: VolatilityErrors;
  /** Inside too, of `LARGE_HEAVY_ATOMS` and more: rarer in the data, and their errors are larger. */
  readonly large: VolatilityErrors;
  readonly outside: VolatilityErrors;
}

/** Heart and base notes; an ionone has 14 heavy atoms. */
export const LARGE_HEAVY_ATOMS = 14;

/** Which errors apply to a molecule. */
export function errorSide(inDomain: boolean, heavyAtoms: number): keyof ErrorsBySide {
  if (!inDomain) return 'outside';
  return heavyAtoms >= LARGE_HEAVY_ATOMS ? 'large' : 'inside';
}

/** The file that `fit-properties` writes. */
export interface VolatilityTable {
  readonly boilingPoint: {
    readonly intercept: number;
    /** In the order of `WHOLE_MOLECULE_FEATURES`. */
    readonly whole: readonly number[];
    /** K */
    readonly errors: ErrorsBySide;
  };
  readonly vapourPressure: {
    readonly intercept: number;
    readonly whole: readonly number[];
    /** In the order of `reducedBoilingPoint`. */
    readonly boilingPoint: readonly [number, number];
    /** Powers of ten. */
    readonly errors: ErrorsBySide;
  };
  readonly largestHeavyAtoms: number;
  /** Environment key to its share in boiling point and in log10 of the vapour pressure. */
  readonly environments: Readonly<Record<string, readonly [number, number]>>;
}

const TABLE = table as unknown as VolatilityTable;
const ENVIRONMENTS = new Map(Object.entries(TABLE.environments).map(([key, shares]) => [Number(key), shares]));

/**
 * Boiling point as the vapour pressure fit sees it: x - 1 and ln x, where x is the boiling point over 298.15 K. These are
 * the two terms of the vapour pressure at 25 C of a liquid whose heat of vaporisation falls linearly with temperature
 * (Clausius and Clapeyron, integrated from the boiling point).
 */
export function reducedBoilingPoint(boilingPointC: number): readonly [number, number] {
  const reduced = Math.max(0.3, (boilingPointC + 273.15) / 298.15);
  return [reduced - 1, Math.log(reduced)];
}

/** What a caller who needs them too has already made of the graph. */
export interface VolatilityFeatures {
  readonly whole: readonly number[];
  readonly environments: readonly MorganEnvironment[];
}

export function estimateVolatility(
  graph: MolecularGraph,
  { whole, environments }: VolatilityFeatures = {
    whole: wholeMoleculeFeatures(graph),
    environments: volatilityEnvironments(graph),
  },
): Volatility {
  const { boilingPoint, vapourPressure, largestHeavyAtoms } = TABLE;
  let boilingPointC = boilingPoint.intercept + dot(boilingPoint.whole, whole);
  let logPressure = vapourPressure.intercept + dot(vapourPressure.whole, whole);
  let unknown = 0;
  for (const { key, radius } of environments) {
    const shares = ENVIRONMENTS.get(key);
    if (shares) {
      boilingPointC += shares[0];
      logPressure += shares[1];
    } else unknown += unfamiliarity(radius);
  }
  logPressure += dot(vapourPressure.boilingPoint, reducedBoilingPoint(boilingPointC));
  const inDomain = isFamiliar(unknown, graph.atomCount) && graph.atomCount <= largestHeavyAtoms;
  const side = errorSide(inDomain, graph.atomCount);
  return {
    boilingPointC,
    boilingPointErrorC: boilingPoint.errors[side].interval80,
    vapourPressurePa: 10 ** logPressure,
    log10VapourPressurePa25C: logPressure,
    vapourPressureErrorLog10: vapourPressure.errors[side].interval80,
    inDomain,
  };
}

/** How much an environment that the fit has not seen weighs: an unknown atom type alone leaves the domain. */
export function unfamiliarity(radius: number): number {
  return radius === 0 ? Number.POSITIVE_INFINITY : 1;
}

/** What a physical property bears: one new neighbourhood in eight heavy atoms. */
export const NEW_PER_HEAVY_ATOM = 1 / 8;

/** Whether a molecule is like those of the fit. */
export function isFamiliar(unknown: number, heavyAtoms: number, newPerHeavyAtom = NEW_PER_HEAVY_ATOM): boolean {
  return unknown <= newPerHeavyAtom * heavyAtoms;
}

/**
 * Whether enough of it reaches the nose, and whether it stays liquid or solid long enough to be sold.
 *
 * Musks and ambers set the lower end of the pressure, and the error of the estimate is allowed for; see
 * docs/model/volatility.md for the materials and the odorless compounds on either side.
 */
export function smellable({ boilingPointC, log10VapourPressurePa25C }: Volatility): boolean {
  const { lowestBoilingPointC, highestBoilingPointC, lowestLog10VapourPressurePa } = SMELLABLE;
  return (
    boilingPointC >= lowestBoilingPointC &&
    boilingPointC <= highestBoilingPointC &&
    log10VapourPressurePa25C >= lowestLog10VapourPressurePa
  );
}

export const SMELLABLE = {
  /** Below this it is a gas; methanethiol boils at 6 C, dimethyl ether at -24 C. */
  lowestBoilingPointC: -25,
  highestBoilingPointC: 400,
  /** 3e-5 Pa; aurantiol, of the least volatile Schiff bases of the trade, is estimated at 2e-4. */
  lowestLog10VapourPressurePa: -4.5,
} as const;

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
