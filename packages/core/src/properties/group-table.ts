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
  smellable,
  unfamiliarity,
  type Volatility,
  volatilityEnvironments,
  wholeMoleculeFeatures,
} from '../molecule/index.ts';
import { UNLIKE_THE_FIT } from './estimate.ts';
import { ODOR_FAMILIES, type OdorFamily, odorFamilies } from './odor-families.ts';

/** What every property is estimated from; made once for a molecule. */
export interface StructureFeatures {
  readonly heavyAtoms: number;
  /** In the order of `WHOLE_MOLECULE_FEATURES`. */
  readonly whole: readonly number[];
  readonly environments: readonly MorganEnvironment[];
  readonly volatility: Volatility;
  readonly families: readonly OdorFamily[];
}

export function structureFeatures(graph: MolecularGraph): StructureFeatures {
  const whole = wholeMoleculeFeatures(graph);
  const environments = volatilityEnvironments(graph);
  const volatility = estimateVolatility(graph, { whole, environments });
  return { heavyAtoms: graph.atomCount, whole, environments, volatility, families: odorFamilies(graph) };
}

/**
 * Estimated figures that a property may depend on: boiling point (C) and its square, log10 vapour pressure (Pa, 25 C) and
 * its square, logP; scaled to order one for an odorant.
 */
export function physicalFeatures(boilingPointC: number, log10VapourPressurePa: number, logP: number): number[] {
  const boiling = (boilingPointC - 200) / 60;
  const pressure = (log10VapourPressurePa - 1) / 1.5;
  return [boiling, boiling * boiling, pressure, pressure * pressure, logP / 2];
}

/** The physical features, then 1 for each of `ODOR_FAMILIES` that the molecule belongs to: for what depends on dose. */
export function doseFeatures(physical: readonly number[], families: readonly OdorFamily[]): number[] {
  return [...physical, ...ODOR_FAMILIES.map((family) => (families.includes(family) ? 1 : 0))];
}

export interface GroupTable {
  readonly intercept: number;
  /** In the order of `WHOLE_MOLECULE_FEATURES`. */
  readonly whole: readonly number[];
  /** In the order of `physicalFeatures` or `doseFeatures`; empty when the property depends on neither. */
  readonly extra: readonly number[];
  /** Environment key to its share. */
  readonly environments: Readonly<Record<string, number>>;
  readonly domain: Domain;
}

/** What a molecule may have of the unknown and still be inside. */
export interface Domain {
  /** New neighbourhoods per heavy atom; a new atom type is always outside. */
  readonly newPerHeavyAtom: number;
  readonly largestHeavyAtoms: number;
}

/** Whether a molecule with so much that is new (`unfamiliarity`) is inside. */
export function isInside(unknown: number, heavyAtoms: number, domain: Domain): boolean {
  return isFamiliar(unknown, heavyAtoms, domain.newPerHeavyAtom) && heavyAtoms <= domain.largestHeavyAtoms;
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

/** @param extra In the order that the table has. */
export function groupEstimate(
  { table, environments }: GroupModel,
  features: StructureFeatures,
  extra: readonly number[] = [],
): GroupEstimate {
  let value = table.intercept + weighted(table.whole, features.whole) + weighted(table.extra, extra);
  let unknown = 0;
  for (const { key, radius } of features.environments) {
    const share = environments.get(key);
    if (share === undefined) unknown += unfamiliarity(radius);
    else value += share;
  }
  return { value, inDomain: isInside(unknown, features.heavyAtoms, table.domain) };
}

export interface PerceptualEstimate {
  readonly value: number;
  /** Why there is no answer; null when there is one. */
  readonly unknown: string | null;
}

/** What is perceived of a molecule: unknown outside the domain, and where nothing would reach the nose. */
export function perceptualEstimate(
  model: GroupModel,
  features: StructureFeatures,
  extra: readonly number[],
): PerceptualEstimate {
  const { value, inDomain } = groupEstimate(model, features, extra);
  if (!smellable(features.volatility)) return { value, unknown: NOT_SMELLABLE };
  return { value, unknown: inDomain ? null : UNLIKE_THE_FIT };
}

/** The limits are those of `SMELLABLE`. */
const NOT_SMELLABLE = 'a gas, or too little volatile to be smelled, by its estimated boiling point and vapour pressure';

function weighted(shares: readonly number[], figures: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < shares.length; index++) sum += shares[index]! * figures[index]!;
  return sum;
}
