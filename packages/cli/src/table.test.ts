import { describe, expect, it } from 'vitest';
import { sampleCandidate } from '../test/sample-candidates.ts';
import { smellsOfAsked } from './figures.ts';
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
    for (const title of [
      'novel',
      'fit',
      'asked for',
      'nearest known',
      'similar',
      'formula',
      'g/mol',
      'logP',
      'boils',
      'making',
    ]) {
      expect(head).toContain(title);
    }
    for (const text of [
      'no',
      '63%',
      'jasmine 6x',
      'Benzyl acetate',
      '100%',
      'C9H10O2',
      '150.2',
      '-0.4',
      '210 °C',
      '1.3',
    ]) {
      expect(first).toContain(text);
    }
    expect(second).toContain('yes');
  });

  it('says of which asked descriptors the predictor gives more than usual, the most first, and when of none', () => {
    const asked = (descriptor: string, timesUsual: number) => ({
      descriptor,
      timesUsual,
      probability: 0.1,
      low: 0.05,
      high: 0.2,
    });
    const { odor } = sampleCandidate();
    const cell = (...all: ReturnType<typeof asked>[]): string => smellsOfAsked({ odor: { ...odor!, asked: all } });
    expect(cell(asked('musk', 3.4), asked('rose', 1.9), asked('powdery', 8))).toBe('powdery 8x, musk 3x');
    expect(cell(asked('musk', 0.4))).toBe('none');
    expect(cell()).toBe('-');
    expect(smellsOfAsked({ odor: null })).toBe('-');
  });
});
