/** The real service, as `npm start` runs it, on a free port with a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const START_MS = 120_000;

export interface StudioServer {
  readonly url: string;
  close(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/**
 * @param port 0 takes a free one
 * @param folder of an earlier service, to go on from; its owner removes it
 */
export async function startStudio(port = 0, folder?: string): Promise<StudioServer> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'studio-'));
  const remove = (): void => {
    if (folder === undefined) rmSync(data, { recursive: true, force: true });
  };
  const child = spawn(process.execPath, ['scripts/run.mjs', 'smell', 'serve', '--port', String(port), '--data', data], {
    cwd: ROOT,
    env: { ...process.env, SMELL_LOG_LEVEL: 'warn' },
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
