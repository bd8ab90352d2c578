/** What jobs promise, on every database. */
import { SmellError } from '@smell/core/errors';
import { afterEach, expect, it } from 'vitest';
import type { Principal } from '../src/auth/principal.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { Files } from '../src/files/files.ts';
import { LocalFileStore } from '../src/files/local-file-store.ts';
import type { Job, JobEvent } from '../src/jobs/job.ts';
import type { JobHappening } from '../src/jobs/job-happening.ts';
import { type ClaimedChunk, JobLedger } from '../src/jobs/job-ledger.ts';
import { JobQueue } from '../src/jobs/job-queue.ts';
import { JobService, type JobServiceOptions } from '../src/jobs/job-service.ts';
import { startWorker, type Worker, type WorkerOptions } from '../src/jobs/worker.ts';
import { describeDatabases, eventually, type TestDatabase } from './databases.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';

describeDatabases('jobs', (get) => {
  const workers: Worker[] = [];
  const services: JobService[] = [];
  let organisations = 0;

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    for (const service of services.splice(0)) service.close();
  });

  /** Each test has organisations and queues of its own. */
  const newOrganisation = async (): Promise<Principal> => {
    const id = `org${++organisations}`;
    await get().database.db.insertInto('organisation').values({ id, name: id }).execute();
    return { organisationId: id, role: 'member', scopes: ['jobs'], method: 'token', credentialId: id };
  };
  const newModel = (): string => `model${++organisations}`;
  const service = async (options: Partial<JobServiceOptions> = {}): Promise<JobService> => {
    const started = await JobService.start({ words: WORDS, database: get().database, ...options });
    services.push(started);
    return started;
  };
  const work = async (options: Partial<WorkerOptions> & Pick<WorkerOptions, 'kinds'>): Promise<Worker> => {
    const worker = await startWorker({
      database: get().database,
      engine: fakeEngine(),
      concurrency: 3,
      pollMs: 50,
      graceMs: 2000,
      ...options,
    });
    workers.push(worker);
    return worker;
  };
  const ended = (jobs: JobService, principal: Principal, id: string): Promise<Job> =>
    eventually(async () => {
      const job = await jobs.get(principal, id);
      return job.endedAt !== null && job;
    });
  const allResults = async (jobs: JobService, principal: Principal, id: string): Promise<Record<string, unknown>[]> => {
    const all: Record<string, unknown>[] = [];
    let cursor: string | undefined;
    do {
      const page = await jobs.results(principal, id, { cursor, limit: 37 });
      all.push(...page.items.map(({ data }) => data as Record<string, unknown>));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  };
  const history = async (jobs: JobService, principal: Principal, id: string, after = 0): Promise<JobEvent[]> => {
    const events: JobEvent[] = [];
    for await (const event of await jobs.events(principal, id, { after })) events.push(event);
    return events;
  };
  const ledgerOf = async ({ database }: TestDatabase, options = {}): Promise<JobLedger> =>
    new JobLedger({ database, queue: await JobQueue.start(database), backoffMs: 1, ...options });
  const claimOne = async (
    ledger: JobLedger,
    kind: string,
    workerId: string,
    leaseMs = 10_000,
  ): Promise<ClaimedChunk> => {
    const [chunk] = await eventually(async () => {
      const found = await ledger.claim(kind, { workerId, most: 1, leaseMs });
      return found.length > 0 && found;
    });
    return chunk!;
  };
  /** Nothing of the test may wait in pg-boss. */
  const messages = async (queue: string): Promise<number> => {
    const { rows } = await get().database.executeSql('select count(*)::int as n from pgboss.job where name = $1', [
      queue,
    ]);
    return rows[0]!.n as number;
  };

  it('make as many different molecules as were asked for, in the order of their chunks whoever is faster', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const run = async (concurrency: number): Promise<unknown[]> => {
      const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 900, model, seed: 5 });
      expect(job).toMatchObject({ state: 'accepted', kind: 'generate', workerKind: `generate-${model}` });
      let calls = 0;
      const worker = await work({
        kinds: [job.workerKind],
        concurrency,
        engine: fakeEngine({
          molecules: 1500,
          onCall: () => new Promise((resolve) => setTimeout(resolve, (++calls % 3) * 15)),
        }),
      });
      const done = await ended(jobs, principal, job.id);
      await worker.stop();
      expect(done).toMatchObject({ state: 'completed', progress: { done: 900, total: 900 }, error: null });
      const found = await allResults(jobs, principal, job.id);
      expect(new Set(found.map(({ inchiKey }) => inchiKey)).size).toBe(900);
      expect(await messages(job.workerKind)).toBe(0);
      return found;
    };
    const alone = await run(1);
    expect(alone).toHaveLength(900);
    expect(await run(5)).toEqual(alone);
  });

  it('say what they got when there are no more molecules to find', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', { profile: { rose: 1 }, count: 1000, model });
    await work({ kinds: [job.workerKind], engine: fakeEngine({ molecules: 70 }) });
    expect(await ended(jobs, principal, job.id)).toMatchObject({
      state: 'completed',
      progress: { done: 70, total: 1000 },
    });
    const last = (await history(jobs, principal, job.id)).at(-1)!;
    expect(last).toMatchObject({ type: 'completed', data: { done: 70, total: 1000, reason: 'too many duplicates' } });
  });

  it('describe every row of a list once, in its place, bad rows with their reason', async () => {
    const principal = await newOrganisation();
    const jobs = await service();
    const smiles = Array.from({ length: 1100 }, (_, i) => (i === 777 ? '!bad' : `C${i % 90}`));
    const job = await jobs.accept(principal, 'describe', { smiles });
    await work({ kinds: ['describe'] });
    expect(await ended(jobs, principal, job.id)).toMatchObject({
      state: 'completed',
      progress: { done: 1100, total: 1100 },
    });
    const rows = await allResults(jobs, principal, job.id);
    expect(rows.map(({ row }) => row)).toEqual(smiles.map((_, i) => i + 1));
    expect(rows[777]).toMatchObject({ error: { code: 'bad-structure' } });
    expect(rows[776]).toMatchObject({ smiles: 'C56' });
  });

  it('describe an uploaded table, and refuse another organisation’s file as missing', async () => {
    const [principal, other] = [await newOrganisation(), await newOrganisation()];
    const { database } = get();
    const files = new Files({ database, store: new LocalFileStore(`/tmp/smell-files-${process.pid}`) });
    const jobs = await service({ files });
    const text = `id,smiles\n${Array.from({ length: 600 }, (_, i) => `x${i},C${i}`).join('\n')}\nx600,\n`;
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text);
    };
    const file = await files.add(principal, bytes(), { name: 'mine.csv', mediaType: 'text/csv' });
    const job = await jobs.accept(principal, 'describe', { fileId: file.id });
    expect(job.request).toEqual({ molecules: 601, fileId: file.id });
    await work({ kinds: ['describe'] });
    await ended(jobs, principal, job.id);
    const rows = await allResults(jobs, principal, job.id);
    expect(rows).toHaveLength(601);
    expect(rows[599]).toMatchObject({ row: 600, id: 'x599', smiles: 'C599' });
    expect(rows[600]).toMatchObject({ row: 601, id: 'x600', error: { code: 'bad-row', line: 602 } });
    await expect(jobs.accept(other, 'describe', { fileId: file.id })).rejects.toMatchObject({ code: 'not-found' });
    await files.remove(principal, file.id);
  });

  it('are accepted with their chunks in one transaction, or not at all', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const request = { prompt: 'fresh rose', count: 5000, model };
    for (const phase of ['accept', 'enqueue'] as const) {
      const failing = await service({
        ledger: {
          probe: (reached) => {
            if (reached === phase) throw new Error(`stopped at ${phase}`);
          },
        },
      });
      const attempt = failing.accept(principal, 'generate', request, { idempotencyKey: 'again' });
      await expect(attempt).rejects.toThrow(`stopped at ${phase}`);
      expect((await failing.list(principal)).items).toEqual([]);
      expect(await messages(`generate-${model}`)).toBe(0);
    }
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', request, { idempotencyKey: 'again' });
    expect((await jobs.list(principal)).items).toEqual([job]);
    expect(await messages(job.workerKind)).toBeGreaterThan(0);
    await jobs.cancel(principal, job.id);
    expect(await messages(job.workerKind)).toBe(0);
  });

  it('are the same job for the same key and body, a conflict for another body, and not shared between organisations', async () => {
    const [principal, other] = [await newOrganisation(), await newOrganisation()];
    const model = newModel();
    const jobs = await service();
    const accept = (who: Principal, count: number): Promise<Job> =>
      jobs.accept(who, 'generate', { prompt: 'fresh rose', count, model }, { idempotencyKey: 'k' });
    const twins = await Promise.all(Array.from({ length: 5 }, () => accept(principal, 10)));
    expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    expect((await jobs.list(principal)).items).toHaveLength(1);
    await expect(accept(principal, 11)).rejects.toMatchObject({ code: 'conflict', statusCode: 409 });
    expect((await accept(other, 10)).id).not.toBe(twins[0]!.id);
  });

  it('tell their history from any event on, live to the end, with numbers that rise by one', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 1000, model });
    const live = history(jobs, principal, job.id);
    await work({ kinds: [job.workerKind], engine: fakeEngine({ workMs: 10 }) });
    const events = await live;
    expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => i + 1));
    expect(events.map(({ type }) => type)).toEqual(['accepted', 'started', ...Array(5).fill('chunk'), 'completed']);
    expect(await history(jobs, principal, job.id, 4)).toEqual(events.slice(4));
    expect(await history(jobs, principal, job.id, events.length)).toEqual([]);
  });

  it('are cancelled within a second, also where an engine does not listen, and end once', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 100_000, model });
    const worker = await work({ kinds: [job.workerKind], engine: fakeEngine({ workMs: 60_000, deaf: true }) });
    await eventually(() => worker.running === 3);
    const began = Date.now();
    const cancelled = await jobs.cancel(principal, job.id);
    expect(cancelled.state).toBe('cancelled');
    await eventually(() => worker.running === 0, 3000);
    expect(Date.now() - began).toBeLessThan(5000);
    expect(await messages(job.workerKind)).toBe(0);
    expect(await jobs.cancel(principal, job.id)).toEqual(cancelled);
    const types = (await history(jobs, principal, job.id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'cancelled')).toHaveLength(1);
  });

  it('try again with the cause told, and wait longer each time', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 10, model });
    let calls = 0;
    await work({
      kinds: [job.workerKind],
      ledger: { backoffMs: 20 },
      engine: fakeEngine({
        onCall: () => {
          if (++calls <= 2) throw new SmellError('runtime-failed', `trouble ${calls}`);
        },
      }),
    });
    expect(await ended(jobs, principal, job.id)).toMatchObject({ state: 'completed', progress: { done: 10 } });
    const retries = (await history(jobs, principal, job.id)).filter(({ type }) => type === 'retry');
    expect(retries.map(({ data }) => [data.cause, data.delayMs])).toEqual([
      ['trouble 1', 20],
      ['trouble 2', 40],
    ]);
  });

  it('are set aside as failed with the reason when a chunk fails for good, and a wrong request is not tried again', async () => {
    const principal = await newOrganisation();
    const [poison, wrong] = [newModel(), newModel()];
    const jobs = await service();
    const request = (model: string) => ({ prompt: 'fresh rose', count: 1000, model, seed: 3 });
    const first = await jobs.accept(principal, 'generate', request(poison));
    const second = await jobs.accept(principal, 'generate', request(wrong));
    let calls = 0;
    await work({
      kinds: [first.workerKind],
      ledger: { backoffMs: 1, maxAttempts: 3 },
      // The first chunk has the seed of the request.
      engine: fakeEngine({
        onCall: ({ seed }) => {
          if (seed === 3) throw new Error('out of memory');
        },
      }),
    });
    await work({
      kinds: [second.workerKind],
      concurrency: 1,
      engine: fakeEngine({
        onCall: () => {
          calls += 1;
          throw new SmellError('bad-argument', 'nothing can meet these constraints');
        },
      }),
    });
    expect(await ended(jobs, principal, first.id)).toMatchObject({
      state: 'failed',
      error: {
        code: 'runtime-failed',
        message: 'part 1 failed 3 times, at last: something went wrong that should not have; it has been logged',
      },
    });
    expect(await ended(jobs, principal, second.id)).toMatchObject({
      state: 'failed',
      error: { code: 'bad-argument', message: 'nothing can meet these constraints' },
    });
    expect(calls).toBe(1);
    expect(await messages(first.workerKind)).toBe(0);
  });

  it('are taken over from a worker that stopped answering, whose late results are refused', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 3, model });
    const ledger = await ledgerOf(get());
    const slow = await claimOne(ledger, job.workerKind, 'slow', 1);
    await eventually(async () => (await ledger.expire()) > 0 || (await isQueued(get(), job.id)));
    const quick = await claimOne(ledger, job.workerKind, 'quick');
    expect(quick.lease).toBe(slow.lease + 1);
    expect((await ledger.heartbeat([slow, quick], 10_000)).size).toBe(1);
    const late = ['A', 'B', 'C'].map((key) => ({ inchiKey: key, by: 'slow' }));
    expect(await ledger.complete(slow, late)).toBe('stale');
    expect(await ledger.fail(slow, { code: 'x', message: 'x', retry: false })).toBe('stale');
    expect(await ledger.giveBack(slow)).toBe('stale');
    expect(
      await ledger.complete(
        quick,
        late.map((each) => ({ ...each, by: 'quick' })),
      ),
    ).toBe('recorded');
    expect(await ledger.complete(slow, late)).toBe('stale');
    expect(await ledger.complete(quick, late)).toBe('stale');
    expect((await allResults(jobs, principal, job.id)).map(({ by }) => by)).toEqual(['quick', 'quick', 'quick']);
    const types = (await history(jobs, principal, job.id)).map(({ type }) => type);
    expect(types).toEqual(['accepted', 'retry', 'started', 'chunk', 'completed']);
  });

  it('would keep the results of a worker taken for dead, were it not for the fencing token', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 1, model });
    const ledger = await ledgerOf(get(), { fencing: false });
    const slow = await claimOne(ledger, job.workerKind, 'slow', 1);
    await eventually(async () => (await ledger.expire()) > 0 || (await isQueued(get(), job.id)));
    const quick = await claimOne(ledger, job.workerKind, 'quick');
    expect(await ledger.complete(slow, [{ inchiKey: 'A', by: 'slow' }])).toBe('recorded');
    expect((await allResults(jobs, principal, job.id)).map(({ by }) => by)).toEqual(['slow']);
    expect(quick.lease).toBe(2);
  });

  it('are finished or given back when their worker is told to stop, and lose no attempt by it', async () => {
    const principal = await newOrganisation();
    const [brief, long] = [newModel(), newModel()];
    const jobs = await service();
    const request = (model: string) => ({ prompt: 'fresh rose', count: 50, model });
    const first = await jobs.accept(principal, 'generate', request(brief));
    const stop = new AbortController();
    const quick = await work({ kinds: [first.workerKind], engine: fakeEngine({ workMs: 300 }), signal: stop.signal });
    await eventually(() => quick.running === 1);
    stop.abort();
    await quick.ended;
    expect(await jobs.get(principal, first.id)).toMatchObject({ state: 'completed' });

    const second = await jobs.accept(principal, 'generate', request(long));
    const slow = await work({ kinds: [second.workerKind], engine: fakeEngine({ workMs: 60_000 }), graceMs: 100 });
    await eventually(() => slow.running === 1);
    const began = Date.now();
    await slow.stop();
    expect(Date.now() - began).toBeLessThan(8000);
    const chunks = await get()
      .database.db.selectFrom('job_chunk')
      .selectAll()
      .where('job_id', '=', second.id)
      .execute();
    expect(chunks).toMatchObject([{ state: 'queued', attempts: 0, lease: 1 }]);
    await work({ kinds: [second.workerKind] });
    expect(await ended(jobs, principal, second.id)).toMatchObject({ state: 'completed' });
  });

  it('are counted once for what happens to them: retried, taken over, let go, ended', async () => {
    const principal = await newOrganisation();
    const [model, other] = [newModel(), newModel()];
    const counted: string[] = [];
    const onHappening = ({ what, kind, ...more }: JobHappening): void => {
      counted.push([what, kind, ...Object.values(more)].join(' '));
    };
    const jobs = await service({ onHappening });
    const key = { idempotencyKey: 'counted' };
    const request = { prompt: 'fresh rose', count: 5, model };
    const failing = await jobs.accept(principal, 'generate', request, key);
    await jobs.accept(principal, 'generate', request, key);
    let calls = 0;
    await work({
      kinds: [`generate-${model}`],
      ledger: { backoffMs: 1 },
      onHappening,
      engine: fakeEngine({
        onCall: () => {
          if (++calls === 1) throw new Error('once');
        },
      }),
    });
    await ended(jobs, principal, failing.id);
    expect(counted.splice(0)).toEqual(['accepted generate', 'retried generate', 'ended generate completed']);

    const taken = await jobs.accept(principal, 'generate', { ...request, model: other });
    const ledger = await ledgerOf(get(), { onHappening });
    const chunk = await claimOne(ledger, `generate-${other}`, 'dead', 1);
    await eventually(async () => (await ledger.expire()) > 0);
    expect(await ledger.complete(chunk, [])).toBe('stale');
    const held = fakeEngine({ workMs: 60_000 });
    const worker = await work({ kinds: [`generate-${other}`], engine: held, onHappening });
    await eventually(() => worker.running === 1);
    await jobs.cancel(principal, taken.id);
    await jobs.cancel(principal, taken.id);
    await eventually(() => worker.running === 0);
    expect(counted.sort()).toEqual([
      ...['accepted generate', 'ended generate cancelled', 'lease-lost generate', 'retried generate'],
      'taken-over generate',
    ]);
  });

  it('of one organisation do not keep those of another waiting, however large they are', async () => {
    const [large, small] = [await newOrganisation(), await newOrganisation()];
    const model = newModel();
    const jobs = await service();
    const big = await jobs.accept(large, 'generate', { prompt: 'fresh rose', count: 1_000_000, model });
    const worker = await work({ kinds: [big.workerKind], concurrency: 2, engine: fakeEngine({ workMs: 15 }) });
    await eventually(async () => (await jobs.get(large, big.id)).progress.done > 1000);
    const before = (await jobs.get(large, big.id)).progress.done;
    const little = await jobs.accept(small, 'generate', { prompt: 'fresh rose', count: 2000, model });
    await ended(jobs, small, little.id);
    const meanwhile = (await jobs.get(large, big.id)).progress.done - before;
    // Ten chunks of each, but for those in work at both ends.
    expect(meanwhile).toBeGreaterThan(1000);
    expect(meanwhile).toBeLessThan(4000);
    await worker.stop();
    await jobs.cancel(large, big.id);
  });

  it('of several organisations take turns part by part, whoever came first', async () => {
    const [large, small, third] = [await newOrganisation(), await newOrganisation(), await newOrganisation()];
    const model = newModel();
    const jobs = await service();
    const request = { prompt: 'fresh rose', count: 800, model };
    const accept = (who: Principal): Promise<Job> => jobs.accept(who, 'generate', request);
    const { workerKind } = await accept(large);
    await accept(large);
    await accept(small);
    const ledger = await ledgerOf(get());
    const owners: string[] = [];
    const take = async (): Promise<ClaimedChunk> => {
      const chunk = await claimOne(ledger, workerKind, 'w');
      owners.push(chunk.organisationId);
      return chunk;
    };
    for (let i = 0; i < 4; i++) await take();
    // One that comes later begins where the queue has come to, neither before nor behind the others.
    await accept(third);
    for (let i = 0; i < 3; i++) await take();
    const [a, b, c] = [large, small, third].map(({ organisationId }) => organisationId);
    expect(owners.slice(0, 4)).toEqual([a, b, a, b]);
    expect([...owners.slice(4)].sort()).toEqual([a, b, c].sort());
  });

  it('of higher priority come first among those of an organisation', async () => {
    const principal = await newOrganisation();
    const model = newModel();
    const jobs = await service();
    const request = { prompt: 'fresh rose', count: 2000, model };
    const low = await jobs.accept(principal, 'generate', request, { priority: 0 });
    const high = await jobs.accept(principal, 'generate', { ...request, seed: 2 }, { priority: 5 });
    await work({ kinds: [low.workerKind], concurrency: 1, engine: fakeEngine({ workMs: 5 }) });
    const [first, second] = await Promise.all([ended(jobs, principal, high.id), ended(jobs, principal, low.id)]);
    expect(first.endedAt! < second.endedAt!).toBe(true);
  });

  it('are refused with a time to wait when the queue is full, and estimated from the last chunks', async () => {
    const [principal, other] = [await newOrganisation(), await newOrganisation()];
    const model = newModel();
    const jobs = await service({ limits: { waiting: 1500, waitingOfOrganisation: 1000, openJobsOfOrganisation: 2 } });
    const request = (count: number, seed = 1) => ({ prompt: 'fresh rose', count, model, seed });
    expect(await jobs.estimate(principal, 'generate', request(400))).toEqual({
      total: 400,
      waiting: 0,
      perSecond: null,
      seconds: null,
    });
    const first = await jobs.accept(principal, 'generate', request(400));
    const worker = await work({ kinds: [first.workerKind], engine: fakeEngine({ workMs: 100 }) });
    await ended(jobs, principal, first.id);
    const estimate = await jobs.estimate(principal, 'generate', request(1000));
    // 200 molecules in a tenth of a second and a little, three at once.
    expect(estimate.perSecond).toBeGreaterThan(600);
    expect(estimate.perSecond).toBeLessThanOrEqual(6000);
    expect(estimate.seconds).toBe(Math.ceil(1000 / estimate.perSecond!));
    await worker.stop();

    await jobs.accept(principal, 'generate', request(900));
    const retryAfter = { headers: { 'retry-after': expect.stringMatching(/^\d+$/) } };
    const tooMany = { code: 'queue-quota', statusCode: 429, ...retryAfter };
    await expect(jobs.accept(principal, 'generate', request(101))).rejects.toMatchObject(tooMany);
    await jobs.accept(principal, 'generate', request(50));
    await expect(jobs.accept(principal, 'generate', request(1))).rejects.toMatchObject(tooMany);
    const full = { code: 'queue-full', statusCode: 503, ...retryAfter };
    await expect(jobs.accept(other, 'generate', request(551))).rejects.toMatchObject(full);
    await jobs.accept(other, 'generate', request(550));
  });

  it('are listed the newest first, by pages, and only to their organisation', async () => {
    const [principal, other] = [await newOrganisation(), await newOrganisation()];
    const model = newModel();
    const jobs = await service();
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      ids.unshift((await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 1, model })).id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await jobs.list(principal, { cursor, limit: 3 });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids);
    expect((await jobs.list(other)).items).toEqual([]);
    const missing = { code: 'not-found', statusCode: 404 };
    await expect(jobs.get(other, ids[0]!)).rejects.toMatchObject(missing);
    await expect(jobs.cancel(other, ids[0]!)).rejects.toMatchObject(missing);
    await expect(jobs.events(other, ids[0]!)).rejects.toMatchObject(missing);
    await expect(jobs.results(other, ids[0]!)).rejects.toMatchObject(missing);
    expect(await jobs.get(principal, ids[0]!)).toMatchObject({ state: 'accepted' });
  });
});

describeDatabases(
  'jobs of several processes',
  (get) => {
    it('are told of, followed and cancelled from any of them within a second', async () => {
      // Two openings share nothing in memory, as two processes do not.
      const elsewhere = await openDatabase(get().target);
      const jobs = await JobService.start({ words: WORDS, database: get().database });
      const principal = { organisationId: 'local' };
      const worker = await startWorker({
        database: elsewhere,
        engine: fakeEngine({ workMs: 60_000 }),
        kinds: ['generate-far'],
        concurrency: 1,
      });
      try {
        const began = Date.now();
        const job = await jobs.accept(principal, 'generate', { prompt: 'fresh rose', count: 500, model: 'far' });
        const types: string[] = [];
        const seen = (async () => {
          for await (const { type } of await jobs.events(principal, job.id)) types.push(type);
        })();
        await eventually(() => types.includes('started'), 3000);
        expect(Date.now() - began).toBeLessThan(6000);
        const cancelled = Date.now();
        await jobs.cancel(principal, job.id);
        await eventually(() => worker.running === 0, 3000);
        expect(Date.now() - cancelled).toBeLessThan(5000);
        await seen;
        expect(types).toEqual(['accepted', 'started', 'cancelled']);
      } finally {
        await worker.stop();
        jobs.close();
        await elsewhere.close();
      }
    });
  },
  ['PostgreSQL'],
);

async function isQueued({ database }: TestDatabase, jobId: string): Promise<boolean> {
  const rows = await database.db
    .selectFrom('job_chunk')
    .select('state')
    .where('job_id', '=', jobId)
    .where('state', '=', 'queued')
    .execute();
  return rows.length > 0;
}
