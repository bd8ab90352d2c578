import { classifyMixture, type MixtureIngredient } from '@smell/core/safety';
import { describe, expect, it } from 'vitest';
import { clpSection } from './clp-section.ts';
import { renderSafetyPdf } from './render-pdf.ts';
import type { ReportSection } from './report-document.ts';
import { NO_DATA, safetyDataSheet } from './safety-data-sheet.ts';
import { SHEET_HEADINGS } from './sheet-headings.ts';

const MIXTURE: MixtureIngredient[] = [
  { name: 'ethanol', cas: '64-17-5', percent: 60, hazardClasses: ['Flam. Liq. 2'] },
  { name: 'geraniol', cas: '106-24-1', percent: 0.5, hazardClasses: ['Skin Sens. 1'] },
  { name: 'lilial', cas: '80-54-6', percent: 0.3, hazardClasses: ['Repr. 1B'] },
  { name: 'vanillin', cas: '121-33-5', percent: 5 },
];
const DETAILS = { productName: 'Test concentrate', made: '2026-01-31' };

const clp = classifyMixture(MIXTURE);
const sheet = safetyDataSheet(MIXTURE, clp, DETAILS);

function subsection(id: string, sections: readonly ReportSection[] = sheet.sections): ReportSection {
  const all = sections.flatMap(({ subsections = [] }) => subsections);
  return all.find(({ heading }) => heading.startsWith(`${id} `))!;
}

describe('the draft safety data sheet', () => {
  it('has the 16 sections of REACH Annex II and all their subsections, numbered and in order', () => {
    expect(sheet.sections).toHaveLength(16);
    for (const [i, { heading }] of sheet.sections.entries()) {
      expect(heading).toBe(`SECTION ${i + 1}: ${SHEET_HEADINGS[i]!.title}`);
    }
    expect(sheet.sections.flatMap(({ subsections = [] }) => subsections)).toHaveLength(
      SHEET_HEADINGS.reduce((sum, { subsections }) => sum + subsections.length, 0),
    );
    expect(SHEET_HEADINGS.map(({ subsections }) => subsections.length)).toEqual([
      4, 3, 2, 3, 3, 4, 3, 2, 2, 6, 2, 7, 1, 7, 2, 0,
    ]);
  });

  it('is marked as a draft, on every page and in words', () => {
    expect(sheet.mark).toBe('DRAFT');
    expect(sheet.warnings![0]).toMatch(/^DRAFT\. Not a safety data sheet/);
  });

  it('says "no data" wherever nothing was given or computed', () => {
    const empty = [
      '1.2',
      '1.3',
      '1.4',
      '4.1',
      '5.1',
      '6.1',
      '7.1',
      '8.1',
      '10.1',
      '12.2',
      '12.5',
      '13.1',
      '14.1',
      '15.1',
    ];
    for (const id of empty) expect(subsection(id).paragraphs, id).toEqual([NO_DATA]);
    const properties = subsection('9.1').facts!;
    expect(properties).toHaveLength(18);
    expect(properties.every(({ value }) => value === NO_DATA)).toBe(true);
  });

  it('tells the expert what is missing', () => {
    const facts = Object.fromEntries(sheet.sections[15]!.facts!.map(({ label, value }) => [label, value]));
    expect(facts['An expert must complete']).toContain('1.2, 1.3, 1.4, 2.3, 4.1');
    expect(facts['To be settled (2.1)']).toContain('acute toxicity estimates');
  });

  it('takes section 2 from the classification', () => {
    const rows = subsection('2.1').tables![0]!.rows;
    expect(rows.map(([hazard, statement]) => [hazard, statement])).toEqual([
      ['Repr. 1B', 'H360 May damage fertility or the unborn child.'],
    ]);
    const label = Object.fromEntries(subsection('2.2').facts!.map(({ label: name, value }) => [name, value]));
    expect(label.Pictograms).toBe('GHS08 (health hazard)');
    expect(label['Signal word']).toBe('Danger');
    expect(label['Supplemental information']).toContain('EUH208 Contains geraniol. May produce an allergic reaction.');
    expect(label['Precautionary statements']).toContain(NO_DATA);
  });

  it('lists every ingredient, and does not call unknown ones unclassified', () => {
    const { tables, notes } = subsection('3.2');
    expect(tables![0]!.rows).toEqual([
      ['ethanol', '64-17-5', '60', 'Flam. Liq. 2'],
      ['vanillin', '121-33-5', '5', NO_DATA],
      ['geraniol', '106-24-1', '0.5', 'Skin Sens. 1'],
      ['lilial', '80-54-6', '0.3', 'Repr. 1B'],
    ]);
    expect(notes![0]).toEqual({ tone: 'warning', text: 'The ingredients given leave out 34.2 % of the mixture.' });
  });

  it('never says that a hazard is absent where ingredients are unknown', () => {
    const facts = Object.fromEntries(subsection('11.1').facts!.map(({ label, value }) => [label, value]));
    expect(facts.Carcinogenicity).toMatch(/^no data for the whole mixture/);
    expect(facts['Reproductive toxicity']).toBe('Repr. 1B: H360 May damage fertility or the unborn child.');
    expect(JSON.stringify(sheet)).not.toMatch(/not hazardous|is safe|no hazard/i);
  });

  it('says that limits are not reached only of a mixture whose classification is complete', () => {
    const water = [{ name: 'water', percent: 100, hazardClasses: [], selfClassified: true, specificLimits: [] }];
    const plain = safetyDataSheet(water, classifyMixture(water), DETAILS);
    expect(subsection('11.1', plain.sections).facts![5]!.value).toBe(
      'By calculation, the limits of classification are not reached.',
    );
  });

  it("prints the user's own text and properties instead of no data", () => {
    const filled = safetyDataSheet(MIXTURE, clp, {
      ...DETAILS,
      uses: 'Perfume concentrate',
      properties: { flashPoint: '17 °C (given)' },
      texts: { '7.1': 'Keep away from heat.' },
    });
    expect(subsection('1.2', filled.sections).paragraphs).toEqual(['Perfume concentrate']);
    expect(subsection('7.1', filled.sections).paragraphs).toEqual(['Keep away from heat.']);
    expect(subsection('9.1', filled.sections).facts).toContainEqual({ label: 'Flash point', value: '17 °C (given)' });
  });

  it('renders', async () => {
    const pdf = Buffer.from(await renderSafetyPdf(sheet)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(4);
  });
});

describe('the classification as a section of a report', () => {
  it('shows classes, what cannot be computed, unknown ingredients and the label', () => {
    const section = clpSection(clp);
    expect(section.tables!.map(({ caption }) => caption)).toEqual([
      'Classes computed',
      'Cannot be computed',
      'Ingredients of unknown classification: 5 % of the mixture',
    ]);
    expect(section.subsections![0]!.facts![0]!.value).toBe('GHS08 (health hazard)');
  });
});
