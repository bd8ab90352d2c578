/** The tables of research as Kysely sees them; migrations/0008-research.sql says what each is for. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface ResearchTables {
  experiment_statistics: {
    job_id: string;
    /** Written as JSON text, read as what it holds. */
    data: ColumnType<unknown, string, string>;
    created_at: Generated<Date>;
  };
  searchable_molecule: {
    position: GeneratedAlways<string | number>;
    written_by: Generated<string>;
    organisation_id: string;
    inchi_key: string;
    smiles: string;
    job_id: string | null;
    fingerprint: Uint8Array | null;
    created_at: Generated<Date>;
  };
}
