/** The routes of jobs, files and the library in an app of their own: who asks is told by a header. */
import type { Chemistry } from '@smell/core/molecule';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Principal } from '../src/auth/principal.ts';
import type { Database } from '../src/db/open-database.ts';
import type { Engine } from '../src/engine/engine.ts';
import { QUESTIONS, type Question, type QuestionTools } from '../src/engine/questions.ts';
import type { FileStore } from '../src/files/file-store.ts';
import { Files } from '../src/files/files.ts';
import { jobsRoutes } from '../src/http/jobs-routes.ts';
import { libraryFilesRoutes } from '../src/http/library-files-routes.ts';
import { libraryRoutes } from '../src/http/library-routes.ts';
import type { RouteScope } from '../src/http/route-scope.ts';
import type { JobService } from '../src/jobs/job-service.ts';
import { Library } from '../src/library/library.ts';
import { LibrarySearch } from '../src/library/library-search.ts';

export interface TestRoute {
  readonly method: string;
  readonly url: string;
  readonly scope: RouteScope | undefined;
}

export async function testApp({
  database,
  jobs,
  store,
  chemistry,
  uploadLimitBytes = 1_000_000,
}: {
  readonly database: Database;
  readonly jobs: JobService;
  readonly store: FileStore;
  readonly chemistry: Chemistry;
  readonly uploadLimitBytes?: number;
}): Promise<{ readonly app: FastifyInstance; readonly routes: readonly TestRoute[] }> {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(
    (error: Error & { code?: string; statusCode?: number; headers?: Record<string, string> }, _, reply) =>
      reply
        .code(error.statusCode ?? (error.name === 'SmellError' ? 422 : 500))
        .headers(error.headers ?? {})
        .send({ code: error.code, detail: error.message }),
  );
  const routes: TestRoute[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, url, scope: config?.scope });
  });
  const tools = { chemistry } as QuestionTools;
  const ask =
    (name: Question) =>
    async (...args: unknown[]): Promise<unknown> =>
      (QUESTIONS[name] as (tools: QuestionTools, ...args: unknown[]) => unknown)(tools, ...args);
  // The questions themselves, without the threads.
  const engine = Object.fromEntries(
    (['chemistry', 'identify', 'whichHold', 'likeness', 'figures', 'sheet'] as const).map((name) => [name, ask(name)]),
  ) as unknown as Engine;
  const principalOf = (request: { readonly headers: Record<string, unknown> }): Principal => ({
    organisationId: String(request.headers['x-organisation']),
    role: 'member',
    scopes: ['read', 'jobs', 'library'],
    method: 'token',
    credentialId: 'test',
  });
  const { signal: stopping } = new AbortController();
  const files = new Files({ database, store, limitBytes: uploadLimitBytes });
  await app.register(jobsRoutes, { jobs, files, engine, principalOf, stopping });
  const library = new Library(database);
  const search = new LibrarySearch({ database, library, engine });
  const options = { database, library, search, engine, principalOf, shutdown: stopping };
  await app.register(libraryRoutes, options);
  await app.register(libraryFilesRoutes, options);
  return { app, routes };
}
