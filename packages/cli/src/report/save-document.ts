/** A report saved as the ending of its file says. */
import { extname } from 'node:path';
import { SmellError } from '@smell/core/errors';
import type { ReportDocument } from '@smell/report';
import { WholeFile } from './whole-file.ts';

export type DocumentFormat = 'pdf' | 'json';

/** @param option for the message. @throws SmellError `bad-argument` for another ending */
export function documentFormat(path: string, option: string): DocumentFormat {
  const ending = extname(path).toLowerCase();
  if (ending === '.pdf') return 'pdf';
  if (ending === '.json') return 'json';
  throw new SmellError('bad-argument', `${option} ${path}: give a file that ends in .pdf or .json`);
}

/**
 * @param json what is saved as JSON; the document itself where it is left out
 * @throws SmellError `bad-argument` when the place cannot be written
 */
export async function saveDocument(path: string, document: ReportDocument, json?: object): Promise<void> {
  const { renderSafetyPdf, safetyReport } = await import('@smell/report');
  const content =
    documentFormat(path, 'the file') === 'pdf'
      ? await renderSafetyPdf(document)
      : `${JSON.stringify(json ?? safetyReport(document), null, 2)}\n`;
  const file = new WholeFile(path);
  try {
    file.write(content);
    file.finish();
  } finally {
    file.discard();
  }
}
