/** A process with its descendants, from /proc (proc(5)): other systems have none, and it is known there of our own process alone. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux's `USER_HZ`: the unit of CPU times in /proc. */
const TICKS_PER_SECOND = 100;

export interface TreeUsage {
  readonly pids: readonly number[];
  readonly cpuSeconds: number;
  /** Resident, the pages that they share counted for each of them. */
  readonly residentBytes: number;
  /** Resident, each shared page divided among those that share it (PSS). */
  readonly proportionalBytes: number;
  /** The most that each was resident with, summed. */
  readonly peakBytes: number;
}

/** @returns null elsewhere than on Linux */
export function treeUsage(root: number = process.pid): TreeUsage | null {
  if (process.platform !== 'linux') return null;
  const pids: number[] = [];
  let cpuTicks = 0;
  let residentBytes = 0;
  let proportionalBytes = 0;
  let peakBytes = 0;
  for (const [pid, ticks] of descendants(root)) {
    pids.push(pid);
    cpuTicks += ticks;
    residentBytes += kilobytes(`/proc/${pid}/status`, 'VmRSS');
    peakBytes += kilobytes(`/proc/${pid}/status`, 'VmHWM');
    proportionalBytes += kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss');
  }
  return { pids, cpuSeconds: cpuTicks / TICKS_PER_SECOND, residentBytes, proportionalBytes, peakBytes };
}

/** Resident memory of a process and its descendants; of this process alone where they cannot be seen. */
export function treeResidentBytes(root: number = process.pid): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss();
  let bytes = 0;
  for (const pid of descendants(root).keys()) bytes += kilobytes(`/proc/${pid}/status`, 'VmRSS');
  return bytes;
}

/** CPU ticks by process id. */
function descendants(root: number): Map<number, number> {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? readIfThere(`/proc/${entry}/stat`) : null;
    if (stat === null) continue;
    // The name in parentheses may hold anything; the numbers follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(entry), Number(fields[1]));
    ticks.set(Number(entry), Number(fields[11]) + Number(fields[12]));
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return new Map([...ticks].filter(([pid]) => isOurs(pid)));
}

/** In bytes; 0 for a process that has ended. */
function kilobytes(path: string, field: string): number {
  return 1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readIfThere(path) ?? '')?.[1] ?? 0);
}

/** A process may end while its files are read, and that of another user is none of ours. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
