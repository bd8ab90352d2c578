/**
 * How this service trusts what it connects to: TLS that is always verified, with the certificates of the system or those of a file. Without TLS
 * only this machine is spoken to, and others that the operator names.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { SmellError } from '@smell/core/errors';
import { type Config, isLoopback } from './config.ts';

/** For `tls.connect`, as data that can be sent to another thread or process. */
export interface TlsOptions {
  /** Said outright: what the environment says (NODE_TLS_REJECT_UNAUTHORIZED) does not count here. */
  readonly rejectUnauthorized: boolean;
  /** Whose certificate it must be. */
  readonly host: string;
  /** Not for addresses of IP (RFC 6066, section 3). */
  readonly servername?: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** The settings of one service that we connect to. */
export interface TlsSettings {
  /** The setting with its address. */
  readonly address: 'DATABASE_URL' | 'REDIS_URL' | 'SMELL_S3_ENDPOINT' | 'SMELL_FILES_URL';
  readonly caFile: 'SMELL_DATABASE_CA_FILE' | 'SMELL_REDIS_CA_FILE' | 'SMELL_S3_CA_FILE';
}

/** @throws SmellError `bad-argument` naming the setting whose file cannot be read or holds nothing of the kind */
export function verifiedTls(
  host: string,
  files: Readonly<
    Partial<Record<'ca' | 'cert' | 'key', { readonly setting: string; readonly path: string | undefined }>>
  >,
): TlsOptions {
  const bare = bareHost(host);
  const read: { ca?: string; cert?: string; key?: string } = {};
  for (const part of ['ca', 'cert', 'key'] as const) {
    const file = files[part];
    if (file?.path !== undefined)
      read[part] = readPem(file.setting, file.path, part === 'key' ? 'PRIVATE KEY' : 'CERTIFICATE');
  }
  return { rejectUnauthorized: true, host: bare, ...(isIP(bare) === 0 ? { servername: bare } : {}), ...read };
}

/** @throws SmellError `bad-argument` naming the setting */
export function readPem(setting: string, path: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SmellError('bad-argument', `${setting}: ${path} cannot be read (${(error as Error).message})`, {
      cause: error,
    });
  }
  if (new RegExp(`-----BEGIN [A-Z ]*${kind}-----`).test(text)) return text;
  throw new SmellError('bad-argument', `${setting}: ${path} holds no PEM of a ${kind.toLowerCase()}`);
}

/** Whether it may be spoken to without TLS: this machine, or one that the operator named. */
export function mayBePlain(host: string, { SMELL_PLAINTEXT_HOSTS }: Pick<Config, 'SMELL_PLAINTEXT_HOSTS'>): boolean {
  return isLoopback(bareHost(host)) || SMELL_PLAINTEXT_HOSTS.includes(bareHost(host));
}

/** What a failed check of a certificate means and which setting to look at; undefined for any other error. */
export function certificateTrouble(error: unknown, { address, caFile }: TlsSettings): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return undefined;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `its certificate is made out to another name than the host in ${address} (${code})`;
  }
  if (UNTRUSTED.has(code)) return `its certificate is signed by nobody who is trusted here; see ${caFile} (${code})`;
  if (OUTDATED.has(code)) return `its certificate, or that of its signer in ${caFile}, is not of this day (${code})`;
  if (/^ERR_SSL_|^EPROTO$/.test(code)) return `it does not speak TLS 1.2 or later there; see ${address} (${code})`;
  return undefined;
}

/** @see https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
const UNTRUSTED = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
]);
const OUTDATED = new Set(['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED']);

/** Without the brackets of an IPv6 address in a URL. */
export function bareHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
}
