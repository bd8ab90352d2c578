/** GET /v1/models: the models of this service and their cards. */
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { described, withProblems } from '../responses.ts';
import type { CoreOptions } from './core-routes.ts';

export const modelSchema = z.strictObject({
  name: z.string(),
  kind: z.string().describe('diffusion and autoregressive make molecules, ranker and odor judge them.'),
  version: z.string(),
  hash: z.string().describe('SHA-256 of its config, which names the hashes of all its files.'),
  dataTerms: z.array(z.string()).describe('Terms that it inherits from its data.'),
  passes: z
    .int()
    .describe('Passes of the network that one of its molecules needs at most: what it costs. 1 where it makes none.'),
  card: z.string().nullable().describe('Its model card, Markdown.'),
});

const modelsSchema = z
  .strictObject({
    items: z.array(modelSchema),
  })
  .meta({ id: 'Models' });

export function modelsRoute(app: App, { engine }: CoreOptions): void {
  app.get(
    '/v1/models',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['models'],
        summary: 'The models and their cards',
        response: withProblems({ 200: described('The models.', modelsSchema) }),
      },
    },
    async (_request, reply) => reply.send({ items: engine.models } as never),
  );
}
