/** Writing a file so that it is either whole or not there: a stopped command leaves no half report behind. */
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { SmellError } from '@smell/core/errors';

/** @throws SmellError `bad-argument` when the place cannot be written. */
export function writeWhole(path: string, content: string): void {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new SmellError('bad-argument', `${path} cannot be written (${(error as Error).message}); give another path`, {
      cause: error,
    });
  }
}
