import { csvCell } from '@smell/report/tables';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCandidate, sampleReport } from '../../test/sample-candidates.ts';
import { csvReport } from './csv-report.ts';

describe('csvReport', () => {
  it('has one row a candidate with named, plain columns', () => {
    const rows = parse(csvReport(sampleReport()), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      brief: 'a <b>sweet</b> & "light" jasmine',
      smiles: 'CC(=O)OCc1ccccc1',
      novel: 'false',
      nearest_name: 'Benzyl acetate',
      profile_match: '0.634',
      log_p: '-0.4',
      seed: '7',
    });
    expect(rows[1]!.profile_match).toBe('');
  });

  it('never hands a spreadsheet a formula, but keeps negative numbers numbers', () => {
    const nearest = { ...sampleCandidate().nearest, name: '=HYPERLINK("http://x")' };
    const text = csvReport(
      sampleReport({
        sections: [{ ...sampleReport().sections[0]!, title: '+1', candidates: [sampleCandidate({ nearest })] }],
      }),
    );
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row!.brief).toBe("'+1");
    expect(row!.nearest_name).toBe('\'=HYPERLINK("http://x")');
    expect(csvCell(-0.4)).toBe('-0.4');
  });

  it('is read back as it was, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[cell]] = parse(`${csvCell(text)},x\r\n`, { relax_column_count: true }) as [[string]];
        expect(cell!.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text);
      }),
    );
  });
});
