import { describe, expect, it } from 'vitest';
import { sampleCandidate } from '../test/sample-candidates.ts';
import { candidateTable } from './table.ts';

const plain = (width: number) => ({ width, style: (_: string, text: string) => text });
const candidates = [
  sampleCandidate(),
  sampleCandidate({ smiles: 'CCCCCCCCCCCCCCCCCC(=O)OCC(C)CC1CCCCC1', novel: true, profileMatch: null }),
];

describe('candidateTable', () => {
  it.each([40, 60, 80, 100, 160])('fits %i columns and keeps rank and structure', (width) => {
    const lines = candidateTable(candidates, plain(width)).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines[0]).toMatch(/#\s+SMILES/);
    const shown = lines
      .slice(1)
      .map((line) => line.slice(3).split('  ')[0]!.trim())
      .join('');
    expect(shown.replaceAll(' ', '')).toContain('CC(=O)OCc1ccccc1');
  });

  it('shows every column where there is room', () => {
    const [head, first, second] = candidateTable(candidates, plain(200)).split('\n');
    for (const title of ['novel', 'fit', 'nearest known', 'similar', 'formula', 'g/mol', 'logP', 'boils', 'making']) {
      expect(head).toContain(title);
    }
    for (const text of ['no', '63%', 'Benzyl acetate', '100%', 'C9H10O2', '150.2', '-0.4', '210 °C', '1.3']) {
      expect(first).toContain(text);
    }
    expect(second).toContain('yes');
  });
});
