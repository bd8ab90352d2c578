/** Everything an organisation has made, as lines of a file, read page by page so that it may be as long as it is. */
import { csvLine } from '@smell/report/tables';
import type { Database } from '../db/open-database.ts';
import type { ExperimentCell } from './experiment-job.ts';
import { METRICS } from './experiment-metrics.ts';
import type { Experiments } from './experiments.ts';
import { readByIndex } from './read-by-index.ts';

export const EXPORTS = ['molecules', 'experiments'] as const;
export type Export = (typeof EXPORTS)[number];
export type ExportFormat = 'jsonl' | 'csv';

const MOLECULES_AT_ONCE = 200;
const CELLS_AT_ONCE = 200;

const OF_JOB = '(select r.data from job_result r where r.job_id = s.job_id and r.inchi_key = s.inchi_key)';
const OF_DOOR = '(select m.data::json from molecule m where m.organisation_id = $1 and m.inchi_key = s.inchi_key)';

export const CELL_CSV_HEADING = csvLine([
  ...['experiment', 'number', 'worker', 'modelHash', 'prompt', 'seed', 'asked', 'sampled', 'found', 'seconds'],
  ...METRICS,
]);

/** @param prompt in the user's words, or the profile written out */
export function cellCsvRow(
  experiment: string,
  number: number,
  prompt: string,
  cell: Omit<ExperimentCell, 'molecules'>,
): string {
  const { worker, modelHash, seed, asked, sampled, found, seconds, metrics } = cell;
  return csvLine([
    ...[experiment, number, worker, modelHash, prompt, seed, asked, sampled, found, seconds],
    ...METRICS.map((metric) => metrics[metric]),
  ]);
}

export function promptText({
  prompt,
  profile = {},
}: {
  readonly prompt?: string | undefined;
  readonly profile?: Readonly<Record<string, number>> | undefined;
}): string {
  const written = Object.entries(profile).map(([descriptor, weight]) => `${descriptor} ${weight}`);
  return prompt ?? written.join(', ');
}

export class Exporter {
  readonly #database: Database;
  readonly #experiments: Experiments;

  constructor(database: Database, experiments: Experiments) {
    this.#database = database;
    this.#experiments = experiments;
  }

  lines(organisationId: string, what: Export, format: ExportFormat): AsyncGenerator<string, void, undefined> {
    return what === 'molecules' ? this.#molecules(organisationId, format) : this.#cells(organisationId, format);
  }

  /** In the order in which they came; what is said of one by its job, or else by the door that it came through. */
  async *#molecules(organisationId: string, format: ExportFormat): AsyncGenerator<string, void, undefined> {
    if (format === 'csv') yield csvLine(['inchiKey', 'smiles', 'createdAt', 'jobId']);
    let after = '0';
    for (;;) {
      const rows = await readByIndex(
        this.#database,
        `with page as materialized (
           select position, inchi_key, smiles, created_at, job_id from searchable_molecule
           where organisation_id = $1 and position > $2::text::bigint order by position limit ${MOLECULES_AT_ONCE}
         )
         select s.position::text as position, s.inchi_key, s.smiles, s.created_at, s.job_id,
           exists (
             select 1 from searchable_molecule o
             where o.organisation_id = $1 and o.inchi_key = s.inchi_key and o.position < s.position
           ) as double
           ${format === 'csv' ? '' : `, coalesce(${OF_JOB}, ${OF_DOOR}) as data`}
         from page s order by s.position`,
        [organisationId, after],
      );
      for (const row of rows) {
        after = row.position as string;
        if (row.double) continue;
        const inchiKey = row.inchi_key as string;
        const smiles = row.smiles as string;
        const createdAt = (row.created_at as Date).toISOString();
        const jobId = row.job_id as string | null;
        yield format === 'csv'
          ? csvLine([inchiKey, smiles, createdAt, jobId])
          : `${JSON.stringify({ inchiKey, smiles, createdAt, jobId, data: row.data ?? null })}\n`;
      }
      if (rows.length < MOLECULES_AT_ONCE) return;
    }
  }

  /** As CSV the cells; as JSON Lines each experiment with its statistics, followed by its cells with their molecules. */
  async *#cells(organisationId: string, format: ExportFormat): AsyncGenerator<string, void, undefined> {
    if (format === 'csv') yield CELL_CSV_HEADING;
    let cursor: string | undefined;
    do {
      const page = await this.#experiments.list({ organisationId }, { cursor });
      for (const job of page.items) {
        const { id, state, createdAt, endedAt } = job;
        const request = job.request as { readonly prompts: readonly Parameters<typeof promptText>[0][] };
        if (format === 'jsonl') {
          const statistics = await this.#experiments.statistics(job);
          const models = await this.#experiments.modelsOf(job);
          yield `${JSON.stringify({ type: 'experiment', id, state, createdAt, endedAt, request, models, statistics })}\n`;
        }
        for (let after = 0; ; ) {
          const cells = await this.#experiments.cells(job, {
            after,
            limit: CELLS_AT_ONCE,
            withMolecules: format === 'jsonl',
          });
          for (const { number, cell } of cells) {
            yield format === 'csv'
              ? cellCsvRow(id, number, promptText(request.prompts[cell.prompt] ?? {}), cell)
              : `${JSON.stringify({ type: 'cell', experiment: id, number, ...cell })}\n`;
            after = number;
          }
          if (cells.length < CELLS_AT_ONCE) break;
        }
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
