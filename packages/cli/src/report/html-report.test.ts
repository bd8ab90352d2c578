import { ISOMER_NOTE } from '@smell/core/molecule';
import { describe, expect, it } from 'vitest';
import { sampleCandidate, sampleReport } from '../../test/sample-candidates.ts';
import { htmlReport } from './html-report.ts';
import { PREDICTION_NOTE } from './report.ts';

const draw = (smiles: string): string =>
  `<?xml version='1.0' encoding='iso-8859-1'?>\n<svg version='1.1' xmlns='http://www.w3.org/2000/svg' width='320px' height='220px' viewBox='0 0 320 220'><path d='${smiles.length}'/></svg>`;

describe('htmlReport', () => {
  const html = htmlReport(sampleReport(), draw);

  it('draws every molecule with its figures and names its origin', () => {
    expect(html.match(/<svg/g)).toHaveLength(2);
    for (const text of [
      'CC(=O)OCc1ccccc1',
      'CCCCCC=O',
      'Benzyl acetate',
      '63%',
      '150.2 g/mol',
      'seed 7',
      'non-commercial',
      'found 2 of 20',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('says which isomers a structure leaves open, where it does, and that odor may differ between them', () => {
    const stereo = {
      undefinedCentres: 4,
      undefinedDoubleBonds: 0,
      isomers: { count: 16, exact: true, listed: Array(8).fill('CCO') as string[] },
    };
    const candidates = [sampleCandidate({ stereo }), sampleCandidate()];
    const page = htmlReport(sampleReport({ sections: [{ ...sampleReport().sections[0]!, candidates }] }), draw);
    expect(page.match(/Left open:<\/span> [^<]*/g)).toEqual([
      'Left open:</span> 4 undefined centres: 16 isomers, 8 listed',
    ]);
    expect(page).toContain(ISOMER_NOTE);
  });

  it('says that these are predictions and nothing is safe by default', () => {
    expect(html).toContain(PREDICTION_NOTE);
  });

  it('shows what the user wrote as text, never as markup', () => {
    expect(html).toContain('a &lt;b&gt;sweet&lt;/b&gt; &amp; &quot;light&quot; jasmine');
    expect(html).not.toContain('<b>sweet');
  });

  it('needs nothing from outside: no script, no link, no foreign file', () => {
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|src=/);
    expect(html.match(/https?:\/\/[^'" ]+/g)).toEqual(['http://www.w3.org/2000/svg', 'http://www.w3.org/2000/svg']);
  });

  it('lets drawings scale with the page', () => {
    expect(html).not.toMatch(/<svg[^>]*width=/);
    expect(html).toContain("viewBox='0 0 320 220'");
  });
});
