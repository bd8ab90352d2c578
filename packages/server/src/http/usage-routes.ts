/** What an organisation asked and made this month, and the hook that counts its requests. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import type { Usage } from '../db/usage.ts';
import type { App } from './app-type.ts';
import { described, withProblems } from './responses.ts';
import type {} from './route-scope.ts';

const usageSchema = z
  .strictObject({
    month: z.string().describe('YYYY-MM, of UTC like its days.'),
    days: z
      .array(
        z.strictObject({
          day: z.string(),
          requests: z.int().describe('Requests that were granted; those of the pages about accounts not counted.'),
          jobs: z.int().describe('Jobs accepted.'),
          molecules: z.int().describe('Molecules that the organisation did not have before.'),
        }),
      )
      .describe('Up to today, those without use too.'),
  })
  .meta({ id: 'Usage' });

export async function usageRoutes(
  plain: FastifyInstance,
  { usage, principalOf }: { readonly usage: Usage; readonly principalOf: (request: FastifyRequest) => Principal },
): Promise<void> {
  const app = plain as unknown as App;
  app.get(
    '/v1/usage',
    {
      config: { scope: 'read', cost: 0 },
      schema: {
        tags: ['account'],
        summary: 'What your organisation asked and made, by day',
        querystring: z.object({
          month: z
            .string()
            .regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'YYYY-MM')
            .optional()
            .describe('This one when left out.'),
        }),
        response: withProblems({ 200: described('A month.', usageSchema) }, 404, 422),
      },
    },
    async (request, reply) => {
      const month = request.query.month ?? new Date().toISOString().slice(0, 7);
      return reply.send({ month, days: await usage.ofMonth(principalOf(request).organisationId, month) } as never);
    },
  );
}

/** Adds the hook to `app` itself, for all routes that are registered after. */
export function countRequests(
  app: FastifyInstance,
  {
    usage,
    principalOf,
  }: { readonly usage: Usage; readonly principalOf: (request: FastifyRequest) => Principal | undefined },
): void {
  app.addHook('onResponse', async (request, reply) => {
    const { scope } = request.routeOptions.config;
    if (scope === 'public' || scope === 'signed-in' || reply.statusCode >= 400) return;
    const principal = principalOf(request);
    if (principal) usage.countRequest(principal.organisationId);
  });
}
