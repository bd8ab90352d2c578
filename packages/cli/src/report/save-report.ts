/** Saving candidates as a file; the ending of its name decides the format. */
import { extname } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import { csvReport } from './csv-report.ts';
import { htmlReport } from './html-report.ts';
import type { Report } from './report.ts';
import { sdfReport } from './sdf-report.ts';
import { WholeFile } from './whole-file.ts';

type Writer = (report: Report, chemistry: Chemistry) => string;

const DRAWING = { width: 320, height: 220 };

const WRITERS: Readonly<Record<string, Writer>> = {
  '.csv': (report) => csvReport(report),
  '.sdf': (report, chemistry) => sdfReport(report, (smiles) => chemistry.molBlock(smiles)),
  '.html': (report, chemistry) => htmlReport(report, (smiles) => chemistry.svg(smiles, DRAWING)),
};

export interface ReportFile {
  save(report: Report, chemistry: Chemistry): void;
  /** Leaves nothing behind, unless it was saved. */
  discard(): void;
}

/**
 * Opened before anything is generated, so that a name which cannot be written is told at once.
 *
 * @throws SmellError `bad-argument` for an unknown ending or a place that cannot be written.
 */
export function openReport(path: string): ReportFile {
  const ending = extname(path).toLowerCase();
  const writer = Object.hasOwn(WRITERS, ending) ? WRITERS[ending] : undefined;
  if (!writer) {
    throw new SmellError('bad-argument', `--out ${path}: give a name that ends in ${Object.keys(WRITERS).join(', ')}`);
  }
  const file = new WholeFile(path);
  return {
    save(report, chemistry) {
      file.write(writer(report, chemistry));
      file.finish();
    },
    discard: () => file.discard(),
  };
}
