import { describe, expect, it } from 'vitest';
import { sampleCandidate, sampleReport } from '../../test/sample-candidates.ts';
import { sdfReport } from './sdf-report.ts';

const block = '\n     RDKit          2D\n\n  1  0  0  0  0  0  0  0  0  0999 V2000\n    0.0 0.0 0.0 C\nM  END\n';

describe('sdfReport', () => {
  it('has one record a candidate: its name, its structure, its figures', () => {
    const records = sdfReport(sampleReport(), () => block)
      .split('$$$$\n')
      .slice(0, -1);
    expect(records).toHaveLength(2);
    expect(records[0]).toMatch(/^0123456789abcdef\n {5}RDKit {10}2D\n\n {2}1 {2}0/);
    expect(records[0]).toContain('M  END\n>  <BRIEF>\n');
    expect(records[0]).toContain('>  <PROFILE_MATCH>\n0.634\n\n');
    expect(records[1]).not.toContain('PROFILE_MATCH');
  });

  it('keeps text from ending an item or a record early', () => {
    const nearest = { ...sampleCandidate().nearest, name: 'a\n\n$$$$\nb' };
    const section = { ...sampleReport().sections[0]!, candidates: [sampleCandidate({ nearest })] };
    const sdf = sdfReport(sampleReport({ sections: [section] }), () => block);
    expect(sdf.match(/^\$\$\$\$$/gm)).toHaveLength(1);
  });
});
