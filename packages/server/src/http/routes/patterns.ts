/** POST /v1/patterns: what a drawn or written structure looks for, before anything is looked for. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { callSignal } from '../call-signal.ts';
import { BODY_STATUSES, described, withProblems } from '../responses.ts';
import type { CoreOptions } from './core-routes.ts';

/** V2000, of a structure that nobody would draw by hand. */
const MOST_BLOCK_CHARACTERS = 40_000;

export const readPatternSchema = z
  .strictObject({
    smarts: z.string().describe('For `constraints` and for searches.'),
    smiles: z.string().nullable().describe('Canonical; null for what is a pattern only.'),
  })
  .meta({ id: 'ReadPattern' });

export function patternsRoute(app: App, { engine, shutdown }: CoreOptions): void {
  app.post(
    '/v1/patterns',
    {
      config: { scope: 'read', gate: 'chemistry' },
      schema: {
        tags: ['molecules'],
        summary: 'Read a SMILES, a SMARTS or a drawing as a pattern',
        body: z
          .strictObject({
            text: z.string().min(1).max(MOST_BLOCK_CHARACTERS).describe('The pattern, or a mol block.'),
            format: z.enum(['written', 'molBlock']).default('written'),
          })
          .meta({ id: 'PatternRequest' }),
        response: withProblems({ 200: described('As it was read.', readPatternSchema) }, ...BODY_STATUSES),
      },
    },
    async (request, reply) => {
      const found = await engine.pattern(request.body, { signal: callSignal(reply, shutdown) });
      return reply.send(found as never);
    },
  );
}
