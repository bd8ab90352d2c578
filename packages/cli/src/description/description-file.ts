/** Descriptions saved row by row; the ending of the name decides the format. */
import { extname } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import { type DescribedRow, isFailure } from '@smell/inference';
import { DESCRIPTION_CSV_HEADING, descriptionCsvRow, descriptionSdfRecord } from '@smell/report/tables';

export interface DescriptionFormat {
  /** What stands before the first row. */
  readonly heading: string;
  row(row: DescribedRow, chemistry: Chemistry): string;
}

const FORMATS: Readonly<Record<string, DescriptionFormat>> = {
  '.csv': { heading: DESCRIPTION_CSV_HEADING, row: descriptionCsvRow },
  '.sdf': {
    heading: '',
    // A failure has no structure, and so no record.
    row: (row, chemistry) => (isFailure(row) ? '' : descriptionSdfRecord(row, chemistry.molBlock(row.smiles))),
  },
};

/** Checked before anything is read. @throws SmellError `bad-argument` for an unknown ending. */
export function descriptionFormat(path: string): DescriptionFormat {
  const ending = extname(path).toLowerCase();
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (format) return format;
  throw new SmellError('bad-argument', `--out ${path}: give a name that ends in ${Object.keys(FORMATS).join(', ')}`);
}
