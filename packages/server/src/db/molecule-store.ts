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

/**
 * Rows of one statement. The embedded database computes in this thread, and nobody else is answered meanwhile: 16 described molecules took
 * it 13 ms of processor time and up to 57, 4 took 4 and up to 12.
 */
const ROWS = { postgres: 16, embedded: 4, memory: 4 } as const;

export function openMoleculeStore(database: Pick<Database, 'executeSql' | 'kind'>): MoleculeStore {
  const most = ROWS[database.kind];
  /** Results of jobs are kept once, with their job; the newest job that made the molecule speaks for it. */
  async function ofJob(organisationId: string, inchiKey: string): Promise<StoredMolecule | undefined> {
    const { rows } = await database.executeSql(
      `select job_result.data, job.created_at from job join job_result on job_result.job_id = job.id
       where job.organisation_id = $1 and job.kind = 'generate' and job_result.inchi_key = $2
       order by job.position desc limit 1`,
      [organisationId, inchiKey],
    );
    const [row] = rows as { data: NewMolecule; created_at: Date }[];
    if (!row) return undefined;
    const { data, created_at } = row;
    return { inchiKey, smiles: data.smiles, data: { generate: data }, createdAt: created_at.toISOString() };
  }

  return {
    async put(organisationId, source, molecules) {
      // A statement may not change a row twice.
      const byKey = new Map(molecules.filter(({ inchiKey }) => inchiKey !== '').map((each) => [each.inchiKey, each]));
      // In one order everywhere, so that two writers cannot wait for each other.
      const rows = [...byKey.values()].sort((a, b) => (a.inchiKey < b.inchiKey ? -1 : 1));
      for (let first = 0; first < rows.length; first += most) {
        if (first > 0) await nextTurn();
        const part = rows.slice(first, first + most);
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
      const made = row?.data.generate === undefined ? await ofJob(organisationId, inchiKey) : undefined;
      if (!row) return made;
      const { inchi_key, smiles, data, created_at } = row;
      return { inchiKey: inchi_key, smiles, data: { ...made?.data, ...data }, createdAt: created_at.toISOString() };
    },
  };
}
