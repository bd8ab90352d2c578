/** What the verdict and mixture rooms need of the lists, and nothing more. */
import type { StructureReader } from '../../molecule/index.ts';
import type { ListInfo } from '../lists/list-entry.ts';
import type { ListMatch } from '../lists/list-match.ts';

export interface ListSource {
  /** Every list that is loaded. */
  readonly info: readonly ListInfo[];
  /** Rows that a structure meets, class standards included. */
  match(structure: StructureReader): readonly ListMatch[];
  byCas(cas: string): readonly ListMatch[];
  byName(name: string): readonly ListMatch[];
  /** The aldehydes and amines that a Schiff base gives back on hydrolysis; none for anything else. */
  schiffBaseParents?(structure: StructureReader): readonly SchiffBaseParent[];
}

export interface SchiffBaseParent {
  readonly smiles: string;
  /** Grams set free by one gram of the Schiff base. */
  readonly massRatio: number;
}
