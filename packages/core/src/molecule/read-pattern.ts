/**
 * What a user wrote or drew, as a pattern to look for: SMARTS as it is, a structure as the SMARTS of what holds it. A drawn ring of
 * alternating bonds becomes aromatic as the chemistry here sees it, or it would not be found in what is kept.
 */
import { SmellError } from '../errors.ts';
import type { Chemistry } from './chemistry.ts';

/** A SMILES, a SMARTS, or a mol block. */
export interface GivenPattern {
  readonly text: string;
  readonly format: 'written' | 'molBlock';
}

export interface ReadPattern {
  readonly smarts: string;
  /** Canonical; null for what is a pattern only. */
  readonly smiles: string | null;
}

/** An atom in brackets as SMILES has it; more in the brackets is SMARTS. */
const SMILES_ATOM = /\[(\d*)([A-Z][a-z]?|[a-z]{1,2})(@{0,2})(H\d?)?([+-]{1,3}\d?)?(:\d+)?\]/g;
/** Outside of brackets of SMILES nobody writes these but in SMARTS. */
const ONLY_SMARTS = /[[\]*~!&;,$?]|[XRDvxr]\d/;
/** Tries the pattern on something: what is wrong with it is said now. */
const PROBE = 'CCO';

/** @throws SmellError `bad-structure`, `bad-argument` for what is neither a structure nor a pattern */
export function readPattern(chemistry: Chemistry, { text, format }: GivenPattern): ReadPattern {
  const given = text.trim();
  if (format === 'molBlock') {
    const read = chemistry.parseMolBlock(text);
    if (!read.ok) throw new SmellError('bad-structure', `the drawing is not a structure: ${read.reason}`);
    return ofStructure(chemistry, read.smiles);
  }
  if (!ONLY_SMARTS.test(given.replaceAll(SMILES_ATOM, ''))) {
    const read = chemistry.parse(given);
    if (read.ok) return ofStructure(chemistry, read.smiles);
  }
  chemistry.matches(PROBE, given);
  return { smarts: given, smiles: null };
}

/** What holds the structure may have more on every atom: hydrogens are not part of the pattern, nor are stereochemistry and isotopes. */
function ofStructure(chemistry: Chemistry, smiles: string): ReadPattern {
  const flat = chemistry.flatCanonical(smiles)!;
  const smarts = flat.replaceAll(SMILES_ATOM, (_all, _isotope, element: string, _at, _hydrogens, charge = '') =>
    charge === '' && /^([BCNOPSFI]|Cl|Br|[bcnops])$/.test(element) ? element : `[${element}${charge}]`,
  );
  return { smiles, smarts };
}
