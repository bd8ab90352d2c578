/**
 * The molecules on which the skin-sensitisation alerts are measured: listed sensitisers, and materials in use that no list
 * calls one. The latter are presumed negatives: nobody says that they were all tested.
 *
 * Read from the regulatory tables of the data folder. A molecule is one skeleton (first block of the InChIKey), so isomers count once.
 */
import { join } from 'node:path';
import type { Chemistry } from '@smell/core/molecule';
import { random } from '@smell/core/random';
import { type CsvRow, readCsv } from '../data/csv.ts';

export type Half = 'development' | 'test';

export interface StudyMolecule {
  /** First block of the InChIKey. */
  readonly skeleton: string;
  readonly smiles: string;
  readonly name: string;
  readonly sensitiser: boolean;
  /** The lists that say so; empty for presumed negatives. */
  readonly lists: readonly ('CLP' | 'IFRA')[];
  readonly half: Half;
}

/** Chooses the half of a skeleton. */
export const SPLIT_SEED = 4;

const COLUMNS = ['cas', 'name', 'inchikey', 'isomeric_smiles'] as const;

/**
 * Sensitisers: Skin Sens. 1, 1A or 1B in CLP Annex VI, or an IFRA Standard driven by dermal sensitisation. Presumed negatives: on the
 * IFRA transparency list, and neither of these nor named in the EU fragrance allergens. Both with a structure within the fragrance scope.
 *
 * @throws SmellError `data-missing`, `bad-row`
 */
export function readSensitiserStudy(chemistry: Chemistry, dataFolder: string): StudyMolecule[] {
  const file = (name: string): string => join(dataFolder, 'regulatory', name);
  const clp = readCsv(file('clp_harmonised.csv'), [...COLUMNS, 'hazard_classes']);
  const ifra = readCsv(file('ifra_standards_51_by_cas.csv'), [...COLUMNS, 'driver']);
  const allergens = readCsv(file('eu_fragrance_allergens.csv'), COLUMNS);
  const inUse = readCsv(file('ifra_transparency_list.csv'), COLUMNS);

  const found = new Map<string, StudyMolecule>();
  const add = (row: CsvRow<(typeof COLUMNS)[number]>, list?: 'CLP' | 'IFRA'): void => {
    const skeleton = row.inchikey.slice(0, 14);
    const known = found.get(skeleton);
    if (known) {
      if (list && !known.lists.includes(list)) found.set(skeleton, { ...known, lists: [...known.lists, list] });
      return;
    }
    if (row.isomeric_smiles === '' || chemistry.scope(row.isomeric_smiles).length > 0) return;
    found.set(skeleton, {
      skeleton,
      smiles: row.isomeric_smiles,
      name: row.name,
      sensitiser: list !== undefined,
      lists: list ? [list] : [],
      half: halfOf(skeleton),
    });
  };
  for (const row of ifra) if (/\bDERMAL SENSITI[SZ]ATION\b/.test(row.driver)) add(row, 'IFRA');
  for (const row of clp) if (/\bSkin Sens\. 1[AB]?\b/.test(row.hazard_classes)) add(row, 'CLP');
  const named = new Set(allergens.map(({ inchikey }) => inchikey.slice(0, 14)));
  for (const row of inUse) if (!named.has(row.inchikey.slice(0, 14))) add(row);
  return [...found.values()];
}

/** A fair coin for each skeleton: it depends on nothing but the skeleton and the seed. */
export function halfOf(skeleton: string, seed = SPLIT_SEED): Half {
  const words = Array.from(skeleton, (letter) => letter.charCodeAt(0));
  return random(seed, ...words)() < 0.5 ? 'development' : 'test';
}
