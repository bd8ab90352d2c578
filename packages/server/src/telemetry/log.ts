/**
 * The log: one JSON object a line in the fields of ECS, to standard output or a file. An event has a name and its sentence is fixed here, so that no
 * message is ever put together from what a user sent; fields go through the list of safe ones.
 */
import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ecsFormat } from '@elastic/ecs-pino-format';
import { pino } from 'pino';
import { errorFields, type SafeFields, safeFields } from './safe-fields.ts';
import { currentIds } from './tracing.ts';

export const LOG_EVENTS = {
  'service-starting': 'the service is starting',
  'service-ready': 'the service is ready',
  'service-stopping': 'the service is stopping',
  'service-stopped': 'the service has stopped',
  'request-done': 'a request was answered',
  'request-refused': 'a request was refused',
  'request-failed': 'a request failed',
  'query-slow': 'a query was slow',
  'query-failed': 'a query failed',
  'redis-lost': 'Redis does not answer; caching and limits go on in this process',
  'redis-distrusted':
    'Redis is not trusted: its certificate does not fit the host in REDIS_URL or SMELL_REDIS_CA_FILE; nothing is kept there',
  'redis-back': 'Redis answers again',
  'worker-lost': 'a worker was lost',
  'worker-started': 'a worker was started',
  'queue-not-asked': 'a worker could not ask the queue for work',
  'chunk-failed': 'a chunk of a job failed through no fault of what was asked',
  'chunk-not-ended': 'the end of a chunk could not be written; another worker will take it when its lease has run out',
  'results-not-written': 'results cannot be written yet; it is tried again',
  'lease-not-extended': 'a worker could not extend its leases',
  'worker-not-signed-off': 'a worker could not sign off',
  'cleaning-failed': 'what has expired could not be deleted',
  'profile-taken': 'a profile was taken',
  'unexpected-error': 'something failed that should not',
} as const;
export type LogEvent = keyof typeof LOG_EVENTS;

export interface Log {
  debug(event: LogEvent, fields?: SafeFields): void;
  info(event: LogEvent, fields?: SafeFields): void;
  warn(event: LogEvent, fields?: SafeFields, error?: unknown): void;
  error(event: LogEvent, fields?: SafeFields, error?: unknown): void;
  /** Writes what is still in memory. */
  flush(): void;
}

type Level = 'debug' | 'info' | 'warn' | 'error';

export interface LogOptions {
  readonly level: string;
  readonly version: string;
  /** File to write to; standard output when left out. */
  readonly file?: string;
  /** Instead of either: for tests. */
  readonly write?: (line: string) => void;
}

/** At this size the file is put aside as `<file>.1`, in place of the one before. */
const LARGEST_FILE = 20 * 1024 * 1024;

export function createLog({ level, version, file, write }: LogOptions): Log {
  const target = write ? { write, flush: () => undefined } : file === undefined ? standardOutput() : rotatingFile(file);
  const options = { level, ...ecsFormat({ serviceName: 'smell', serviceVersion: version, apmIntegration: false }) };
  const logger = pino(options, target);
  const at =
    (name: Level) =>
    (event: LogEvent, fields: SafeFields = {}, error?: unknown): void => {
      if (!logger.isLevelEnabled(name)) return;
      const all = { ...currentIds(), ...fields, ...(error === undefined ? {} : errorFields(error)) };
      logger[name]({ 'event.action': event, ...safeFields(all) }, LOG_EVENTS[event]);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), flush: () => target.flush() };
}

export const SILENT_LOG: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  flush: () => undefined,
};

/** Where the log of a service is that runs locally. @param data SMELL_DATA */
export const logFile = (data: string): string => join(data, 'logs', 'smell.log');

interface Target {
  write(line: string): void;
  flush(): void;
}

/** Lines are gathered and written by the thousands of bytes, or once a second. */
const BUFFERED = { minLength: 4096, periodicFlush: 1000, sync: false } as const;

function standardOutput(): Target {
  const stream = pino.destination({ fd: 1, ...BUFFERED });
  return { write: (line) => void stream.write(line), flush: () => stream.flushSync() };
}

function rotatingFile(file: string): Target {
  mkdirSync(dirname(file), { recursive: true });
  const stream = pino.destination({ dest: file, ...BUFFERED, sync: true });
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return {
    write(line) {
      stream.write(line);
      bytes += line.length;
      if (bytes < LARGEST_FILE) return;
      stream.flushSync();
      renameSync(file, `${file}.1`);
      stream.reopen();
      bytes = 0;
    },
    flush: () => stream.flushSync(),
  };
}
