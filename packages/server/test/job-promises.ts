/** What is promised of jobs, looked for in the database when everything has settled. */
import type { Database } from '../src/db/open-database.ts';
import { chunkSeed } from '../src/jobs/generate-job.ts';
import type { Job } from '../src/jobs/job.ts';
import { ENDED, JobService } from '../src/jobs/job-service.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';

export const OWNER = { organisationId: 'local' };

export interface KeptPromises {
  readonly jobs: number;
  readonly results: number;
  /** Chunks that were begun more than once. */
  readonly takenOver: number;
  /** Attempts that ended badly, and were made again. */
  readonly retries: number;
}

/** Accepted, and not ended. */
export async function openJobs(database: Database): Promise<number> {
  const { rows } = await database.executeSql(
    "select count(*)::int as n from job where state in ('accepted', 'running')",
  );
  return rows[0]!.n as number;
}

/**
 * @param accepted jobs, and what tells their requests apart
 * @param undisturbed keys of the results of a job that nobody disturbs
 * @throws Error saying which promise was broken
 */
export async function checkPromises<Request>(
  database: Database,
  accepted: ReadonlyMap<string, Request>,
  undisturbed: (job: Job, request: Request) => Promise<readonly string[]> | readonly string[],
): Promise<KeptPromises> {
  const jobs = await JobService.start({ words: WORDS, database });
  try {
    const all = await database.executeSql('select id from job');
    const ids = new Set(all.rows.map(({ id }) => id as string));
    for (const id of accepted.keys()) if (!ids.has(id)) throw new Error(`accepted job ${id} is lost`);
    if (ids.size !== accepted.size) throw new Error(`there are ${ids.size} jobs, ${accepted.size} were accepted`);
    let results = 0;
    for (const [id, request] of accepted) {
      const job = await jobs.get(OWNER, id);
      results += await checkJob(database, job, await undisturbed(job, request));
    }
    const count = async (from: string): Promise<number> =>
      (await database.executeSql(`select count(*)::int as n from ${from}`)).rows[0]!.n as number;
    const left = await count('pgboss.job');
    if (left !== 0) throw new Error(`${left} messages are left in the queue`);
    return {
      jobs: accepted.size,
      results,
      takenOver: await count('job_chunk where lease > 1'),
      retries: await count("job_event where type = 'retry'"),
    };
  } finally {
    jobs.close();
  }
}

/** @returns how many results it has */
async function checkJob(database: Database, job: Job, expected: readonly string[]): Promise<number> {
  const { rows: ends } = await database.executeSql('select type from job_event where job_id = $1 and type = any($2)', [
    job.id,
    [...ENDED],
  ]);
  if (job.state !== 'completed' || ends.length !== 1) {
    throw new Error(`job ${job.id} is ${job.state}, with the ends ${JSON.stringify(ends)}: ${job.error?.message}`);
  }
  const { rows } = await database.executeSql(
    'select number, data, r.lease, c.lease as held, c.state from job_result r join job_chunk c using (job_id, chunk) where job_id = $1 order by number',
    [job.id],
  );
  const found = rows.map(({ data }) => (data as { inchiKey: string }).inchiKey);
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`job ${job.id} has other results than undisturbed`);
  }
  if (rows.some(({ number }, i) => number !== i + 1)) throw new Error(`job ${job.id} has gaps in its results`);
  if (rows.some(({ lease, held, state }) => lease !== held || state !== 'merged')) {
    throw new Error(`job ${job.id} has results of a lost lease`);
  }
  const { rows: twice } = await database.executeSql(
    "select data ->> 'chunk' as chunk from job_event where job_id = $1 and type = 'chunk' group by 1 having count(*) > 1",
    [job.id],
  );
  if (twice.length > 0) throw new Error(`job ${job.id} has chunks that were recorded twice`);
  return rows.length;
}

/** Keys of the results of the fake engine. */
export async function undisturbedFake(
  { progress: { total } }: Job,
  { model, seed, molecules }: { readonly model: string; readonly seed: number; readonly molecules: number },
): Promise<string[]> {
  const engine = fakeEngine({ molecules });
  const size = Math.ceil(total / Math.ceil(total / 200));
  const keys = new Set<string>();
  for (let chunk = 0; keys.size < total; chunk++) {
    const call = { model, facets: [], count: size, seed: chunkSeed(seed, chunk) };
    for await (const { inchiKey } of engine.generate(call)) if (keys.size < total) keys.add(inchiKey);
  }
  return [...keys];
}
