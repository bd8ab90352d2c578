/** What the API does with jobs: everything an organisation may ask for, about its own jobs only. */
import { randomUUID } from 'node:crypto';
import { SmellError } from '@smell/core/errors';
import type { Transaction } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { notFound, Refusal } from '../config/refusal.ts';
import { bodyHash, forgetOldKeys, type MadeBefore, madeBefore, takeKey } from '../db/idempotency.ts';
import type { Database } from '../db/open-database.ts';
import type { Tables } from '../db/tables.ts';
import type { Engine } from '../engine/engine.ts';
import { findModel } from '../engine/model-names.ts';
import type { Files } from '../files/files.ts';
import type { Job, JobEvent, JobKind, JobState } from './job.ts';
import type { JobDefinition, JobPlan } from './job-definition.ts';
import { JOB_DEFINITIONS } from './job-definitions.ts';
import { JobFeed } from './job-feed.ts';
import type { OnHappening } from './job-happening.ts';
import { JobLedger, type LedgerOptions } from './job-ledger.ts';
import { joinNotices, leaveNotices } from './job-notices.ts';
import { JobQueue } from './job-queue.ts';
import { jobOf } from './job-row.ts';
import { estimateOf, type JobEstimate, openQueues, type QueueLoad, queueLoad } from './queue-load.ts';

export interface JobLimits {
  /** Results that one organisation may have waiting in a queue. */
  readonly waitingOfOrganisation: number;
  readonly openJobsOfOrganisation: number;
  /** Results that may wait in a queue in all. */
  readonly waiting: number;
}

export const JOB_LIMITS: JobLimits = {
  waitingOfOrganisation: 2_000_000,
  openJobsOfOrganisation: 200,
  waiting: 10_000_000,
};

export interface JobServiceOptions {
  readonly database: Database;
  readonly files?: Pick<Files, 'openText'>;
  /** Kinds beside those that this room knows. */
  readonly definitions?: readonly JobDefinition[];
  readonly limits?: Partial<JobLimits>;
  readonly ledger?: Pick<LedgerOptions, 'maxAttempts' | 'backoffMs' | 'probe'>;
  /** Generators that organisations may use; where it is left out every name is taken, and the worker says whether it has it. */
  readonly models?: Pick<Engine, 'models' | 'privateModels'>;
  /** Reads briefs; where it is left out a job with a brief cannot be accepted. */
  readonly words?: Pick<Engine, 'interpret' | 'profile'>;
  /** Told of what is counted. */
  readonly onHappening?: OnHappening;
  readonly newId?: () => string;
}

export interface AcceptOptions {
  /** -100 to 100, the higher the sooner among the organisation's own jobs. */
  readonly priority?: number;
  readonly idempotencyKey?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null when there is nothing after these. */
  readonly nextCursor: string | null;
}

export interface ListOptions {
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit?: number;
  readonly state?: JobState | undefined;
  readonly kind?: JobKind | undefined;
}

export interface ResultRow {
  /** From 1. */
  readonly number: number;
  readonly data: unknown;
}

export interface ResultPage extends Page<ResultRow> {
  /** More results may come: the job has not ended. */
  readonly growing: boolean;
}

/** Where nothing is known, in s. */
const RETRY_AFTER_SECONDS = 60;
const LONGEST_RETRY_AFTER_SECONDS = 3600;
const EVENTS_AT_ONCE = 200;
export const ENDED: readonly JobState[] = ['completed', 'failed', 'cancelled'];

export class JobService {
  readonly #database: Database;
  readonly #ledger: JobLedger;
  readonly #feed: JobFeed;
  readonly #definitions: ReadonlyMap<JobKind, JobDefinition>;
  readonly #limits: JobLimits;
  readonly #files: Pick<Files, 'openText'> | undefined;
  readonly #models: JobServiceOptions['models'];
  readonly #words: JobServiceOptions['words'];
  readonly #newId: () => string;

  private constructor(options: JobServiceOptions, queue: JobQueue) {
    const { database, definitions = [] } = options;
    this.#database = database;
    this.#files = options.files;
    this.#models = options.models;
    this.#words = options.words;
    this.#limits = { ...JOB_LIMITS, ...options.limits };
    this.#newId = options.newId ?? randomUUID;
    this.#ledger = new JobLedger({ ...options.ledger, database, queue, onHappening: options.onHappening });
    this.#feed = new JobFeed(database, joinNotices(database));
    this.#definitions = new Map([...JOB_DEFINITIONS, ...definitions].map((each) => [each.kind, each]));
  }

  static async start(options: JobServiceOptions): Promise<JobService> {
    const service = new JobService(options, await JobQueue.start(options.database));
    await forgetOldKeys(options.database);
    return service;
  }

  close(): void {
    this.#feed.close();
    leaveNotices(this.#database);
  }

  /** Parts that wait, by queue. */
  queues(): Promise<readonly { readonly queue: string; readonly depth: number; readonly ageSeconds: number }[]> {
    return openQueues(this.#database.db);
  }

  /** What `accept` takes. */
  get kinds(): readonly JobKind[] {
    return [...this.#definitions.keys()];
  }

  /**
   * A job that is answered here is committed: it will reach an end, whatever is killed.
   *
   * @throws Refusal `conflict` for a key that came with another body, `queue-quota`, `queue-full`; SmellError for a request
   *   that cannot be done
   */
  async accept(
    principal: Pick<Principal, 'organisationId' | 'userId'>,
    kind: JobKind,
    request: unknown,
    { priority = 0, idempotencyKey }: AcceptOptions = {},
  ): Promise<Job> {
    const { organisationId } = principal;
    const key =
      idempotencyKey === undefined
        ? undefined
        : { organisationId, scope: 'jobs', key: idempotencyKey, bodyHash: bodyHash({ kind, request, priority }) };
    const earlier = key && (await madeBefore(this.#database.db, key));
    if (earlier) return await this.#again(this.#database.db, organisationId, earlier);
    const plan = await this.#plan(organisationId, kind, request);
    const id = this.#newId();
    const job = { ...plan, id, organisationId, createdBy: principal.userId ?? null, kind, priority };
    return await this.#ledger.accept(job, async (transaction) => {
      const before = key && (await takeKey(transaction, key, id));
      if (before) return await this.#again(transaction, organisationId, before);
      this.#refuseWhenFull(await queueLoad(transaction, plan.workerKind, organisationId), plan.total);
      return undefined;
    });
  }

  /** How long it would take; nothing is accepted. @throws as `accept` for a request that cannot be done */
  async estimate(
    { organisationId }: Pick<Principal, 'organisationId'>,
    kind: JobKind,
    request: unknown,
  ): Promise<JobEstimate & { readonly total: number }> {
    const { workerKind, total } = await this.#plan(organisationId, kind, request);
    return { total, ...estimateOf(await queueLoad(this.#database.db, workerKind, organisationId), total) };
  }

  /** Of what is left of a job that waits or runs. */
  async remaining({ workerKind, organisationId }: Job): Promise<JobEstimate> {
    return estimateOf(await queueLoad(this.#database.db, workerKind, organisationId), 0);
  }

  /** @throws Refusal `not-found` */
  async get({ organisationId }: Pick<Principal, 'organisationId'>, id: string): Promise<Job> {
    return await this.#find(this.#database.db, organisationId, id);
  }

  /** The newest first. @throws Refusal `not-found` for a cursor that was not given out here */
  async list(
    { organisationId }: Pick<Principal, 'organisationId'>,
    { cursor, limit = 50, state, kind }: ListOptions = {},
  ): Promise<Page<Job>> {
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const rows = await this.#database.db
      .selectFrom('job')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('expired', '=', false)
      .$if(before !== undefined, (query) => query.where('position', '<', before!))
      .$if(state !== undefined, (query) => query.where('state', '=', state!))
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
      .orderBy('position', 'desc')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items: items.map(jobOf), nextCursor: last ? writeCursor(Number(last.position)) : null };
  }

  /** Its workers hear of it within half a second. @throws Refusal `not-found` */
  async cancel(principal: Pick<Principal, 'organisationId'>, id: string): Promise<Job> {
    return await this.#ledger.cancel(await this.get(principal, id));
  }

  /**
   * The history after an event, then what happens, until the job has ended.
   *
   * @throws Refusal `not-found`, before the first event
   */
  async events(
    principal: Pick<Principal, 'organisationId'>,
    id: string,
    { after = 0, signal }: { readonly after?: number; readonly signal?: AbortSignal } = {},
  ): Promise<AsyncGenerator<JobEvent, void, undefined>> {
    await this.get(principal, id);
    return this.#follow(id, after, signal);
  }

  /** Merged results in their order; those of a job that has not ended grow. @throws Refusal `not-found` */
  async results(
    principal: Pick<Principal, 'organisationId'>,
    id: string,
    { cursor, limit = 100 }: { readonly cursor?: string | undefined; readonly limit?: number } = {},
  ): Promise<ResultPage> {
    const after = cursor === undefined ? 0 : readCursor(cursor);
    // Looked at first, so that a job which ends in between is asked about once more, not once too few.
    const { state } = await this.get(principal, id);
    const rows = await this.#database.db
      .selectFrom('job_result')
      .select(['number', 'data'])
      .where('job_id', '=', id)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit);
    const growing = !ENDED.includes(state);
    const more = growing || rows.length > limit;
    return { items, growing, nextCursor: more ? writeCursor(items.at(-1)?.number ?? after) : null };
  }

  async *#follow(id: string, after: number, signal?: AbortSignal): AsyncGenerator<JobEvent, void, undefined> {
    const watch = this.#feed.watch(id);
    let last = after;
    try {
      while (!signal?.aborted) {
        await watch.next(last, signal);
        const rows = await this.#database.db
          .selectFrom('job_event')
          .select(['id', 'at', 'type', 'data'])
          .where('job_id', '=', id)
          .where('id', '>', last)
          .orderBy('id')
          .limit(EVENTS_AT_ONCE)
          .execute();
        for (const row of rows) {
          if (signal?.aborted) return;
          const event = { ...row, at: row.at.toISOString() } as JobEvent;
          yield event;
          last = event.id;
          if ((ENDED as readonly string[]).includes(event.type)) return;
        }
        if (rows.length === EVENTS_AT_ONCE) watch.more();
        // Resumed after the last event of a job that has ended.
        if (rows.length === 0 && (await this.#hasEnded(id))) return;
      }
    } finally {
      watch.close();
    }
  }

  /** Whether nothing will come after the events that are there. */
  async #hasEnded(id: string): Promise<boolean> {
    const row = await this.#database.db.selectFrom('job').select('state').where('id', '=', id).executeTakeFirst();
    return row === undefined || ENDED.includes(row.state);
  }

  async #plan(organisationId: string, kind: JobKind, request: unknown): Promise<JobPlan> {
    const definition = this.#definitions.get(kind);
    if (!definition) throw notFound('kind of job');
    return await definition.plan(request, {
      organisationId,
      openFile: async (fileId) => {
        if (!this.#files) throw notFound('file');
        return await this.#files.openText({ organisationId }, fileId);
      },
      understand: async ({ prompt, language, profile, wishes, pyramid }) => {
        if (!this.#words) throw new SmellError('runtime-failed', 'nothing reads briefs here');
        if (prompt === undefined) return await this.#words.profile(profile, { wishes, pyramid });
        const { condition, facets } = await this.#words.interpret(prompt, language);
        return { condition, facets };
      },
      model: async (name) => {
        if (!this.#models) return { name, reference: name, hash: null };
        const found = await findModel(this.#models, organisationId, name);
        if (!found) throw notFound('generator');
        return found;
      },
    });
  }

  async #again(
    db: Pick<Transaction<Tables>, 'selectFrom'>,
    organisationId: string,
    { resourceId, sameBody }: MadeBefore,
  ): Promise<Job> {
    if (sameBody) return await this.#find(db, organisationId, resourceId);
    throw new Refusal('conflict', 'this Idempotency-Key came with another request before; give each request its own');
  }

  async #find(db: Pick<Transaction<Tables>, 'selectFrom'>, organisationId: string, id: string): Promise<Job> {
    const row = await db
      .selectFrom('job')
      .selectAll()
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('expired', '=', false)
      .executeTakeFirst();
    if (!row) throw notFound('job');
    return jobOf(row);
  }

  #refuseWhenFull(load: QueueLoad, total: number): void {
    const { waitingOfOrganisation, openJobsOfOrganisation, waiting } = this.#limits;
    const wait = (excess: number): Record<string, string> => {
      const { perSecond } = estimateOf(load, total);
      const seconds = perSecond === null ? RETRY_AFTER_SECONDS : Math.ceil(excess / perSecond);
      return { 'retry-after': String(Math.min(LONGEST_RETRY_AFTER_SECONDS, Math.max(1, seconds))) };
    };
    if (load.openJobsOfOrganisation >= openJobsOfOrganisation) {
      throw new Refusal(
        'queue-quota',
        `your organisation has ${load.openJobsOfOrganisation} jobs waiting; wait until one has ended`,
        wait(load.waitingOfOrganisation / load.openJobsOfOrganisation),
      );
    }
    const own = load.waitingOfOrganisation + total - waitingOfOrganisation;
    if (own > 0) {
      throw new Refusal(
        'queue-quota',
        `with this job your organisation would have ${load.waitingOfOrganisation + total} results waiting, of ${waitingOfOrganisation} that it may have`,
        wait(own),
      );
    }
    const excess = load.waiting + total - waiting;
    if (excess > 0) throw new Refusal('queue-full', 'the queue is full; try again later', wait(excess));
  }
}

export function writeCursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

/** @throws Refusal `not-found` */
export function readCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw notFound('page');
  return Number(text);
}
