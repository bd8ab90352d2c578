/**
 * Rows of an uploaded file. It is read in a thread of its own with limits of time and memory, so that a file made to harm holds up
 * nobody but whoever sent it.
 */
import { SmellError } from '@smell/core/errors';
import type { InputRow } from '@smell/inference';
import { EngineThread } from '../engine/engine-thread.ts';
import { ThreadDefect, ThreadLost } from '../engine/thread-calls.ts';

const MODULE = new URL('./molecule-file-thread.mjs', import.meta.url);
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** For one piece of a file, some tens of kilobytes, in ms. */
const PIECE_MS = 10_000;
const FILES_AT_ONCE = 2;
const MOST_WAITING = 32;

let underWay = 0;
const waiting: (() => void)[] = [];

/**
 * @throws SmellError `bad-argument` for an unknown ending; `bad-row` for what is no table, or holds no molecule; `too-complex` when it
 *   takes too long or too much memory; `overloaded` when many are being read
 */
export async function* readMoleculeFile(
  { name, text }: { readonly name: string; readonly text: AsyncIterable<string> },
  pieceMs = PIECE_MS,
): AsyncGenerator<InputRow, void, undefined> {
  await enter();
  let thread: EngineThread | undefined;
  try {
    const reader = new EngineThread({ module: MODULE, resourceLimits: RESOURCE_LIMITS }, () => undefined);
    thread = reader;
    const ask = (method: string, ...args: unknown[]): Promise<InputRow[]> => within(reader, pieceMs, method, args);
    // The start of a thread on a busy machine is not the file's time.
    await reader.call('open', [name]);
    for await (const piece of text) yield* await ask('push', piece);
    yield* await ask('end');
  } catch (error) {
    if (!(error instanceof ThreadDefect || error instanceof ThreadLost)) throw error;
    throw new SmellError('too-complex', `${name} cannot be read: it takes too much memory`, { cause: error });
  } finally {
    leave();
    await thread?.stop(new ThreadLost('the file is read'));
  }
}

async function within(thread: EngineThread, ms: number, method: string, args: readonly unknown[]): Promise<InputRow[]> {
  const late = new SmellError('too-complex', `the file cannot be read: a piece of it took more than ${ms / 1000} s`);
  const timer = setTimeout(() => void thread.stop(late), ms);
  try {
    return (await thread.call(method, args)) as InputRow[];
  } finally {
    clearTimeout(timer);
  }
}

async function enter(): Promise<void> {
  if (underWay < FILES_AT_ONCE) {
    underWay += 1;
    return;
  }
  if (waiting.length >= MOST_WAITING) {
    throw new SmellError('overloaded', 'too many files are being read; try again shortly');
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The place goes to the next. */
function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else underWay -= 1;
}
