/** Records of an SD file (CTfile formats, BIOVIA 2020). */
import type { Cell } from './csv.ts';

/** One record: a mol block under its name, then the data items that have a value. */
export function sdfRecord(name: string, block: string, items: Readonly<Record<string, Cell>>): string {
  const data = Object.entries(items)
    .filter(([, value]) => value !== null && value !== '')
    .map(([item, value]) => `>  <${item}>\n${oneLine(String(value))}\n\n`);
  // The first line of a mol block is the molecule's name.
  const named = `${oneLine(name)}\n${block.split('\n').slice(1).join('\n').trimEnd()}`;
  return `${named}\n${data.join('')}$$$$\n`;
}

/** A data item ends at an empty line, a record at `$$$$`, and a line is at most 200 characters. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('$$$$', '$ $ $ $').slice(0, 200);
}
