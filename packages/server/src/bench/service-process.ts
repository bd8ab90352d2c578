/** The service as users start it, in a process of its own: for what measures it from outside, and for what kills it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SmellError } from '@smell/core/errors';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const READY_MS = 120_000;
const LOOK_EVERY_MS = 20;
const LAST_WORDS = 4000;

export interface ServiceProcessOptions {
  /** Settings besides those of this process's own environment. */
  readonly settings: Readonly<Record<string, string>>;
  /** Keeps the lines of its log. */
  readonly keepLog?: boolean;
}

export interface LoggedRequest {
  readonly route: string;
  readonly status: number;
  /** From onRequest to the end of the answer. */
  readonly milliseconds: number;
}

export interface ServiceProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** From the start of the process until it answered that it is ready. */
  readonly readyMs: number;
  /** What its log has said of requests since the last time. */
  takeRequests(): LoggedRequest[];
  /** SIGTERM, and its end. @returns its exit code */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Of those that were started and not stopped, when this process ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @throws SmellError `runtime-failed` with its last words when it does not become ready */
export async function startServiceProcess(options: ServiceProcessOptions): Promise<ServiceProcess> {
  const port = options.settings.SMELL_PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', join(ROOT, 'scripts', 'run.mjs'), 'smell', 'serve'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.settings, SMELL_PORT: port },
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  const log: Buffer[] = [];
  let words = '';
  const listen = (text: Buffer): void => {
    words = `${words}${text}`.slice(-LAST_WORDS);
  };
  child.stderr!.on('data', listen);
  child.stdout!.on('data', (text: Buffer) => {
    if (options.keepLog) log.push(text);
    else listen(text);
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  while (!(await isReady(url))) {
    const late = performance.now() - began > READY_MS;
    if (late || child.exitCode !== null || child.signalCode !== null) {
      await end('SIGKILL');
      throw new SmellError('runtime-failed', `the service did not become ready: ${words}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  let rest = '';
  return {
    url,
    process: child,
    readyMs: performance.now() - began,
    takeRequests() {
      const lines = `${rest}${Buffer.concat(log.splice(0)).toString()}`.split('\n');
      rest = lines.pop() ?? '';
      return lines.filter((line) => line.includes('"http.route"')).map(requestOf);
    },
    async stop() {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}

function requestOf(line: string): LoggedRequest {
  const fields = JSON.parse(line) as Readonly<Record<string, unknown>>;
  return {
    route: String(fields['http.route']),
    status: Number(fields['http.response.status_code']),
    milliseconds: Number(fields['event.duration']) / 1e6,
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}
