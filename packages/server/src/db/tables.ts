/** The tables as Kysely sees them; the SQL of the migrations is what counts. */
import type { Generated } from 'kysely';
import type { MoleculeTables } from './molecule-table.ts';

export interface Tables extends MoleculeTables {
  organisation: OrganisationTable;
  app_user: UserTable;
}

export interface OrganisationTable {
  id: string;
  name: string;
  created_at: Generated<Date>;
}

export interface UserTable {
  id: string;
  organisation_id: string;
  email: string;
  role: 'viewer' | 'member' | 'admin';
  created_at: Generated<Date>;
}
