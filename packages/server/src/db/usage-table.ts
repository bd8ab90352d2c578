/** The table of requests by day as Kysely sees it. */
import type { ColumnType } from 'kysely';

export interface UsageTables {
  usage_day: {
    organisation_id: string;
    /** YYYY-MM-DD, of UTC. */
    day: ColumnType<Date, string, never>;
    requests: ColumnType<string | number, number, number>;
  };
}
