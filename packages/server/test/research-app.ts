/** /research/v1 on the real application, with real threads and models; who asks is told by a header. */

import { join } from 'node:path';
import type { FastifyRequest, LightMyRequestResponse as Response } from 'fastify';
import { pino } from 'pino';
import type { Principal } from '../src/auth/principal.ts';
import { readConfig } from '../src/config/config.ts';
import { openMoleculeStore } from '../src/db/molecule-store.ts';
import type { Database } from '../src/db/open-database.ts';
import type { Engine } from '../src/engine/engine.ts';
import { Files } from '../src/files/files.ts';
import { LocalFileStore } from '../src/files/local-file-store.ts';
import { buildApp } from '../src/http/app.ts';
import type { App } from '../src/http/app-type.ts';
import { principalOf } from '../src/http/request-principal.ts';
import { researchRoutes } from '../src/http/research-routes.ts';
import type { JobDefinition } from '../src/jobs/job-definition.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker, type Worker } from '../src/jobs/worker.ts';
import {
  EXPERIMENT_QUEUE,
  FINE_TUNE_QUEUE,
  openResearch,
  privateModelStore,
  type Research,
  researchDefinitions,
} from '../src/research/open-research.ts';
import type { PrivateModelStore } from '../src/research/private-model-store.ts';
import { WORDS } from './fake-engine.ts';

export interface ResearchApp {
  readonly app: App;
  readonly jobs: JobService;
  readonly files: Files;
  readonly research: Research;
  readonly models: PrivateModelStore;
  ask(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object, as?: string): Promise<Response>;
  close(): Promise<void>;
}

export async function startResearchApp({
  database,
  engine,
  dataFolder,
  modelsFolder,
  queues = [EXPERIMENT_QUEUE, FINE_TUNE_QUEUE],
  replace = () => [],
}: {
  readonly database: Database;
  readonly engine: Engine;
  readonly dataFolder: string;
  readonly modelsFolder?: string;
  readonly queues?: readonly string[];
  /** Instead of the real ones of their kinds. */
  readonly replace?: (parts: { readonly files: Files; readonly models: PrivateModelStore }) => readonly JobDefinition[];
}): Promise<ResearchApp> {
  const config = readConfig({
    SMELL_AUTH: 'on',
    SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
    SMELL_DATA: dataFolder,
    SMELL_MODELS: modelsFolder,
  });
  const store = new LocalFileStore(join(dataFolder, 'files'));
  const files = new Files({ database, store });
  const molecules = openMoleculeStore(database);
  const models = privateModelStore(config);
  const definitions = [
    ...researchDefinitions({ config, engine, molecules, files, models }),
    ...replace({ files, models }),
  ];
  const jobs = await JobService.start({ words: WORDS, database, files, definitions });
  const research = openResearch({ database, engine, jobs, models });
  const shutdown = new AbortController();
  const authenticate = async ({ headers }: FastifyRequest): Promise<Principal> => ({
    organisationId: String(headers['x-organisation']),
    role: 'member',
    scopes: headers['x-scope'] === 'none' ? ['read'] : ['read', 'generate', 'jobs', 'research'],
    method: 'token',
    credentialId: 'test',
  });
  const app = await buildApp({
    config,
    engine,
    database,
    molecules,
    authenticate,
    plugins: [
      async (plain) => {
        await plain.register(researchRoutes, { research, engine, principalOf, shutdown: shutdown.signal });
      },
    ],
    shutdown: shutdown.signal,
    logger: pino({ level: 'silent' }),
  });
  await app.ready();
  let worker: Worker | undefined;
  if (queues.length > 0) {
    worker = await startWorker({ database, engine, definitions, kinds: queues, concurrency: 2, pollMs: 50 });
  }
  return {
    app,
    jobs,
    files,
    research,
    models,
    ask: (method, url, body, as = 'us') =>
      app.inject({ method, url, headers: { 'x-organisation': as }, ...(body ? { payload: body } : {}) }),
    async close() {
      await worker?.stop();
      await app.close();
      jobs.close();
      await research.close();
    },
  };
}
