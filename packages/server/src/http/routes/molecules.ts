/** GET /v1/molecules/{inchiKey}: what the caller's organisation has made or asked about, as data, as a drawing, in space. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MOLECULE_SOURCES, StoredMolecule } from '../../db/molecule-store.ts';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { Problem } from '../problems.ts';
import { principalOf } from '../request-principal.ts';
import { described, withProblems } from '../responses.ts';
import {
  analogueCandidateSchema,
  candidateSchema,
  descriptionSchema,
  editCandidateSchema,
  pathStepSchema,
} from '../schemas/molecules.ts';
import { category, regions } from '../schemas/safety.ts';
import { inchiKey } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

export const storedMoleculeSchema = z
  .strictObject({
    inchiKey: z.string(),
    smiles: z.string(),
    data: z
      .strictObject({
        generate: candidateSchema.optional(),
        describe: descriptionSchema.optional(),
        edit: editCandidateSchema.optional(),
        analogue: analogueCandidateSchema.optional(),
        interpolate: pathStepSchema.shape.candidate.optional(),
      } satisfies Record<(typeof MOLECULE_SOURCES)[number], z.ZodType>)
      .describe('What each door said of it last.'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'StoredMolecule' });

const params = z.strictObject({ inchiKey });
const reportQuery = z.strictObject({
  regions: z
    .string()
    .regex(/^[A-Z]{2,5}(,[A-Z]{2,5})*$/)
    .default('EU')
    .describe('Such as `EU,US,JP`.'),
  category: category.optional(),
});
const pixels = z.coerce.number().int().min(64).max(2048);

export function moleculeRoutes(app: App, { engine, molecules, shutdown }: CoreOptions): void {
  const stored = async (request: FastifyRequest, key: string): Promise<StoredMolecule> => {
    const found = await molecules.get(principalOf(request).organisationId, key);
    if (found) return found;
    throw new Problem('not-found', `no molecule ${key} has been made or described here`);
  };
  const config = { scope: 'read' } as const;
  const drawn = { ...config, gate: 'chemistry' } as const;
  const tags = ['molecules'];
  /** What is drawn depends on the structure alone, but belongs to who may see it. */
  const keep = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'private, max-age=86400');

  app.get(
    '/v1/molecules/:inchiKey',
    {
      config,
      schema: {
        tags,
        summary: 'What is stored of a molecule',
        params,
        response: withProblems({ 200: described('The molecule.', storedMoleculeSchema) }, 404, 422),
      },
    },
    async (request, reply) => reply.send((await stored(request, request.params.inchiKey)) as never),
  );

  app.get(
    '/v1/molecules/:inchiKey.svg',
    {
      config: drawn,
      schema: {
        tags,
        summary: 'A drawing of it',
        params,
        querystring: z.strictObject({ width: pixels.default(320), height: pixels.default(240) }),
        response: withProblems({ 200: described('A drawing.', z.string(), 'image/svg+xml') }, 404, 422),
      },
    },
    async (request, reply) => {
      const { smiles } = await stored(request, request.params.inchiKey);
      const svg = await engine.chemistry('svg', [smiles, request.query], { signal: callSignal(reply, shutdown) });
      return keep(reply)
        .type('image/svg+xml; charset=utf-8')
        .serializer(String)
        .send(svg as never);
    },
  );

  app.get(
    '/v1/molecules/:inchiKey.pdf',
    {
      config: drawn,
      schema: {
        tags,
        summary: 'Its safety screen as a document',
        params,
        querystring: reportQuery,
        response: withProblems({ 200: described('A report.', z.string(), 'application/pdf') }, 404, 422),
      },
    },
    async (request, reply) => {
      const { smiles, inchiKey: key } = await stored(request, request.params.inchiKey);
      const asked = regions.safeParse([...new Set(request.query.regions.split(','))]);
      if (!asked.success) {
        throw new Problem('invalid', 'a region is none of those that are known', { field: '?regions' });
      }
      const settings = { regions: asked.data, category: request.query.category };
      const pdf = await engine.safetyPdf(smiles, settings, { signal: callSignal(reply, shutdown) });
      // It judges transition periods on the day: nobody keeps it.
      return reply
        .header('cache-control', 'no-store')
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${key}.pdf"`)
        .send(Buffer.from(pdf) as never);
    },
  );

  app.get(
    '/v1/molecules/:inchiKey.sdf',
    {
      config: drawn,
      schema: {
        tags,
        summary: 'A likely conformer of it, with hydrogens',
        params,
        response: withProblems({ 200: described('One record.', z.string(), 'chemical/x-mdl-sdfile') }, 404, 422),
      },
    },
    async (request, reply) => {
      const { smiles, inchiKey: key } = await stored(request, request.params.inchiKey);
      const sdf = await engine.conformer(smiles, key, { signal: callSignal(reply, shutdown) });
      return keep(reply)
        .type('chemical/x-mdl-sdfile; charset=utf-8')
        .header('content-disposition', `attachment; filename="${key}.sdf"`)
        .serializer(String)
        .send(sdf as never);
    },
  );
}
