/** The molecules that a build must not use at all, as the folds of a benchmark need. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { SmellError } from '@smell/core/errors';
import { badRow, readCsv } from './csv.ts';
import { isInchiKey, skeletonBlock } from './source-tables.ts';

/**
 * First blocks of the InChIKeys in a file: one a line, or, when the name ends in `.csv`, its column `inchikey`.
 *
 * @throws SmellError
 */
export function readLeaveOut(path: string): Set<string> {
  const keys = path.endsWith('.csv')
    ? readCsv(path, ['inchikey']).map(({ inchikey, line }) => ({ key: inchikey, line }))
    : readText(path)
        .split('\n')
        .map((text, i) => ({ key: text.trim(), line: i + 1 }))
        .filter(({ key }) => key !== '');
  return new Set(
    keys.map(({ key, line }) => {
      if (!isInchiKey(key))
        throw badRow(basename(path), line, `"${key}" is not an InChIKey`, 'give one InChIKey a line');
      return skeletonBlock(key);
    }),
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SmellError(
      'file-missing',
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}); give a file of InChIKeys`,
      { cause: error },
    );
  }
}
