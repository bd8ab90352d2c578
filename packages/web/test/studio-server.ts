/** The real service, as `npm start` runs it, on a free port with a folder of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const START_MS = 120_000;

export interface StudioServer {
  readonly url: string;
  close(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** A service with accounts, and the link with which its administrator sets a password. */
export interface AccountsServer extends StudioServer {
  readonly invitation: string;
}

export const ADMINISTRATOR = 'ada@example.org';

/**
 * @param port 0 takes a free one
 * @param folder of an earlier service, to go on from; its owner removes it
 */
export async function startStudio(port = 0, folder?: string): Promise<StudioServer> {
  return folder === undefined ? await start(newFolder(), port, {}, true) : await start(folder, port, {}, false);
}

export async function startStudioWithAccounts(): Promise<AccountsServer> {
  const data = newFolder();
  const port = await freePort();
  const env = {
    SMELL_AUTH: 'on',
    SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
    SMELL_PUBLIC_URL: `http://localhost:${port}`,
    SMELL_DATA: data,
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'scripts/run.mjs',
      'smell',
      'admin',
      'create',
      '--email',
      ADMINISTRATOR,
      '--organisation',
      'House of Scents',
      '--json',
    ],
    { cwd: ROOT, env: { ...process.env, ...env } },
  );
  const { link } = JSON.parse(stdout) as { readonly link: string };
  return { ...(await start(data, port, env, true)), invitation: link };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'studio-'));
}

async function start(
  data: string,
  port: number,
  env: Readonly<Record<string, string>>,
  isOurs: boolean,
): Promise<StudioServer> {
  const remove = (): void => {
    if (isOurs) rmSync(data, { recursive: true, force: true });
  };
  const child = spawn(process.execPath, ['scripts/run.mjs', 'smell', 'serve', '--port', String(port), '--data', data], {
    cwd: ROOT,
    env: { ...process.env, SMELL_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await readyUrl(child);
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      const exited = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill(signal);
      await exited;
      remove();
    };
    return { url, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  } catch (error) {
    child.kill('SIGKILL');
    remove();
    throw error;
  }
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the service is not ready: ${said}`)), START_MS);
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /ready at (\S+)/.exec(said)?.[1];
        if (url === undefined) return;
        clearTimeout(timer);
        resolve(url);
      });
    }
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
  });
}
