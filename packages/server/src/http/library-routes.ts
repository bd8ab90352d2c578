/** The library: molecules that an organisation keeps, with names, notes, tags and collections. */
import { type ErrorCode, SmellError } from '@smell/core/errors';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import type { Engine } from '../engine/engine.ts';
import type { IdentifiedStructure } from '../engine/kept-structures.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySearch } from '../library/library-search.ts';
import { callSignal } from './call-signal.ts';
import { idempotencyHeaders } from './idempotency-headers.ts';
import {
  batchSchema,
  changedSchema,
  collectionSchema,
  id,
  idSchema,
  moleculePageSchema,
  name,
  newMoleculeSchema,
  note,
  savedMoleculeSchema,
  searchQuery,
  tags,
} from './library-schemas.ts';
import type {} from './route-scope.ts';

export interface LibraryRoutesOptions {
  readonly library: Library;
  readonly search: LibrarySearch;
  readonly engine: Pick<Engine, 'identify'>;
  readonly principalOf: (request: FastifyRequest) => Principal;
  /** Aborted when running work must end. */
  readonly shutdown: AbortSignal;
}

export const libraryRoutes: FastifyPluginAsync<LibraryRoutesOptions> = async (app, options) => {
  moleculeRoutes(app, options);
  collectionRoutes(app, options);
};

const READ = { scope: 'read' } as const;
const WRITE = { scope: 'library' } as const;
const TAGS = ['library'];
const NOTHING = { 204: z.null() };

/** @throws SmellError `bad-structure` and what else the chemistry says */
async function identified(
  engine: LibraryRoutesOptions['engine'],
  smiles: string,
  signal: AbortSignal,
): Promise<IdentifiedStructure> {
  const [found] = await engine.identify([{ format: 'smiles', text: smiles }], { signal });
  if (!found || 'error' in found) {
    const { code, message } = found?.error ?? { code: 'bad-structure', message: 'nothing came of it' };
    throw new SmellError(code as ErrorCode, `the smiles is not a structure to keep: ${message}`);
  }
  return found;
}

function moleculeRoutes(app: FastifyInstance, options: LibraryRoutesOptions): void {
  const { library, search, engine, principalOf, shutdown } = options;
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.post(
    '/v1/library/molecules',
    {
      config: { ...WRITE, gate: 'chemistry' },
      schema: {
        tags: TAGS,
        summary: 'Keep a molecule',
        headers: idempotencyHeaders,
        body: newMoleculeSchema,
        response: { 201: savedMoleculeSchema },
      },
    },
    async (request, reply) => {
      const { smiles, ...rest } = request.body;
      const structure = await identified(engine, smiles, callSignal(reply, shutdown));
      const key = request.headers['idempotency-key'];
      const saved = await library.save(principalOf(request), { ...rest, structure }, key);
      reply.code(201).header('location', `/v1/library/molecules/${saved.id}`);
      return saved as never;
    },
  );
  api.get(
    '/v1/library/molecules',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary:
          'Kept molecules by words, tag, collection, substructure, likeness; the newest or the most similar first',
        querystring: searchQuery,
        response: { 200: moleculePageSchema },
      },
    },
    async (request, reply) =>
      (await search.find(principalOf(request), request.query, callSignal(reply, shutdown))) as never,
  );
  api.get(
    '/v1/library/kept',
    {
      config: { ...READ, cost: 0 },
      schema: {
        tags: TAGS,
        summary: 'Which of some molecules are kept',
        querystring: z.object({
          inchiKeys: z
            .string()
            .regex(/^[A-Z]{14}-[A-Z]{10}-[A-Z](,[A-Z]{14}-[A-Z]{10}-[A-Z]){0,99}$/)
            .describe('Up to 100, with commas between them.'),
        }),
        response: {
          200: z
            .strictObject({
              items: z.array(
                z.strictObject({ id: z.string(), inchiKey: z.string(), collectionIds: z.array(z.string()) }),
              ),
            })
            .meta({ id: 'KeptMolecules' }),
        },
      },
    },
    async (request) =>
      ({ items: await library.kept(principalOf(request), request.query.inchiKeys.split(',')) }) as never,
  );
  api.post(
    '/v1/library/batch',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Change many of them at once: all or none. What is removed can be restored for a day',
        body: batchSchema,
        response: { 200: changedSchema },
      },
    },
    async (request) => {
      const { ids, ...change } = request.body;
      return { ids: await library.changeAll(principalOf(request), ids, change) };
    },
  );
  api.get(
    '/v1/library/molecules/:id',
    {
      config: READ,
      schema: { tags: TAGS, summary: 'One of them', params: idSchema, response: { 200: savedMoleculeSchema } },
    },
    async (request) => (await library.get(principalOf(request), request.params.id)) as never,
  );
  api.patch(
    '/v1/library/molecules/:id',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Change its name, note or tags',
        params: idSchema,
        body: z.strictObject({ name: name.optional(), note: note.optional(), tags: tags.optional() }),
        response: { 200: savedMoleculeSchema },
      },
    },
    async (request) => {
      const { name, note, tags } = request.body;
      const change = {
        ...(name === undefined ? {} : { name }),
        ...(note === undefined ? {} : { note }),
        ...(tags === undefined ? {} : { tags }),
      };
      return (await library.change(principalOf(request), request.params.id, change)) as never;
    },
  );
  api.delete(
    '/v1/library/molecules/:id',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Keep it no longer; it can be restored for a day',
        params: idSchema,
        response: NOTHING,
      },
    },
    async (request, reply) => {
      await library.remove(principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
  api.get(
    '/v1/library/tags',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Every tag, with how many molecules have it',
        response: { 200: z.strictObject({ items: z.array(z.strictObject({ tag: z.string(), molecules: z.int() })) }) },
      },
    },
    async (request) => ({ items: await library.tags(principalOf(request)) }),
  );
}

function collectionRoutes(app: FastifyInstance, { library, principalOf }: LibraryRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const member = z.object({ id, moleculeId: id });
  api.post(
    '/v1/library/collections',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Make a collection',
        headers: idempotencyHeaders,
        body: z.strictObject({ name: name.min(1), note: note.default('') }),
        response: { 201: collectionSchema },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const made = await library.addCollection(principalOf(request), request.body, key);
      reply.code(201).header('location', `/v1/library/collections/${made.id}`);
      return made;
    },
  );
  api.get(
    '/v1/library/collections',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Collections, by name',
        response: { 200: z.strictObject({ items: z.array(collectionSchema) }) },
      },
    },
    async (request) => ({ items: await library.collections(principalOf(request)) }),
  );
  api.get(
    '/v1/library/collections/:id',
    {
      config: READ,
      schema: { tags: TAGS, summary: 'One of them', params: idSchema, response: { 200: collectionSchema } },
    },
    async (request) => await library.collection(principalOf(request), request.params.id),
  );
  api.patch(
    '/v1/library/collections/:id',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Change its name or note',
        params: idSchema,
        body: z.strictObject({ name: name.min(1).optional(), note: note.optional() }),
        response: { 200: collectionSchema },
      },
    },
    async (request) => await library.changeCollection(principalOf(request), request.params.id, request.body),
  );
  api.post(
    '/v1/library/collections/:id/restore',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Have back what was removed within a day',
        params: idSchema,
        response: { 200: collectionSchema },
      },
    },
    async (request) => await library.restoreCollection(principalOf(request), request.params.id),
  );
  api.delete(
    '/v1/library/collections/:id',
    {
      config: WRITE,
      schema: { tags: TAGS, summary: 'Remove it; its molecules stay', params: idSchema, response: NOTHING },
    },
    async (request, reply) => {
      await library.removeCollection(principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
  api.put(
    '/v1/library/collections/:id/molecules/:moleculeId',
    { config: WRITE, schema: { tags: TAGS, summary: 'Put a molecule into it', params: member, response: NOTHING } },
    async (request, reply) => {
      await library.put(principalOf(request), request.params.id, request.params.moleculeId);
      return reply.code(204).send(null);
    },
  );
  api.delete(
    '/v1/library/collections/:id/molecules/:moleculeId',
    { config: WRITE, schema: { tags: TAGS, summary: 'Take it out', params: member, response: NOTHING } },
    async (request, reply) => {
      await library.takeOut(principalOf(request), request.params.id, request.params.moleculeId);
      return reply.code(204).send(null);
    },
  );
}
