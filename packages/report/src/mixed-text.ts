/** Lines of text in several fonts, in both directions: where they end, and what stands where in them. */
import bidiModule from 'bidi-js';
import LineBreaker from 'linebreak';

// Its types say that there is a default inside; Node finds the function itself.
const bidi = (bidiModule as unknown as typeof bidiModule.default)();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What shaping turns around, digits among it. */
const TURNED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A piece of text in one font and direction. */
export interface TextRun<Font> {
  /** In the order to be drawn in, save in right-to-left scripts: shaping turns those around. */
  readonly text: string;
  readonly font: Font;
}

export interface TextLine<Font> {
  /** From left to right. */
  readonly runs: readonly TextRun<Font>[];
  /** As it is read. */
  readonly text: string;
  /** Of the paragraph that it is of. */
  readonly rightToLeft: boolean;
}

export interface TextMeasures<Font> {
  /** The font of each UTF-16 unit of the text. */
  fontsOf(text: string): readonly Font[];
  widthOf(run: TextRun<Font>): number;
}

interface Paragraph<Font> {
  readonly text: string;
  readonly embedding: ReturnType<typeof bidi.getEmbeddingLevels>;
  readonly mirrored: ReadonlyMap<number, string>;
  readonly fonts: readonly Font[];
}

/** The text in lines of at most this width; a word that is wider by itself is broken. */
export function layOutText<Font>(text: string, width: number, measures: TextMeasures<Font>): TextLine<Font>[] {
  return text.split('\n').flatMap((paragraph) => layOutParagraph(paragraph, width, measures));
}

function layOutParagraph<Font>(text: string, width: number, measures: TextMeasures<Font>): TextLine<Font>[] {
  const embedding = bidi.getEmbeddingLevels(text, 'auto');
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const paragraph: Paragraph<Font> = { text, embedding, mirrored, fonts: measures.fontsOf(text) };
  const widthOf = (from: number, to: number): number =>
    visualRuns(paragraph, from, to).reduce((sum, run) => sum + measures.widthOf(run), 0);
  const lines: TextLine<Font>[] = [];
  let [start, end, taken] = [0, 0, 0];
  const close = (): void => {
    lines.push(lineOf(paragraph, start, end));
    [start, taken] = [end, 0];
  };
  const take = (to: number): boolean => {
    const visible = widthOf(end, end + text.slice(end, to).trimEnd().length);
    if (taken + visible > width && end > start) close();
    if (visible > width) return false;
    taken += widthOf(end, to);
    end = to;
    return true;
  };
  for (const next of breaksOf(text)) {
    if (take(next)) continue;
    const word = text.slice(end, next);
    for (const { segment } of graphemes.segment(word)) {
      // A letter wider than the line stands all the same.
      if (!take(end + segment.length)) end += segment.length;
    }
  }
  if (end > start || lines.length === 0) close();
  return lines;
}

/** Where a line may end, the end of the text the last of them. */
function* breaksOf(text: string): Generator<number> {
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) yield found.position;
}

function lineOf<Font>(paragraph: Paragraph<Font>, start: number, end: number): TextLine<Font> {
  const text = paragraph.text.slice(start, end).trimEnd();
  return {
    text,
    runs: visualRuns(paragraph, start, start + text.length),
    rightToLeft: (paragraph.embedding.paragraphs[0]?.level ?? 0) % 2 === 1,
  };
}

/** Stretches of one font and level, from left to right. */
function visualRuns<Font>(paragraph: Paragraph<Font>, start: number, end: number): TextRun<Font>[] {
  if (end <= start) return [];
  const { text, embedding, fonts } = paragraph;
  const order = bidi.getReorderedIndices(text, embedding, start, end - 1).slice(start, end);
  const isAlike = (a: number, b: number): boolean =>
    fonts[a] === fonts[b] && embedding.levels[a] === embedding.levels[b] && Math.abs(a - b) === 1;
  const stretches: number[][] = [];
  for (const place of order) {
    const last = stretches.at(-1);
    if (last && isAlike(last.at(-1)!, place)) last.push(place);
    else stretches.push([place]);
  }
  return stretches.map((places) => ({ text: drawnText(paragraph, places), font: fonts[places[0]!]! }));
}

function drawnText<Font>({ text, embedding, mirrored }: Paragraph<Font>, places: readonly number[]): string {
  const inOrder = [...places].sort((a, b) => a - b);
  const logical = inOrder.map((place) => mirrored.get(place) ?? text[place]!).join('');
  const rightToLeft = embedding.levels[places[0]!]! % 2 === 1;
  if (rightToLeft === TURNED.test(logical)) return logical;
  return [...graphemes.segment(logical)]
    .map(({ segment }) => segment)
    .reverse()
    .join('');
}
