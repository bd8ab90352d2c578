/** What the cards and rows of the library have in common: what they show, and what can be done to one of them. */
import type { Collection, ListedMolecule } from '@smell/client';
import type { LibraryView } from './library-view.ts';
import type { LibraryChanges } from './use-library.ts';

export interface ShownMolecules {
  readonly items: readonly ListedMolecule[];
  readonly collections: readonly Collection[];
  readonly view: LibraryView;
  readonly chosen: ReadonlySet<string>;
  readonly changes: LibraryChanges;
  /** `range`: with all between it and the one that was chosen before. */
  readonly onChoose: (id: string, chosen: boolean, range: boolean) => void;
  readonly onView: (changes: Partial<LibraryView>) => void;
  /** The end of what is loaded comes near. */
  readonly onNearEnd: () => void;
}

/** What is dragged from a card to a collection: the ids of molecules. */
export const DRAGGED = 'application/x-smell-molecules';

export const nameOf = ({ name, formula, smiles }: Pick<ListedMolecule, 'name' | 'formula' | 'smiles'>): string =>
  name || formula || smiles;
