/** A report as PDF. */
import { drawStructure } from './pdf-structure.ts';
import { drawTable } from './pdf-table.ts';
import { ACCENT, LINE, MUTED, PdfWriter, WARNING } from './pdf-writer.ts';
import {
  checkReport,
  type ReportDocument,
  type ReportNote,
  type ReportSection,
  type ReportSubject,
} from './report-document.ts';

const LABEL_WIDTH = 150;
const STRUCTURE = { width: 170, height: 128 } as const;

/**
 * Renders a report. The same report gives the same bytes.
 *
 * @throws SmellError `bad-argument` when the report is not well-formed (`safetyReport`)
 */
export async function renderSafetyPdf(document: ReportDocument): Promise<Uint8Array> {
  checkReport(document);
  const { title, subtitle, made, mark, subject, warnings = [], sections, citations } = document;
  const frame = {
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    made,
    ...(mark === undefined ? {} : { mark }),
  };
  const pdf = await PdfWriter.create(frame, JSON.stringify(document));
  drawTitle(pdf, document);
  if (subject) drawSubject(pdf, subject);
  for (const text of warnings) drawNote(pdf, { tone: 'warning', text });
  for (const section of sections) drawSection(pdf, section, 0);
  if (citations.length > 0) drawCitations(pdf, citations);
  return await pdf.finish();
}

function drawTitle(pdf: PdfWriter, { title, subtitle, made }: ReportDocument): void {
  pdf.flow(title, { font: 'bold', size: 20, color: ACCENT }, { after: 0 });
  if (subtitle !== undefined) pdf.flow(subtitle, { size: 11, color: MUTED }, { after: 0 });
  pdf.flow(`Made ${made.slice(0, 10)}`, { size: 8.5, color: MUTED }, { after: 8 });
  pdf.doc
    .moveTo(pdf.left, pdf.y)
    .lineTo(pdf.left + pdf.width, pdf.y)
    .lineWidth(1.2)
    .stroke(ACCENT);
  pdf.y += 10;
}

function drawSubject(pdf: PdfWriter, { facts, svg }: ReportSubject): void {
  const top = pdf.y;
  const page = pdf.doc.bufferedPageRange().count;
  if (svg !== undefined) {
    const x = pdf.left + pdf.width - STRUCTURE.width;
    pdf.doc.roundedRect(x, top, STRUCTURE.width, STRUCTURE.height, 4).lineWidth(0.5).stroke(LINE);
    drawStructure(pdf, svg, { x: x + 6, y: top + 6, width: STRUCTURE.width - 12, height: STRUCTURE.height - 12 });
  }
  drawFacts(pdf, facts, svg === undefined ? pdf.width : pdf.width - STRUCTURE.width - 16, 90);
  if (svg !== undefined && pdf.doc.bufferedPageRange().count === page) {
    pdf.y = Math.max(pdf.y, top + STRUCTURE.height + 10);
  }
}

function drawFacts(
  pdf: PdfWriter,
  facts: readonly { readonly label: string; readonly value: string }[],
  width = pdf.width,
  labelWidth = LABEL_WIDTH,
): void {
  for (const { label, value } of facts) {
    const valueWidth = width - labelWidth - 8;
    const height = Math.max(pdf.heightOf(label, labelWidth, { size: 9 }), pdf.heightOf(value, valueWidth, { size: 9 }));
    pdf.ensure(Math.min(height, pdf.fullHeight));
    const y = pdf.y;
    pdf.place(label, pdf.left, y, labelWidth, { size: 9, color: MUTED });
    pdf.place(value, pdf.left + labelWidth + 8, y, valueWidth, { size: 9 });
    pdf.y = y + height + 2.5;
  }
  if (facts.length > 0) pdf.y += 5;
}

function drawSection(pdf: PdfWriter, section: ReportSection, depth: number): void {
  const { heading, paragraphs = [], facts = [], tables = [], notes = [], subsections = [] } = section;
  // A heading keeps at least a few lines of its section beside it.
  if (depth === 0) {
    pdf.y += 6;
    pdf.ensure(86);
    pdf.flow(heading, { font: 'bold', size: 13, color: ACCENT }, { after: 1 });
    pdf.doc
      .moveTo(pdf.left, pdf.y)
      .lineTo(pdf.left + pdf.width, pdf.y)
      .lineWidth(0.6)
      .stroke(LINE);
    pdf.y += 6;
  } else {
    pdf.ensure(46);
    pdf.flow(heading, { font: 'bold', size: 10 }, { after: 2 });
  }
  for (const note of notes.filter(({ tone }) => tone === 'warning')) drawNote(pdf, note);
  for (const text of paragraphs) pdf.flow(text, { size: 9 }, { after: 5 });
  drawFacts(pdf, facts);
  for (const table of tables) drawTable(pdf, table);
  for (const note of notes.filter(({ tone }) => tone === 'info')) drawNote(pdf, note);
  for (const subsection of subsections) drawSection(pdf, subsection, depth + 1);
}

/** A bar at the side; warnings in red. */
function drawNote(pdf: PdfWriter, { tone, text }: ReportNote): void {
  const warning = tone === 'warning';
  const style = { size: 8.5, color: warning ? WARNING : MUTED };
  const height = pdf.heightOf(text, pdf.width - 10, style);
  if (height <= pdf.fullHeight) {
    pdf.ensure(height);
    pdf.doc.rect(pdf.left, pdf.y, 2, height).fill(warning ? WARNING : LINE);
  }
  pdf.flow(text, style, { indent: 10, after: 6 });
}

function drawCitations(pdf: PdfWriter, citations: readonly string[]): void {
  drawSection(pdf, { heading: 'Sources' }, 0);
  for (const [i, text] of citations.entries()) {
    pdf.ensure(Math.min(pdf.heightOf(text, pdf.width - 22, { size: 8.5 }), pdf.fullHeight));
    pdf.place(`${i + 1}.`, pdf.left, pdf.y, 18, { size: 8.5, color: MUTED, align: 'right' });
    pdf.flow(text, { size: 8.5 }, { indent: 24, after: 3 });
  }
}
