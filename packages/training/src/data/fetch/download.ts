/**
 * One file over HTTPS into a folder: bounded in size, retried, resumed where it broke off, and recorded by hash.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { sha256 } from '../shards.ts';

export interface DownloadOptions {
  readonly mostBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Stands in for the network in tests. */
  readonly fetch?: typeof fetch | undefined;
  /** Waits before another try; tests pass one that returns at once. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined;
}

const TRIES = 4;
const FIRST_PAUSE_MILLISECONDS = 1_000;

/**
 * Download `url` to `path` unless a whole copy is there; the bytes come in `path.part`, from where a broken download
 * goes on. Returns the sha256, which also stands in `path.sha256`.
 *
 * @throws SmellError `data-missing` when the server refuses or stays away, `data-damaged` when the file is larger than
 *   `mostBytes`, `cancelled`
 */
export async function download(url: string, path: string, options: DownloadOptions): Promise<string> {
  const recorded = `${path}.sha256`;
  if (existsSync(path) && existsSync(recorded)) {
    const hash = sha256(readFileSync(path));
    if (readFileSync(recorded, 'utf8').trim() === hash) return hash;
  }
  mkdirSync(dirname(path), { recursive: true });
  const pause = options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  for (let attempt = 1; ; attempt++) {
    if (options.signal?.aborted) throw new SmellError('cancelled', 'the download was stopped; start it again to go on');
    try {
      await receive(url, `${path}.part`, options);
      break;
    } catch (error) {
      if (options.signal?.aborted) continue;
      if (error instanceof SmellError || attempt === TRIES) throw unreachable(url, error);
      await pause(FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1));
    }
  }
  const hash = sha256(readFileSync(`${path}.part`));
  renameSync(`${path}.part`, path);
  writeFileSync(recorded, `${hash}\n`);
  return hash;
}

/** Append what is missing of a file. Only answers that cannot get better by trying again are SmellErrors. */
async function receive(
  url: string,
  part: string,
  { mostBytes, signal, fetch: get = fetch }: DownloadOptions,
): Promise<void> {
  let have = existsSync(part) ? statSync(part).size : 0;
  const response = await get(url, {
    ...(have > 0 ? { headers: { range: `bytes=${have}-` } } : {}),
    ...(signal ? { signal } : {}),
  });
  // The part is already whole, or not a beginning of this file.
  if (response.status === 416) {
    rmSync(part);
    throw new Error('the server cannot continue this file');
  }
  if (response.status >= 400 && response.status < 500 && response.status !== 429) {
    throw new SmellError('data-missing', `${url} answers ${response.status}`);
  }
  if (!response.ok || !response.body) throw new Error(`${url} answers ${response.status}`);
  if (have > 0 && response.status !== 206) {
    rmSync(part);
    have = 0;
  }
  if (have === 0) writeFileSync(part, '');
  for await (const chunk of response.body) {
    have += chunk.byteLength;
    if (have > mostBytes) {
      rmSync(part);
      throw new SmellError('data-damaged', `${url} is larger than the ${mostBytes} bytes expected`);
    }
    await appendFile(part, chunk);
  }
}

function unreachable(url: string, error: unknown): SmellError {
  if (error instanceof SmellError) return error;
  return new SmellError(
    'data-missing',
    `${url} could not be downloaded after ${TRIES} tries (${(error as Error).message}); check the connection and run the command again, it goes on where it stopped`,
    { cause: error },
  );
}
