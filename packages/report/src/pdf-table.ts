/** Tables: cells wrap, rows stay whole where they can, headings are repeated on every page. */
import { ACCENT, INK, LINE, MUTED, type PdfWriter, type TextStyle } from './pdf-writer.ts';
import type { ReportTable } from './report-document.ts';

const PADDING = { x: 5, y: 3 } as const;
const HEAD: TextStyle = { font: 'bold', size: 8, color: ACCENT };
const CELL: TextStyle = { size: 8, color: INK };

interface Column {
  readonly x: number;
  /** Of the text, without padding. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export function drawTable(pdf: PdfWriter, { caption, columns, rows }: ReportTable): void {
  const layout = columnsOf(pdf, columns);
  const head = columns.map(({ heading }) => heading);
  const firstRow = rows[0] === undefined ? 0 : rowHeight(pdf, rows[0], layout, CELL);
  const headHeight = rowHeight(pdf, head, layout, HEAD);
  const captionHeight = caption === undefined ? 0 : pdf.heightOf(caption, pdf.width, { font: 'bold', size: 9 }) + 3;
  // A heading never stands alone at the foot of a page.
  pdf.ensure(Math.min(captionHeight + headHeight + firstRow, pdf.fullHeight));
  if (caption !== undefined) pdf.flow(caption, { font: 'bold', size: 9 }, { after: 3 });
  drawHead(pdf, head, layout, headHeight);
  if (rows.length === 0) pdf.flow('none', { size: 8, color: MUTED }, { indent: PADDING.x });
  for (const row of rows) drawRow(pdf, row, layout, () => drawHead(pdf, head, layout, headHeight), headHeight);
  pdf.y += 8;
}

function columnsOf(pdf: PdfWriter, columns: ReportTable['columns']): Column[] {
  const total = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let x = pdf.left;
  return columns.map(({ weight = 1, align = 'left' }) => {
    const width = (pdf.width * weight) / total;
    const column = { x: x + PADDING.x, width: width - 2 * PADDING.x, align };
    x += width;
    return column;
  });
}

function rowHeight(pdf: PdfWriter, cells: readonly string[], layout: readonly Column[], style: TextStyle): number {
  return Math.max(...cells.map((cell, i) => pdf.heightOf(cell, layout[i]!.width, style))) + 2 * PADDING.y;
}

function drawHead(pdf: PdfWriter, head: readonly string[], layout: readonly Column[], height: number): void {
  pdf.doc.rect(pdf.left, pdf.y, pdf.width, height).fill('#eef2f5');
  drawCells(pdf, head, layout, height, HEAD, ACCENT);
}

function drawCells(
  pdf: PdfWriter,
  cells: readonly string[],
  layout: readonly Column[],
  height: number,
  style: TextStyle,
  rule = LINE,
): void {
  const top = pdf.y;
  for (const [i, cell] of cells.entries()) {
    const { x, width, align } = layout[i]!;
    pdf.place(cell, x, top + PADDING.y, width, { ...style, align });
  }
  pdf.doc
    .moveTo(pdf.left, top + height)
    .lineTo(pdf.left + pdf.width, top + height)
    .lineWidth(0.5)
    .stroke(rule);
  pdf.y = top + height;
}

function drawRow(
  pdf: PdfWriter,
  row: readonly string[],
  layout: readonly Column[],
  repeatHead: () => void,
  headHeight: number,
): void {
  const height = rowHeight(pdf, row, layout, CELL);
  if (pdf.y + height <= pdf.bottom) {
    drawCells(pdf, row, layout, height, CELL);
    return;
  }
  if (height <= pdf.fullHeight - headHeight) {
    pdf.newPage();
    repeatHead();
    drawCells(pdf, row, layout, height, CELL);
    return;
  }
  // Taller than a page: what fits goes here, the rest as a row of the next page.
  const room = pdf.bottom - pdf.y - 2 * PADDING.y;
  const parts = row.map((cell, i) => splitToFit(pdf, cell, layout[i]!.width, room));
  const heads = parts.map(([head]) => head);
  if (heads.some((head) => head !== '')) drawCells(pdf, heads, layout, rowHeight(pdf, heads, layout, CELL), CELL);
  pdf.newPage();
  repeatHead();
  drawRow(
    pdf,
    parts.map(([, rest]) => rest),
    layout,
    repeatHead,
    headHeight,
  );
}

/** The most words (or, of one endless word, characters) that fit into a height, and the rest. */
function splitToFit(pdf: PdfWriter, text: string, width: number, height: number): [string, string] {
  const pieces = text.match(/\S{1,40}\s*/gu) ?? [];
  let fits = 0;
  let over = pieces.length + 1;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (pdf.heightOf(pieces.slice(0, middle).join(''), width, CELL) <= height) fits = middle;
    else over = middle;
  }
  if (height < pdf.heightOf('', width, CELL)) fits = 0;
  return [pieces.slice(0, fits).join('').trimEnd(), pieces.slice(fits).join('')];
}
