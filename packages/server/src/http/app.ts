/**
 * The HTTP application: settings of the server, guards, errors, documentation, and the routes of every room as plugins. It does no
 * chemistry, no inference, and reads the environment nowhere.
 *
 * Every route says in its `config.scope` what it demands; a route that does not keeps the application from starting.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import { LOCAL_PRINCIPAL, type Principal } from '../auth/principal.ts';
import type { AnswerCache } from '../cache/answer-cache.ts';
import type { Config } from '../config/config.ts';
import { readPem } from '../config/verified-tls.ts';
import type { MoleculeStore } from '../db/molecule-store.ts';
import type { Database } from '../db/open-database.ts';
import { Admission } from '../engine/admission.ts';
import type { Engine } from '../engine/engine.ts';
import { admit } from './admission-plugin.ts';
import type { App, DeclaredRoute } from './app-type.ts';
import { bodyDeadline } from './body-deadline.ts';
import { readJsonBodies } from './json-body.ts';
import { guardLocal } from './local-guard.ts';
import { Problem, refuseBroken, refuseUnread, sendProblem } from './problems.ts';
import { RequestPacer } from './request-pacer.ts';
import { rememberPrincipal } from './request-principal.ts';
import { coreRoutes } from './routes/core-routes.ts';
import { docsRoutes } from './routes/docs.ts';
import { type Dependency, healthRoutes } from './routes/health.ts';
import { lostPage, studioRoutes } from './routes/studio.ts';

export interface AppOptions {
  readonly config: Config;
  readonly engine: Engine;
  readonly database: Pick<Database, 'ping'>;
  readonly molecules: MoleculeStore;
  /**
   * Who asks, with SMELL_AUTH=on.
   *
   * @throws Problem `unauthenticated`, or a refusal of the auth room
   */
  readonly authenticate?: (request: FastifyRequest) => Promise<Principal>;
  /** Hooks that see every request, also those that are turned away, and routes that need no guard. */
  readonly beforeGuard?: (app: FastifyInstance) => void;
  /** Hooks for requests whose asker is known. */
  readonly afterGuard?: (app: FastifyInstance) => void;
  /** Who may ask the engine when; one of the settings, unobserved, when left out. */
  readonly admission?: Admission;
  /** Told of every request that was refused before anything was made of it, because too many came at once; for metrics. */
  readonly onTurnedAway?: () => void;
  /** Answers that were given before. */
  readonly answers?: AnswerCache;
  /** Routes of other rooms; each route with its scope. Hooks of one that skips encapsulation see all routes. */
  readonly plugins?: readonly FastifyPluginAsync[];
  /** What readiness asks besides engine and database, such as Redis, which may be away. */
  readonly dependencies?: readonly Dependency[];
  /** Folder of the built studio; packages/web/dist when left out. */
  readonly studio?: string;
  /** Aborted when nothing new is to be begun: requests on connections that are open still are refused. */
  readonly stopping?: AbortSignal;
  /** Aborted when running work must end. */
  readonly shutdown?: AbortSignal;
  readonly logger?: FastifyBaseLogger;
}

/** 1,000 SMILES of the greatest length, and their quotes. */
const BODY_LIMIT_BYTES = 1024 * 1024;
/** Slow clients: time for the headers (and for agreeing on TLS), for the whole request, for one that brings a file, and between two. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const FILE_MS = 15 * 60_000;
const KEEP_ALIVE_MS = 72_000;
const SERVER = {
  requestTimeout: FILE_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_MS,
  connectionsCheckingInterval: 2_000,
} as const;
/** Requests that wait for a turn of the event loop, and how long. */
const MOST_WAITING = 1_000;
/** More than the browsers of a house ask for at once when all of them open a page: six each. */
const MANY_WAITING = 200;
const LONGEST_WAIT_MS = 200;
const STUDIO_FILES = '/assets/';

export async function buildApp(options: AppOptions): Promise<App> {
  const { config, plugins = [], shutdown = new AbortController().signal, stopping = shutdown, onTurnedAway } = options;
  const app = fastify({
    loggerInstance: options.logger ?? pino({ level: config.SMELL_LOG_LEVEL }),
    // URLs may hold structures: the log gets the route instead (see `logRequests`).
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.SMELL_TRUST_PROXY,
    bodyLimit: BODY_LIMIT_BYTES,
    serverFactory: (listener) => pacedServer(listener as RequestListener, config, onTurnedAway),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
    frameworkErrors: (error, request, reply) =>
      void sendProblem(request, reply.header('x-request-id', request.id), error),
    clientErrorHandler: refuseBroken,
    // Said by `refuseWhenStopping`, as a problem document.
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  // Answers are held to their schemas by tests: to do it for every answer would cost more than making it.
  app.setSerializerCompiler(() => JSON.stringify);
  readJsonBodies(app as unknown as FastifyInstance);
  const routes = collectRoutes(app);
  options.beforeGuard?.(app as unknown as FastifyInstance);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // WebAssembly, for molecules made in the page; no script from text.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity:
      config.SMELL_TLS_CERT_FILE !== undefined || config.SMELL_PUBLIC_URL?.startsWith('https:') === true,
  });
  bodyDeadline(app as unknown as FastifyInstance, REQUEST_MS);
  guard(app, options);
  refuseWhenStopping(app, stopping);
  options.afterGuard?.(app as unknown as FastifyInstance);
  const admission = options.admission ?? Admission.of(config);
  admit(app as unknown as FastifyInstance, admission, shutdown);
  if (config.SMELL_CORS_ORIGINS.length > 0) {
    await app.register(cors, {
      origin: config.SMELL_CORS_ORIGINS,
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['retry-after', 'x-request-id', 'ratelimit', 'ratelimit-policy'],
      credentials: false,
    });
  }
  if (!options.beforeGuard) logRequests(app);
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  app.setNotFoundHandler(async (request, reply) => {
    const page = await lostPage(request, options.studio);
    if (page === null) return sendProblem(request, reply, missing(request, reply, routes));
    return reply
      .code(404)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page as never);
  });
  await app.register(docsRoutes);
  for (const plugin of plugins) await app.register(plugin);
  await app.register(healthRoutes, { ...options, shutdown: stopping });
  if (config.SMELL_ROLES.includes('api')) await app.register(coreRoutes, { ...options, admission, shutdown });
  await app.register(studioRoutes, { ...(options.studio === undefined ? {} : { folder: options.studio }) });
  return app;
}

/** Whether it lives and is ready is told to the end. */
function refuseWhenStopping(app: App, stopping: AbortSignal): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!stopping.aborted || request.url.startsWith('/health')) return;
    reply.header('connection', 'close');
    throw new Problem('not-ready', 'the service is going down; another process, or the next one, will answer');
  });
}

/** Over TLS where the settings have a certificate. */
function pacedServer(
  listener: RequestListener,
  { SMELL_TLS_CERT_FILE: cert, SMELL_TLS_KEY_FILE: key }: Config,
  onTurnedAway: () => void = () => undefined,
): Server {
  const pacer = new RequestPacer({
    handle: listener,
    refuse: (request, response) => {
      onTurnedAway();
      refuseUnread(request, response);
    },
    urgent: ({ url = '' }) => url.startsWith('/health') || url === '/metrics',
    patient: ({ url = '' }) => url.startsWith(STUDIO_FILES),
    mostWaiting: MOST_WAITING,
    manyWaiting: MANY_WAITING,
    longestWaitMs: LONGEST_WAIT_MS,
  });
  const take: RequestListener = (request, response) => pacer.take(request, response);
  if (cert === undefined || key === undefined) return createServer(SERVER, take);
  const secure = {
    cert: readPem('SMELL_TLS_CERT_FILE', cert, 'CERTIFICATE'),
    key: readPem('SMELL_TLS_KEY_FILE', key, 'PRIVATE KEY'),
    // Said outright: Node may be told otherwise from outside.
    minVersion: 'TLSv1.2' as const,
    handshakeTimeout: HEADERS_MS,
  };
  return createSecureServer({ ...SERVER, ...secure }, take);
}

/** Every route, in the order in which it was added. @throws when it is ready and one of them has no scope */
function collectRoutes(app: App): DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      // The plugin of CORS answers what browsers ask beforehand.
      if (method === 'OPTIONS' && route.url === '*') continue;
      routes.push({
        method,
        url: route.url,
        // Read late: a plugin may still say it for its routes.
        get scope() {
          return route.config?.scope;
        },
      });
    }
  });
  app.addHook('onReady', async () => {
    const undeclared = routes.filter(({ scope }) => scope === undefined).map(({ method, url }) => `${method} ${url}`);
    if (undeclared.length > 0) throw new Error(`these routes do not say who may call them: ${undeclared.join(', ')}`);
  });
  app.decorate('routes', routes);
  return routes;
}

function guard(app: App, { config, authenticate }: AppOptions): void {
  const local = config.SMELL_AUTH === 'off';
  if (!local && !authenticate) throw new Error('SMELL_AUTH=on needs something that tells who asks');
  const address = (): AddressInfo | null => app.server.address() as AddressInfo | null;
  const guarded = { port: () => address()?.port ?? config.SMELL_PORT, origins: config.SMELL_CORS_ORIGINS };
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (local) guardLocal(request, guarded);
    if (request.is404 || request.method === 'OPTIONS') return;
    const { scope } = request.routeOptions.config;
    if (scope === 'public') return;
    const principal = local ? LOCAL_PRINCIPAL : await authenticate!(request);
    if (scope !== 'signed-in' && (scope === undefined || !principal.scopes.includes(scope))) {
      throw new Problem('forbidden', `this needs the scope "${scope}", which your key or account does not have`);
    }
    rememberPrincipal(request, principal);
  });
}

/** One line a request; nothing of what was asked or answered. */
function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms }, 'request');
  });
}

/** There is no such route, or not with this method. */
function missing(
  { method, url }: FastifyRequest,
  reply: { header(name: string, value: string): unknown },
  routes: readonly DeclaredRoute[],
): Problem {
  const path = url.split('?')[0]!;
  const allowed = routes.filter((route) => pattern(route.url).test(path)).map((route) => route.method);
  if (allowed.length === 0) return new Problem('not-found', `there is nothing at ${method} ${path.slice(0, 100)}`);
  const allow = [...new Set(allowed)].join(', ');
  reply.header('allow', allow);
  return new Problem('method-not-allowed', `${path.slice(0, 100)} answers to ${allow}`);
}

function pattern(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+'));
  return new RegExp(`^${parts.join('/').replaceAll('*', '.*')}/?$`);
}
