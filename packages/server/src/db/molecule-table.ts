/** The table of the molecules that an organisation has made or described. */
import type { Generated } from 'kysely';

export interface MoleculeTables {
  molecule: {
    organisation_id: string;
    inchi_key: string;
    smiles: string;
    data: Record<string, unknown>;
    created_at: Generated<Date>;
  };
}
