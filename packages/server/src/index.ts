export { createAdministrator, createKey, rotateSigningKeys } from './auth/administration.ts';
export { CONFIG_SCHEMA, type Config, readConfig, type ServerRole } from './config/config.ts';
export { databaseTarget } from './db/database-target.ts';
export { type Database, type DatabaseTarget, openDatabase } from './db/open-database.ts';
export type { Engine } from './engine/engine.ts';
export { LocalEngine, type LocalEngineOptions } from './engine/local-engine.ts';
export { type FileStore, openFileStore } from './files/file-store.ts';
export { Files } from './files/files.ts';
export { JobService, startWorker, type Worker, type WorkerOptions } from './jobs/index.ts';
export { Library } from './library/library.ts';
export {
  type RunningServer,
  type ServerExtension,
  type ServerParts,
  type StartOptions,
  startServer,
} from './start-server.ts';
export { logFile } from './telemetry/log.ts';
export { prettyLogLine, readLog } from './telemetry/log-reader.ts';
