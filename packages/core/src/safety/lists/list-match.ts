/** How a molecule, a CAS number or a name meets a row of a list. */
import type { ListEntry } from './list-entry.ts';

/**
 * - `exact`: the structures are the same, stereochemistry included.
 * - `unspecified-isomer`: one side leaves stereochemistry open that the other gives.
 * - `other-isomer`: the row is another stereoisomer of the same skeleton.
 * - `tautomer`: the row is a tautomer.
 * - `parent`: the row is the neutral parent, or another salt of it.
 * - `cas`, `name`: by number or name alone, as for naturals.
 * - `class`: the row speaks of a class, and the structure is a member by SMARTS.
 */
export type Identity =
  | 'exact'
  | 'unspecified-isomer'
  | 'other-isomer'
  | 'tautomer'
  | 'parent'
  | 'cas'
  | 'name'
  | 'class';

export interface ListMatch {
  readonly entry: ListEntry;
  readonly identity: Identity;
  /** One sentence for the user: `matches as an unspecified isomer of ... (CAS ...)`. */
  readonly how: string;
}

/** What is looked up: at least one of them. */
export interface Subject {
  readonly smiles?: string;
  readonly cas?: string;
  readonly name?: string;
}
