import { inflateSync } from 'node:zlib';
import { SmellError } from '@smell/core/errors';
import { loadChemistry } from '@smell/core/molecule';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { renderSafetyPdf } from './render-pdf.ts';
import { type ReportDocument, safetyReport } from './report-document.ts';

const VANILLIN = 'COc1cc(C=O)ccc1O';

function report(rows: readonly (readonly string[])[], more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: 'Safety report',
    made: '2026-01-31',
    sections: [{ heading: 'Lists', tables: [{ columns: [{ heading: 'Name' }, { heading: 'Limit' }], rows }] }],
    citations: ['Regulation (EC) No 1223/2009, Annex III'],
    ...more,
  };
}

const rows = (count: number) => Array.from({ length: count }, (_, i) => [`material ${i}`, '0.3 µg/cm²']);

function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

function pageCount(pdf: Uint8Array): number {
  return latin(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Drawing commands of every compressed stream that is not a font. */
function contents(pdf: Uint8Array): string[] {
  const text = latin(pdf);
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\n([\s\S]*?)\nendstream/g)].flatMap(([, stream]) => {
    const content = inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    return content.includes(' cm\n') ? [content] : [];
  });
}

describe('a report as PDF', () => {
  it('is the same file for the same report, and another for another date', async () => {
    const first = await renderSafetyPdf(report(rows(3)));
    expect(Buffer.compare(first, await renderSafetyPdf(report(rows(3))))).toBe(0);
    expect(Buffer.compare(first, await renderSafetyPdf(report(rows(3), { made: '2026-02-01' })))).not.toBe(0);
  });

  it('is a whole PDF with its title and date', async () => {
    const text = latin(await renderSafetyPdf(report(rows(1))));
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text).toContain('(Safety report)');
    expect(text).toContain('(D:20260131000000Z)');
  });

  it('breaks a long table across pages, and repeats its heading on each', async () => {
    const pdf = await renderSafetyPdf(report(rows(120)));
    expect(pageCount(pdf)).toBeGreaterThan(2);
    // The bar behind the heading.
    const bars = contents(pdf).map((content) => content.match(/0\.9333\d* 0\.949\d* 0\.9607\d* scn/g)?.length ?? 0);
    expect(bars).toEqual(Array.from({ length: pageCount(pdf) }, () => 1));
  });

  it('breaks a row that is taller than a page, and a word without end', async () => {
    const pdf = await renderSafetyPdf(report([['word '.repeat(1200), 'C'.repeat(3000)]]));
    expect(pageCount(pdf)).toBeGreaterThan(1);
    expect(pageCount(pdf)).toBeLessThan(6);
  });

  it('carries its mark on every page', async () => {
    const marked = await renderSafetyPdf(report(rows(120), { mark: 'DRAFT' }));
    const slanted = (pdf: Uint8Array) => contents(pdf).filter((content) => /0\.6156\d* -0\.788/.test(content)).length;
    expect(slanted(marked)).toBe(pageCount(marked));
    expect(slanted(await renderSafetyPdf(report(rows(120))))).toBe(0);
  });

  it.each([
    ['Greek, and units', 'α, β, γ-ionone, 0.3 mg/cm²'],
    ['Russian', 'Ночной цветок'],
    ['Japanese', '夜桜の香水 No. 5'],
    ['Korean', '밤 벚꽃 향수'],
    ['Chinese', '茉莉花香水'],
    ['Hindi', 'रात रानी'],
    ['pictures', '🌹'],
  ])('prints %s', async (_, name) => {
    const pdf = await renderSafetyPdf(report([[name.normalize('NFD'), '']], { title: name }));
    const { text } = await extractText(pdf.slice(), { mergePages: true });
    expect(text.split(name)).toHaveLength(3);
    expect(text).not.toContain('?');
  });

  it('keeps text that shaping reorders as it was written, for other programs', async () => {
    const pdf = await renderSafetyPdf(report([['हिन्दी', 'زهرة الليل']]));
    const drawn = contents(pdf)
      .join('')
      .replaceAll('\\t', '\t')
      .replaceAll(/\\([()\\])/g, '$1');
    for (const text of ['हिन्दी', 'زهرة الليل']) {
      expect(drawn).toContain(Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1'));
    }
    expect((await extractText(pdf.slice(), { mergePages: true })).text).not.toContain('?');
  });

  it('breaks a long paragraph without spaces across pages', async () => {
    const note = '夜桜の香水は春の夜に静かに咲く'.repeat(300);
    const pdf = await renderSafetyPdf(report([], { sections: [{ heading: 'Note', paragraphs: [note] }] }));
    const { text } = await extractText(pdf.slice(), { mergePages: true });
    expect(pageCount(pdf)).toBeGreaterThan(1);
    expect(text.split('夜').length - 1).toBe(300 * 2);
  });

  it('survives characters that no font has', async () => {
    const { text } = await extractText(await renderSafetyPdf(report([['\ud800 a\u200eb ᚠ', 'x']])), {
      mergePages: true,
    });
    expect(text).toMatch(/\? a.?b \?/u);
  });

  it('draws the structure of its subject as lines', async () => {
    const chemistry = await loadChemistry();
    const facts = [{ label: 'SMILES', value: VANILLIN }];
    const svg = chemistry.svg(VANILLIN, { width: 320, height: 240, highlight: [6, 7] });
    const drawn = contents(await renderSafetyPdf(report([], { subject: { facts, svg } })))[0]!;
    const plain = contents(await renderSafetyPdf(report([], { subject: { facts } })))[0]!;
    const strokes = (content: string): number => content.match(/\nS\n/g)?.length ?? 0;
    // 11 bonds, some of two colours.
    expect(strokes(drawn) - strokes(plain)).toBeGreaterThan(11);
    await expect(renderSafetyPdf(report([], { subject: { facts, svg: '<svg></svg>' } }))).rejects.toThrow(SmellError);
  });
});

describe('a report as JSON', () => {
  it('says its format and keeps all it was given', () => {
    const document = report(rows(2));
    expect(JSON.parse(JSON.stringify(safetyReport(document)))).toEqual({
      format: 'smell-report',
      formatVersion: 1,
      ...document,
    });
  });

  it('is refused with a date that is none, or a row of the wrong length', async () => {
    expect(() => safetyReport(report([], { made: 'today' }))).toThrow('"today" is not a date');
    expect(() => safetyReport(report([['one']]))).toThrow('row 1 of a table has 1 cells for 2 columns');
    await expect(renderSafetyPdf(report([['one']]))).rejects.toThrow(SmellError);
  });
});
