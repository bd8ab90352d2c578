/** The OpenAPI document, made of the schemas that validate, a page to read it, and what each problem code means. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { PROBLEMS, Problem } from '../problems.ts';

const explained = z.strictObject({ code: z.string(), status: z.int(), title: z.string(), advice: z.string() });

/** Skips encapsulation, so that it sees the routes that come after it. */
export const docsRoutes = Object.assign(
  async (app: FastifyInstance): Promise<void> => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Smell Diffusion Generator',
          version: '1',
          description:
            'A description of a scent goes in, new odorant molecules come out, each with what is predicted of it. Predictions are computed, not measured; nothing here says that a molecule is safe.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        components: {
          securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key or an access token.' } },
        },
        security: [{}, { key: [] }],
      },
      transform: createJsonSchemaTransform({ skipList: [] }),
      transformObject: createJsonSchemaTransformObject({}),
    });
    await app.register(async (docs) => {
      // The page's own routes know nothing of scopes.
      docs.addHook('onRoute', (route) => {
        route.config = { ...route.config, scope: 'public' };
        route.schema = { ...route.schema, hide: true };
      });
      await docs.register(swaggerUi, { routePrefix: '/docs', staticCSP: false, uiConfig: { url: '/openapi.json' } });
    });
    app.get('/openapi.json', { config: { scope: 'public' }, schema: { hide: true } }, async () =>
      app.swagger({ yaml: false }),
    );
    (app as unknown as App).get(
      '/problems/:code',
      {
        config: { scope: 'public' },
        schema: {
          tags: ['service'],
          summary: 'What an error code means',
          params: z.strictObject({ code: z.string() }),
          response: { 200: explained },
        },
      },
      async ({ params: { code } }) => {
        if (!Object.hasOwn(PROBLEMS, code)) throw new Problem('not-found', 'there is no such error code');
        const { status, title, advice } = PROBLEMS[code as keyof typeof PROBLEMS];
        return { code, status, title, advice };
      },
    );
  },
  { [Symbol.for('skip-override')]: true },
);
