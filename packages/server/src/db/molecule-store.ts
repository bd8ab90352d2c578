/** The molecules that an organisation has made or asked about. What one organisation has, no other sees. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './open-database.ts';

/** Which door it came from. */
export const MOLECULE_SOURCES = ['generate', 'describe', 'edit', 'interpolate', 'analogue'] as const;
export type MoleculeSource = (typeof MOLECULE_SOURCES)[number];

export interface NewMolecule {
  readonly inchiKey: string;
  readonly smiles: string;
}

export interface StoredMolecule {
  readonly inchiKey: string;
  readonly smiles: string;
  /** What each door said of it last. */
  readonly data: Readonly<Partial<Record<MoleculeSource, unknown>>>;
  readonly createdAt: string;
}

export interface MoleculeStore {
  /** Keeps each molecule whole, beside what other doors said of it. One without an InChIKey cannot be asked for, and is passed over. */
  put(organisationId: string, source: MoleculeSource, molecules: readonly NewMolecule[]): Promise<void>;
  /** Also one that is only kept in the library: of that no door has said anything. */
  get(organisationId: string, inchiKey: string): Promise<StoredMolecule | undefined>;
}

/** Rows of one statement: the embedded database computes in this thread, and must not hold it for long. */
const ROWS = 16;

export function openMoleculeStore(database: Pick<Database, 'executeSql'>): MoleculeStore {
  return {
    async put(organisationId, source, molecules) {
      // A statement may not change a row twice.
      const byKey = new Map(molecules.filter(({ inchiKey }) => inchiKey !== '').map((each) => [each.inchiKey, each]));
      // In one order everywhere, so that two writers cannot wait for each other.
      const rows = [...byKey.values()].sort((a, b) => (a.inchiKey < b.inchiKey ? -1 : 1));
      for (let first = 0; first < rows.length; first += ROWS) {
        if (first > 0) await nextTurn();
        const part = rows.slice(first, first + ROWS);
        const values = part.map((_, i) => `($1, $${3 * i + 2}, $${3 * i + 3}, $${3 * i + 4}::jsonb)`);
        await database.executeSql(
          `insert into molecule (organisation_id, inchi_key, smiles, data) values ${values.join(', ')}
           on conflict (organisation_id, inchi_key) do update set data = molecule.data || excluded.data`,
          [organisationId, ...part.flatMap((row) => [row.inchiKey, row.smiles, JSON.stringify({ [source]: row })])],
        );
      }
    },

    async get(organisationId, inchiKey) {
      const { rows } = await database.executeSql(
        `select inchi_key, smiles, data, created_at, 1 as place from molecule
         where organisation_id = $1 and inchi_key = $2
         union all
         select inchi_key, smiles, '{}'::jsonb, created_at, 2 from saved_molecule
         where organisation_id = $1 and inchi_key = $2 and deleted_at is null
         order by place limit 1`,
        [organisationId, inchiKey],
      );
      const [row] = rows as { inchi_key: string; smiles: string; data: StoredMolecule['data']; created_at: Date }[];
      if (!row) return undefined;
      const { inchi_key, smiles, data, created_at } = row;
      return { inchiKey: inchi_key, smiles, data, createdAt: created_at.toISOString() };
    },
  };
}
