/** Molecules of a file that comes as a stream, wherever from; the ending of its name tells how it is read. */
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import type { InputRow } from '../describe-molecules.ts';
import { csvMolecules } from './csv-molecules.ts';
import { sdfMolecules } from './sdf-molecules.ts';
import { smilesLines } from './smiles-lines.ts';

/** Characters in which the first line of a table ends. */
const HEADING_CHARACTERS = 65_536;
const ENDINGS = ['.csv', '.tsv', '.smi', '.txt', '.jsonl', '.sdf'];

/**
 * Mol blocks stay as they are: they need chemistry to become SMILES.
 *
 * @param chunks text, cut anywhere
 * @throws SmellError `bad-argument` for an unknown ending; `bad-row` for what is no table, or holds no molecule
 */
export async function* moleculeRows(
  chunks: AsyncIterable<string>,
  name: string,
): AsyncGenerator<InputRow, void, undefined> {
  const ending = extname(name).toLowerCase();
  if (!ENDINGS.includes(ending)) {
    throw new SmellError('bad-argument', `${name} cannot be read: give a file that ends in ${ENDINGS.join(', ')}`);
  }
  let any = false;
  for await (const row of rowsOf(chunks, name, ending)) {
    any = true;
    yield row;
  }
  if (!any) throw new SmellError('bad-row', `${name} holds no molecule; give one a row`);
}

function rowsOf(chunks: AsyncIterable<string>, name: string, ending: string): AsyncIterable<InputRow> {
  if (ending === '.sdf') return sdfMolecules(chunks);
  return ending === '.csv' || ending === '.tsv' ? tableRows(chunks, name) : smilesLines(chunks);
}

async function* tableRows(chunks: AsyncIterable<string>, name: string): AsyncGenerator<InputRow, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  let heading = '';
  while (heading.length < HEADING_CHARACTERS && !heading.includes('\n')) {
    const { done, value } = await iterator.next();
    if (done) break;
    heading += value;
  }
  async function* whole(): AsyncGenerator<string, void, undefined> {
    yield heading;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  yield* csvMolecules(Readable.from(whole()), name, heading);
}
