/**
 * Every material known by name: the curated table and the identities of the materials in commercial use.
 *
 * The commercial table (data/commercial-materials.json) holds identities only: `[name, CAS, SMILES, skeleton]` of
 * the single substances of the IFRA Transparency List (the fragrance industry's list of materials in use; public
 * copy of 2024), one row per skeleton. It is rebuilt by packages/training/src/fit/build-commercial-materials.ts.
 */
import { KNOWN_MATERIALS, type KnownMaterial } from './curated-materials.ts';
import commercialRows from './data/commercial-materials.json' with { type: 'json' };

/** Identities of the materials in commercial use. */
export const COMMERCIAL_MATERIALS: readonly KnownMaterial[] = (
  commercialRows as [string, string, string, string][]
).map(([name, cas, smiles, skeleton]) => ({ name, otherNames: [], cas, smiles, skeleton, descriptors: [] }));

const curatedSkeletons = new Set(KNOWN_MATERIALS.map(({ skeleton }) => skeleton));
const merged: readonly KnownMaterial[] = [
  ...KNOWN_MATERIALS,
  ...COMMERCIAL_MATERIALS.filter(({ skeleton }) => !curatedSkeletons.has(skeleton)),
];

/** Both tables, curated first; a commercial row gives way to a curated one of the same skeleton. */
export function knownMaterials(): readonly KnownMaterial[] {
  return merged;
}

let byName: Map<string, KnownMaterial> | undefined;

/** The material of a name, other name or CAS number (case and spacing do not matter); undefined when there is none. */
export function findMaterial(nameOrCas: string): KnownMaterial | undefined {
  if (!byName) {
    byName = new Map();
    for (const material of merged) {
      for (const name of [material.name, material.cas]) {
        const key = nameKey(name);
        if (!byName.has(key)) byName.set(key, material);
      }
    }
    for (const material of merged) {
      for (const name of material.otherNames) {
        const key = nameKey(name);
        if (!byName.has(key)) byName.set(key, material);
      }
    }
  }
  return byName.get(nameKey(nameOrCas));
}

/** What names are compared by: letter case, accents, spaces, hyphens, dots and the writing of Greek letters do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/α/g, 'alpha')
    .replace(/β/g, 'beta')
    .replace(/γ/g, 'gamma')
    .replace(/δ/g, 'delta')
    .replace(/[\s\-_.®™]+/gu, '');
}
