/** What an organisation asked and made, by day, on every database. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '../src/db/open-database.ts';
import { Usage } from '../src/db/usage.ts';
import { describeDatabases } from './databases.ts';

const NOW = Date.parse('2026-11-24T23:30:00Z');
const DAY_MS = 86_400_000;

describeDatabases('usage', (get) => {
  const open = (now: () => number = () => NOW): Usage =>
    new Usage(get().database, {
      now,
      onError(error) {
        throw error;
      },
    });
  const organisation = async (database: Database): Promise<string> => {
    const id = randomUUID();
    await database.db.insertInto('organisation').values({ id, name: id }).execute();
    return id;
  };
  const make = (id: string, key: string, at: string) =>
    get().database.executeSql(
      'insert into searchable_molecule (organisation_id, inchi_key, smiles, created_at) values ($1, $2, $3, $4)',
      [id, key, 'C', at],
    );

  it('counts requests by day of UTC, whatever process they came to, and tells no other organisation', async () => {
    const [us, them] = [await organisation(get().database), await organisation(get().database)];
    let now = NOW;
    const [first, second] = [open(() => now), open(() => now)];
    first.countRequest(us);
    second.countRequest(us);
    now += 3_600_000;
    second.countRequest(us);
    second.countRequest(them);
    await second.flush();
    const days = await first.ofMonth(us);
    expect(days).toHaveLength(25);
    expect(days.filter(({ requests }) => requests > 0)).toEqual([
      { day: '2026-11-24', requests: 2, jobs: 0, molecules: 0 },
      { day: '2026-11-25', requests: 1, jobs: 0, molecules: 0 },
    ]);
    expect((await first.ofMonth(them)).reduce((sum, { requests }) => sum + requests, 0)).toBe(1);
    await first.close();
    await second.close();
  });

  it('counts molecules and jobs on the day they came, at the edges of a month too', async () => {
    const us = await organisation(get().database);
    for (const [key, at] of [
      ['a', '2026-09-30T23:59:59Z'],
      ['b', '2026-10-01T00:00:00Z'],
      ['c', '2026-10-31T23:59:59Z'],
      ['d', '2026-10-31T12:00:00Z'],
      ['e', '2026-11-01T00:00:00Z'],
    ] as const) {
      await make(us, key, at);
    }
    await get().database.executeSql(
      `insert into job (id, organisation_id, kind, worker_kind, state, request, total, chunk_size, distinct_results, created_at)
       values ($1, $2, 'describe', 'describe', 'completed', '{}', 1, 1, false, '2026-10-02T10:00:00Z')`,
      [randomUUID(), us],
    );
    const usage = open();
    const october = await usage.ofMonth(us, '2026-10');
    expect(october).toHaveLength(31);
    expect(october.filter(({ molecules, jobs }) => molecules + jobs > 0)).toEqual([
      { day: '2026-10-01', requests: 0, jobs: 0, molecules: 1 },
      { day: '2026-10-02', requests: 0, jobs: 1, molecules: 0 },
      { day: '2026-10-31', requests: 0, jobs: 0, molecules: 2 },
    ]);
    expect(await usage.ofMonth(us, '2027-01')).toEqual([]);
    await usage.close();
  });

  it('keeps what it could not write, and forgets what belongs to nobody any more', async () => {
    const us = await organisation(get().database);
    const { database } = get();
    let broken = true;
    const usage = new Usage(
      {
        ...database,
        db: database.db,
        executeSql: (...given) => (broken ? Promise.reject(new Error('away')) : database.executeSql(...given)),
      } as Database,
      { now: () => NOW, onError: () => undefined },
    );
    usage.countRequest(us);
    usage.countRequest('gone');
    await expect(usage.flush()).rejects.toThrow('away');
    broken = false;
    usage.countRequest(us);
    expect((await usage.ofMonth(us)).at(-1)).toMatchObject({ day: '2026-11-24', requests: 2 });
    await usage.close();
  });

  it('ends at today', async () => {
    const us = await organisation(get().database);
    const usage = open(() => NOW + DAY_MS);
    expect((await usage.ofMonth(us)).at(-1)!.day).toBe('2026-11-25');
    await usage.close();
  });
});
