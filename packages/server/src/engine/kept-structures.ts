/** Questions about structures that users keep: what they are, which of them hold a pattern, how like another they are. */
import { SmellError } from '@smell/core/errors';
import { type Chemistry, tanimoto } from '@smell/core/molecule';
import { refuseAgents } from '@smell/core/safety';
import { packAtomPairs, unpackAtomPairs } from './atom-pairs.ts';

export interface GivenStructure {
  readonly format: 'smiles' | 'molBlock';
  readonly text: string;
}

export interface IdentifiedStructure {
  /** Canonical. */
  readonly smiles: string;
  readonly inchiKey: string;
  readonly formula: string;
  /** Counted atom pairs (`packAtomPairs`). */
  readonly atomPairs: Uint8Array;
}

export interface StructureFailure {
  readonly error: { readonly code: string; readonly message: string };
}

/** One answer for each structure; one that cannot be read says why in its place. */
export function identifyStructures(
  chemistry: Chemistry,
  structures: readonly GivenStructure[],
): (IdentifiedStructure | StructureFailure)[] {
  return structures.map((structure) => {
    try {
      return identify(chemistry, structure);
    } catch (error) {
      if (!(error instanceof SmellError)) throw error;
      return { error: { code: error.code, message: error.message } };
    }
  });
}

/** @throws SmellError `bad-structure`, `refused-structure` */
function identify(chemistry: Chemistry, { format, text }: GivenStructure): IdentifiedStructure {
  const read = format === 'smiles' ? chemistry.parse(text) : chemistry.parseMolBlock(text);
  if (!read.ok) throw new SmellError('bad-structure', read.reason);
  const { smiles } = read;
  const { inchiKey, formula } = chemistry.read(smiles, (structure) => {
    refuseAgents(structure);
    return { inchiKey: structure.inchiKey, formula: chemistry.formula(smiles) };
  });
  if (inchiKey === '') throw new SmellError('bad-structure', 'it has no InChIKey, by which it could be kept once');
  return { smiles, inchiKey, formula, atomPairs: packAtomPairs(chemistry.fingerprint(smiles, 'atomPairCounts')) };
}

/** Which of them hold the pattern. @throws SmellError `bad-argument` for what is not SMARTS */
export function whichHold(chemistry: Chemistry, smiles: readonly string[], smarts: string): boolean[] {
  return smiles.map((each) => chemistry.read(each, (structure) => structure.has(smarts)));
}

/**
 * Tanimoto similarity of counted atom pairs, 0 to 1.
 *
 * @throws SmellError `bad-structure` for the SMILES
 */
export function likenessOf(chemistry: Chemistry, smiles: string, kept: readonly Uint8Array[]): number[] {
  const wanted = chemistry.fingerprint(smiles, 'atomPairCounts');
  return kept.map((bytes) => tanimoto(wanted, unpackAtomPairs(bytes)));
}

export interface StructureFigures {
  /** g/mol */
  readonly molecularWeight: number;
  readonly logP: number;
  /** V2000 with 2D coordinates, where it was asked for. */
  readonly block: string | null;
}

/** For tables: structures that were read before. */
export function figuresOf(chemistry: Chemistry, smiles: readonly string[], withBlocks: boolean): StructureFigures[] {
  return smiles.map((each) => {
    const { molecularWeight, logP } = chemistry.properties(each);
    return { molecularWeight, logP, block: withBlocks ? chemistry.molBlock(each) : null };
  });
}
