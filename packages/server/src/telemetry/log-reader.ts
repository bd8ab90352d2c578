/** Reads the log file of a service and goes on reading as it grows, also past the moment when the file is put aside for a new one. */
import { createReadStream, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const LOOK_EVERY_MS = 200;
/** Without --follow and --all, the end of the file is enough. */
const TAIL_BYTES = 64 * 1024;

export interface LogReaderOptions {
  readonly follow: boolean;
  /** From the beginning, instead of the last few. */
  readonly all?: boolean;
  readonly signal?: AbortSignal;
}

/** Lines as they stand in the file. */
export async function* readLog(
  file: string,
  { follow, all = false, signal }: LogReaderOptions,
): AsyncGenerator<string> {
  let position = all ? 0 : Math.max(0, sizeOf(file) - TAIL_BYTES);
  // The first line may begin before where we begin.
  let whole = position === 0;
  let rest = '';
  let inode: number | undefined;
  for (;;) {
    const { size, ino } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, ino: 0 };
    if (size < position || (inode !== undefined && ino !== inode)) {
      position = 0;
      rest = '';
    }
    inode = ino === 0 ? undefined : ino;
    if (size > position) {
      for await (const chunk of createReadStream(file, { start: position, end: size - 1, encoding: 'utf8' }))
        rest += chunk;
      position = size;
      const lines = rest.split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (whole && line !== '') yield line;
        whole = true;
      }
    }
    if (!follow || signal?.aborted) return;
    await setTimeout(LOOK_EVERY_MS, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The line for a person; a line that is none of ours as it stands. */
export function prettyLogLine(line: string): { readonly level: string; readonly text: string } {
  let entry: Readonly<Record<string, unknown>>;
  try {
    entry = JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return { level: 'info', text: line };
  }
  const { '@timestamp': at, 'log.level': level, message, 'error.stack_trace': stack, ...others } = entry;
  const shown = Object.entries(others)
    .filter(([name]) => !HIDDEN.has(name))
    .map(([name, value]) => `${name.split('.').slice(-2).join('.')}=${shownValue(name, value)}`);
  const time = String(at ?? '')
    .replace('T', ' ')
    .replace('Z', '');
  const head = [time, String(level ?? 'info').padEnd(5), String(message ?? ''), ...shown].join(' ').trim();
  return { level: String(level ?? 'info'), text: typeof stack === 'string' ? `${head}\n${stack}` : head };
}

const HIDDEN = new Set([
  'ecs.version',
  'service.name',
  'service.version',
  'event.dataset',
  'event.action',
  'process.pid',
  'host.hostname',
  'span.id',
]);

/** Durations are in nanoseconds (ECS event.duration). */
function shownValue(name: string, value: unknown): string {
  if (name === 'event.duration') return `${(Number(value) / 1e6).toFixed(1)}ms`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
