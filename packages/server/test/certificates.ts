/** Certificates for tests, made by openssl: a signer, and what it signs, with its names and days. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether tests with certificates are to be skipped: openssl is not installed here, and this is not CI, where that is a failure. */
export function opensslIsMissing(): boolean {
  if (process.env.CI === 'true') return false;
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' });
    return false;
  } catch {
    return true;
  }
}

export interface Signed {
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Signer {
  /** Its own certificate: what those trust who trust it. */
  readonly caFile: string;
  /** @param names such as `DNS:localhost` and `IP:127.0.0.1` */
  sign(names: readonly string[], options?: { readonly commonName?: string; readonly days?: number }): Signed;
}

export interface Certificates {
  readonly folder: string;
  signer(): Signer;
  remove(): void;
}

export function certificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'smell-certificates-'));
  let made = 0;
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'pipe', cwd: folder });
  const newKey = (path: string): void => openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', path);
  return {
    folder,
    signer() {
      const name = `signer-${++made}`;
      const [caFile, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
      newKey(key);
      openssl('req', '-x509', '-new', '-key', key, '-subj', `/CN=${name}`, '-days', '2', '-out', caFile);
      return {
        caFile,
        sign(names, { commonName = 'smell', days = 1 } = {}) {
          const base = join(folder, `signed-${++made}`);
          newKey(`${base}.key`);
          openssl('req', '-new', '-key', `${base}.key`, '-subj', `/CN=${commonName}`, '-out', `${base}.csr`);
          writeFileSync(`${base}.ext`, names.length > 0 ? `subjectAltName=${names.join(',')}\n` : '');
          const by = ['-CA', caFile, '-CAkey', key, '-set_serial', String(made), '-extfile', `${base}.ext`];
          openssl('x509', '-req', '-in', `${base}.csr`, ...by, '-days', String(days), '-out', `${base}.crt`);
          return { certFile: `${base}.crt`, keyFile: `${base}.key` };
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
