export { CONFIG_SCHEMA, type Config, readConfig, type ServerRole } from './config/config.ts';
export { type Database, type DatabaseTarget, openDatabase } from './db/open-database.ts';
