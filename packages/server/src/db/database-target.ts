/**
 * Which database the settings speak of, and how it is trusted. `sslmode` in the address is read here and not by the driver, whose reading has
 * changed with its versions: any mode with TLS is the strictest one, none is only for this machine or where it is said outright.
 */
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';
import pg from 'pg';
import { type Config, isLoopback } from '../config/config.ts';
import { bareHost, mayBePlain, type TlsOptions, verifiedTls } from '../config/verified-tls.ts';
import type { DatabaseTarget } from './open-database.ts';

const CONNECT_TIMEOUT_MS = 5_000;

export type DatabaseSettings = Pick<
  Config,
  | 'DATABASE_URL'
  | 'SMELL_DATABASE_POOL'
  | 'SMELL_DATABASE_TIMEOUT_MS'
  | 'SMELL_DATABASE_CA_FILE'
  | 'SMELL_DATABASE_CERT_FILE'
  | 'SMELL_DATABASE_KEY_FILE'
  | 'SMELL_PLAINTEXT_HOSTS'
  | 'SMELL_DATA'
>;

/** @throws SmellError `bad-argument` for an address that would not be verified, or files that are not there */
export function databaseTarget(config: DatabaseSettings): DatabaseTarget {
  if (config.DATABASE_URL === undefined) return { kind: 'embedded', folder: join(config.SMELL_DATA, 'database') };
  return {
    kind: 'postgres',
    ...trustedDatabase(config.DATABASE_URL, config),
    poolSize: config.SMELL_DATABASE_POOL,
    statementTimeoutMs: config.SMELL_DATABASE_TIMEOUT_MS,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
  };
}

/** Parameters of the address that speak of TLS; all else is the driver's. */
const TLS_PARAMETERS = [
  'ssl',
  'sslmode',
  'sslnegotiation',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'uselibpqcompat',
  'rejectUnauthorized',
] as const;
const VERIFYING = new Set(['prefer', 'require', 'verify-ca', 'verify-full', 'true', '1']);
const PLAIN = new Set(['disable', 'false', '0']);

/** @returns the address without what it says of TLS, and what was made of that */
function trustedDatabase(
  url: string,
  config: DatabaseSettings,
): { readonly url: string; readonly tls: TlsOptions | false } {
  const address = new URL(url);
  const said: Partial<Record<(typeof TLS_PARAMETERS)[number], string>> = {};
  for (const name of TLS_PARAMETERS) {
    const value = address.searchParams.get(name);
    if (value !== null) said[name] = value;
  }
  for (const name of TLS_PARAMETERS) address.searchParams.delete(name);
  // As the driver will read it: the host may also be in a parameter, or in PGHOST.
  const { host } = new pg.Client({ connectionString: address.href, ssl: false });
  const isLocal = host.startsWith('/') || isLoopback(bareHost(host));
  const mode = said.sslmode ?? said.ssl ?? (said.sslnegotiation === 'direct' ? 'require' : undefined);
  const caFile = config.SMELL_DATABASE_CA_FILE ?? (said.sslrootcert === 'system' ? undefined : said.sslrootcert);
  const tls = (): TlsOptions =>
    verifiedTls(host, {
      ca: {
        setting: config.SMELL_DATABASE_CA_FILE === undefined ? 'sslrootcert in DATABASE_URL' : 'SMELL_DATABASE_CA_FILE',
        path: caFile,
      },
      cert: { setting: 'SMELL_DATABASE_CERT_FILE', path: config.SMELL_DATABASE_CERT_FILE ?? said.sslcert },
      key: { setting: 'SMELL_DATABASE_KEY_FILE', path: config.SMELL_DATABASE_KEY_FILE ?? said.sslkey },
    });
  if (mode === 'no-verify' || /^(false|0)$/i.test(said.rejectUnauthorized ?? '')) {
    if (!isLocal) {
      throw refused(
        'DATABASE_URL would not have the certificate of the database checked, which anybody in between could use; leave that out, and give the certificate of its signer in SMELL_DATABASE_CA_FILE',
      );
    }
    return { url: address.href, tls: { ...tls(), rejectUnauthorized: false } };
  }
  if (mode !== undefined && PLAIN.has(mode)) {
    if (config.SMELL_DATABASE_CA_FILE !== undefined) {
      throw refused(
        `DATABASE_URL says ${mode}, which is without TLS, and SMELL_DATABASE_CA_FILE is given; leave one out`,
      );
    }
    return { url: address.href, tls: false };
  }
  if (mode !== undefined && !VERIFYING.has(mode)) {
    throw refused('the sslmode in DATABASE_URL is none that is known here; give verify-full, or disable for no TLS');
  }
  const isPlain = mode === undefined && caFile === undefined && (isLocal || mayBePlain(host, config));
  return { url: address.href, tls: isPlain ? false : tls() };
}

function refused(message: string): SmellError {
  return new SmellError('bad-argument', message);
}
