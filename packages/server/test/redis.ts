/** A real Redis for tests: in a temporary folder on a free port, stopped, frozen and started at will, gone when the tests are. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { freePort } from './postgres.ts';

const START_DEADLINE_MS = 10_000;

/** Whether tests with Redis are to be skipped: it is not installed here, and this is not CI, where that is a failure. */
export function redisIsMissing(): boolean {
  if (process.env.CI === 'true') return false;
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'pipe' });
    return false;
  } catch {
    return true;
  }
}

export interface TestRedis {
  readonly url: string;
  start(): Promise<void>;
  /** kill -9: what it held is gone. */
  kill(): Promise<void>;
  /** It keeps its connections and answers nobody. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Files of certificates; it speaks nothing but TLS then. */
export interface RedisTls {
  readonly certFile: string;
  readonly keyFile: string;
  readonly caFile: string;
  /** Whether whoever connects must show a certificate of the same signer. */
  readonly clients: boolean;
}

/** @throws when it does not come up */
export async function startRedis({ tls }: { readonly tls?: RedisTls } = {}): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'smell-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const child = server;
    server = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    if (tls) {
      settings.push('--port', '0', '--tls-port', String(port), '--tls-auth-clients', tls.clients ? 'yes' : 'no');
      settings.push('--tls-cert-file', tls.certFile, '--tls-key-file', tls.keyFile, '--tls-ca-cert-file', tls.caFile);
    } else settings.push('--port', String(port));
    server = spawn('redis-server', settings, { cwd: folder, stdio: 'ignore' });
    server.once('error', () => undefined);
    const deadline = Date.now() + START_DEADLINE_MS;
    while (!(await answers(port, tls))) {
      if (Date.now() > deadline) throw new Error('redis-server does not start');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const onExit = (): void => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  await start();
  return {
    url: `redis${tls ? 's' : ''}://127.0.0.1:${port}`,
    start,
    kill,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    async stop() {
      await kill();
      process.off('exit', onExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number, tls?: RedisTls): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = tls
      ? connectTls({
          port,
          host: '127.0.0.1',
          ca: readFileSync(tls.caFile),
          cert: readFileSync(tls.certFile),
          key: readFileSync(tls.keyFile),
        })
      : connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once(tls ? 'secureConnect' : 'connect', () => socket.write('PING\r\n'));
  });
}
