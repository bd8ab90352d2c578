/**
 * Our own table of real perfumery materials: names, CAS number, structure, the descriptors we chose for it and where it
 * sits in the pyramid. A fact table in our own words (data/known-materials.json).
 *
 * Structures carry stereochemistry only where the material is a defined isomer.
 * `npx tsx packages/training/src/fit/check-known-materials.ts` checks every row against the data; a row that departs from
 * it carries the argument in `exception`.
 */
import rows from './data/known-materials.json' with { type: 'json' };

/** Where a fact was looked up, and as of when. */
export const MATERIAL_SOURCES = {
  odorants: { title: 'odorant table of the training data (structures from PubChem and CAS tables)', date: '2024' },
  ifra: { title: 'IFRA Transparency List, public copy', date: '2024' },
  regulatory: { title: 'EU, CLP and GRAS identity lists of the training data', date: '2024-05' },
} as const;
export type MaterialSource = keyof typeof MATERIAL_SOURCES;

/** Where a material sits in the pyramid. */
export type MaterialNote = 'top' | 'heart' | 'base';

export interface KnownMaterial {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** CAS registry number. */
  readonly cas: string;
  readonly smiles: string;
  /** First block of the InChIKey: the same for all stereoisomers. */
  readonly skeleton: string;
  /** Empty when only the identity is known. */
  readonly descriptors: readonly string[];
  readonly note?: MaterialNote;
}

export interface CuratedMaterial extends KnownMaterial {
  /** Standard InChIKey of `smiles`, written by RDKit-JS. */
  readonly inchiKey: string;
  readonly note: MaterialNote;
  readonly sources: readonly MaterialSource[];
  /** ISO date of the check against the sources. */
  readonly checked: string;
  /** Why this row departs from a source, where it does. */
  readonly exception?: string;
}

/** The curated table. */
export const KNOWN_MATERIALS: readonly CuratedMaterial[] = rows.map((row) => ({
  ...(row as Omit<CuratedMaterial, 'skeleton'>),
  skeleton: row.inchiKey.slice(0, 14),
}));
