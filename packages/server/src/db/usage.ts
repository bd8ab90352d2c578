/**
 * What an organisation asked and made, by day of UTC. Requests are counted in this process and written every FLUSH_MS, so that they cost no
 * query: a process that is killed forgets its last few seconds of them. Molecules and jobs are counted where they are kept.
 */
import { sql } from 'kysely';
import type { Database } from './open-database.ts';

const FLUSH_MS = 10_000;
const DAY_MS = 86_400_000;

export interface UsageDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly requests: number;
  readonly jobs: number;
  /** New to the organisation on that day. */
  readonly molecules: number;
}

export class Usage {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #counted = new Map<string, number>();

  /** @param onError told when what was counted could not be written; it is tried again */
  constructor(
    database: Database,
    { now = Date.now, onError }: { readonly now?: () => number; readonly onError: (error: unknown) => void },
  ) {
    this.#database = database;
    this.#now = now;
    this.#timer = setInterval(() => void this.flush().catch(onError), FLUSH_MS);
    this.#timer.unref();
  }

  countRequest(organisationId: string): void {
    const key = `${dayOf(this.#now())} ${organisationId}`;
    this.#counted.set(key, (this.#counted.get(key) ?? 0) + 1);
  }

  /** Writes what was counted. */
  async flush(): Promise<void> {
    const counted = this.#counted;
    this.#counted = new Map();
    // In one order everywhere, so that two processes cannot wait for each other.
    for (const [key, requests] of [...counted].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [day = '', organisationId = ''] = [key.slice(0, 10), key.slice(11)];
      try {
        // An organisation that was deleted meanwhile has no usage.
        await this.#database.executeSql(
          `insert into usage_day (organisation_id, day, requests) select id, $2::date, $3 from organisation where id = $1
           on conflict (organisation_id, day) do update set requests = usage_day.requests + excluded.requests`,
          [organisationId, day, requests],
        );
        counted.delete(key);
      } catch (error) {
        for (const [left, count] of counted) this.#counted.set(left, (this.#counted.get(left) ?? 0) + count);
        throw error;
      }
    }
  }

  /** Every day of a month, up to today. @param month YYYY-MM; this one when left out */
  async ofMonth(organisationId: string, month = dayOf(this.#now()).slice(0, 7)): Promise<UsageDay[]> {
    await this.flush();
    const from = new Date(`${month}-01T00:00:00Z`);
    const end = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
    const { db } = this.#database;
    const dayText = sql<string>`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')`;
    const counts = (table: 'job' | 'searchable_molecule') =>
      db
        .selectFrom(table)
        .select([dayText.as('day'), sql<string | number>`count(*)`.as('count')])
        .where('organisation_id', '=', organisationId)
        .where('created_at', '>=', from)
        .where('created_at', '<', end)
        .groupBy(dayText)
        .execute();
    const requests = db
      .selectFrom('usage_day')
      .select([sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'), sql<string | number>`requests`.as('count')])
      .where('organisation_id', '=', organisationId)
      .where(sql<boolean>`day >= ${dayOf(from.getTime())}::date and day < ${dayOf(end.getTime())}::date`)
      .execute();
    const [asked, jobs, molecules] = (await Promise.all([requests, counts('job'), counts('searchable_molecule')])).map(
      (rows) => new Map(rows.map(({ day, count }) => [day, Number(count)])),
    );
    const days: UsageDay[] = [];
    for (let at = from.getTime(); at < Math.min(end.getTime(), this.#now()); at += DAY_MS) {
      const day = dayOf(at);
      const [requests, made, found] = [asked, jobs, molecules].map((counted) => counted!.get(day) ?? 0);
      days.push({ day, requests: requests!, jobs: made!, molecules: found! });
    }
    return days;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
