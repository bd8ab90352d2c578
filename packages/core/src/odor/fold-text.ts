/**
 * A prompt as tokens: lower case, without accents, with plain quotes and hyphens; each token knows where it stood in
 * what the user typed.
 */

export interface Token {
  /**
   * `word`: letters and digits, or a percentage; `and`: "&", "+", "/"; `comma`; `break`: any other punctuation that ends
   * a clause; `symbol`: a pictograph.
   */
  readonly kind: 'word' | 'and' | 'comma' | 'break' | 'symbol';
  /** Folded text. */
  readonly text: string;
  /** Span in the original text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Joined to the token before it by a hyphen. */
  readonly hyphenated: boolean;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};
const WHOLE_SCRIPTS =
  /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script_Extensions=Devanagari}\u3099\u309a\u30fc]/u;
const TOKEN =
  /(?<word>\d+(?:[.,]\d+)? ?%|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'\p{L}+)*)|(?<and>[&+/])|(?<comma>[,،、，])|(?<symbol>\p{Extended_Pictographic})|(?<hyphen>(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}]))|(?<break>[.;:!?()[\]{}\n\r|…。！？；：؟؛।॥—–*•]|-)/gu;

export function tokenize(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let hyphenated = false;
  for (const match of folded.text.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups!).find(([, value]) => value !== undefined)! as [string, string];
    if (kind === 'hyphen') {
      hyphenated = true;
      continue;
    }
    const last = match.index + match[0].length - 1;
    tokens.push({
      kind: kind as Token['kind'],
      text: match[0],
      start: folded.starts[match.index]!,
      end: folded.ends[last]!,
      hyphenated,
    });
    hyphenated = false;
  }
  return tokens;
}

/** A text as the tokens have it, letter by letter: also parts of words, such as endings. */
export function foldText(text: string): string {
  return fold(text).text;
}

/** The words of a text, folded and joined by single blanks: the form in which the lexicon is looked up. */
export function foldPhrase(text: string): string {
  return tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => token.text)
    .join(' ');
}

interface Folded {
  readonly text: string;
  /** Original span of every UTF-16 unit of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const plain = foldCharacter(character);
    if (plain === '') {
      // A mark or an invisible character belongs to what stands before it.
      if (ends.length > 0 && /\p{M}|\p{Cf}/u.test(character)) ends[ends.length - 1] = at;
      continue;
    }
    folded += plain;
    for (let i = 0; i < plain.length; i++) {
      starts.push(start);
      ends.push(at);
    }
  }
  return { text: folded, starts, ends };
}

function foldCharacter(character: string): string {
  // The dot that joins or lists katakana words.
  if (character === '・') return '';
  if (/['’‘‛ʼ`´′]/u.test(character)) return "'";
  if (/[-‐‑−]/u.test(character)) return '-';
  if (/[\n\r\u2028\u2029]/u.test(character)) return '\n';
  // Hangul would fall apart into its letters; kana and Devanagari would lose sounds with their marks. Of these only the
  // dot that Hindi may leave out goes (nukta), and the two ways to write a nasal become one.
  if (WHOLE_SCRIPTS.test(character))
    return character
      .normalize('NFKC')
      .replace(/\u093c/g, '')
      .replace('\u0901', '\u0902');
  const lower = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '');
  return [...lower].map((letter) => (/\p{C}/u.test(letter) ? ' ' : (LETTERS[letter] ?? letter))).join('');
}
