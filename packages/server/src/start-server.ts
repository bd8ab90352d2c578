/**
 * Starts the service: database and engine at the same time, then the HTTP application on its port; and stops it again without
 * dropping what is under way, as long as that ends within a deadline.
 */
import type { AddressInfo } from 'node:net';
import { SmellError } from '@smell/core/errors';
import { pino } from 'pino';
import { composeService } from './compose.ts';
import { type Config, isLoopback } from './config/config.ts';
import { databaseTarget } from './db/database-target.ts';
import { type MoleculeStore, openMoleculeStore } from './db/molecule-store.ts';
import { type Database, openDatabase } from './db/open-database.ts';
import type { Engine } from './engine/engine.ts';
import { LocalEngine } from './engine/local-engine.ts';
import { observedEngine } from './engine/observed-engine.ts';
import { type AppOptions, buildApp } from './http/app.ts';
import type { App } from './http/app-type.ts';
import { observe } from './observe.ts';
import { privateModelsFolder } from './research/open-research.ts';
import type { Log } from './telemetry/log.ts';

/** What the rooms of the service are built on. */
export interface ServerParts {
  readonly config: Config;
  readonly engine: Engine;
  readonly database: Database;
  readonly molecules: MoleculeStore;
  /** Aborted as soon as nothing new is to be taken. */
  readonly stopping: AbortSignal;
  /** Aborted when running work must end. */
  readonly shutdown: AbortSignal;
}

/** What other rooms bring: routes, who asks, what readiness asks besides; and how they are closed, before engine and database. */
export interface ServerExtension
  extends Pick<
      AppOptions,
      | 'authenticate'
      | 'plugins'
      | 'dependencies'
      | 'beforeGuard'
      | 'afterGuard'
      | 'answers'
      | 'admission'
      | 'onTurnedAway'
    >,
    Partial<Pick<AppOptions, 'engine'>> {
  readonly close?: () => Promise<void>;
}

export interface StartOptions {
  /** Instead of those that the configuration says; closed with the server all the same. */
  readonly database?: Database;
  readonly engine?: Engine;
  /** Instead of the log that the settings say. */
  readonly log?: Log;
}

export interface RunningServer {
  /** Where users reach it. */
  readonly url: string;
  readonly app: App;
  readonly parts: ServerParts;
  /**
   * Takes no more requests, lets those under way finish, and stops them after the deadline.
   *
   * @param deadlineMs 10 s when left out
   */
  close(deadlineMs?: number): Promise<void>;
}

/** Fastify's own lines quote messages; what is logged of requests comes from telemetry-plugin.ts. */
const QUIET = pino({ level: 'silent' });

const DEADLINE_MS = 10_000;
/** For what was stopped to say so to its asker. */
const LAST_WORDS_MS = 1_000;

/** @throws SmellError when the database or a model does not open, or the port cannot be had; nothing is left running then */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const stopping = new AbortController();
  const stop = new AbortController();
  const observation = observe(config, options.log);
  observation.log.info('service-starting');
  const engine =
    options.engine ??
    new LocalEngine({
      modelsFolder: config.SMELL_MODELS,
      privateModelsFolder: privateModelsFolder(config),
      cpus: config.SMELL_CPUS,
      metrics: observation.metrics,
    });
  const [opened, started] = await Promise.allSettled([
    options.database ?? openDatabase(databaseTarget(config), observation.queries.onQuery),
    engine.start(),
  ]);
  let extension: ServerExtension = {};
  let app: App | undefined;
  const closeParts = async (): Promise<void> => {
    await extension.close?.();
    await engine.close();
    if (opened.status === 'fulfilled') await opened.value.close();
    observation.log.info('service-stopped');
    await observation.close();
  };
  try {
    if (opened.status === 'rejected') throw opened.reason;
    if (started.status === 'rejected') throw started.reason;
    const database = opened.value;
    const molecules = openMoleculeStore(database);
    const parts: ServerParts = {
      config,
      engine: observedEngine(engine, observation.metrics),
      database,
      molecules,
      stopping: stopping.signal,
      shutdown: stop.signal,
    };
    extension = await composeService(parts, observation);
    app = await buildApp({ ...parts, ...extension, logger: QUIET });
    const running = app;
    await running.ready();
    await listen(running, config);
    observation.log.info('service-ready');
    let closing: Promise<void> | undefined;
    return {
      url: publicUrl(config, running),
      app: running,
      parts,
      close(deadlineMs = DEADLINE_MS) {
        if (!closing) observation.log.info('service-stopping');
        stopping.abort(goingDown());
        closing ??= drain(running, stop, deadlineMs).finally(closeParts);
        return closing;
      },
    };
  } catch (error) {
    await app?.close();
    await closeParts();
    throw error;
  }
}

async function listen(app: App, { SMELL_HOST: host, SMELL_PORT: port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const advice =
      code === 'EADDRINUSE'
        ? 'another process has it; stop that one, or give another with --port or SMELL_PORT'
        : code === 'EACCES'
          ? 'this user may not open it; give one above 1023 with --port or SMELL_PORT'
          : message;
    throw new SmellError('bad-argument', `port ${port} of ${host} cannot be had: ${advice}`, { cause: error });
  }
}

function publicUrl({ SMELL_PUBLIC_URL, SMELL_HOST, SMELL_TLS_CERT_FILE }: Config, app: App): string {
  if (SMELL_PUBLIC_URL !== undefined) return SMELL_PUBLIC_URL;
  const { port } = app.server.address() as AddressInfo;
  const host = isLoopback(SMELL_HOST) ? 'localhost' : SMELL_HOST.includes(':') ? `[${SMELL_HOST}]` : SMELL_HOST;
  return `${SMELL_TLS_CERT_FILE === undefined ? 'http' : 'https'}://${host}:${port}`;
}

async function drain(app: App, stop: AbortController, deadlineMs: number): Promise<void> {
  const timers = [
    setTimeout(() => stop.abort(goingDown()), deadlineMs),
    // Whoever does not take its answer cannot hold the service up.
    setTimeout(() => app.server.closeAllConnections(), deadlineMs + LAST_WORDS_MS),
  ];
  try {
    await app.close();
  } finally {
    for (const timer of timers) clearTimeout(timer);
    stop.abort(goingDown());
  }
}

const goingDown = (): SmellError => new SmellError('cancelled', 'the service is going down');
