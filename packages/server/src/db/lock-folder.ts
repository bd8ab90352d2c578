/**
 * One process at a time may have an embedded database open: a file says which, by its process id and by when that process
 * started, so that neither a number that was given out again nor a container where every process is number 1 misleads.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SmellError } from '@smell/core/errors';

export const LOCK_FILE = 'smell.lock';
const ATTEMPTS = 100;

/** Folders that this process has locked. */
const held = new Set<string>();

/**
 * @returns the function that gives the folder free again
 * @throws SmellError `runtime-failed` naming the process that has it
 */
export function lockFolder(folder: string): () => void {
  const path = join(resolve(folder), LOCK_FILE);
  if (held.has(path)) throw taken(folder, process.pid);
  const own = `${process.pid} ${startOf(process.pid) ?? '-'}`;
  // Written elsewhere and linked into place, so that nobody reads half a file.
  const ours = `${path}.${randomUUID()}`;
  writeFileSync(ours, own, { flag: 'wx' });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        linkSync(ours, path);
        held.add(path);
        return () => {
          if (held.delete(path)) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = read(path);
      if (owner === undefined) continue;
      const pid = Number(owner.split(' ')[0]);
      // Our own number with another start is that of a process before us.
      if (owner !== own && isOwner(pid, owner)) throw taken(folder, pid);
      removeStale(path, owner);
    }
  } finally {
    rmSync(ours, { force: true });
  }
  throw new SmellError('runtime-failed', `the lock ${path} changes hands all the time; start one process at a time`);
}

function taken(folder: string, pid: number): SmellError {
  return new SmellError(
    'runtime-failed',
    `the database in ${folder} is open in process ${pid}; stop that one, give another folder with SMELL_DATA, or use PostgreSQL with DATABASE_URL`,
  );
}

/** Takes the lock of a dead process away, and puts back what turns out to be another's. */
function removeStale(path: string, owner: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    if (readFileSync(aside, 'utf8') !== owner) linkSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isOwner(pid: number, owner: string): boolean {
  if (!isAlive(pid)) return false;
  const start = startOf(pid);
  const noted = owner.split(' ')[1];
  return start === undefined || noted === undefined || noted === '-' || noted === start;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in ticks since boot; undefined where the system does not tell (proc(5), field 22 of stat). */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
