/** Fine-tunings of an organisation, and the models that came of them. */
import { sql } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { notFound, Refusal } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine, PrivateModel } from '../engine/engine.ts';
import type { Job } from '../jobs/job.ts';
import { jobOf } from '../jobs/job-row.ts';
import type { JobService, ListOptions, Page } from '../jobs/job-service.ts';
import type { FineTuneRequest, FineTuneResult } from './fine-tune-job.ts';
import type { PrivateModelStore } from './private-model-store.ts';
import type { TrainingReached } from './train-process.ts';

type Owner = Pick<Principal, 'organisationId' | 'userId'>;

export interface FineTunesOptions {
  readonly database: Database;
  readonly jobs: JobService;
  readonly engine: Pick<Engine, 'privateModels'>;
  readonly models: PrivateModelStore;
}

export interface FineTuneState {
  readonly job: Job;
  /** As last told; null before the first step. */
  readonly reached: TrainingReached | null;
  /** Null before it is done. */
  readonly result: FineTuneResult | null;
}

export class FineTunes {
  readonly #options: FineTunesOptions;

  constructor(options: FineTunesOptions) {
    this.#options = options;
  }

  /** @throws Refusal `conflict` when the name is taken, and as `JobService.accept` */
  async start(owner: Owner, request: FineTuneRequest, idempotencyKey?: string): Promise<Job> {
    const { database, jobs } = this.#options;
    // Sent again under its key it is the one that is being made.
    const other = await database.db
      .selectFrom('job')
      .select('id')
      .where('organisation_id', '=', owner.organisationId)
      .where('kind', '=', 'fine-tune')
      .where('state', 'in', ['accepted', 'running'])
      .where(sql<string>`request ->> 'name'`, '=', request.name)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('idempotency_key')
              .select('key')
              .where('organisation_id', '=', owner.organisationId)
              .where('scope', '=', 'jobs')
              .where('key', '=', idempotencyKey ?? '')
              .whereRef('resource_id', '=', 'job.id'),
          ),
        ),
      )
      .executeTakeFirst();
    if (other) throw new Refusal('conflict', `a model "${request.name}" is being made; choose another name`);
    return await jobs.accept(owner, 'fine-tune', request, { idempotencyKey });
  }

  /** The newest first. @throws Refusal `not-found` for a cursor that is none */
  list(owner: Pick<Owner, 'organisationId'>, page: Pick<ListOptions, 'cursor' | 'limit'> = {}): Promise<Page<Job>> {
    return this.#options.jobs.list(owner, { ...page, kind: 'fine-tune' });
  }

  /** @throws Refusal `not-found` */
  async get(owner: Pick<Owner, 'organisationId'>, id: string): Promise<FineTuneState> {
    const { db } = this.#options.database;
    const job = await this.#find(owner, id);
    const event = await db
      .selectFrom('job_event')
      .select('data')
      .where('job_id', '=', id)
      .where('type', '=', 'progress')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const result = await db.selectFrom('job_result').select('data').where('job_id', '=', id).executeTakeFirst();
    const { chunk: _, ...reached } = (event?.data ?? {}) as TrainingReached & { readonly chunk?: number };
    return { job, reached: event ? reached : null, result: (result?.data as FineTuneResult | undefined) ?? null };
  }

  /** Kills the training; a model that is made stays. @throws Refusal `not-found` */
  async cancel(owner: Pick<Owner, 'organisationId'>, id: string): Promise<Job> {
    await this.#find(owner, id);
    return await this.#options.jobs.cancel(owner, id);
  }

  models({ organisationId }: Pick<Owner, 'organisationId'>): Promise<readonly PrivateModel[]> {
    return this.#options.engine.privateModels(organisationId);
  }

  /** @throws Refusal `not-found` */
  async removeModel({ organisationId }: Pick<Owner, 'organisationId'>, name: string): Promise<void> {
    if (!(await this.#options.models.remove(organisationId, name))) throw notFound('model');
  }

  async #find({ organisationId }: Pick<Owner, 'organisationId'>, id: string): Promise<Job> {
    const row = await this.#options.database.db
      .selectFrom('job')
      .selectAll()
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('kind', '=', 'fine-tune')
      .executeTakeFirst();
    if (!row) throw notFound('fine-tuning');
    return jobOf(row);
  }
}
