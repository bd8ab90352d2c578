/** The formula sheet of an accord: what it must say, and what it must not claim. */
import { assessAccord } from '@smell/core/accord/assess';
import { loadChemistry } from '@smell/core/molecule';
import { loadSafetyLists } from '@smell/core/safety';
import { beforeAll, describe, expect, it } from 'vitest';
import { accordSheet } from './accord-sheet.ts';
import { renderSafetyPdf } from './render-pdf.ts';
import { type ReportDocument, safetyReport } from './report-document.ts';
import { accordCsv } from './tables/index.ts';

const line = (id: string, material: object, partsPerThousand: number, rest: object = {}) => ({
  id,
  material,
  partsPerThousand,
  dilutionPercent: 100,
  solvent: 'dpg' as const,
  place: null,
  inciName: null,
  pricePerKg: null,
  ...rest,
});
const ACCORD = {
  lines: [
    line('a', { name: 'd-Limonene', cas: '5989-27-5' }, 700, { pricePerKg: 10, inciName: 'LIMONENE' }),
    line('b', { name: '=cmd|calc', cas: '121-32-4' }, 200, { dilutionPercent: 10, solvent: 'benzyl-benzoate' }),
    line('c', { name: '@unknown oil' }, 50),
  ],
  batchGrams: 10,
  concentrationPercent: 15,
};
const DETAILS = { name: 'Dawn', note: 'First try.\nMore rose.', currency: 'EUR', made: '2026-11-24' };

describe('the sheet of an accord', () => {
  let document: ReportDocument;
  let csv: string;
  beforeAll(async () => {
    const settings = { category: '4', regions: ['EU'], today: new Date('2026-11-24') } as const;
    const assessment = assessAccord(ACCORD, await loadSafetyLists(), await loadChemistry(), settings);
    document = accordSheet(ACCORD, assessment, DETAILS);
    csv = accordCsv(ACCORD, assessment, 'EUR');
  }, 60_000);

  it('is a well-formed report, and a PDF', async () => {
    safetyReport(document);
    expect(
      Buffer.from(await renderSafetyPdf(document))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('has what is to be weighed, that parts are missing, and that prices are', () => {
    const text = JSON.stringify(document);
    const formula = document.sections.find(({ heading }) => heading === 'Formula')!;
    const grams = formula.tables!.flatMap(({ rows }) => rows.map((row) => Number(row[4])));
    expect(grams.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10, 9);
    expect(text).toContain('950: 50 short of 1000');
    expect(text).toContain('at least 0.07 EUR');
    expect(text).toContain('10 % in Benzyl benzoate');
  });

  it('says what is not known, and claims neither compliance nor safety', () => {
    const text = JSON.stringify(document);
    expect(text).toContain('Without a structure, and so not in it: @unknown oil');
    expect(text).toContain('not in our table');
    const names = document.sections.find(({ heading }) => heading === 'Names')!.tables![0]!.rows;
    expect(names.map((row) => row[3])).toEqual(['LIMONENE', 'INCI unknown', 'INCI unknown']);
    expect(csv).toContain(',LIMONENE,');
    expect(text).toContain('that is not a statement that the product complies or is safe');
    expect(text.replaceAll('not a statement that the product complies or is safe', '')).not.toMatch(/\bsafe\b/);
  });

  it('has nothing of what has gone from the blotter', () => {
    const blotter = document.sections.find(({ heading }) => heading === 'On a blotter')!;
    const limonene = blotter.tables![0]!.rows.find(([name]) => name === 'd-Limonene')!;
    expect(limonene.at(-1)).toBe('0 / 0');
  });

  it('has a CSV that no spreadsheet runs', () => {
    const [, ...rows] = csv.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    for (const row of rows) for (const cell of row.split(',')) expect(cell).not.toMatch(/^"?[=+@]|^"?-(?!\d)/);
    expect(rows[1]).toContain("'=cmd|calc");
    expect(rows[2]).toContain("'@unknown oil");
  });
});
