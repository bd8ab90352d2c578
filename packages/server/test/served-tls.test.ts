/** The service speaking TLS itself: what it answers, to whom, and how long it waits for those who are slow. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import type { MoleculeStore } from '../src/db/molecule-store.ts';
import type { Engine } from '../src/engine/engine.ts';
import { type AppOptions, buildApp } from '../src/http/app.ts';
import type { App } from '../src/http/app-type.ts';
import { type Certificates, certificates, opensslIsMissing, type Signer } from './certificates.ts';

const SLOW_MS = 20_000;

function options(settings: Readonly<Record<string, string>>): AppOptions {
  return {
    config: readConfig(settings),
    engine: { isReady: true, models: [] } as unknown as Engine,
    database: { ping: async () => undefined },
    molecules: {} as MoleculeStore,
    logger: pino({ level: 'silent' }),
  };
}

describe.skipIf(opensslIsMissing())('a service with a certificate', () => {
  let made: Certificates;
  let signer: Signer;
  let ca: string;
  let app: App;
  let port: number;
  beforeAll(async () => {
    made = certificates();
    signer = made.signer();
    ca = readFileSync(signer.caFile, 'utf8');
    const { certFile, keyFile } = signer.sign(['DNS:localhost']);
    app = await buildApp(options({ SMELL_TLS_CERT_FILE: certFile, SMELL_TLS_KEY_FILE: keyFile }));
    await app.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = app.server.address() as AddressInfo);
  });
  afterAll(async () => {
    app.server.closeAllConnections();
    await app.close();
    made.remove();
  });

  const asked = (trusted?: string): Promise<{ status: number | undefined; hsts: unknown; text: string }> =>
    new Promise((resolve, reject) => {
      const options = {
        host: 'localhost',
        port,
        path: '/health/live',
        agent: false,
        ...(trusted ? { ca: trusted } : {}),
      };
      request(options, async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode, hsts: response.headers['strict-transport-security'], text });
      })
        .once('error', reject)
        .end();
    });

  it('answers by https to those who trust its signer, tells them to stay with it, and convinces nobody else', async () => {
    expect(await asked(ca)).toEqual({
      status: 200,
      hsts: expect.stringMatching(/^max-age=\d{7,}/),
      text: '{"status":"ok"}',
    });
    await expect(asked()).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    await expect(fetch(`http://localhost:${port}/health/live`)).rejects.toThrow();
  });

  const agreed = (version: SecureVersion): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const socket = connectTls(
        // Of level 0, so that it is the service that refuses and not this client.
        {
          host: '127.0.0.1',
          servername: 'localhost',
          port,
          ca,
          minVersion: version,
          maxVersion: version,
          ciphers: 'ALL:@SECLEVEL=0',
        },
        () => {
          resolve(socket.getProtocol());
          socket.destroy();
        },
      );
      socket.once('error', reject);
    });

  it('speaks TLS 1.2 and 1.3, and none before', async () => {
    expect(await agreed('TLSv1.2')).toBe('TLSv1.2');
    expect(await agreed('TLSv1.3')).toBe('TLSv1.3');
    for (const old of ['TLSv1', 'TLSv1.1'] as const) {
      await expect(agreed(old), old).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
    }
  });

  const dropped = (socket: NodeJS.WritableStream & NodeJS.ReadableStream): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('it still waits')), SLOW_MS);
      let answer = '';
      socket.on('data', (text) => {
        answer += text;
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(answer);
      });
    });

  it('waits only so long for those who do not agree on TLS, or do not get to the end of their headers', async () => {
    const silent = connect(port, '127.0.0.1');
    const slow = connectTls({ host: '127.0.0.1', servername: 'localhost', port, ca }, () => {
      slow.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    });
    const answers = await Promise.all([dropped(silent), dropped(slow)]);
    expect(answers[0]).toBe('');
    expect(answers[1]).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a service whose certificate is none', () => {
  it('does not start, and names the setting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smell-served-'));
    try {
      const file = join(folder, 'empty.pem');
      writeFileSync(file, 'nothing of the kind');
      const missing = options({ SMELL_TLS_CERT_FILE: join(folder, 'away.pem'), SMELL_TLS_KEY_FILE: file });
      await expect(buildApp(missing)).rejects.toThrow(/^SMELL_TLS_CERT_FILE: .*away\.pem cannot be read/);
      const wrong = options({ SMELL_TLS_CERT_FILE: file, SMELL_TLS_KEY_FILE: file });
      await expect(buildApp(wrong)).rejects.toThrow(/^SMELL_TLS_CERT_FILE: .* holds no PEM of a certificate/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
