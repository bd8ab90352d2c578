/** What the balance, the blotter and the hints need to know of a material, from its structure. */
import { findMaterial, type KnownMaterial, knownMaterials } from '../materials/index.ts';
import type { Chemistry } from '../molecule/index.ts';
import { type EstimatedProperties, estimateProperties } from '../properties/index.ts';
import type { MaterialName } from '../safety/index.ts';

export interface MaterialFacts
  extends Pick<
    EstimatedProperties,
    | 'vapourPressurePa'
    | 'substantivityHours'
    | 'noteClass'
    | 'odorStrength'
    | 'detectionThreshold'
    | 'odorValue'
    | 'recommendedSmellingDilutionPct'
  > {
  /** Canonical. */
  readonly smiles: string;
  readonly inchiKey: string;
  /** g/mol */
  readonly molecularWeight: number;
}

export interface KnownFacts extends Pick<KnownMaterial, 'name' | 'otherNames' | 'cas'> {
  /** Documented odors; empty when only the identity is known. */
  readonly descriptors: readonly string[];
  /** Documented place in the pyramid; null when only the identity is known. */
  readonly note: KnownMaterial['note'] | null;
}

let bySkeleton: Map<string, KnownMaterial> | undefined;

/** The row of our tables: by CAS number or name, else by the skeleton of the structure. */
export function knownFacts({ cas, name }: MaterialName, inchiKey?: string): KnownFacts | null {
  bySkeleton ??= new Map([...knownMaterials()].reverse().map((material) => [material.skeleton, material]));
  const found =
    (cas === undefined ? undefined : findMaterial(cas)) ??
    (inchiKey === undefined ? undefined : bySkeleton.get(inchiKey.slice(0, 14))) ??
    // A name is asked only where there is nothing better: trade names are shared.
    (cas === undefined && inchiKey === undefined && name !== undefined ? findMaterial(name) : undefined);
  if (!found) return null;
  const { name: known, otherNames, cas: number, descriptors, note = null } = found;
  return { name: known, otherNames, cas: number, descriptors, note };
}

/** The structure that a line means: its own, else that of our tables; undefined where there is none, as of a natural. */
export function smilesOf({ smiles, cas, name }: MaterialName): string | undefined {
  return smiles ?? findMaterial(cas ?? name ?? '')?.smiles;
}

/** @throws SmellError `bad-structure` for a SMILES that cannot be read */
export function materialFacts(chemistry: Chemistry, smiles: string): MaterialFacts {
  return chemistry.read(smiles, (structure) => {
    const estimates = estimateProperties(structure.graph);
    return {
      smiles: structure.smiles,
      inchiKey: structure.inchiKey,
      molecularWeight: Number(structure.properties.molecularWeight.toFixed(3)),
      vapourPressurePa: estimates.vapourPressurePa,
      substantivityHours: estimates.substantivityHours,
      noteClass: estimates.noteClass,
      odorStrength: estimates.odorStrength,
      detectionThreshold: estimates.detectionThreshold,
      odorValue: estimates.odorValue,
      recommendedSmellingDilutionPct: estimates.recommendedSmellingDilutionPct,
    };
  });
}
