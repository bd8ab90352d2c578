/** The blocks of a Markdown text, as far as a model card needs them. */

export interface CardBlock {
  /** Number of its first line, unique in the text. */
  readonly key: number;
  readonly kind: 'title' | 'subtitle' | 'list' | 'table' | 'verbatim' | 'text';
  /** Without the signs that made them what they are. */
  readonly lines: string[];
  /** Cells of a table; the first row is its head. */
  readonly rows: string[][];
}

export function blocksOf(markdown: string): CardBlock[] {
  const blocks: CardBlock[] = [];
  let open: CardBlock | undefined;
  let fenced = false;
  const add = (kind: CardBlock['kind'], key: number, line: string, joins: boolean): void => {
    if (!joins || open?.kind !== kind) {
      open = { key, kind, lines: [], rows: [] };
      blocks.push(open);
    }
    if (kind === 'table') open.rows.push(cellsOf(line));
    else open.lines.push(line);
  };
  for (const [key, line] of markdown.split(/\r?\n/).entries()) {
    if (/^\s*```/.test(line)) {
      fenced = !fenced;
      open = undefined;
    } else if (fenced) {
      add('verbatim', key, line, true);
    } else if (/^\s*\|[\s|:-]+$/.test(line) && open?.kind === 'table') {
      // The line between head and body.
    } else if (/^\s*\|/.test(line)) {
      add('table', key, line, true);
    } else if (line.trim() === '') {
      open = undefined;
    } else if (/^#{1,2} /.test(line)) {
      add('title', key, plain(line.replace(/^#+ /, '')), false);
    } else if (/^#{3,6} /.test(line)) {
      add('subtitle', key, plain(line.replace(/^#+ /, '')), false);
    } else if (/^\s*[-*+] /.test(line)) {
      add('list', key, plain(line.replace(/^\s*[-*+] /, '')), true);
    } else if (open?.kind === 'list' && /^\s+/.test(line)) {
      open.lines.push(`${open.lines.pop()} ${plain(line.trim())}`);
    } else {
      add('text', key, plain(line.trim()), true);
    }
  }
  return blocks;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => plain(cell.trim()));

/** Without marks of emphasis and code; a link keeps its words and its address. */
export function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replaceAll(/(\*\*|__)(.+?)\1/g, '$2')
    .replaceAll(/`([^`]+)`/g, '$1');
}
