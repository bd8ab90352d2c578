/** Which database the settings speak of. */
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { DatabaseTarget } from './open-database.ts';

const CONNECT_TIMEOUT_MS = 5_000;

export function databaseTarget(
  config: Pick<Config, 'DATABASE_URL' | 'SMELL_DATABASE_POOL' | 'SMELL_DATABASE_TIMEOUT_MS' | 'SMELL_DATA'>,
): DatabaseTarget {
  if (config.DATABASE_URL === undefined) return { kind: 'embedded', folder: join(config.SMELL_DATA, 'database') };
  return {
    kind: 'postgres',
    url: config.DATABASE_URL,
    poolSize: config.SMELL_DATABASE_POOL,
    statementTimeoutMs: config.SMELL_DATABASE_TIMEOUT_MS,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
  };
}
