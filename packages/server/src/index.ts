export { CONFIG_SCHEMA, type Config, readConfig, type ServerRole } from './config/config.ts';
export { type Database, type DatabaseTarget, openDatabase } from './db/open-database.ts';
export { type FileStore, openFileStore } from './files/file-store.ts';
export { Files } from './files/files.ts';
export { JobService, startWorker, type Worker, type WorkerOptions } from './jobs/index.ts';
export { Library } from './library/library.ts';
