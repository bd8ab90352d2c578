/**
 * The rooms of the service put together, as far as the roles of this process ask for them: accounts, jobs and their worker, files, the
 * library, cached answers, limits, telemetry.
 */
import { cpuLimit } from '@smell/inference/cpu-limit';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { authenticateWith, openAuth } from './auth/open-auth.ts';
import type { Principal } from './auth/principal.ts';
import { Secrets } from './auth/secrets.ts';
import { AnswerCache } from './cache/answer-cache.ts';
import { RateLimits } from './cache/rate-limits.ts';
import { RedisLink } from './cache/redis-link.ts';
import { redisTarget } from './cache/redis-target.ts';
import { type Config, isLoopback, type ServerRole } from './config/config.ts';
import { Usage } from './db/usage.ts';
import { Admission } from './engine/admission.ts';
import type { Engine } from './engine/engine.ts';
import { isShared, openFileStore } from './files/file-store.ts';
import { Files } from './files/files.ts';
import { accordRoutes } from './http/accord-routes.ts';
import { adminRoutes } from './http/admin-routes.ts';
import { authRoutes } from './http/auth-routes.ts';
import { jobsRoutes } from './http/jobs-routes.ts';
import { libraryFilesRoutes } from './http/library-files-routes.ts';
import { libraryRoutes } from './http/library-routes.ts';
import { rateLimit } from './http/rate-limit-plugin.ts';
import { knownPrincipalOf, principalOf } from './http/request-principal.ts';
import { researchRoutes } from './http/research-routes.ts';
import type { Dependency } from './http/routes/health.ts';
import { sessionRoute } from './http/session-route.ts';
import { telemetry } from './http/telemetry-plugin.ts';
import { countRequests, usageRoutes } from './http/usage-routes.ts';
import {
  countJobs,
  DESCRIBE_QUEUE,
  generateQueue,
  JobService,
  PRIVATE_QUEUE,
  startRetention,
  startWorker,
  type WorkerTrouble,
} from './jobs/index.ts';
import { Accords } from './library/accords.ts';
import { Library } from './library/library.ts';
import { LibrarySearch } from './library/library-search.ts';
import type { Observation } from './observe.ts';
import {
  EXPERIMENT_QUEUE,
  FINE_TUNE_QUEUE,
  fineTuneFolder,
  openResearch,
  privateModelStore,
  privateModelsFolder,
  researchDefinitions,
  sweepFineTunes,
} from './research/open-research.ts';
import { SharedModels } from './research/shared-models.ts';
import { sharedModelsEngine } from './research/shared-models-engine.ts';
import type { ServerExtension, ServerParts } from './start-server.ts';
import { startManagementServer } from './telemetry/management-server.ts';

/** Models that generate; the others judge. */
const GENERATORS = new Set(['diffusion', 'autoregressive']);
/** For parts of jobs that are in work when the process is told to end; what takes longer is given back. */
const GRACE_MS = 10_000;
/** What a process that must not be known has in place of a secret: it names nothing outside of it. */
const LOCAL_PSEUDONYMS = 'the pseudonyms of a service without accounts';

export async function composeService(parts: ServerParts, observation: Observation): Promise<ServerExtension> {
  const { config, database, molecules, stopping, shutdown } = parts;
  const { log, metrics, queries } = observation;
  const has = (role: ServerRole): boolean => config.SMELL_ROLES.includes(role);
  queries.explainBy((sql, values) => database.executeSql(sql, values));
  const closers: (() => Promise<void> | void)[] = [];
  const dependencies: Dependency[] = [];

  const redis = config.REDIS_URL === undefined ? undefined : openRedis(config, observation);
  if (redis) {
    closers.push(() => redis.close());
    dependencies.push({
      name: 'redis',
      async check() {
        if (!redis.available) throw new Error('Redis does not answer');
      },
    });
  }
  const answers = new AnswerCache({
    maxBytes: config.SMELL_CACHE_MB * 2 ** 20,
    ...(redis ? { redis } : {}),
    onAnswer: (source) => metrics.count('smell_cache_answers_total', { source }),
  });
  const auth =
    config.SMELL_AUTH === 'on'
      ? openAuth(database, config, {
          publicUrl: listeningUrl(parts),
          onError: (error) => log.error('cleaning-failed', {}, error),
        })
      : null;
  if (auth) closers.push(() => auth.close());
  const secrets = new Secrets(config.SMELL_SECRET_KEY ?? LOCAL_PSEUDONYMS);

  const store = openFileStore(config);
  if (isShared(store)) {
    closers.push(() => store.close());
    dependencies.push({ name: 'files', check: () => store.check() });
  }
  const files = new Files({ database, store });
  const shared = isShared(store)
    ? new SharedModels({ database, store, folder: privateModelsFolder(config) })
    : undefined;
  const models = privateModelStore(config, shared);
  const engine = shared ? sharedModelsEngine(parts.engine, shared) : parts.engine;
  // Also where the routes of research are not: whoever works does so for those who have them.
  const definitions = researchDefinitions({ config, engine, molecules, files, models });
  const onHappening = countJobs(metrics);
  const jobs = await JobService.start({ database, files, definitions, models: engine, words: engine, onHappening });
  closers.push(() => jobs.close());
  const library = new Library(database);
  await library.forgetRemoved();
  metrics.watchQueues(() => jobs.queues());
  if (has('worker')) {
    const shared = {
      database,
      engine,
      definitions,
      signal: stopping,
      graceMs: GRACE_MS,
      onHappening,
      onTrouble: (trouble: WorkerTrouble, error: unknown) => log.warn(trouble, {}, error),
    };
    const worker = await startWorker({
      ...shared,
      kinds: () => [...generatorQueues(engine), PRIVATE_QUEUE, DESCRIBE_QUEUE, EXPERIMENT_QUEUE],
      concurrency: Math.max(1, Math.floor((config.SMELL_CPUS ?? cpuLimit()) / 2)),
    });
    closers.unshift(() => worker.stop());
    await sweepFineTunes(database, fineTuneFolder(config));
    // A training takes every core.
    const trainer = await startWorker({ ...shared, kinds: [FINE_TUNE_QUEUE], concurrency: 1 });
    closers.unshift(() => trainer.stop());
    log.info('worker-started');
    const retention = startRetention({
      database,
      files,
      days: config.SMELL_JOB_RETENTION_DAYS,
      onRemoved: ({ jobs, files }) => {
        metrics.count('smell_jobs_expired_total', {}, jobs);
        metrics.count('smell_files_expired_total', {}, files);
      },
      onTrouble: (error) => log.warn('unexpected-error', {}, error),
    });
    closers.unshift(() => retention.stop());
  }
  const admission = Admission.of(config, metrics);
  const usage = new Usage(database, { onError: (error) => log.warn('unexpected-error', {}, error) });
  closers.push(() => usage.close());
  const plugins: FastifyPluginAsync[] = [async (app) => void (await app.register(sessionRoute, { auth }))];
  if (has('api')) {
    plugins.push(async (app) => {
      await app.register(jobsRoutes, { jobs, files, engine, principalOf, stopping });
      const search = new LibrarySearch({ database, library, engine });
      const options = { database, library, search, engine, principalOf, shutdown };
      await app.register(libraryRoutes, options);
      await app.register(libraryFilesRoutes, options);
      await app.register(usageRoutes, { usage, principalOf });
      const accords = new Accords(database);
      await app.register(accordRoutes, { accords, engine, molecules, admission, principalOf, shutdown });
    });
  }
  if (has('research')) {
    const research = openResearch({ database, engine, jobs, models });
    closers.push(() => research.close());
    plugins.push(async (app) => {
      await app.register(researchRoutes, { research, engine, principalOf, shutdown });
    });
  }
  if (has('auth') && auth) {
    plugins.push(async (app) => {
      await app.register(async (inner) => authRoutes(inner, { auth, principalOf }));
      await app.register(async (inner) => adminRoutes(inner, { auth, principalOf }));
    });
  }
  const limits =
    auth && (config.SMELL_RATE_PER_MINUTE > 0 || config.SMELL_ORGANISATION_RATE_PER_MINUTE > 0)
      ? new RateLimits({
          perKey: config.SMELL_RATE_PER_MINUTE,
          perOrganisation: config.SMELL_ORGANISATION_RATE_PER_MINUTE,
          ...(redis ? { redis } : {}),
        })
      : undefined;
  const known = (request: FastifyRequest): Principal | undefined => knownPrincipalOf(request);
  if (config.SMELL_MANAGEMENT_PORT !== undefined) {
    const management = await startManagementServer({
      host: config.SMELL_MANAGEMENT_HOST,
      port: config.SMELL_MANAGEMENT_PORT,
      metrics,
      log,
      token: config.SMELL_MANAGEMENT_TOKEN,
      health: async () => ({ ready: engine.isReady && (await answersNow(database)) }),
    });
    closers.push(() => management.close());
  }
  return {
    engine,
    plugins,
    dependencies,
    answers,
    admission,
    onTurnedAway: () => metrics.count('smell_admission_refused_total', { gate: 'door', reason: 'too-many' }),
    ...(auth ? { authenticate: authenticateWith(auth) } : {}),
    beforeGuard: (app: FastifyInstance) =>
      telemetry(app, {
        metrics,
        log,
        principalOf: known,
        pseudonym: (id) => secrets.pseudonym(id),
        trustTraceparent: config.SMELL_TRUST_PROXY,
        exposeMetrics: config.SMELL_AUTH === 'off' && isLoopback(config.SMELL_HOST),
      }),
    afterGuard: (app: FastifyInstance) => {
      countRequests(app, { usage, principalOf: known });
      if (!limits) return;
      rateLimit(app, {
        limits,
        principalOf: known,
        onRefused: (policy) => metrics.count('smell_rate_limited_total', { policy }),
      });
    },
    async close() {
      for (const closer of closers) await closer();
    },
  };
}

function openRedis(config: Config, { log, metrics }: Observation): RedisLink {
  return new RedisLink({
    ...redisTarget(config),
    onDistrust: (error) => log.error('redis-distrusted', {}, error),
    onChange: (available) => {
      metrics.set('smell_redis_available', {}, available ? 1 : 0);
      if (available) log.info('redis-back');
      else log.warn('redis-lost');
    },
  });
}

function generatorQueues({ models }: Pick<Engine, 'models'>): string[] {
  return models.filter(({ kind }) => GENERATORS.has(kind)).map(({ name }) => generateQueue(name));
}

async function answersNow(database: ServerParts['database']): Promise<boolean> {
  try {
    await database.ping();
    return true;
  } catch {
    return false;
  }
}

/** For links, where SMELL_PUBLIC_URL does not say it. */
function listeningUrl({ config }: ServerParts): string {
  const scheme = config.SMELL_TLS_CERT_FILE === undefined ? 'http' : 'https';
  const host = isLoopback(config.SMELL_HOST) ? 'localhost' : config.SMELL_HOST;
  return `${scheme}://${host}:${config.SMELL_PORT}`;
}
