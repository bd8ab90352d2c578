/** Opens what a user gives to be described: SMILES, or a file whose ending tells how it is read. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import type { InputRow } from '@smell/inference';
import { csvMolecules, sdfMolecules, smilesLines } from '@smell/inference/molecule-files';

export interface MoleculeSource {
  readonly rows: AsyncIterable<InputRow> | Iterable<InputRow>;
  /** How a row of it is named in a message. */
  readonly nameRow: (row: number, line: number | null) => string;
  /** Null where it is not known beforehand. */
  readonly totalBytes: number | null;
  readonly bytesRead: () => number;
}

/** Small, so that the bytes read tell how many rows are done. */
const READ_AHEAD_BYTES = 8192;

type Reader = (stream: Readable, path: string) => AsyncGenerator<InputRow, void, undefined>;

const READERS: Readonly<Record<string, Reader>> = {
  '.csv': (stream, path) => csvMolecules(stream, path, firstBytes(path)),
  '.tsv': (stream, path) => csvMolecules(stream, path, firstBytes(path)),
  '.smi': smilesLines,
  '.txt': smilesLines,
  '.jsonl': smilesLines,
  '.sdf': sdfMolecules,
};

export function smilesSource(smiles: readonly string[]): MoleculeSource {
  return {
    rows: smiles.map((text, i) => ({
      row: i + 1,
      line: null,
      id: null,
      name: null,
      structure: { format: 'smiles', text },
    })),
    nameRow: (row) => `molecule ${row}`,
    totalBytes: null,
    bytesRead: () => 0,
  };
}

/**
 * @param path `-` for lines of standard input
 * @throws SmellError `bad-argument` for an unknown ending, `file-missing`; while it is read also `bad-row`, as for a file
 *   that holds no molecule.
 */
export function fileSource(path: string, stdin: Readable, signal: AbortSignal): MoleculeSource {
  if (path === '-') {
    const stream = addAbortSignal(signal, stdin.setEncoding('utf8'));
    return sourceOf(smilesLines(stream), 'standard input', null, () => 0);
  }
  const ending = extname(path).toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) {
    const endings = Object.keys(READERS).join(', ');
    throw new SmellError(
      'bad-argument',
      `--file ${path}: give a file that ends in ${endings}, or - for standard input`,
    );
  }
  const totalBytes = sizeOf(path);
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: READ_AHEAD_BYTES });
  return sourceOf(reader(addAbortSignal(signal, stream), path), path, totalBytes, () => stream.bytesRead);
}

function sourceOf(
  rows: AsyncIterable<InputRow>,
  path: string,
  totalBytes: number | null,
  bytesRead: () => number,
): MoleculeSource {
  const nameRow = (row: number, line: number | null): string => `${path}:${line}: row ${row}`;
  return { rows: notEmpty(rows, path), nameRow, totalBytes, bytesRead };
}

async function* notEmpty(rows: AsyncIterable<InputRow>, path: string): AsyncGenerator<InputRow, void, undefined> {
  let any = false;
  for await (const row of rows) {
    any = true;
    yield row;
  }
  if (!any) throw new SmellError('bad-row', `${path} holds no molecule; give one a row`);
}

function sizeOf(path: string): number {
  let problem: string;
  try {
    const found = statSync(path);
    if (found.isFile()) {
      closeSync(openSync(path, 'r'));
      return found.size;
    }
    problem = 'it is not a file';
  } catch (error) {
    problem = (error as Error).message;
  }
  throw new SmellError('file-missing', `${path} cannot be read (${problem}); give another file`);
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(65_536);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
