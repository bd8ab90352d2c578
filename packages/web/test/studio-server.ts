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
}

export async function startStudio(): Promise<StudioServer> {
  const data = mkdtempSync(join(tmpdir(), 'studio-'));
  const child = spawn(process.execPath, ['scripts/run.mjs', 'smell', 'serve', '--port', '0', '--data', data], {
    cwd: ROOT,
    env: { ...process.env, SMELL_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await readyUrl(child);
    return {
      url,
      async close() {
        child.kill('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
        rmSync(data, { recursive: true, force: true });
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
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
