/** Jobs and uploads: what takes longer than a request may. Everything here is the caller's organisation's own. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import { Refusal } from '../config/refusal.ts';
import type { Engine } from '../engine/engine.ts';
import type { FileRecord, Files } from '../files/files.ts';
import { ONE_BRIEF, oneBrief } from '../jobs/brief-fields.ts';
import { describeJobFields, ONE_SOURCE, oneSource } from '../jobs/describe-job.ts';
import { evaluateJobFields } from '../jobs/evaluate-job.ts';
import { generateJobFields } from '../jobs/generate-job.ts';
import { JOB_KINDS, JOB_STATES, type Job, type JobEvent } from '../jobs/job.ts';
import type { JobService, ResultPage } from '../jobs/job-service.ts';
import type { JobEstimate } from '../jobs/queue-load.ts';
import {
  RESULT_FORMATS,
  RESULT_TYPES,
  type ResultFormat,
  type ResultTable,
  resultTable,
} from '../jobs/result-tables.ts';
import { callSignal } from './call-signal.ts';
import { type ServerEvent, sendEvents } from './event-stream.ts';
import { idempotencyHeaders } from './idempotency-headers.ts';
import { described } from './responses.ts';
import type {} from './route-scope.ts';

export interface JobsRoutesOptions {
  readonly jobs: JobService;
  readonly files: Files;
  readonly engine: Pick<Engine, 'chemistry'>;
  readonly principalOf: (request: FastifyRequest) => Principal;
  /** Aborted when nothing new is to be begun: streams of events end. */
  readonly stopping: AbortSignal;
}

const LARGEST_PAGE = 1000;
/** Results read at a time while a file is sent. */
const ROWS_AT_ONCE = 500;

/** Largest number of an event: a column of 32 bits. */
const LAST_EVENT = 2 ** 31 - 1;

const idSchema = z.object({ id: z.string().min(1).max(64) });
const cursor = z.string().max(64).optional().describe('`nextCursor` of the page before.');
const priority = z
  .int()
  .min(-100)
  .max(100)
  .default(0)
  .describe('Among the jobs of your organisation; the higher, the sooner.');

const generateSubmission = z
  .strictObject({ kind: z.literal('generate'), priority, ...generateJobFields })
  .refine(oneBrief, ONE_BRIEF);
const describeSubmission = z
  .strictObject({ kind: z.literal('describe'), priority, ...describeJobFields })
  .refine(oneSource, ONE_SOURCE);
const evaluateSubmission = z.strictObject({ kind: z.literal('evaluate'), priority, ...evaluateJobFields });
export const jobSubmissionSchema = z
  .discriminatedUnion('kind', [generateSubmission, describeSubmission, evaluateSubmission])
  .meta({ id: 'JobSubmission' });

const estimateSchema = z
  .strictObject({
    waiting: z.int().describe('Results that other jobs in the queue still want.'),
    perSecond: z.number().nullable().describe('Results a second of all workers, by the last parts; null when unknown.'),
    seconds: z.number().nullable().describe('Until it is done, if all that waits went first; null when unknown.'),
  })
  .meta({ id: 'JobEstimate' });

export const jobSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    workerKind: z.string().describe('Its queue.'),
    state: z.enum(JOB_STATES),
    request: z.unknown().describe('As it was accepted.'),
    priority: z.int(),
    progress: z.strictObject({ done: z.int(), total: z.int() }).describe('Results.'),
    summary: z.unknown().describe('The figures of an evaluation once it has completed, else null.'),
    error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    estimate: estimateSchema.nullable().describe('Null once it has ended.'),
  })
  .meta({ id: 'Job' });

const jobPageSchema = z
  .strictObject({ items: z.array(jobSchema.omit({ estimate: true })), nextCursor: z.string().nullable() })
  .meta({ id: 'JobPage' });

const resultPageSchema = z
  .strictObject({
    items: z
      .array(z.unknown())
      .describe('Candidates; or descriptions and failures of rows; or samples, and their summary as the last.'),
    nextCursor: z.string().nullable().describe('Null when there is nothing after these and nothing will come.'),
    growing: z.boolean().describe('The job has not ended: more may come.'),
  })
  .meta({ id: 'JobResults' });

export const fileSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'StoredFile' });

export const jobsRoutes: FastifyPluginAsync<JobsRoutesOptions> = async (app, options) => {
  submissionRoutes(app, options);
  jobRoutes(app, options);
  resultRoute(app, options);
  fileRoutes(app, options);
  await app.register(uploadRoute, options);
};

function submissionRoutes(app: FastifyInstance, { jobs, principalOf }: JobsRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const config = { scope: 'jobs' } as const;
  api.post(
    '/v1/jobs',
    {
      config,
      schema: {
        tags: ['jobs'],
        summary: 'Accept a job; what is answered is kept, whatever fails after it',
        headers: idempotencyHeaders,
        body: jobSubmissionSchema,
        response: { 202: jobSchema },
      },
    },
    async (request, reply) => {
      const { kind, priority, ...body } = request.body;
      const idempotencyKey = request.headers['idempotency-key'];
      const job = await jobs.accept(principalOf(request), kind, body, { priority, idempotencyKey });
      reply.header('location', `/v1/jobs/${job.id}`).code(202);
      return await detailed(jobs, job);
    },
  );
  api.post(
    '/v1/jobs/estimate',
    {
      config,
      schema: {
        tags: ['jobs'],
        summary: 'How long a job would take; nothing is accepted',
        body: jobSubmissionSchema,
        response: { 200: estimateSchema.extend({ total: z.int() }) },
      },
    },
    async (request) => {
      const { kind, priority: _, ...body } = request.body;
      return await jobs.estimate(principalOf(request), kind, body);
    },
  );
}

function jobRoutes(app: FastifyInstance, { jobs, principalOf, stopping }: JobsRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.get(
    '/v1/jobs',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['jobs'],
        summary: 'Jobs, the newest first',
        querystring: z.object({
          cursor,
          limit: z.coerce.number().int().min(1).max(200).default(50),
          state: z.enum(JOB_STATES).optional(),
          kind: z.enum(JOB_KINDS).optional(),
        }),
        response: { 200: jobPageSchema },
      },
    },
    async (request) => {
      const { items, nextCursor } = await jobs.list(principalOf(request), request.query);
      return { items: items.map(viewOf), nextCursor };
    },
  );
  api.get(
    '/v1/jobs/:id',
    {
      config: { scope: 'read' },
      schema: { tags: ['jobs'], summary: 'One job', params: idSchema, response: { 200: jobSchema } },
    },
    async (request) => await detailed(jobs, await jobs.get(principalOf(request), request.params.id)),
  );
  api.delete(
    '/v1/jobs/:id',
    {
      config: { scope: 'jobs' },
      schema: {
        tags: ['jobs'],
        summary: 'Cancel it; one that has ended stays as it is',
        params: idSchema,
        response: { 200: jobSchema },
      },
    },
    async (request) => await detailed(jobs, await jobs.cancel(principalOf(request), request.params.id)),
  );
  api.get(
    '/v1/jobs/:id/events',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['jobs'],
        summary: 'Its history, then what happens, as server-sent events until it ends',
        params: idSchema,
        querystring: z.object({
          after: z.coerce.number().int().min(0).max(LAST_EVENT).optional().describe('As Last-Event-ID.'),
        }),
        headers: z.object({
          'last-event-id': z
            .string()
            .regex(/^\d{1,9}$/)
            .optional()
            .describe('Of the last event that was seen.'),
        }),
        response: { 200: described('Events.', z.string(), 'text/event-stream') },
      },
    },
    async (request, reply) => {
      const last = request.headers['last-event-id'] ?? request.query.after ?? 0;
      // A process that ends does not wait for the job's end: its follower goes on elsewhere after the last event that it saw.
      const signal = callSignal(reply, stopping);
      const events = await jobs.events(principalOf(request), request.params.id, {
        after: Number(last),
        signal,
      });
      return sendEvents(reply, serverEvents(events));
    },
  );
}

async function* serverEvents(events: AsyncIterable<JobEvent>): AsyncGenerator<ServerEvent, void, undefined> {
  for await (const { id, type, at, data } of events) yield { id: String(id), event: type, data: { at, ...data } };
}

function resultRoute(app: FastifyInstance, options: JobsRoutesOptions): void {
  const { jobs, engine, principalOf } = options;
  const molBlock = (smiles: string): Promise<string> => engine.chemistry('molBlock', [smiles], { lane: 'bulk' });
  app.withTypeProvider<ZodTypeProvider>().get(
    '/v1/jobs/:id/results',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['jobs'],
        summary: 'Its results so far, by pages, or as one file',
        params: idSchema,
        querystring: z.object({
          cursor,
          limit: z.coerce
            .number()
            .int()
            .min(1)
            .max(LARGEST_PAGE)
            .optional()
            .describe('100 for JSON; a file without it holds everything from the cursor on.'),
          format: z.enum(RESULT_FORMATS).optional().describe('Or by the Accept header.'),
        }),
        response: {
          200: {
            description: 'A page of them, or a file.',
            content: {
              'application/json': { schema: resultPageSchema },
              'application/x-ndjson': { schema: z.string() },
              'text/csv': { schema: z.string() },
              'chemical/x-mdl-sdfile': { schema: z.string() },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = request.params;
      const { cursor, limit } = request.query;
      const format = request.query.format ?? acceptedFormat(request.headers.accept);
      if (format === 'json') {
        const { items, nextCursor, growing } = await jobs.results(principal, id, { cursor, limit: limit ?? 100 });
        return { items: items.map(({ data }) => data), nextCursor, growing };
      }
      const job = await jobs.get(principal, id);
      const table = resultTable(job, format, molBlock);
      if (!table) throw new Refusal('conflict', `results of a job of kind ${job.kind} have no form ${format}`);
      reply
        .type(RESULT_TYPES[format])
        .header('content-disposition', `attachment; filename="job-${job.id}.${format}"`)
        .header('x-content-type-options', 'nosniff');
      // Read before the answer begins, so that a false cursor is still refused.
      const page = await jobs.results(principal, id, { cursor, limit: limit ?? ROWS_AT_ONCE });
      if (limit === undefined) return send(reply, fileOf(jobs, principal, id, page, table));
      const { items, nextCursor } = page;
      if (nextCursor !== null) {
        reply.header(
          'link',
          `</v1/jobs/${id}/results?format=${format}&limit=${limit}&cursor=${nextCursor}>; rel="next"`,
        );
      }
      const rows = await Promise.all(items.map(({ data }) => table.row(data)));
      return send(
        reply,
        [table.heading, ...rows].filter((text) => text !== ''),
      );
    },
  );
}

/** Past the serialiser, which is for JSON. */
function send(reply: FastifyReply, text: Iterable<string> | AsyncIterable<string>): never {
  return reply.send(Readable.from(text, { objectMode: false })) as never;
}

/** Everything that is merged when it is read, from `first` on. */
async function* fileOf(
  jobs: JobService,
  principal: Principal,
  id: string,
  first: ResultPage,
  table: ResultTable,
): AsyncGenerator<string, void, undefined> {
  if (table.heading !== '') yield table.heading;
  let page = first;
  for (;;) {
    const { items, nextCursor } = page;
    for (const { data } of items) {
      const text = await table.row(data);
      if (text !== '') yield text;
    }
    if (nextCursor === null || items.length < ROWS_AT_ONCE) return;
    page = await jobs.results(principal, id, { cursor: nextCursor, limit: ROWS_AT_ONCE });
  }
}

const ACCEPTED: readonly (readonly [string, ResultFormat])[] = [
  ['application/x-ndjson', 'jsonl'],
  ['application/jsonl', 'jsonl'],
  ['text/csv', 'csv'],
  ['chemical/x-mdl-sdfile', 'sdf'],
];

function acceptedFormat(accept = ''): ResultFormat {
  return ACCEPTED.find(([type]) => accept.toLowerCase().includes(type))?.[1] ?? 'json';
}

/** Its body is the file itself, whatever its type: read as a stream, never into memory. */
const uploadRoute: FastifyPluginAsync<JobsRoutesOptions> = async (app, { files, principalOf }) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_, payload, done) => done(null, payload));
  app.withTypeProvider<ZodTypeProvider>().post(
    '/v1/files',
    {
      config: { scope: 'jobs', takesFile: true },
      schema: {
        tags: ['files'],
        summary: 'Keep a file: its bytes are the body',
        headers: idempotencyHeaders,
        querystring: z.object({
          name: z
            .string()
            .min(1)
            .max(200)
            .regex(/^[^/\\\p{Cc}]+$/u, 'a name without slashes')
            .describe('Its ending tells what it is.'),
        }),
        consumes: ['application/octet-stream'],
        response: { 201: fileSchema },
      },
    },
    async (request, reply): Promise<FileRecord> => {
      const body = request.body as Readable | undefined;
      const mediaType = request.headers['content-type']?.slice(0, 200) ?? 'application/octet-stream';
      try {
        const file = await files.add(principalOf(request), body ?? Readable.from([]), {
          name: request.query.name,
          mediaType,
          idempotencyKey: request.headers['idempotency-key'],
        });
        reply.code(201).header('location', `/v1/files/${file.id}`);
        return file;
      } catch (error) {
        // The rest of the body is not read, so the connection is of no more use.
        reply.header('connection', 'close');
        throw error;
      }
    },
  );
};

function fileRoutes(app: FastifyInstance, { files, principalOf }: JobsRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['files'];
  api.get(
    '/v1/files',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Files, the newest first',
        response: { 200: z.strictObject({ items: z.array(fileSchema) }) },
      },
    },
    async (request) => ({ items: await files.list(principalOf(request)) }),
  );
  api.get(
    '/v1/files/:id',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'What is known of a file', params: idSchema, response: { 200: fileSchema } },
    },
    async (request) => await files.get(principalOf(request), request.params.id),
  );
  api.get(
    '/v1/files/:id/content',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Its bytes, as a download',
        params: idSchema,
        response: {
          200: { description: 'Its bytes.', content: { 'application/octet-stream': { schema: z.string() } } },
        },
      },
    },
    async (request, reply) => {
      const { file, bytes } = await files.open(principalOf(request), request.params.id);
      return reply
        .type('application/octet-stream')
        .header('content-length', file.sizeBytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('x-content-type-options', 'nosniff')
        .send(bytes as never);
    },
  );
  api.delete(
    '/v1/files/:id',
    {
      config: { scope: 'jobs' },
      schema: { tags, summary: 'Remove it', params: idSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await files.remove(principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

type JobView = Omit<Job, 'organisationId'>;

function viewOf({ organisationId: _, ...job }: Job): JobView {
  return job;
}

async function detailed(jobs: JobService, job: Job): Promise<JobView & { readonly estimate: JobEstimate | null }> {
  return { ...viewOf(job), estimate: job.endedAt === null ? await jobs.remaining(job) : null };
}
