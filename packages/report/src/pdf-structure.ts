/**
 * A structure drawn by `Chemistry.svg`, as vector graphics.
 *
 * RDKit writes filled rectangles, paths and ellipses and nothing else, atom labels included, one element a tag with its style inside; pdfkit
 * reads path data itself. So this is no SVG reader, and other drawings are refused.
 */
import { SmellError } from '@smell/core/errors';
import type { PdfWriter } from './pdf-writer.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @throws SmellError `bad-argument` when it is not a drawing by RDKit */
export function drawStructure({ doc }: PdfWriter, svg: string, box: Box): void {
  const view = svg.match(/viewBox='0 0 ([\d.]+) ([\d.]+)'/);
  if (!view || !svg.includes('rdkit.org'))
    throw new SmellError('bad-argument', 'the drawing is not one by Chemistry.svg');
  const width = Number(view[1]);
  const height = Number(view[2]);
  const scale = Math.min(box.width / width, box.height / height);
  doc.save();
  doc.translate(box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2).scale(scale);
  for (const [tag] of svg.matchAll(/<(?:path|ellipse)\b[^>]*>/g)) drawElement(doc, tag);
  doc.restore();
}

function drawElement(doc: PDFKit.PDFDocument, tag: string): void {
  const attribute = (name: string): string | undefined => tag.match(new RegExp(`\\s${name}='([^']*)'`))?.[1];
  const style = (name: string): string | undefined =>
    attribute('style')?.match(new RegExp(`(?:^|;)\\s*${name}:([^;]+)`))?.[1] ?? attribute(name);
  if (tag.startsWith('<ellipse')) {
    doc.ellipse(Number(attribute('cx')), Number(attribute('cy')), Number(attribute('rx')), Number(attribute('ry')));
  } else doc.path(attribute('d') ?? '');
  const fill = style('fill') ?? 'none';
  const stroke = style('stroke') ?? 'none';
  doc.lineWidth(Number.parseFloat(style('stroke-width') ?? '1'));
  if (fill !== 'none' && stroke !== 'none') doc.fillAndStroke(fill, stroke);
  else if (fill !== 'none') doc.fill(fill);
  else doc.stroke(stroke === 'none' ? '#000000' : stroke);
}
