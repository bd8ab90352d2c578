/** Molecules of an SD file (CTfile formats, BIOVIA 2020), one record at a time. */
import type { InputRow } from '../describe-molecules.ts';
import { textLines } from './text-lines.ts';

/** Lines of one record; the rest of a longer one is skipped. */
const LONGEST_RECORD = 20_000;

/** The title line of a record is the name, or a data item NAME; a data item ID is the id. */
export async function* sdfMolecules(chunks: AsyncIterable<string>): AsyncGenerator<InputRow, void, undefined> {
  let row = 0;
  let record: string[] = [];
  let length = 0;
  let start = 1;
  for await (const { line, text } of textLines(chunks)) {
    if (length === 0) start = line;
    if (!text.startsWith('$$$$')) {
      length += 1;
      if (length <= LONGEST_RECORD) record.push(text);
      continue;
    }
    row += 1;
    yield { row, line: start, ...moleculeOf(record, length) };
    record = [];
    length = 0;
  }
  // The last record may lack its end.
  if (record.some((text) => text.trim() !== '')) yield { row: row + 1, line: start, ...moleculeOf(record, length) };
}

function moleculeOf(record: readonly string[], length: number): Pick<InputRow, 'id' | 'name' | 'structure'> {
  const end = record.findIndex((text) => /^M {2}END\s*$/.test(text));
  const items = dataItems(record.slice(end + 1));
  const name = items.get('name') || record[0]?.trim() || null;
  const problem =
    length > LONGEST_RECORD
      ? `it has ${length} lines, more than ${LONGEST_RECORD}`
      : end < 0
        ? 'it has no line "M  END"'
        : undefined;
  const structure: InputRow['structure'] =
    problem === undefined
      ? { format: 'molBlock', text: `${record.slice(0, end + 1).join('\n')}\n` }
      : { format: 'none', problem };
  return { id: items.get('id') || null, name, structure };
}

/** First line of each data item, by its name in lower case. */
function dataItems(lines: readonly string[]): Map<string, string> {
  const items = new Map<string, string>();
  lines.forEach((text, place) => {
    const name = /^>[^<]*<([^>]+)>/.exec(text)?.[1];
    if (name !== undefined) items.set(name.toLowerCase(), lines[place + 1]?.trim() ?? '');
  });
  return items;
}
