/** Lines of a text stream, one at a time, whatever its size. */

export interface TextLine {
  /** 1-based */
  readonly line: number;
  readonly text: string;
}

/** More of a line than this is dropped: no structure is so long, and a file without line ends must not fill the memory. */
const LONGEST_LINE = 100_000;

/** Without line ends and byte order mark. @param chunks text, cut anywhere */
export async function* textLines(chunks: AsyncIterable<string>): AsyncGenerator<TextLine, void, undefined> {
  let line = 0;
  let rest = '';
  const finished = (text: string): TextLine => {
    line += 1;
    return { line, text: (line === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '') };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      yield finished(rest + chunk.slice(from, end));
      rest = '';
      from = end + 1;
    }
    if (rest.length < LONGEST_LINE) rest += chunk.slice(from, from + LONGEST_LINE);
  }
  if (rest !== '') yield finished(rest);
}
