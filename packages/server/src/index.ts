export { createAdministrator, rotateSigningKeys } from './auth/administration.ts';
export { CONFIG_SCHEMA, type Config, readConfig, type ServerRole } from './config/config.ts';
export { databaseTarget } from './db/database-target.ts';
export { type Database, type DatabaseTarget, openDatabase } from './db/open-database.ts';
export { logFile } from './telemetry/log.ts';
export { prettyLogLine, readLog } from './telemetry/log-reader.ts';
