/** Saving candidates as a file; the ending of its name decides the format. */
import { extname } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import { csvReport } from './csv-report.ts';
import { htmlReport } from './html-report.ts';
import type { Report } from './report.ts';
import { sdfReport } from './sdf-report.ts';
import { writeWhole } from './write-whole.ts';

type Writer = (report: Report, chemistry: Chemistry) => string;

const DRAWING = { width: 320, height: 220 };

const WRITERS: Readonly<Record<string, Writer>> = {
  '.csv': (report) => csvReport(report),
  '.sdf': (report, chemistry) => sdfReport(report, (smiles) => chemistry.molBlock(smiles)),
  '.html': (report, chemistry) => htmlReport(report, (smiles) => chemistry.svg(smiles, DRAWING)),
};

/** Checked before anything is generated. @throws SmellError `bad-argument` for an unknown ending. */
export function reportWriter(path: string): Writer {
  const ending = extname(path).toLowerCase();
  const writer = Object.hasOwn(WRITERS, ending) ? WRITERS[ending] : undefined;
  if (writer) return writer;
  throw new SmellError('bad-argument', `--out ${path}: give a name that ends in ${Object.keys(WRITERS).join(', ')}`);
}

export function saveReport(path: string, writer: Writer, report: Report, chemistry: Chemistry): void {
  writeWhole(path, writer(report, chemistry));
}
