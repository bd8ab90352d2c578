/** GET /v1/materials: search among the known perfumery materials. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { described, withProblems } from '../responses.ts';
import { smarts, smiles } from '../schemas/shared.ts';
import type { CoreOptions } from './core-routes.ts';

export const materialsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        name: z.string(),
        otherNames: z.array(z.string()),
        cas: z.string(),
        smiles: z.string(),
        descriptors: z.array(z.string()).nullable().describe('Null when only the identity is known.'),
        note: z.enum(['top', 'heart', 'base']).nullable(),
        similarity: z.number().nullable().describe('To similarTo, 0 to 1; null without it.'),
      }),
    ),
    total: z.int(),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
  })
  .meta({ id: 'Materials' });

/** A page begins at its offset: the tables do not change while the service runs. */
const cursor = z.string().regex(/^\d{1,6}$/);

export function materialsRoute(app: App, { engine, shutdown }: CoreOptions): void {
  app.get(
    '/v1/materials',
    {
      config: { scope: 'read', gate: 'chemistry' },
      schema: {
        tags: ['materials'],
        summary: 'Search known materials by words, substructure, likeness',
        querystring: z.strictObject({
          text: z
            .string()
            .max(200)
            .optional()
            .describe('In a name, a CAS number or a descriptor; all words must be found.'),
          smarts: smarts.optional(),
          similarTo: smiles.optional().describe('A SMILES: the most similar come first.'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          cursor: cursor.optional().describe('`next` of the page before.'),
        }),
        response: withProblems({ 200: described('One page.', materialsSchema) }, 422),
      },
    },
    async (request, reply) => {
      const { cursor: from = '0', limit, ...query } = request.query;
      const offset = Number(from);
      const signal = callSignal(reply, shutdown);
      const { items, total } = await engine.materials({ ...query, offset, limit }, { signal });
      const end = offset + items.length;
      return reply.send({ items, total, next: end < total && items.length > 0 ? String(end) : null } as never);
    },
  );
}
