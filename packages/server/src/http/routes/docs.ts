/** The OpenAPI document, made of the schemas that validate, a page to read it, and what each problem code means. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { PROBLEMS, Problem } from '../problems.ts';
import { BODY_STATUSES, problemResponses } from '../responses.ts';

/** The body of a route that says what it consumes: not read as JSON. */
const BYTES = { type: 'string', format: 'binary' };

const documented = createJsonSchemaTransform({ skipList: [] });

/** What any route of its kind may answer, where it does not say so itself. */
function withUsualProblems(schema: FastifySchema, { method, config }: RouteOptions): FastifySchema {
  if (schema.response === undefined || schema.hide) return schema;
  const changes = [method].flat().some((each) => each !== 'GET');
  const usual = [
    ...(config?.scope === 'public' ? [] : ([401, 403, 429] as const)),
    // What a body names may be missing too.
    ...(changes ? ([404, 409] as const) : []),
    ...(schema.body === undefined ? [] : BODY_STATUSES),
    ...(schema.consumes === undefined ? [] : ([413, 415] as const)),
    ...(schema.params === undefined ? [] : ([404, 422] as const)),
    ...(schema.querystring === undefined ? [] : ([404, 422] as const)),
    ...(schema.headers === undefined ? [] : ([422] as const)),
  ];
  const good = schema.response as Readonly<Record<number, unknown>>;
  return { ...schema, response: { ...problemResponses([...usual, 500, 503]), ...good } };
}

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
      transform: (given) => {
        const schema = given.schema && withUsualProblems(given.schema, given.route);
        const shown = documented({ ...given, schema } as typeof given);
        return schema?.consumes ? { ...shown, schema: { ...shown.schema, body: BYTES } } : shown;
      },
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
    // Made once, before anybody waits: it takes a third of a second.
    let document = '';
    app.addHook('onReady', async () => {
      document = JSON.stringify(app.swagger({ yaml: false }));
    });
    app.get('/openapi.json', { config: { scope: 'public' }, schema: { hide: true } }, async (_request, reply) =>
      reply.type('application/json; charset=utf-8').serializer(String).send(document),
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
