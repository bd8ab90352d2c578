/**
 * One property as a sum of shares: of whole-molecule figures, of atom neighbourhoods, and of the estimated volatility
 * and logP. The fits (packages/training/src/fit/fit-properties.ts) and the estimates share this file, so that they
 * cannot differ.
 */
import {
  estimateVolatility,
  isFamiliar,
  type MolecularGraph,
  type MorganEnvironment,
  unfamiliarity,
  type Volatility,
  volatilityEnvironments,
  wholeMoleculeFeatures,
} from '../molecule/index.ts';

/** What every property is estimated from; made once for a molecule. */
export interface StructureFeatures {
  readonly heavyAtoms: number;
  /** In the order of `WHOLE_MOLECULE_FEATURES`. */
  readonly whole: readonly number[];
  readonly environments: readonly MorganEnvironment[];
  readonly volatility: Volatility;
}

export function structureFeatures(graph: MolecularGraph): StructureFeatures {
  const whole = wholeMoleculeFeatures(graph);
  const environments = volatilityEnvironments(graph);
  const volatility = estimateVolatility(graph, { whole, environments });
  return { heavyAtoms: graph.atomCount, whole, environments, volatility };
}

/** Names of the estimated figures that a property may depend on, in the order of `physicalFeatures`. */
export const PHYSICAL_FEATURES = [
  'boiling point',
  'boiling point squared',
  'log10 vapour pressure',
  'log10 vapour pressure squared',
  'logP',
] as const;

/** Scaled to order one for an odorant. Boiling point in C, vapour pressure as log10 of Pa at 25 C. */
export function physicalFeatures(boilingPointC: number, log10VapourPressurePa: number, logP: number): number[] {
  const boiling = (boilingPointC - 200) / 60;
  const pressure = (log10VapourPressurePa - 1) / 1.5;
  return [boiling, boiling * boiling, pressure, pressure * pressure, logP / 2];
}

export interface GroupTable {
  readonly intercept: number;
  /** In the order of `WHOLE_MOLECULE_FEATURES`. */
  readonly whole: readonly number[];
  /** In the order of `PHYSICAL_FEATURES`; empty when the property does not depend on them. */
  readonly physical: readonly number[];
  /** Environment key to its share. */
  readonly environments: Readonly<Record<string, number>>;
  readonly largestHeavyAtoms: number;
}

/** A table ready for use. */
export interface GroupModel {
  readonly table: GroupTable;
  readonly environments: ReadonlyMap<number, number>;
}

export interface GroupEstimate {
  readonly value: number;
  /** Whether the molecule is made of what the fit has seen. */
  readonly inDomain: boolean;
}

export function groupModel(table: GroupTable): GroupModel {
  return {
    table,
    environments: new Map(Object.entries(table.environments).map(([key, share]) => [Number(key), share])),
  };
}

/** @param physical As `physicalFeatures` gives; not read when the table does not use it. */
export function groupEstimate(
  { table, environments }: GroupModel,
  features: StructureFeatures,
  physical: readonly number[] = [],
): GroupEstimate {
  let value = table.intercept + weighted(table.whole, features.whole) + weighted(table.physical, physical);
  let unknown = 0;
  for (const { key, radius } of features.environments) {
    const share = environments.get(key);
    if (share === undefined) unknown += unfamiliarity(radius);
    else value += share;
  }
  const { heavyAtoms } = features;
  return { value, inDomain: isFamiliar(unknown, heavyAtoms) && heavyAtoms <= table.largestHeavyAtoms };
}

function weighted(shares: readonly number[], figures: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < shares.length; index++) sum += shares[index]! * figures[index]!;
  return sum;
}
