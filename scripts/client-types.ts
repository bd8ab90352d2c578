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
import { typesOfDocument } from '../packages/client/scripts/types-of-document.ts';
import { buildApp } from '../packages/server/src/http/app.ts';
import { libraryFilesRoutes } from '../packages/server/src/http/library-files-routes.ts';
import { libraryRoutes } from '../packages/server/src/http/library-routes.ts';

export const TYPES_PATH = fileURLToPath(new URL('../packages/client/src/api.gen.ts', import.meta.url));

export async function openApiDocument(): Promise<object> {
  // Only the schemas of the routes are looked at: nothing behind them is asked.
  const app = await buildApp({
    config: readConfig({}, {}),
    engine: {} as never,
    database: { ping: async () => undefined } as never,
    molecules: {} as never,
    plugins: [
      async (inner) => void (await inner.register(libraryRoutes, {} as never)),
      async (inner) => void (await inner.register(libraryFilesRoutes, {} as never)),
    ],
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
