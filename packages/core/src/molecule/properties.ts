/** The figures a perfumer or a chemist reads off a structure. */
import { hillFormula } from './formula.ts';
import type { MolecularGraph } from './graph.ts';
import type { Mol } from './rdkit.ts';

export interface MoleculeProperties {
  readonly formula: string;
  /** g/mol, natural isotopes */
  readonly molecularWeight: number;
  readonly heavyAtoms: number;
  /** Wildman and Crippen (1999) */
  readonly logP: number;
  /** Topological polar surface area in square angstrom (Ertl, Rohde and Selzer, 2000) */
  readonly tpsa: number;
  readonly hBondDonors: number;
  readonly hBondAcceptors: number;
  readonly rotatableBonds: number;
  readonly rings: number;
  readonly aromaticRings: number;
  /** Share of carbons that are sp3, 0 to 1 */
  readonly fractionCsp3: number;
  /** Tetrahedral stereocentres, given or not */
  readonly chiralCentres: number;
}

/** The fields used of what RDKit's `get_descriptors` writes. */
interface RdkitDescriptors {
  amw: number;
  NumHeavyAtoms: number;
  CrippenClogP: number;
  tpsa: number;
  NumHBD: number;
  NumHBA: number;
  NumRotatableBonds: number;
  NumRings: number;
  NumAromaticRings: number;
  FractionCSP3: number;
  NumAtomStereoCenters: number;
}

export function moleculeProperties(molecule: Mol, graph: MolecularGraph): MoleculeProperties {
  const found = JSON.parse(molecule.get_descriptors()) as RdkitDescriptors;
  return {
    formula: hillFormula(graph),
    molecularWeight: found.amw,
    heavyAtoms: found.NumHeavyAtoms,
    logP: found.CrippenClogP,
    tpsa: found.tpsa,
    hBondDonors: found.NumHBD,
    hBondAcceptors: found.NumHBA,
    rotatableBonds: found.NumRotatableBonds,
    rings: found.NumRings,
    aromaticRings: found.NumAromaticRings,
    fractionCsp3: found.FractionCSP3,
    chiralCentres: found.NumAtomStereoCenters,
  };
}
