/** The tables of research as Kysely sees them; migrations/0008-research.sql and 0009-private-models.sql say what each is for. */
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
  private_model: {
    organisation_id: string;
    name: string;
    folder: string;
    hash: string;
    config: string;
    card: string | null;
    /** Written as JSON text, read as what it holds. */
    files: ColumnType<Record<string, string>, string, never>;
    created_at: Generated<Date>;
  };
}
