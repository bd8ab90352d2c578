/**
 * Fonts for the letters that Noto Sans lacks: those of its sister families, and pictures, all under the SIL Open Font License 1.1. Each family
 * comes in pieces by range of characters; of the pieces that a text needs, its letters are cut out in the two weights that reports use.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

const WEIGHTS = { regular: 400, bold: 600 } as const;
const PACKAGES = '@fontsource-variable';
const JAPANESE = 'noto-sans-jp';
const KOREAN = 'noto-sans-kr';
const CHINESE = 'noto-sans-sc';

/** What says nothing by itself, and joins or shapes what stands beside it. */
export const JOINING = /\p{M}|\p{Join_Control}|[\u{e0020}-\u{e007f}]/u;

export interface ScriptFont {
  readonly name: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  has(character: string): boolean;
}

interface Piece {
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * The font of each of these characters, where there is one. The same characters give the same fonts.
 *
 * @param characters that the usual font lacks
 */
export async function loadScriptFonts(characters: ReadonlySet<string>): Promise<ReadonlyMap<string, ScriptFont>> {
  if (characters.size === 0) return new Map();
  const joining = ['\u200c\u200d', ...characters].filter((character) => JOINING.test(character)).join('');
  const wanted = new Set([...characters].sort());
  const fonts = new Map<string, ScriptFont>();
  for (const piece of (await Promise.all(familiesFor(characters).map(piecesOf))).flat()) {
    const promised = [...wanted].filter((character) => promises(piece, character));
    if (promised.length === 0) continue;
    const font = await cut(piece, promised.join('') + joining);
    for (const character of promised.filter((each) => font.has(each))) {
      fonts.set(character, font);
      wanted.delete(character);
    }
  }
  return fonts;
}

/** Han characters look as in the language that the other letters are of. */
function familiesFor(characters: ReadonlySet<string>): string[] {
  const all = [...characters].join('');
  const asian = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all)
    ? [JAPANESE, CHINESE, KOREAN]
    : /\p{Script=Hangul}/u.test(all)
      ? [KOREAN, CHINESE, JAPANESE]
      : [CHINESE, JAPANESE, KOREAN];
  return ['noto-sans-arabic', ...asian, 'noto-emoji'];
}

async function piecesOf(family: string): Promise<Piece[]> {
  const require = createRequire(import.meta.url);
  const table = await readFile(require.resolve(`${PACKAGES}/${family}/unicode.json`), 'utf8');
  return Object.entries(JSON.parse(table) as Readonly<Record<string, string>>).map(([key, ranges]) => {
    const name = `${family}-${key.replaceAll(/[[\]]/g, '')}`;
    return {
      name,
      path: require.resolve(`${PACKAGES}/${family}/files/${name}-wght-normal.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    };
  });
}

/** Of `U+4E00-4E0F`, or `U+4E00`. */
function rangeOf(range: string): [number, number] {
  const [first, last = first] = range.trim().slice(2).split('-');
  return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
}

/** Ranges are of the alphabet: not every letter in them has been drawn. */
function promises({ ranges }: Piece, character: string): boolean {
  const code = character.codePointAt(0)!;
  return ranges.some(([first, last]) => first <= code && code <= last);
}

async function cut({ name, path }: Piece, text: string): Promise<ScriptFont> {
  const whole = await readFile(path);
  const weighing = (wght: number) => subsetFont(whole, text, { targetFormat: 'sfnt', variationAxes: { wght } });
  const regular = await weighing(WEIGHTS.regular);
  const drawn = charactersOf(regular);
  return { name, regular, bold: await weighing(WEIGHTS.bold), has: (character) => drawn.has(character) };
}

function charactersOf(font: Buffer): ReadonlySet<string> {
  const opened = create(font);
  // Nothing of it was drawn: it has no table of characters then.
  if (opened.type === 'TTF' && opened.numGlyphs <= 1) return new Set();
  return new Set((opened as Font).characterSet.map((code) => String.fromCodePoint(code)));
}
