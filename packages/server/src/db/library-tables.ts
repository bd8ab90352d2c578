/** The tables of files and of the library as Kysely sees them; migrations/0003-library.sql and 0012-library-search.sql say what each is for. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface LibraryTables {
  stored_file: {
    id: string;
    organisation_id: string;
    created_by: string | null;
    name: string;
    media_type: string;
    size_bytes: ColumnType<string | number, number, never>;
    sha256: string;
    created_at: Generated<Date>;
  };
  saved_molecule: {
    id: string;
    position: GeneratedAlways<string | number>;
    organisation_id: string;
    created_by: string | null;
    smiles: string;
    inchi_key: string;
    name: Generated<string>;
    note: Generated<string>;
    tags: Generated<string[]>;
    /** Written as JSON text, read as what it holds. */
    data: ColumnType<unknown, string | null, string | null>;
    formula: Generated<string>;
    atom_pairs: Uint8Array | null;
    deleted_at: Date | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  collection: {
    id: string;
    organisation_id: string;
    created_by: string | null;
    name: string;
    note: Generated<string>;
    deleted_at: Date | null;
    created_at: Generated<Date>;
  };
  collection_molecule: { collection_id: string; molecule_id: string; added_at: Generated<Date> };
}
