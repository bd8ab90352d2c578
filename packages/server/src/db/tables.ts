/** The tables as Kysely sees them; the SQL of the migrations is what counts. */
import type { Generated } from 'kysely';
import type { AccordTables } from './accord-tables.ts';
import type { AccountColumns, AuthTables } from './auth-tables.ts';
import type { JobTables } from './job-tables.ts';
import type { LibraryTables } from './library-tables.ts';
import type { MoleculeTables } from './molecule-table.ts';
import type { ResearchTables } from './research-tables.ts';
import type { UsageTables } from './usage-table.ts';

export interface Tables
  extends AccordTables,
    AuthTables,
    JobTables,
    LibraryTables,
    MoleculeTables,
    ResearchTables,
    UsageTables {
  organisation: OrganisationTable;
  app_user: UserTable;
}

export interface OrganisationTable {
  id: string;
  name: string;
  created_at: Generated<Date>;
}

export interface UserTable extends AccountColumns {
  id: string;
  organisation_id: string;
  email: string;
  role: 'viewer' | 'member' | 'admin';
  created_at: Generated<Date>;
}
