/** /research/v1: experiments, embeddings, search, fine-tuning, export. All of it is the caller's organisation's own. */
import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import type { EmbeddedRow } from '../engine/embeddings.ts';
import type { Engine } from '../engine/engine.ts';
import { JOB_STATES, type Job } from '../jobs/job.ts';
import { RESULT_TYPES } from '../jobs/result-tables.ts';
import { experimentSchema, type KeptExperiment } from '../research/experiment-job.ts';
import { METRIC_TEXTS, METRICS } from '../research/experiment-metrics.ts';
import { CELL_CSV_HEADING, cellCsvRow, EXPORTS, promptText } from '../research/export-rows.ts';
import { fineTuneSchema, type KeptFineTune } from '../research/fine-tune-job.ts';
import type { Research } from '../research/open-research.ts';
import type { App } from './app-type.ts';
import { callSignal } from './call-signal.ts';
import { costOfLooking } from './cost.ts';
import { idempotencyHeaders } from './idempotency-headers.ts';
import type {} from './rate-limit-plugin.ts';
import { BODY_STATUSES, described, withProblems } from './responses.ts';
import type {} from './route-scope.ts';
import { modelSchema } from './routes/models.ts';
import { language, prompt, smarts, smiles } from './schemas/shared.ts';

export interface ResearchRoutesOptions {
  readonly research: Research;
  readonly engine: Pick<Engine, 'embed'>;
  readonly principalOf: (request: FastifyRequest) => Principal;
  /** Aborted when running work must end. */
  readonly shutdown: AbortSignal;
}

const TAGS = ['research'];
const config = { scope: 'research' } as const;
const MOST_EMBEDDED = 100;
const LARGEST_PAGE = 500;
const MOST_OFFSET = 10_000;

const id = z.object({ id: z.string().min(1).max(64) });
const cursor = z.string().max(64).optional().describe('`nextCursor` of the page before.');
const paging = z.object({ cursor, limit: z.coerce.number().int().min(1).max(200).default(50) });
const fileFormat = z.enum(['jsonl', 'csv']).default('jsonl');

const jobFields = {
  id: z.string(),
  state: z.enum(JOB_STATES),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
};

const experimentFields = {
  ...jobFields,
  cells: z.strictObject({ done: z.int(), total: z.int() }),
  request: experimentSchema,
  models: z
    .array(
      z.strictObject({
        name: z.string(),
        hash: z.string().describe('When the experiment was accepted.'),
        currentHash: z.string().nullable(),
        changed: z.boolean().describe('The same request would now be done by another model.'),
      }),
    )
    .describe('The workers, and whether they still are what they were.'),
};
export const experimentViewSchema = z.strictObject(experimentFields).meta({ id: 'Experiment' });

const metrics = z.strictObject(
  Object.fromEntries(METRICS.map((name) => [name, z.number().nullable().describe(METRIC_TEXTS[name])])),
);
const cellSchema = z.looseObject({
  number: z.int(),
  worker: z.string(),
  modelHash: z.string(),
  prompt: z.int().describe('Its place in the request, from 0.'),
  seed: z.int(),
  asked: z.int(),
  sampled: z.int(),
  found: z.int(),
  drops: z.record(z.string(), z.int()),
  metrics,
  safetyShares: z.record(z.string(), z.number()).nullable().describe('Verdicts for the EU. None is an approval.'),
  seconds: z.number(),
});
const comparedMetric = z.strictObject({
  pairs: z.int(),
  mean: z.number().nullable(),
  otherMean: z.number().nullable(),
  difference: z.number().nullable().describe('Mean of worker minus other.'),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable().describe('95%, bootstrap over pairs.'),
  effectSize: z.number().nullable().describe("Cohen's dz."),
  p: z.number().nullable().describe('Sign-flip permutation test, two-sided.'),
  pAdjusted: z.number().nullable().describe('After Holm.'),
  exact: z.boolean().nullable(),
  reproducible: z.boolean(),
});
const statisticsSchema = z
  .strictObject({
    means: z.array(z.strictObject({ worker: z.string(), cells: z.int(), metrics })),
    comparisons: z.array(
      z.strictObject({
        worker: z.string(),
        other: z.string(),
        metrics: z.strictObject(Object.fromEntries(METRICS.map((name) => [name, comparedMetric]))),
      }),
    ),
    methods: z.strictObject({
      pairing: z.string(),
      interval: z.string(),
      test: z.string(),
      effectSize: z.string(),
      correction: z.string(),
      seed: z.int(),
      tests: z.int(),
    }),
  })
  .meta({ id: 'ExperimentStatistics' });
export const experimentResultsSchema = z
  .strictObject({
    experiment: experimentViewSchema,
    statistics: statisticsSchema.nullable().describe('Null before all cells are done.'),
    cells: z.array(cellSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ExperimentResults' });

const reached = z.strictObject({
  step: z.int(),
  moleculesSeen: z.int(),
  molecules: z.int(),
  tokenLoss: z.number().describe('Nats per token.'),
  lengthLoss: z.number().describe('Nats per molecule.'),
  heldOutLoss: z.number().nullable(),
  moleculesPerSecond: z.number(),
  secondsLeft: z.number(),
});
const fineTuneFields = {
  ...jobFields,
  name: z.string(),
  base: z.string(),
  baseHash: z.string(),
  rows: z.int().describe('Molecules in the file.'),
  molecules: z.int().describe('Shown in all.'),
  seed: z.int(),
};
const fineTuneListSchema = z.strictObject({
  items: z.array(z.strictObject(fineTuneFields)),
  nextCursor: z.string().nullable(),
});
export const fineTuneViewSchema = z
  .strictObject({
    ...fineTuneFields,
    reached: reached.nullable(),
    result: z
      .strictObject({
        model: z.string(),
        modelHash: z.string(),
        base: z.string(),
        baseHash: z.string(),
        molecules: z.int(),
        steps: z.int(),
        seconds: z.number(),
        lossCurve: z.array(
          z.strictObject({
            step: z.int(),
            moleculesSeen: z.int(),
            tokenLoss: z.number(),
            heldOutLoss: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'FineTune' });

const vector = z.union([
  z.strictObject({ vector: z.array(z.number()).describe('Of length 1.') }),
  z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);
export const embeddingsSchema = z
  .strictObject({
    modelHash: z.string().describe('SHA-256 of the odor predictor that it comes from.'),
    dimensions: z.array(z.string()).describe('Descriptors, one for each number of a vector.'),
    molecules: z.array(vector),
    texts: z.array(vector),
  })
  .meta({ id: 'Embeddings' });

const found = { inchiKey: z.string(), smiles: z.string() };

export const researchRoutes: FastifyPluginAsync<ResearchRoutesOptions> = async (plain, options) => {
  const app = plain as unknown as App;
  experimentRoutes(app, options);
  embeddingRoute(app, options);
  searchRoutes(app, options);
  fineTuneRoutes(app, options);
  exportRoute(app, options);
};

function experimentRoutes(app: App, { research, principalOf }: ResearchRoutesOptions): void {
  const { experiments } = research;
  const view = async (job: Job) => {
    const { models: _, prompts, ...request } = job.request as KeptExperiment;
    return {
      ...viewOf(job),
      cells: job.progress,
      request: { ...request, prompts: prompts.map(({ facets: _facets, ...brief }) => brief) },
      models: await experiments.modelsOf(job),
    };
  };
  app.post(
    '/research/v1/experiments',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Compare generators over prompts and seeds, as a job',
        headers: idempotencyHeaders,
        body: experimentSchema,
        response: withProblems({ 202: described('Accepted.', experimentViewSchema) }, 409, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const job = await experiments.start(principalOf(request), request.body, request.headers['idempotency-key']);
      return reply
        .header('location', `/research/v1/experiments/${job.id}`)
        .code(202)
        .send((await view(job)) as never);
    },
  );
  app.get(
    '/research/v1/experiments',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Experiments, the newest first',
        querystring: paging,
        response: withProblems(
          {
            200: described(
              'A page of them.',
              z.strictObject({ items: z.array(experimentViewSchema), nextCursor: z.string().nullable() }),
            ),
          },
          404,
          422,
        ),
      },
    },
    async (request, reply) => {
      const { items, nextCursor } = await experiments.list(principalOf(request), request.query);
      return reply.send({ items: await Promise.all(items.map(view)), nextCursor } as never);
    },
  );
  app.get(
    '/research/v1/experiments/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'One experiment; its events are those of /v1/jobs/{id}/events',
        params: id,
        response: withProblems({ 200: described('The experiment.', experimentViewSchema) }, 404, 422),
      },
    },
    async (request, reply) =>
      reply.send((await view(await experiments.get(principalOf(request), request.params.id))) as never),
  );
  app.delete(
    '/research/v1/experiments/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Stop it where it runs, and forget it; the molecules stay',
        params: id,
        response: withProblems({ 204: z.null() }, 404, 422),
      },
    },
    async (request, reply) => {
      await experiments.remove(principalOf(request), request.params.id);
      return reply.code(204).send(null as never);
    },
  );
  app.get(
    '/research/v1/experiments/:id/results',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'What was measured, and how the workers compare',
        params: id,
        querystring: z.object({
          cursor: z.coerce.number().int().min(0).optional().describe('`nextCursor` of the page before.'),
          limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(100).describe('Cells of a page.'),
          molecules: z.stringbool().default(false).describe('With what was made in each cell.'),
          format: z.enum(['json', 'csv']).default('json').describe('csv: all cells, without statistics.'),
        }),
        response: withProblems(
          {
            200: {
              description: 'The results.',
              content: {
                'application/json': { schema: experimentResultsSchema },
                'text/csv': { schema: z.string() },
              },
            },
          },
          404,
          422,
        ),
      },
    },
    async (request, reply) => {
      const job = await experiments.get(principalOf(request), request.params.id);
      const { cursor: after = 0, limit, molecules: withMolecules, format } = request.query;
      if (format === 'csv') {
        return reply
          .type(RESULT_TYPES.csv)
          .header('content-disposition', `attachment; filename="experiment-${job.id}.csv"`)
          .send(Readable.from(cellLines(research, job), { objectMode: false }) as never);
      }
      const rows = await experiments.cells(job, { after, limit: limit + 1, withMolecules });
      const page = rows.slice(0, limit);
      return reply.send({
        experiment: await view(job),
        statistics: await experiments.statistics(job),
        cells: page.map(({ number, cell }) => ({ number, ...cell })),
        nextCursor: rows.length > limit ? String(page.at(-1)!.number) : null,
      } as never);
    },
  );
}

async function* cellLines({ experiments }: Research, job: Job): AsyncGenerator<string, void, undefined> {
  const { prompts } = job.request as KeptExperiment;
  yield CELL_CSV_HEADING;
  for (let after = 0; ; ) {
    const page = await experiments.cells(job, { after, limit: LARGEST_PAGE });
    for (const { number, cell } of page) {
      yield cellCsvRow(job.id, number, promptText(prompts[cell.prompt] ?? {}), cell);
      after = number;
    }
    if (page.length < LARGEST_PAGE) return;
  }
}

function embeddingRoute(app: App, { engine, shutdown }: ResearchRoutesOptions): void {
  app.post(
    '/research/v1/embeddings',
    {
      config: { ...config, cost: costOfLooking, gate: 'chemistry' },
      schema: {
        tags: TAGS,
        summary: 'Molecules and texts as vectors in one space of odor',
        body: z
          .strictObject({
            molecules: z.array(smiles).max(MOST_EMBEDDED).default([]),
            texts: z.array(prompt).max(MOST_EMBEDDED).default([]),
            language: language.optional(),
          })
          .refine(({ molecules, texts }) => molecules.length + texts.length > 0, {
            message: 'give molecules, texts or both',
            path: ['molecules'],
          })
          .meta({ id: 'EmbeddingsRequest' }),
        response: withProblems(
          { 200: described('A vector or an error for each, in their order.', embeddingsSchema) },
          ...BODY_STATUSES,
        ),
      },
    },
    async ({ body }, reply) => {
      const texts = body.texts.map((text) => ({ text, language: body.language }));
      const signal = callSignal(reply, shutdown);
      const embedded = await engine.embed({ smiles: body.molecules, texts }, { signal });
      return reply.send({
        modelHash: embedded.modelHash,
        dimensions: embedded.dimensions,
        molecules: embedded.molecules.map(rowView),
        texts: embedded.texts.map(rowView),
      } as never);
    },
  );
}

function rowView(row: EmbeddedRow) {
  return 'error' in row ? row : { vector: Array.from(row) };
}

function searchRoutes(app: App, { research, principalOf, shutdown }: ResearchRoutesOptions): void {
  app.post(
    '/research/v1/search/similarity',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'What your organisation has made that is most like a structure; every molecule is compared',
        body: z
          .strictObject({
            smiles,
            threshold: z.number().min(0).max(1).default(0.5).describe('Tanimoto similarity of counted atom pairs.'),
            offset: z.int().min(0).max(MOST_OFFSET).default(0),
            limit: z.int().min(1).max(LARGEST_PAGE).default(50),
          })
          .meta({ id: 'SimilarityRequest' }),
        response: withProblems(
          {
            200: described(
              'The most similar first.',
              z.strictObject({
                items: z.array(z.strictObject({ ...found, similarity: z.number() })),
                total: z.int().describe('At or above the threshold.'),
                searched: z.int().describe('Molecules compared.'),
              }),
            ),
          },
          ...BODY_STATUSES,
        ),
      },
    },
    async (request, reply) => {
      const signal = callSignal(reply, shutdown);
      return reply.send(
        (await research.search.similar(principalOf(request).organisationId, request.body, signal)) as never,
      );
    },
  );
  app.post(
    '/research/v1/search/substructure',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'What your organisation has made that holds a pattern, the oldest first',
        body: z
          .strictObject({ smarts, cursor, limit: z.int().min(1).max(LARGEST_PAGE).default(50) })
          .meta({ id: 'SubstructureRequest' }),
        response: withProblems(
          {
            200: described(
              'A page; one may end before it is full, and even be empty, while there is a nextCursor.',
              z.strictObject({
                items: z.array(z.strictObject(found)),
                searched: z.int().describe('Molecules looked at for this page.'),
                nextCursor: z.string().nullable(),
              }),
            ),
          },
          404,
          ...BODY_STATUSES,
        ),
      },
    },
    async (request, reply) => {
      const signal = callSignal(reply, shutdown);
      return reply.send(
        (await research.search.holding(principalOf(request).organisationId, request.body, signal)) as never,
      );
    },
  );
}

function fineTuneRoutes(app: App, { research, principalOf }: ResearchRoutesOptions): void {
  const { fineTunes } = research;
  const view = (job: Job) => {
    const { name, base, baseHash, rows, molecules, seed } = job.request as KeptFineTune;
    return { ...viewOf(job), name, base, baseHash, rows, molecules, seed };
  };
  app.post(
    '/research/v1/fine-tunes',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Train a generator further on your own molecules, as a job; the new model is yours alone',
        headers: idempotencyHeaders,
        body: fineTuneSchema,
        response: withProblems(
          { 202: described('Accepted.', z.strictObject(fineTuneFields)) },
          404,
          409,
          ...BODY_STATUSES,
        ),
      },
    },
    async (request, reply) => {
      const job = await fineTunes.start(principalOf(request), request.body, request.headers['idempotency-key']);
      return reply
        .header('location', `/research/v1/fine-tunes/${job.id}`)
        .code(202)
        .send(view(job) as never);
    },
  );
  app.get(
    '/research/v1/fine-tunes',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Fine-tunings, the newest first',
        querystring: paging,
        response: withProblems({ 200: described('A page of them.', fineTuneListSchema) }, 404, 422),
      },
    },
    async (request, reply) => {
      const { items, nextCursor } = await fineTunes.list(principalOf(request), request.query);
      return reply.send({ items: await Promise.all(items.map(view)), nextCursor } as never);
    },
  );
  app.get(
    '/research/v1/fine-tunes/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'How far it has come, and its loss curve; its events are those of /v1/jobs/{id}/events',
        params: id,
        response: withProblems({ 200: described('The fine-tuning.', fineTuneViewSchema) }, 404, 422),
      },
    },
    async (request, reply) => {
      const { job, reached, result } = await fineTunes.get(principalOf(request), request.params.id);
      return reply.send({ ...view(job), reached, result } as never);
    },
  );
  app.delete(
    '/research/v1/fine-tunes/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Stop the training; a model that is made stays',
        params: id,
        response: withProblems({ 200: described('As it is then.', z.strictObject(fineTuneFields)) }, 404, 422),
      },
    },
    async (request, reply) =>
      reply.send(view(await fineTunes.cancel(principalOf(request), request.params.id)) as never),
  );
  app.get(
    '/research/v1/models',
    {
      config,
      schema: {
        tags: TAGS,
        summary: "Your organisation's own models, to be named as `model` in /v1/generate",
        response: withProblems({
          200: described(
            'The models.',
            z.strictObject({
              items: z.array(modelSchema),
            }),
          ),
        }),
      },
    },
    async (request, reply) => {
      const found = await fineTunes.models(principalOf(request));
      const items = found.map(({ reference: _, ...model }) => model);
      return reply.send({ items } as never);
    },
  );
  app.delete(
    '/research/v1/models/:name',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Delete a model of your own',
        params: z.object({ name: z.string().max(100) }),
        response: withProblems({ 204: z.null() }, 404, 422),
      },
    },
    async (request, reply) => {
      await fineTunes.removeModel(principalOf(request), request.params.name);
      return reply.code(204).send(null as never);
    },
  );
}

function exportRoute(app: App, { research, principalOf }: ResearchRoutesOptions): void {
  app.get(
    '/research/v1/export',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Everything that your organisation has made, as one file',
        querystring: z.object({ what: z.enum(EXPORTS).default('molecules'), format: fileFormat }),
        response: withProblems(
          {
            200: {
              description: 'A line for each molecule, or for each experiment and cell.',
              content: {
                'application/x-ndjson': { schema: z.string() },
                'text/csv': { schema: z.string() },
              },
            },
          },
          422,
        ),
      },
    },
    async (request, reply) => {
      const { what, format } = request.query;
      const lines = research.exporter.lines(principalOf(request).organisationId, what, format);
      return reply
        .type(RESULT_TYPES[format])
        .header('content-disposition', `attachment; filename="${what}.${format}"`)
        .header('x-content-type-options', 'nosniff')
        .send(Readable.from(lines, { objectMode: false }) as never);
    },
  );
}

function viewOf({ id, state, error, createdAt, startedAt, endedAt }: Job) {
  return { id, state, error, createdAt, startedAt, endedAt };
}
