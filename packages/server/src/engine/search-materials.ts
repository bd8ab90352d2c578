/** Search among the known perfumery materials: by words, by substructure, by likeness. */
import { SmellError } from '@smell/core/errors';
import { type KnownMaterial, knownMaterials, NearestMaterials } from '@smell/core/materials';
import type { Chemistry } from '@smell/core/molecule';

export interface MaterialQuery {
  /** In a name, a CAS number or a descriptor; every word must be found. */
  readonly text?: string | undefined;
  /** SMARTS of a substructure. */
  readonly smarts?: string | undefined;
  /** SMILES: the most similar come first. */
  readonly similarTo?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface FoundMaterials {
  readonly total: number;
  readonly items: readonly (Pick<KnownMaterial, 'name' | 'otherNames' | 'cas' | 'smiles'> & {
    /** Null when only the identity is known. */
    readonly descriptors: readonly string[] | null;
    readonly note: KnownMaterial['note'] | null;
    /** Tanimoto similarity of counted atom pairs to `similarTo`; null without it. */
    readonly similarity: number | null;
  })[];
}

let nearest: NearestMaterials | undefined;

/** @throws SmellError `bad-argument` for a SMARTS, `bad-structure` for a SMILES that cannot be read */
export function searchMaterials(
  chemistry: Chemistry,
  { text = '', smarts, similarTo, offset, limit }: MaterialQuery,
): FoundMaterials {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const holdsWords = (material: KnownMaterial): boolean => {
    if (words.length === 0) return true;
    const all = fold([material.name, ...material.otherNames, material.cas, ...material.descriptors].join(' '));
    return words.every((word) => all.includes(word));
  };
  let found = knownMaterials().filter(holdsWords);
  if (smarts !== undefined) found = found.filter(({ smiles }) => holds(chemistry, smiles, smarts));
  const similarity = new Map<string, number>();
  if (similarTo !== undefined) {
    nearest ??= new NearestMaterials(chemistry);
    // Stereoisomers may share a SMILES of the table; they are equally similar then.
    for (const near of nearest.nearest(similarTo, knownMaterials().length))
      similarity.set(near.smiles, near.similarity);
    found = [...found].sort((a, b) => similarity.get(b.smiles)! - similarity.get(a.smiles)!);
  }
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map(({ name, otherNames, cas, smiles, descriptors, note }) => {
      const value = similarity.get(smiles);
      return {
        name,
        otherNames,
        cas,
        smiles,
        descriptors: descriptors.length > 0 ? descriptors : null,
        note: note ?? null,
        similarity: value === undefined ? null : Number(value.toFixed(3)),
      };
    }),
  };
}

/** A material of the tables that RDKit cannot read has no substructure; a pattern that it cannot read is the caller's fault. */
function holds(chemistry: Chemistry, smiles: string, smarts: string): boolean {
  try {
    return chemistry.matches(smiles, smarts).length > 0;
  } catch (error) {
    if (error instanceof SmellError && error.code === 'bad-structure') return false;
    throw error;
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
