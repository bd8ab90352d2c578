/** The library: molecules that an organisation keeps, with names, notes, tags and collections. */
import { SmellError } from '@smell/core/errors';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import type { Engine } from '../engine/engine.ts';
import type { Library } from '../library/library.ts';
import { idempotencyHeaders } from './jobs-routes.ts';
import type {} from './route-scope.ts';

export interface LibraryRoutesOptions {
  readonly library: Library;
  readonly engine: Pick<Engine, 'chemistry'>;
  readonly principalOf: (request: FastifyRequest) => Principal;
}

/** Of what is kept with a molecule, as JSON. */
const MOST_DATA_CHARACTERS = 100_000;

const id = z.string().min(1).max(64);
const idSchema = z.object({ id });
const name = z.string().max(200);
const note = z.string().max(10_000);
const tags = z.array(z.string().trim().min(1).max(50)).max(50);

export const savedMoleculeSchema = z
  .strictObject({
    id: z.string(),
    smiles: z.string().describe('Canonical.'),
    inchiKey: z.string(),
    name: z.string(),
    note: z.string(),
    tags: z.array(z.string()),
    data: z.unknown().describe('What was known of it when it was saved.'),
    collectionIds: z.array(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'SavedMolecule' });

export const collectionSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    note: z.string(),
    molecules: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'Collection' });

const newMoleculeSchema = z
  .strictObject({
    smiles: z.string().min(1).max(2000),
    name: name.optional(),
    note: note.optional(),
    tags: tags.optional(),
    collectionIds: z.array(id).max(20).optional(),
    data: z
      .unknown()
      .optional()
      .refine((data) => data === undefined || JSON.stringify(data).length <= MOST_DATA_CHARACTERS, {
        message: `more than ${MOST_DATA_CHARACTERS} characters`,
      }),
  })
  .meta({ id: 'NewMolecule' });

const moleculePageSchema = z
  .strictObject({ items: z.array(savedMoleculeSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'MoleculePage' });

export const libraryRoutes: FastifyPluginAsync<LibraryRoutesOptions> = async (app, options) => {
  moleculeRoutes(app, options);
  collectionRoutes(app, options);
};

const READ = { scope: 'read' } as const;
const WRITE = { scope: 'library' } as const;
const TAGS = ['library'];
const NOTHING = { 204: z.null() };

function moleculeRoutes(app: FastifyInstance, { library, engine, principalOf }: LibraryRoutesOptions): void {
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
      const { smiles: given, ...rest } = request.body;
      const smiles = await engine.chemistry('canonical', [given]);
      if (smiles === undefined)
        throw new SmellError('bad-structure', 'the smiles is not a structure; send one that parses');
      const inchiKey = await engine.chemistry('inchiKey', [smiles]);
      const key = request.headers['idempotency-key'];
      const saved = await library.save(principalOf(request), { ...rest, smiles, inchiKey }, key);
      reply.code(201).header('location', `/v1/library/molecules/${saved.id}`);
      return { ...saved, tags: [...saved.tags], collectionIds: [...saved.collectionIds] };
    },
  );
  api.get(
    '/v1/library/molecules',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Kept molecules, the newest first',
        querystring: z.object({
          text: z
            .string()
            .max(200)
            .optional()
            .describe('Words of name or note, a part of the name, a tag, or a structure.'),
          tag: z.string().max(50).optional(),
          collectionId: id.optional(),
          cursor: z.string().max(64).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: moleculePageSchema },
      },
    },
    async (request) => (await library.search(principalOf(request), request.query)) as never,
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
    { config: WRITE, schema: { tags: TAGS, summary: 'Keep it no longer', params: idSchema, response: NOTHING } },
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
