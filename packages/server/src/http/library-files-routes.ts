/** Molecules of the library from files, and as files. */
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import { Refusal } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from '../engine/engine.ts';
import { checkExport, EXPORT_TYPES, exportMolecules } from '../library/export-molecules.ts';
import { importMolecules } from '../library/import-molecules.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySearch } from '../library/library-search.ts';
import { callSignal } from './call-signal.ts';
import { exportSchema, id, importReportSchema } from './library-schemas.ts';
import type {} from './route-scope.ts';

export interface LibraryFilesOptions {
  readonly database: Database;
  readonly library: Library;
  readonly search: LibrarySearch;
  readonly engine: Pick<Engine, 'identify' | 'figures' | 'sheet'>;
  readonly principalOf: (request: FastifyRequest) => Principal;
  readonly shutdown: AbortSignal;
}

/** Some 5,000 records of an SD file. */
export const LARGEST_IMPORT_BYTES = 16 * 2 ** 20;
const PIECE_BYTES = 16_384;
const TAGS = ['library'];

export const libraryFilesRoutes: FastifyPluginAsync<LibraryFilesOptions> = async (app, options) => {
  await app.register(importRoute, options);
  await app.register(exportRoute, options);
};

/** Its body is the file itself, whatever its type. */
const importRoute: FastifyPluginAsync<LibraryFilesOptions> = async (app, options) => {
  const { library, engine, principalOf, shutdown } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_, payload, done) => done(null, payload));
  app.withTypeProvider<ZodTypeProvider>().post(
    '/v1/library/import',
    {
      config: { scope: 'library', takesFile: true },
      bodyLimit: LARGEST_IMPORT_BYTES,
      schema: {
        tags: TAGS,
        summary: 'Keep the molecules of a file: its bytes are the body. What cannot be read is told by row and line',
        querystring: z.object({
          name: z
            .string()
            .min(1)
            .max(200)
            .regex(/^[^/\\\p{Cc}]+$/u, 'a name without slashes')
            .describe('Its ending tells what it is: csv, tsv, sdf, smi, txt, jsonl.'),
          collectionId: id.optional().describe('They are put into it, also those that are kept already.'),
        }),
        consumes: ['application/octet-stream'],
        response: { 200: importReportSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { name, collectionId } = request.query;
      if (collectionId !== undefined) await library.collection(principal, collectionId);
      const body = (request.body as Readable | undefined) ?? Readable.from([]);
      try {
        const chunks = limited(body);
        const signal = callSignal(reply, shutdown);
        return (await importMolecules(principal, { name, chunks }, { library, engine, collectionId, signal })) as never;
      } catch (error) {
        // The rest of the body is not read, so the connection is of no more use.
        reply.header('connection', 'close');
        throw error;
      }
    },
  );
};

/** Text of the bytes. @throws Refusal `too-large` */
async function* limited(bytes: Readable): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_IMPORT_BYTES) {
      throw new Refusal('too-large', `the file has more than ${LARGEST_IMPORT_BYTES / 2 ** 20} MiB; split it`);
    }
    // In small pieces: what a reader has handed on is kept when it stumbles later.
    for (let first = 0; first < chunk.length; first += PIECE_BYTES) {
      const piece = chunk.subarray(first, first + PIECE_BYTES);
      // PostgreSQL keeps no text with a zero in it, and no table needs one.
      yield decoder.decode(piece, { stream: true }).replaceAll('\0', '');
      await nextTurn();
    }
  }
  yield decoder.decode();
}

const exportRoute: FastifyPluginAsync<LibraryFilesOptions> = async (app, options) => {
  const { database, library, search, engine, principalOf, shutdown } = options;
  const content = Object.fromEntries(
    Object.values(EXPORT_TYPES).map((type) => [type.split(';')[0]!, { schema: z.string() }]),
  );
  app.withTypeProvider<ZodTypeProvider>().post(
    '/v1/library/export',
    {
      config: { scope: 'read' },
      schema: {
        tags: TAGS,
        summary: 'Some of them, or all that a filter finds, as one file',
        body: exportSchema,
        response: { 200: { description: 'The file.', content } },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { format, ids: chosen, title, ...filter } = request.body;
      const signal = callSignal(reply, shutdown);
      if (chosen) await library.demand(principal, chosen);
      const ids = chosen ?? (await search.ids(principal, filter, signal));
      checkExport(format, ids.length);
      const all = await library.collections(principal);
      const collections = new Map(all.map((each) => [each.id, each.name]));
      const file = exportMolecules(principal, ids, format, {
        database,
        engine,
        collections,
        title: title ?? (filter.collectionId === undefined ? undefined : collections.get(filter.collectionId)),
        made: new Date().toISOString(),
        signal,
      });
      // The first piece before the answer begins: what is wrong can still be said by its status.
      const first = await file.next();
      reply
        .type(EXPORT_TYPES[format])
        .header('content-disposition', `attachment; filename="molecules.${format}"`)
        .header('x-content-type-options', 'nosniff');
      return reply.send(Readable.from(withFirst(first, file), { objectMode: false }) as never);
    },
  );
};

async function* withFirst(
  first: IteratorResult<string | Uint8Array, void>,
  rest: AsyncGenerator<string | Uint8Array, void, undefined>,
): AsyncGenerator<Buffer, void, undefined> {
  for (let next = first; !next.done; next = await rest.next()) {
    // An empty piece would end the stream.
    if (next.value.length > 0) yield Buffer.from(next.value as string);
  }
}
