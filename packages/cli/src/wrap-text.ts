/** Text broken at spaces into lines that fit, for cards of running text. */

/** No line narrower: on a very narrow terminal the terminal itself breaks lines. */
const NARROWEST = 24;

/** `first` begins the first line, `rest` the others; a word that is too long stays whole. */
export function wrapText(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let empty = true;
    for (const word of paragraph.split(' ')) {
      const room = Math.max(width, rest.length + NARROWEST);
      if (!empty && line.length + 1 + word.length > room) {
        lines.push(line);
        line = rest;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
