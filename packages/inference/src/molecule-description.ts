/** All that is known and predicted of one molecule that a user brings, and what is said where a row cannot be read. */
import type { PlausibilityFinding, ScopeFinding, Stereo } from '@smell/core/molecule';
import type { EstimatedProperties } from '@smell/core/properties';
import type { PredictedOdor } from './predict-molecules.ts';

/** Where a row stood. */
export interface RowOrigin {
  /** 1-based, among the molecules of the input. */
  readonly row: number;
  /** 1-based, in the file; null where there is none. */
  readonly line: number | null;
  readonly id: string | null;
  readonly name: string | null;
}

export interface MoleculeDescription extends Omit<RowOrigin, 'line'> {
  /** Canonical, with the stereochemistry that was given. */
  readonly smiles: string;
  readonly inchiKey: string;
  readonly formula: string;
  /** The known material with this skeleton (perhaps as another isomer); null when there is none: it may be new. */
  readonly knownMaterial: { readonly name: string; readonly cas: string } | null;
  /** Every way in which it leaves the fragrance scope, and every plausibility rule it fails. */
  readonly scope: readonly ScopeFinding[];
  readonly plausibility: readonly Pick<PlausibilityFinding, 'code' | 'text'>[];
  /** Computed from the structure by rule. */
  readonly properties: {
    /** g/mol */
    readonly molecularWeight: number;
    /** Wildman and Crippen's */
    readonly logP: number;
    /** square angstrom */
    readonly tpsa: number;
    readonly heavyAtoms: number;
    readonly rotatableBonds: number;
    readonly hBondDonors: number;
    readonly hBondAcceptors: number;
  };
  /** Note, strength, longevity and what they come from, each with its interval, or "unknown" with the reason. */
  readonly estimates: EstimatedProperties;
  /** Whether enough of it can reach the nose, by boiling point and vapour pressure. */
  readonly smellable: boolean;
  readonly synthesis: {
    /** Ertl's synthetic accessibility, 1 easy to 10 hard. */
    readonly score: number;
    readonly reasons: readonly string[];
  };
  /** The three known materials most like it, with what they smell of: the evidence. */
  readonly nearest: readonly {
    readonly name: string;
    readonly cas: string;
    readonly smiles: string;
    /** Tanimoto similarity of counted atom pairs, 0 to 1. */
    readonly similarity: number;
    /** Null when only the identity of the material is known. */
    readonly descriptors: readonly string[] | null;
  }[];
  readonly stereo: Stereo;
  /** Null where no odor predictor is installed, or the molecule is too large for it. */
  readonly odor: PredictedOdor | null;
}

/** A row of which there is no description. */
export interface RowFailure extends Omit<RowOrigin, 'line'> {
  readonly error: {
    /** `bad-structure`, `bad-row`, or `runtime-failed` for a structure that the chemistry could not cope with. */
    readonly code: string;
    readonly message: string;
    readonly line: number | null;
  };
}

export type DescribedRow = MoleculeDescription | RowFailure;

export function isFailure(row: DescribedRow): row is RowFailure {
  return 'error' in row;
}
