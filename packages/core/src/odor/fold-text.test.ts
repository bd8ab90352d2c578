import { describe, expect, it } from 'vitest';
import { foldPhrase, tokenize } from './fold-text.ts';

describe('the tokens of a text', () => {
  it('are lower case, without accents, with plain quotes', () => {
    expect(foldPhrase('Crème BRÛLÉE, don’t Œillet')).toBe("creme brulee don't oeillet");
  });

  it('say where they stood, whatever the folding did', () => {
    const text = 'Ｅ\u0301té ﬁg cafe\u0301 गुलाब 장미 🌹';
    const spans = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['Ｅ\u0301té', 'ﬁg', 'cafe\u0301', 'गुलाब', '장미', '🌹']);
  });

  it('tell a hyphen inside a word from a dash between clauses', () => {
    expect(tokenize('sugar-free').map(({ text, hyphenated }) => [text, hyphenated])).toEqual([
      ['sugar', false],
      ['free', true],
    ]);
    expect(tokenize('rose - musk').map(({ kind }) => kind)).toEqual(['word', 'break', 'word']);
  });
});
