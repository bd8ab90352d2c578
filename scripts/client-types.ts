/**
 * The types of packages/client, made from the OpenAPI document that the service gives of itself.
 *
 *   npx tsx scripts/client-types.ts     writes packages/client/src/api.gen.ts
 *
 * client-types.test.ts fails when the file is not what this would write.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@smell/server';
import type { FastifyPluginAsync } from 'fastify';
import { typesOfDocument } from '../packages/client/scripts/types-of-document.ts';
import { accordRoutes } from '../packages/server/src/http/accord-routes.ts';
import { adminRoutes } from '../packages/server/src/http/admin-routes.ts';
import { buildApp } from '../packages/server/src/http/app.ts';
import { authRoutes } from '../packages/server/src/http/auth-routes.ts';
import { jobsRoutes } from '../packages/server/src/http/jobs-routes.ts';
import { libraryFilesRoutes } from '../packages/server/src/http/library-files-routes.ts';
import { libraryRoutes } from '../packages/server/src/http/library-routes.ts';
import { researchRoutes } from '../packages/server/src/http/research-routes.ts';
import { sessionRoute } from '../packages/server/src/http/session-route.ts';
import { usageRoutes } from '../packages/server/src/http/usage-routes.ts';

export const TYPES_PATH = fileURLToPath(new URL('../packages/client/src/api.gen.ts', import.meta.url));

/** As compose.ts adds them. */
const ROOMS = [
  jobsRoutes,
  libraryRoutes,
  libraryFilesRoutes,
  accordRoutes,
  researchRoutes,
  authRoutes,
  adminRoutes,
  sessionRoute,
  usageRoutes,
];
/** Behind the routes, which are not asked here. */
const NOTHING = { research: {}, auth: {} };

export async function openApiDocument(): Promise<object> {
  // Only the schemas of the routes are looked at: nothing behind them is asked.
  const app = await buildApp({
    config: readConfig({}, {}),
    engine: {} as never,
    database: { ping: async () => undefined } as never,
    molecules: {} as never,
    plugins: ROOMS.map(
      (routes) => async (app) => void (await app.register(routes as FastifyPluginAsync<object>, NOTHING)),
    ),
  });
  try {
    await app.ready();
    return app.swagger({ yaml: false });
  } finally {
    await app.close();
  }
}

export const clientTypes = async (): Promise<string> => typesOfDocument(await openApiDocument());

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TYPES_PATH, await clientTypes());
  process.stdout.write(`${TYPES_PATH}\n`);
}
