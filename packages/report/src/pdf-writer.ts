/** A4 pages written from top to bottom: fonts, flow, and the head and foot that every page carries. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { layOutText, type TextLine, type TextRun } from './mixed-text.ts';
import { JOINING, loadScriptFonts, type ScriptFont } from './script-fonts.ts';

export const INK = '#1f2933';
export const MUTED = '#5f6b7a';
export const ACCENT = '#1d4e6f';
export const LINE = '#cbd2d9';
export const WARNING = '#9b2c1d';

const MARGIN = { top: 68, bottom: 58, side: 52 } as const;

/** Noto Sans (SIL Open Font License 1.1): Latin, Greek, Cyrillic and Devanagari, embedded as subsets. Other letters: script-fonts.ts. */
const FONT_FILES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
} as const;
type FontName = keyof typeof FONT_FILES;

/** Characters that Noto Sans lacks and that are printed in those that it has. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '≈': '~',
  '→': '->',
  '⇒': '=>',
  '↔': '<->',
  '\t': ' ',
};

/** Invisible where no font has it: marks of direction, choices among pictures. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const REORDERED = /\p{Script=Devanagari}/u;
/** Points. */
const SIZE = 9.5;
/** Shaped in one piece: pdfkit shapes word by word unless it is given features. */
const WHOLE = { features: [] };

export interface TextStyle {
  readonly font?: FontName;
  /** points */
  readonly size?: number;
  readonly color?: string;
  readonly align?: 'left' | 'right' | 'center';
}

export interface PageFrame {
  readonly title: string;
  readonly made: string;
  readonly mark?: string;
}

/** What fontkit knows of an embedded font; pdfkit's types leave it out. */
interface GlyphSource {
  readonly _font: {
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
    /** thousandths of its size */
    readonly ascender: number;
  };
  readonly _fontSize: number;
}

export class PdfWriter {
  readonly doc: PDFKit.PDFDocument;
  readonly left = MARGIN.side;
  readonly width: number;
  readonly #frame: PageFrame;
  readonly #printable = new Map<string, string>();
  #scriptFonts: ReadonlyMap<string, ScriptFont> = new Map();

  private constructor(frame: PageFrame, fonts: Readonly<Record<FontName, Uint8Array>>) {
    const made = new Date(frame.made);
    this.#frame = frame;
    this.doc = new PDFDocument({
      size: 'A4',
      bufferPages: true,
      margins: { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.side, right: MARGIN.side },
      lang: 'en',
      displayTitle: true,
      info: { Title: frame.title, Creator: 'Smell Diffusion Generator', CreationDate: made, ModDate: made },
    });
    for (const name of Object.keys(FONT_FILES) as FontName[]) this.doc.registerFont(name, Buffer.from(fonts[name]));
    this.width = this.doc.page.width - 2 * MARGIN.side;
    this.#use({});
  }

  /** @param text holds every character that will be written: fonts are loaded for those alone */
  static async create(frame: PageFrame, text: string): Promise<PdfWriter> {
    const require = createRequire(import.meta.url);
    const [regular, bold] = await Promise.all([
      readFile(require.resolve(FONT_FILES.regular)),
      readFile(require.resolve(FONT_FILES.bold)),
    ]);
    const writer = new PdfWriter(frame, { regular, bold });
    await writer.#loadFontsFor(text);
    return writer;
  }

  async #loadFontsFor(text: string): Promise<void> {
    const missing = [...new Set(text.normalize('NFC'))].filter(
      (character) => !this.#hasGlyph(character) && REPLACEMENTS[character] === undefined,
    );
    this.#scriptFonts = await loadScriptFonts(new Set(missing));
    for (const font of new Set(this.#scriptFonts.values())) {
      for (const name of Object.keys(FONT_FILES) as FontName[]) {
        this.doc.registerFont(scriptFontName(font, name), Buffer.from(font[name]));
      }
    }
  }

  /** Where the next thing goes, points from the top. */
  get y(): number {
    return this.doc.y;
  }

  set y(value: number) {
    this.doc.y = value;
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN.bottom;
  }

  /** Height of the writing area of a page. */
  get fullHeight(): number {
    return this.bottom - MARGIN.top;
  }

  newPage(): void {
    this.doc.addPage();
  }

  /** Starts a new page unless this much height is left. */
  ensure(height: number): void {
    if (this.y + height > this.bottom && this.y > MARGIN.top) this.newPage();
  }

  heightOf(text: string, width: number, style: TextStyle = {}): number {
    const shown = this.printable(text);
    this.#use(style);
    if (shown === '') return this.doc.currentLineHeight();
    if (!this.#isMixed(shown)) return this.doc.heightOfString(shown, { width });
    return this.#linesOf(shown, width, style).length * this.#lineHeight(style);
  }

  /** Flowing text: breaks across pages by itself. */
  flow(text: string, style: TextStyle = {}, { indent = 0, after = 4 } = {}): void {
    const shown = this.printable(text);
    this.#use(style);
    const [x, width] = [this.left + indent, this.width - indent];
    if (this.#isMixed(shown)) {
      for (const line of this.#linesOf(shown, width, style)) {
        const height = this.#lineHeight(style);
        this.ensure(height);
        const { y } = this;
        this.#drawLine(line, x, y, width, style);
        this.y = y + height;
      }
    } else {
      this.doc.text(shown, x, this.y, { width, align: style.align ?? 'left' });
    }
    this.y += after;
  }

  /** Text in a box, where the caller has made room; the place of flow does not move. */
  place(text: string, x: number, y: number, width: number, style: TextStyle = {}): void {
    if (text === '') return;
    const before = this.y;
    const shown = this.printable(text);
    this.#use(style);
    if (this.#isMixed(shown)) {
      for (const [i, line] of this.#linesOf(shown, width, style).entries()) {
        this.#drawLine(line, x, y + i * this.#lineHeight(style), width, style);
      }
    } else {
      this.doc.text(shown, x, y, { width, align: style.align ?? 'left' });
    }
    this.y = before;
  }

  /** The text with every character that no font has replaced. */
  printable(text: string): string {
    return [...text.normalize('NFC')].map((character) => this.#printableCharacter(character)).join('');
  }

  /** Heads, feet and marks, now that the number of pages is known; then the bytes. */
  async finish(): Promise<Uint8Array> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      // Below the margins text would start a new page.
      this.doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
      this.#decorate(page + 1, count);
    }
    const chunks: Uint8Array[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }

  #decorate(page: number, count: number): void {
    const { doc, left, width } = this;
    const { title, made, mark } = this.#frame;
    const right = left + width;
    if (mark !== undefined) this.#watermark(mark);
    if (page > 1) this.place(title, left, 34, width - 90, { size: 8, color: MUTED });
    if (mark !== undefined) {
      this.place(mark, right - 80, 32, 80, { font: 'bold', size: 10, color: WARNING, align: 'right' });
    }
    if (page > 1) doc.moveTo(left, 52).lineTo(right, 52).lineWidth(0.5).stroke(LINE);
    const foot = doc.page.height - 38;
    doc
      .moveTo(left, foot - 8)
      .lineTo(right, foot - 8)
      .lineWidth(0.5)
      .stroke(LINE);
    this.place(`Smell Diffusion Generator, ${made.slice(0, 10)}`, left, foot, width / 2, { size: 8, color: MUTED });
    this.place(`Page ${page} of ${count}`, left + width / 2, foot, width / 2, {
      size: 8,
      color: MUTED,
      align: 'right',
    });
  }

  #watermark(mark: string): void {
    const { doc } = this;
    const { width, height } = doc.page;
    doc.save();
    doc.rotate(-52, { origin: [width / 2, height / 2] }).fillOpacity(0.05);
    this.place(mark, 0, height / 2 - 95, width, { font: 'bold', size: 150, color: WARNING, align: 'center' });
    doc.restore();
  }

  #use({ font = 'regular', size = SIZE, color = INK }: TextStyle): void {
    this.doc.font(font).fontSize(size).fillColor(color);
  }

  /** Whether it takes more than Noto Sans, or is drawn in another order than it is read. */
  #isMixed(printable: string): boolean {
    return [...printable].some((character) => this.#scriptFonts.has(character) || REORDERED.test(character));
  }

  #linesOf(printable: string, width: number, style: TextStyle): TextLine<string>[] {
    return layOutText<string>(printable, width, {
      fontsOf: (text) => this.#fontsOf(text, style.font ?? 'regular'),
      widthOf: (run) => this.#widthOf(run, style),
    });
  }

  /** The name of the font of each UTF-16 unit. */
  #fontsOf(text: string, usual: FontName): string[] {
    let last: ScriptFont | undefined;
    return [...text].flatMap((character) => {
      const stays = last?.has(character) === true && JOINING.test(character);
      if (!stays) last = this.#scriptFonts.get(character);
      const name = last === undefined ? usual : scriptFontName(last, usual);
      return Array.from({ length: character.length }, () => name);
    });
  }

  #widthOf({ text, font }: TextRun<string>, { size = SIZE }: TextStyle): number {
    return this.doc.font(font).fontSize(size).widthOfString(text, WHOLE);
  }

  #lineHeight(style: TextStyle): number {
    this.#use(style);
    return this.doc.currentLineHeight();
  }

  /** Other programs read the text as it is written, not as it is shaped. */
  #drawLine(
    { runs, text, rightToLeft }: TextLine<string>,
    left: number,
    y: number,
    width: number,
    style: TextStyle,
  ): void {
    if (runs.length === 0) return;
    this.#use(style);
    const baseline = y + this.#ascent();
    const free = width - runs.reduce((sum, run) => sum + this.#widthOf(run, style), 0);
    const align = style.align ?? (rightToLeft ? 'right' : 'left');
    let x = left + free * { left: 0, center: 0.5, right: 1 }[align];
    this.doc.markContent('Span', { actual: text });
    for (const run of runs) {
      const runWidth = this.#widthOf(run, style);
      this.doc.text(run.text, x, baseline, { ...WHOLE, lineBreak: false, baseline: 'alphabetic' });
      x += runWidth;
    }
    this.doc.endMarkedContent();
  }

  /** Points from the top of a line to its baseline. */
  #ascent(): number {
    const { _font, _fontSize } = this.doc as unknown as GlyphSource;
    return (_font.ascender / 1000) * _fontSize;
  }

  #hasGlyph(character: string): boolean {
    this.#use({});
    return (this.doc as unknown as GlyphSource)._font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
  }

  #printableCharacter(character: string): string {
    const known = this.#printable.get(character);
    if (known !== undefined) return known;
    const has = character === '\n' || this.#hasGlyph(character) || this.#scriptFonts.has(character);
    const printed = has ? character : (REPLACEMENTS[character] ?? (IGNORABLE.test(character) ? '' : '?'));
    this.#printable.set(character, printed);
    return printed;
  }
}

function scriptFontName({ name }: ScriptFont, weight: FontName): string {
  return `${name} ${weight}`;
}
