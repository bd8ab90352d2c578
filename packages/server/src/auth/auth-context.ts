/** What every part of accounts works with. */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AuditLog } from './audit-log.ts';
import type { Secrets } from './secrets.ts';

export interface AuthContext {
  readonly db: Kysely<Tables>;
  readonly secrets: Secrets;
  readonly audit: AuditLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
