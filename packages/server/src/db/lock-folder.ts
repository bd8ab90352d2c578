/** One process at a time may have an embedded database open: a file with its process id says which. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SmellError } from '@smell/core/errors';

const LOCK = 'smell.lock';

/**
 * @returns the function that gives the folder free again
 * @throws SmellError `runtime-failed` naming the process that has it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK);
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1) throw error;
    }
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) {
      throw new SmellError(
        'runtime-failed',
        `the database in ${folder} is open in process ${owner}; stop that one, give another folder with SMELL_DATA, or use PostgreSQL with DATABASE_URL`,
      );
    }
    // Left behind by a process that was killed.
    rmSync(path, { force: true });
  }
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
