/** All of accounts, put together on a database and the settings. */
import { SmellError } from '@smell/core/errors';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/open-database.ts';
import { ApiKeys } from './api-keys.ts';
import { AuditLog } from './audit-log.ts';
import type { AuthContext } from './auth-context.ts';
import { Authenticator, type Credentials } from './authenticator.ts';
import { ExternalIssuer } from './external-issuer.ts';
import { Logins } from './logins.ts';
import { OauthClients } from './oauth-clients.ts';
import { OidcService } from './oidc-service.ts';
import { LOCAL_PRINCIPAL, type Principal } from './principal.ts';
import { Secrets } from './secrets.ts';
import { Sessions } from './sessions.ts';
import { SigningKeys } from './signing-keys.ts';
import { Users } from './users.ts';

const CLEAN_EVERY_MS = 10 * 60_000;
/** Used links and old failures are kept so long. */
const KEPT_MS = 24 * 3_600_000;

export type AuthConfig = Pick<
  Config,
  | 'SMELL_SECRET_KEY'
  | 'SMELL_ISSUER'
  | 'SMELL_AUDIENCE'
  | 'SMELL_TRUST_PROXY'
  | 'SMELL_CORS_ORIGINS'
  | 'SMELL_PUBLIC_URL'
>;

export interface Auth {
  readonly context: AuthContext;
  readonly users: Users;
  readonly logins: Logins;
  readonly sessions: Sessions;
  readonly keys: ApiKeys;
  readonly clients: OauthClients;
  readonly signingKeys: SigningKeys;
  readonly oidc: OidcService;
  readonly authenticator: Authenticator;
  readonly audit: AuditLog;
  /** Address of the service as its users know it. */
  readonly publicUrl: string;
  readonly sessionCookie: string;
  /** Whether users reach us by https, and cookies go that way only. */
  readonly secure: boolean;
  /** Deletes what has expired; done by itself every ten minutes. */
  clean(): Promise<void>;
  close(): void;
}

/**
 * @param options.publicUrl where the service listens, for one without SMELL_PUBLIC_URL
 * @param options.onError told when cleaning fails
 * @throws SmellError `bad-argument` without SMELL_SECRET_KEY
 */
export function openAuth(
  database: Database,
  config: AuthConfig,
  options: {
    readonly publicUrl: string;
    readonly now?: () => number;
    readonly onError?: (error: unknown) => void;
  },
): Auth {
  if (config.SMELL_SECRET_KEY === undefined) {
    throw new SmellError('bad-argument', 'accounts need SMELL_SECRET_KEY (or SMELL_SECRET_KEY_FILE)');
  }
  const { now = Date.now, onError = () => undefined } = options;
  const publicUrl = (config.SMELL_PUBLIC_URL ?? options.publicUrl).replace(/\/$/, '');
  const secure = publicUrl.startsWith('https:');
  const { db } = database;
  const secrets = new Secrets(config.SMELL_SECRET_KEY);
  const audit = new AuditLog(db, secrets, now);
  const context: AuthContext = { db, secrets, audit, now };
  const users = new Users(context);
  const sessions = new Sessions(context);
  const keys = new ApiKeys(context);
  const clients = new OauthClients(context);
  const signingKeys = new SigningKeys(context);
  const oidc = new OidcService(context, signingKeys, clients, users, {
    publicUrl,
    audience: config.SMELL_AUDIENCE,
    trustProxy: config.SMELL_TRUST_PROXY,
    corsOrigins: config.SMELL_CORS_ORIGINS,
  });
  const external =
    config.SMELL_ISSUER === undefined ? null : new ExternalIssuer(context, config.SMELL_ISSUER, config.SMELL_AUDIENCE);
  // The prefix makes browsers refuse such a cookie from a neighbouring host (RFC 6265bis, 4.1.3.2).
  const sessionCookie = secure ? '__Host-smell_session' : 'smell_session';
  const authenticator = new Authenticator({
    context,
    keys,
    sessions,
    users,
    clients,
    audience: config.SMELL_AUDIENCE,
    oidc,
    external,
    sessionCookie,
    publicUrl,
  });
  const clean = async (): Promise<void> => {
    const at = new Date(now());
    const old = new Date(now() - KEPT_MS);
    await db.deleteFrom('oidc_artifact').where('expires_at', '<', at).execute();
    await db.deleteFrom('user_session').where('expires_at', '<', at).execute();
    await db.deleteFrom('one_time_link').where('expires_at', '<', old).execute();
    await db.deleteFrom('login_failure').where('last_at', '<', old).execute();
  };
  const timer = setInterval(() => void clean().catch(onError), CLEAN_EVERY_MS);
  timer.unref();
  return {
    context,
    users,
    logins: new Logins(context),
    sessions,
    keys,
    clients,
    signingKeys,
    oidc,
    authenticator,
    audit,
    publicUrl,
    sessionCookie,
    secure,
    clean,
    close: () => clearInterval(timer),
  };
}

/** What the app asks for every request; without accounts everyone is the local user. */
export function authenticateWith(auth: Auth | null): (request: Credentials) => Promise<Principal> {
  if (!auth) return async () => LOCAL_PRINCIPAL;
  return (request) => auth.authenticator.authenticate(request);
}
