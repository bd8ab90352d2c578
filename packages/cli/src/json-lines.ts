/** Reading a JSON Lines file (https://jsonlines.org) with errors that name the line. */
import { readFileSync } from 'node:fs';
import { SmellError } from '@smell/core/errors';
import type { z } from 'zod';

export interface JsonLine<Value> {
  /** 1-based */
  readonly line: number;
  readonly value: Value;
}

/** Longer files are not requests but data. */
const MOST_LINES = 100_000;

/** @throws SmellError `file-missing` or `bad-row` with file and line. */
export function readJsonLines<Schema extends z.ZodType>(path: string, schema: Schema): JsonLine<z.infer<Schema>>[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SmellError('file-missing', `${path} cannot be read (${(error as Error).message}); give another file`, {
      cause: error,
    });
  }
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const lines = rows.flatMap((row, i) => (row.trim() === '' ? [] : [parseLine(path, i + 1, row, schema)]));
  if (lines.length === 0) throw new SmellError('bad-row', `${path} holds no line; write one JSON object a line`);
  if (lines.length > MOST_LINES) {
    throw new SmellError('bad-row', `${path} has ${lines.length} lines, more than ${MOST_LINES}; split it`);
  }
  return lines;
}

function parseLine<Schema extends z.ZodType>(
  path: string,
  line: number,
  row: string,
  schema: Schema,
): JsonLine<z.infer<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch (error) {
    throw new SmellError(
      'bad-row',
      `${path}:${line}: not JSON (${(error as Error).message}); write one object a line`,
      {
        cause: error,
      },
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return { line, value: result.data };
  const issue = result.error.issues[0]!;
  const place = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new SmellError('bad-row', `${path}:${line}: ${place}${issue.message}`);
}
