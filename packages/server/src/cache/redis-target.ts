/** Which Redis the settings speak of, and how it is trusted. */
import { SmellError } from '@smell/core/errors';
import type { Config } from '../config/config.ts';
import { mayBePlain, verifiedTls } from '../config/verified-tls.ts';
import type { RedisLinkOptions } from './redis-link.ts';

export type RedisSettings = Pick<
  Config,
  'REDIS_URL' | 'SMELL_REDIS_CA_FILE' | 'SMELL_REDIS_CERT_FILE' | 'SMELL_REDIS_KEY_FILE' | 'SMELL_PLAINTEXT_HOSTS'
>;

/** Of those that the library would take from the address, these change nothing of where it leads and how it is trusted. */
const HARMLESS = new Set(['db', 'family']);

/** @throws SmellError `bad-argument` for an address that is none, or that would not be verified */
export function redisTarget(config: RedisSettings): Pick<RedisLinkOptions, 'url' | 'tls'> {
  const { REDIS_URL: url = '', SMELL_REDIS_CA_FILE, SMELL_REDIS_CERT_FILE, SMELL_REDIS_KEY_FILE } = config;
  const { protocol, hostname, searchParams } = new URL(url);
  if (protocol !== 'redis:' && protocol !== 'rediss:') {
    throw refused('REDIS_URL: give redis://host:port, or rediss://host:port for TLS');
  }
  if (hostname === '') throw refused('REDIS_URL names no host');
  const other = [...searchParams.keys()].find((name) => !HARMLESS.has(name));
  if (other !== undefined) {
    throw refused(
      'REDIS_URL: of parameters only db and family are read; certificates are always checked, see SMELL_REDIS_CA_FILE',
    );
  }
  if (protocol === 'rediss:') {
    const tls = verifiedTls(hostname, {
      ca: { setting: 'SMELL_REDIS_CA_FILE', path: SMELL_REDIS_CA_FILE },
      cert: { setting: 'SMELL_REDIS_CERT_FILE', path: SMELL_REDIS_CERT_FILE },
      key: { setting: 'SMELL_REDIS_KEY_FILE', path: SMELL_REDIS_KEY_FILE },
    });
    return { url, tls };
  }
  if (SMELL_REDIS_CA_FILE !== undefined)
    throw refused('SMELL_REDIS_CA_FILE is given, but REDIS_URL is without TLS; make it rediss://');
  if (!mayBePlain(hostname, config)) {
    throw refused(
      'REDIS_URL leads to another machine without TLS; make it rediss://, or name its host in SMELL_PLAINTEXT_HOSTS where the network is trusted',
    );
  }
  return { url };
}

function refused(message: string): SmellError {
  return new SmellError('bad-argument', message);
}
