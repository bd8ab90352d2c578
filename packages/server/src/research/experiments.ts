/** Experiments of an organisation: their jobs, their cells, and the statistics over them. */
import { sql } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { notFound } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from '../engine/engine.ts';
import { findModel } from '../engine/model-names.ts';
import type { Job } from '../jobs/job.ts';
import { jobOf } from '../jobs/job-row.ts';
import type { JobService, ListOptions, Page } from '../jobs/job-service.ts';
import type { ComparedCell, ExperimentStatistics } from './compare-workers.ts';
import type { ExperimentCell, ExperimentRequest, KeptExperiment } from './experiment-job.ts';
import type { ResearchThread } from './research-worker.ts';

type Owner = Pick<Principal, 'organisationId' | 'userId'>;

/** Of the random draws behind intervals and p-values, the same for every experiment. */
const STATISTICS_SEED = 1;
const STATISTICS_TIMEOUT_MS = 300_000;
const CELLS_AT_ONCE = 200;

export interface ExperimentModel {
  readonly name: string;
  /** When the experiment was accepted. */
  readonly hash: string;
  /** Null when it is not there any more. */
  readonly currentHash: string | null;
  /** The same request would now be done by another model. */
  readonly changed: boolean;
}

export interface ExperimentsOptions {
  readonly database: Database;
  readonly jobs: JobService;
  readonly engine: Pick<Engine, 'models' | 'privateModels'>;
  /** For the statistics: their own, since they may take long. */
  readonly newThread: () => ResearchThread;
}

export class Experiments {
  readonly #options: ExperimentsOptions;
  readonly #computing = new Map<string, Promise<ExperimentStatistics>>();

  constructor(options: ExperimentsOptions) {
    this.#options = options;
  }

  /** @throws as `JobService.accept` */
  start(owner: Owner, request: ExperimentRequest, idempotencyKey?: string): Promise<Job> {
    return this.#options.jobs.accept(owner, 'experiment', request, { idempotencyKey });
  }

  /** The newest first. @throws Refusal `not-found` for a cursor that is none */
  list(owner: Pick<Owner, 'organisationId'>, page: Pick<ListOptions, 'cursor' | 'limit'> = {}): Promise<Page<Job>> {
    return this.#options.jobs.list(owner, { ...page, kind: 'experiment' });
  }

  /** @throws Refusal `not-found` */
  async get({ organisationId }: Pick<Owner, 'organisationId'>, id: string): Promise<Job> {
    const row = await this.#options.database.db
      .selectFrom('job')
      .selectAll()
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('kind', '=', 'experiment')
      .executeTakeFirst();
    if (!row) throw notFound('experiment');
    return jobOf(row);
  }

  /** Stops it where it runs, and forgets it; the molecules stay. @throws Refusal `not-found` */
  async remove(owner: Pick<Owner, 'organisationId'>, id: string): Promise<void> {
    await this.get(owner, id);
    await this.#options.jobs.cancel(owner, id);
    await this.#options.database.db.deleteFrom('job').where('id', '=', id).execute();
  }

  /** What the workers were, and whether they still are. */
  async modelsOf({ organisationId, request }: Job): Promise<ExperimentModel[]> {
    const models: ExperimentModel[] = [];
    for (const { name, hash } of (request as KeptExperiment).models) {
      const currentHash = (await findModel(this.#options.engine, organisationId, name))?.hash ?? null;
      models.push({ name, hash, currentHash, changed: currentHash !== hash });
    }
    return models;
  }

  /** Cells that are done, in their order. @param withMolecules with what was made, which may be long */
  async cells(
    { id }: Job,
    {
      after = 0,
      limit = CELLS_AT_ONCE,
      withMolecules = false,
    }: { readonly after?: number; readonly limit?: number; readonly withMolecules?: boolean } = {},
  ): Promise<{ readonly number: number; readonly cell: Omit<ExperimentCell, 'molecules'> }[]> {
    const data = withMolecules ? sql<unknown>`data::jsonb` : sql<unknown>`data::jsonb - 'molecules'`;
    const rows = await this.#options.database.db
      .selectFrom('job_result')
      .select(['number', data.as('cell')])
      .where('job_id', '=', id)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map(({ number, cell }) => ({ number, cell: cell as ExperimentCell }));
  }

  /** Null before all cells are there. Computed once, the same whenever that is. */
  async statistics(job: Job): Promise<ExperimentStatistics | null> {
    if (job.state !== 'completed') return null;
    const kept = await this.#options.database.db
      .selectFrom('experiment_statistics')
      .select('data')
      .where('job_id', '=', job.id)
      .executeTakeFirst();
    if (kept) return kept.data as ExperimentStatistics;
    let computing = this.#computing.get(job.id);
    if (!computing) {
      computing = this.#compute(job).finally(() => this.#computing.delete(job.id));
      this.#computing.set(job.id, computing);
    }
    return await computing;
  }

  async #compute(job: Job): Promise<ExperimentStatistics> {
    const { workers } = job.request as KeptExperiment;
    const compared: ComparedCell[] = [];
    for (;;) {
      const page = await this.cells(job, { after: compared.length });
      compared.push(...page.map(({ cell: { worker, prompt, seed, metrics } }) => ({ worker, prompt, seed, metrics })));
      if (page.length < CELLS_AT_ONCE) break;
    }
    const thread = this.#options.newThread();
    try {
      const statistics = (await thread.ask('compare', [workers, compared, STATISTICS_SEED], {
        timeoutMs: STATISTICS_TIMEOUT_MS,
      })) as ExperimentStatistics;
      await this.#options.database.executeSql(
        // An experiment that was deleted meanwhile has none.
        `insert into experiment_statistics (job_id, data) select id, $2::json from job where id = $1
         on conflict (job_id) do nothing`,
        [job.id, JSON.stringify(statistics)],
      );
      return statistics;
    } finally {
      await thread.close();
    }
  }
}
