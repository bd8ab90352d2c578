/** What is known and open about the arrangement of a molecule in space, with its isomers written out. */
import type { MolecularGraph } from '../graph.ts';
import type { Rdkit } from '../rdkit.ts';
import type { StereoElement } from './stereo-elements.ts';
import { type OpenStereo, openStereo } from './stereoisomers.ts';

/** Isomers written out at most; the others are only counted. */
export const LISTED_ISOMERS = 8;

/** Shown wherever isomers are. */
export const ISOMER_NOTE =
  'Stereoisomers can smell entirely different, or one of them of nothing; every prediction here ignores stereochemistry.';

export interface Stereo {
  /** Tetrahedral centres (carbon, sulfoxides) whose configuration the structure gives, and those where it does not. */
  readonly definedCentres: number;
  readonly undefinedCentres: number;
  /** Double bonds that can be cis or trans. */
  readonly definedDoubleBonds: number;
  readonly undefinedDoubleBonds: number;
  readonly isomers: {
    /** Distinct stereoisomers that the structure leaves open, meso forms once; 1 when nothing is open. */
    readonly count: number;
    /** False when `count` is an upper bound: more than 12 centres and double bonds, or too much symmetry. */
    readonly exact: boolean;
    /** Canonical isomeric SMILES of the first eight. */
    readonly listed: readonly string[];
  };
}

interface Marks {
  readonly atoms: { stereo?: string }[];
  readonly bonds: { atoms: [number, number]; stereo?: string; stereoAtoms?: [number, number] }[];
  extensions?: { cipRanks?: unknown; cipCodes?: unknown }[];
}

/**
 * @param json of the molecule, as RDKit writes it
 * @param smiles canonical and isomeric, listed when nothing is open
 */
export function describeStereo(rdkit: Rdkit, graph: MolecularGraph, json: string, smiles: string): Stereo {
  let document: { molecules: [Marks] } | undefined;
  const marks = (): Marks => {
    document ??= JSON.parse(json) as { molecules: [Marks] };
    return document.molecules[0];
  };
  const open = openStereo(
    graph,
    (element) => (graph.hasStereo ? configuration(marks(), element) : undefined),
    LISTED_ISOMERS,
  );
  const count = (kind: StereoElement['kind'], isGiven: boolean): number =>
    open.elements.filter(
      (element, place) => element.kind === kind && open.real[place] && (open.given[place] !== undefined) === isGiven,
    ).length;
  return {
    definedCentres: count('centre', true),
    undefinedCentres: count('centre', false),
    definedDoubleBonds: count('double bond', true),
    undefinedDoubleBonds: count('double bond', false),
    isomers: {
      count: open.count,
      exact: open.exact,
      listed: open.count === 1 ? [smiles] : written(rdkit, open, marks(), () => JSON.stringify(document)),
    },
  };
}

/** What RDKit's marks say of an element. */
function configuration({ atoms, bonds }: Marks, element: StereoElement): 0 | 1 | undefined {
  if (element.kind === 'centre') {
    const mark = atoms[element.atom]!.stereo;
    return mark === 'cw' ? 1 : mark === 'ccw' ? 0 : undefined;
  }
  const { stereo, stereoAtoms } = bonds[element.bond]!;
  if ((stereo !== 'cis' && stereo !== 'trans') || !stereoAtoms) return undefined;
  const others = stereoAtoms.filter((atom) => !element.references.includes(atom));
  return (Number(stereo === 'cis') ^ (others.length & 1)) as 0 | 1;
}

function written(rdkit: Rdkit, open: OpenStereo, marks: Marks, document: () => string): string[] {
  for (const extension of marks.extensions ?? []) {
    delete extension.cipRanks;
    delete extension.cipCodes;
  }
  const twice = open.symmetric || open.elements.some(({ kind }) => kind === 'double bond');
  return open.assignments.map((bits) => {
    open.elements.forEach((element, place) => {
      if (!open.real[place]) return;
      const bit = Math.floor(bits / 2 ** place) % 2;
      if (element.kind === 'centre') {
        marks.atoms[element.atom]!.stereo = bit === 1 ? 'cw' : 'ccw';
        return;
      }
      const bond = marks.bonds[element.bond]!;
      const inOrder = element.ends[0] === bond.atoms[0];
      bond.stereo = bit === 1 ? 'cis' : 'trans';
      bond.stereoAtoms = inOrder ? [...element.references] : [element.references[1], element.references[0]];
    });
    return rdkit.smilesOfJson(document(), twice);
  });
}
