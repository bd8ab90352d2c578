import { describe, expect, it } from 'vitest';
import { layOutText, type TextMeasures } from './mixed-text.ts';

/** Letters one wide; Latin ones in a font of their own. */
const measures: TextMeasures<'latin' | 'other'> = {
  fontsOf: (text) => [...text].map((letter) => (letter < '\u0250' ? 'latin' : 'other')),
  widthOf: ({ text }) => text.length,
};
const lines = (text: string, width = 100) => layOutText(text, width, measures);
const drawn = (text: string) => lines(text)[0]!.runs.map((run) => run.text);

describe('text in several fonts', () => {
  it('is cut where the font changes', () => {
    expect(lines('Rose 香水 No. 5')[0]!.runs).toEqual([
      { text: 'Rose ', font: 'latin' },
      { text: '香水', font: 'other' },
      { text: ' No. 5', font: 'latin' },
    ]);
  });

  it('is broken between words, between Han characters, and in a word that is wider than the line', () => {
    expect(lines('one two three', 8).map(({ text }) => text)).toEqual(['one two', 'three']);
    expect(lines('夜桜の香水', 2).map(({ text }) => text)).toEqual(['夜桜', 'の香', '水']);
    expect(lines('ab abcdefgh', 3).map(({ text }) => text)).toEqual(['ab', 'abc', 'def', 'gh']);
    expect(lines('a\n\nb').map(({ text }) => text)).toEqual(['a', '', 'b']);
  });

  it('starts no line with what may not start one', () => {
    expect(lines('香水です。', 4).map(({ text }) => text)).toEqual(['香水で', 'す。']);
  });
});

describe('text from right to left', () => {
  it('has its words from the right, and Latin words and figures in it from the left', () => {
    expect(lines('عود No. 5 ملكي')[0]!.rightToLeft).toBe(true);
    expect(drawn('عود No. 5 ملكي')).toEqual(['ملكي', ' ', 'No. 5', ' ', 'عود']);
    expect(drawn('Oud عود ملكي 5%')[0]).toBe('Oud ');
    expect(lines('Oud عود')[0]!.rightToLeft).toBe(false);
  });

  it('has brackets that open towards what they hold', () => {
    expect(drawn('عود (Oud)')).toEqual(['(', 'Oud', ') ', 'عود']);
  });

  it('has digits from left to right, whose order shaping turns around', () => {
    expect(drawn('١٢٣ غرام')).toEqual(['غرام', ' ', '٣٢١']);
  });
});
