/** What the page shows of a molecule, whichever door it came through: made, edited, an analogue, on a path, or only described. */
import type { Candidate, CandidateSafety, Estimates, PredictedOdor, StoredMolecule } from '@smell/client';

/** The first that said something speaks for it. */
export const SOURCES = ['generate', 'edit', 'analogue', 'interpolate', 'describe'] as const;
export type Source = (typeof SOURCES)[number];

/** How it came to be; what a door does not say is left out. */
export interface Provenance {
  readonly model: string;
  readonly modelHash: string;
  readonly seed: number;
  readonly index?: number;
  readonly guidance?: number;
  readonly passes?: number;
  /** SMILES of the molecule that it was made from; null for one that nothing was changed in. */
  readonly source?: string | null;
}

export interface MoleculeView {
  readonly source: Source;
  /** Names it within its request; null for what was only described. */
  readonly id: string | null;
  readonly smiles: string;
  readonly inchiKey: string;
  readonly formula: string;
  /** Null where nobody looked. */
  readonly novel: boolean | null;
  /** The known material that it is. */
  readonly knownAs: string | null;
  readonly estimates: Estimates;
  readonly odor: PredictedOdor | null;
  readonly safety: CandidateSafety | null;
  readonly synthesis: Candidate['synthesis'];
  readonly isomers: Candidate['stereo']['isomers'];
  readonly properties: { readonly molecularWeight: number };
  /** Descriptors that it was made for. */
  readonly serves: readonly string[];
  readonly because: readonly string[];
  readonly provenance: Provenance | null;
}

/** What goes into the library with it: what the door said that its view is of. */
export function dataToKeep({ data }: StoredMolecule): unknown {
  return SOURCES.map((source) => data[source]).find((said) => said !== undefined);
}

/** @returns null where nothing is known but that it exists */
export function viewOfMolecule({ data }: StoredMolecule): MoleculeView | null {
  const { generate, edit, analogue, interpolate, describe } = data;
  if (generate) {
    const { facet, ranking } = generate;
    return { ...common('generate', generate), serves: facet.serves, because: ranking.because };
  }
  if (edit) return { ...common('edit', edit), serves: edit.edit.changes.map(({ descriptor }) => descriptor) };
  if (analogue) return common('analogue', analogue);
  if (interpolate) return common('interpolate', interpolate);
  if (!describe) return null;
  const { smiles, inchiKey, formula, knownMaterial, estimates, odor, synthesis, stereo, properties } = describe;
  return {
    source: 'describe',
    id: null,
    smiles,
    inchiKey,
    formula,
    novel: null,
    knownAs: knownMaterial?.name ?? null,
    estimates,
    odor,
    safety: null,
    synthesis,
    isomers: stereo.isomers,
    properties,
    serves: [],
    because: [],
    provenance: null,
  };
}

type Made = Omit<Candidate, 'facet' | 'ranking' | 'provenance' | 'profileMatch'> & { readonly provenance: Provenance };

function common(source: Source, made: Made): MoleculeView {
  const { id, smiles, inchiKey, formula, novel, estimates, odor, safety, synthesis, stereo, properties } = made;
  return {
    source,
    id,
    smiles,
    inchiKey,
    formula,
    novel,
    knownAs: null,
    estimates,
    odor,
    safety,
    synthesis,
    isomers: stereo.isomers,
    properties,
    serves: [],
    because: [],
    provenance: made.provenance,
  };
}
