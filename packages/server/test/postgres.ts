/**
 * A real PostgreSQL for tests: a fresh cluster in a temporary folder on a free port, gone when the tests are. It syncs
 * nothing to disk; what it keeps outlives its killed processes, and that is what is tested.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import type { DatabaseTarget } from '../src/db/open-database.ts';

const ROOT = '/usr/lib/postgresql';
const START_DEADLINE_MS = 30_000;

/** Where initdb and postgres are; undefined where they are not installed. */
export function postgresBinaries(): string | undefined {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(ROOT, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

export interface TestPostgres {
  /** A new, empty database in it. */
  createDatabase(): Promise<Extract<DatabaseTarget, { kind: 'postgres' }>>;
  /** kill -9 of the server and all of its processes, and a start on the same data. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** Files of certificates; the databases that are created are then reached by TLS alone. */
export interface PostgresTls {
  readonly certFile: string;
  readonly keyFile: string;
  /** Whoever connects must show a certificate of this signer. */
  readonly clientCaFile?: string;
}

/** @throws when the server does not come up */
export async function startPostgres({ tls }: { readonly tls?: PostgresTls } = {}): Promise<TestPostgres> {
  const binaries = postgresBinaries();
  if (binaries === undefined) throw new Error('initdb and postgres are not installed');
  const folder = mkdtempSync(join(tmpdir(), 'smell-postgres-'));
  const data = join(folder, 'data');
  const user = owner();
  chmodSync(folder, 0o755);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'smell', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], {
    stdio: 'pipe',
    cwd: folder,
    ...user,
  });
  const port = await freePort();
  const settings = ['fsync=off', 'max_connections=200', 'shared_buffers=64MB', `unix_socket_directories=${folder}`];
  if (tls) settings.push(...speakTls(data, tls, user));
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((each) => ['-c', each])];
    let output = '';
    const child = spawn(join(binaries, 'postgres'), args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    });
    child.stderr!.on('data', (text) => {
      output = `${output}${text}`.slice(-4000);
    });
    server = child;
    const deadline = Date.now() + START_DEADLINE_MS;
    while (!(await answers(port))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`PostgreSQL does not start: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = server;
    server = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const onExit = (): void => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  await start();
  let databases = 0;
  const url = (name: string): string => `postgres://smell@127.0.0.1:${port}/${name}`;
  return {
    async createDatabase() {
      const name = `test${++databases}`;
      const client = new pg.Client(url('postgres'));
      await client.connect();
      try {
        await client.query(`create database ${name}`);
      } finally {
        await client.end();
      }
      return {
        kind: 'postgres',
        url: url(name),
        poolSize: 10,
        statementTimeoutMs: 15_000,
        connectTimeoutMs: 5_000,
      };
    },
    async crashAndRestart() {
      // Stopped first, so that it starts no backend that would not be found; they are in sessions of their own.
      server?.kill('SIGSTOP');
      const backends = server?.pid === undefined ? [] : childrenOf(server.pid);
      const crashed = end('SIGKILL');
      for (const pid of backends) killIfThere(pid);
      await crashed;
      // The shared memory is in use until the last of them has gone.
      const deadline = Date.now() + START_DEADLINE_MS;
      while (backends.some(isRunning) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
      await start();
    },
    async stop() {
      // Immediate: sessions end, nothing is flushed.
      await end('SIGQUIT');
      process.off('exit', onExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns settings of the server, which reads only a key that is its own */
function speakTls(data: string, tls: PostgresTls, user: { readonly uid?: number; readonly gid?: number }): string[] {
  const files = { ssl_cert_file: tls.certFile, ssl_key_file: tls.keyFile, ssl_ca_file: tls.clientCaFile };
  const settings = ['ssl=on'];
  for (const [name, from] of Object.entries(files)) {
    if (from === undefined) continue;
    const to = join(data, name);
    copyFileSync(from, to);
    chmodSync(to, 0o600);
    if (user.uid !== undefined) chownSync(to, user.uid, user.gid!);
    settings.push(`${name}=${to}`);
  }
  const shown = tls.clientCaFile === undefined ? '' : ' clientcert=verify-ca';
  const rules = ['host postgres smell 127.0.0.1/32 trust', `hostssl all smell 127.0.0.1/32 trust${shown}`];
  writeFileSync(join(data, 'pg_hba.conf'), `${rules.join('\n')}\n`);
  return settings;
}

/** PostgreSQL refuses to run as root: another user of the machine then. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user; the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        // It ended meanwhile.
        return false;
      }
    });
}

/** A zombie has ended. */
function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client(`postgres://smell@127.0.0.1:${port}/postgres`);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
