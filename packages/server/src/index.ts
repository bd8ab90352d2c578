export { CONFIG_SCHEMA, type Config, readConfig, type ServerRole } from './config/config.ts';
export { type Database, type DatabaseTarget, openDatabase } from './db/open-database.ts';
export type { Engine } from './engine/engine.ts';
export { LocalEngine, type LocalEngineOptions } from './engine/local-engine.ts';
export {
  databaseTarget,
  type RunningServer,
  type ServerExtension,
  type ServerParts,
  type StartOptions,
  startServer,
} from './start-server.ts';
