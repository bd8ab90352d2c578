/** Molecules side by side on paper: drawn, named, with what is written of each. Two a row, four rows a page. */
import { drawStructure } from './pdf-structure.ts';
import { ACCENT, INK, LINE, MUTED, PdfWriter } from './pdf-writer.ts';

export interface SheetMolecule {
  /** `''` where it has none. */
  readonly name: string;
  readonly smiles: string;
  readonly inchiKey: string;
  readonly formula: string;
  /** g/mol */
  readonly molecularWeight: number;
  readonly logP: number;
  /** A drawing by `Chemistry.svg`. */
  readonly svg: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** What it should smell of, the likeliest first; empty where nothing was predicted. */
  readonly odor: readonly string[];
}

export interface MoleculeSheetDetails {
  readonly title: string;
  /** ISO 8601 date or time of making. */
  readonly made: string;
}

const COLUMNS = 2;
const GAP = 14;
const CARD_HEIGHT = 172;
const DRAWING = { width: 104, height: 112 } as const;
const MOST_CHARACTERS = 300;
const CAUTION =
  'What is said of smell is computed, not measured. Nothing here says that a molecule is safe or may be sold.';

/** The same molecules give the same bytes. @throws SmellError `bad-argument` for a drawing that is not one */
export async function renderMoleculeSheet(
  molecules: readonly SheetMolecule[],
  { title, made }: MoleculeSheetDetails,
): Promise<Uint8Array> {
  const written = molecules.flatMap(({ name, tags, note, odor }) => [name, ...tags, note, ...odor]);
  const pdf = await PdfWriter.create({ title, made }, [title, ...written].join(' '));
  pdf.flow(title, { font: 'bold', size: 20, color: ACCENT }, { after: 0 });
  pdf.flow(
    `${molecules.length} ${molecules.length === 1 ? 'molecule' : 'molecules'}, made ${made.slice(0, 10)}`,
    { size: 8.5, color: MUTED },
    { after: 2 },
  );
  pdf.flow(CAUTION, { size: 8.5, color: MUTED }, { after: 10 });
  const width = (pdf.width - GAP * (COLUMNS - 1)) / COLUMNS;
  for (let first = 0; first < molecules.length; first += COLUMNS) {
    pdf.ensure(CARD_HEIGHT);
    const y = pdf.y;
    for (const [column, molecule] of molecules.slice(first, first + COLUMNS).entries()) {
      drawCard(pdf, molecule, pdf.left + column * (width + GAP), y, width);
    }
    pdf.y = y + CARD_HEIGHT + GAP;
  }
  return await pdf.finish();
}

function drawCard(pdf: PdfWriter, molecule: SheetMolecule, x: number, y: number, width: number): void {
  const { name, smiles, inchiKey, formula, molecularWeight, logP, svg, tags, note, odor } = molecule;
  pdf.doc.roundedRect(x, y, width, CARD_HEIGHT, 4).lineWidth(0.5).stroke(LINE);
  drawStructure(pdf, svg, { x: x + 6, y: y + 6, ...DRAWING });
  const left = x + DRAWING.width + 14;
  const inner = width - DRAWING.width - 22;
  let top = y + 9;
  const write = (text: string, lines: number, style: Parameters<PdfWriter['place']>[4] = {}): void => {
    const shown = cut(pdf, text, inner, lines, style);
    if (shown === '') return;
    pdf.place(shown, left, top, inner, style);
    top += pdf.heightOf(shown, inner, style) + 2;
  };
  write(name === '' ? formula : name, 2, { font: 'bold', size: 10, color: INK });
  write(`${name === '' ? '' : `${formula}, `}${molecularWeight.toFixed(1)} g/mol, logP ${logP.toFixed(1)}`, 2, {
    size: 8,
  });
  if (odor.length > 0) write(`should smell of ${odor.join(', ')}`, 3, { size: 8 });
  if (tags.length > 0) write(tags.join(', '), 1, { size: 8, color: ACCENT });
  write(note, 4, { size: 8, color: MUTED });
  const below = y + DRAWING.height + 14;
  const full = width - 16;
  const code = { size: 7, color: MUTED };
  const shown = cut(pdf, smiles, full, 3, code);
  pdf.place(shown, x + 8, below, full, code);
  pdf.place(inchiKey, x + 8, y + CARD_HEIGHT - 14, full, code);
}

/** As much of it as fits into so many lines; what is left out is shown to be. */
function cut(
  pdf: PdfWriter,
  text: string,
  width: number,
  lines: number,
  style: Parameters<PdfWriter['place']>[4],
): string {
  const most = pdf.heightOf('', width, style) * (lines + 0.5);
  const all = text.replaceAll(/\s+/g, ' ').trim();
  // Measuring is slow, and no card has room for more.
  const flat = [...all].slice(0, MOST_CHARACTERS);
  const start = (count: number): string => flat.slice(0, count).join('');
  if (start(flat.length) === all && pdf.heightOf(all, width, style) <= most) return all;
  let low = 0;
  let high = flat.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pdf.heightOf(`${start(middle)}…`, width, style) <= most) low = middle;
    else high = middle - 1;
  }
  return `${start(low).trimEnd()}…`;
}
