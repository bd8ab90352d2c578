/** The tables of accords as Kysely sees them; migrations/0011-accords.sql says what each is for. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface AccordTables {
  accord: {
    id: string;
    position: GeneratedAlways<string | number>;
    organisation_id: string;
    created_by: string | null;
    name: string;
    lines: number;
    latest: number;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
    deleted_at: ColumnType<Date | null, never, Date | null>;
  };
  accord_version: {
    accord_id: string;
    number: number;
    created_by: string | null;
    /** Written as JSON text, read as what it holds. */
    data: ColumnType<unknown, string, never>;
    restored_from: number | null;
    created_at: Generated<Date>;
  };
}
