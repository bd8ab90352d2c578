import { expect, it } from 'vitest';
import { markWords } from './mark-words.ts';

const evidence = (words: string, text: string, descriptor: string, negated = false) => ({
  descriptor,
  weight: 1,
  words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  negated,
});

it('every character of the sentence is in one piece, in order', () => {
  const text = 'Sparkling rose without vanilla, zorblax';
  const pieces = markWords(text, {
    evidence: [
      evidence('Sparkling', text, 'aldehydic'),
      evidence('Sparkling', text, 'fresh'),
      evidence('rose', text, 'rose'),
      evidence('vanilla', text, 'vanilla', true),
    ],
    unknown: ['zorblax'],
  });
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ kind }) => kind !== 'plain')).toEqual([
    { text: 'Sparkling', kind: 'asked', descriptors: ['aldehydic', 'fresh'] },
    { text: 'rose', kind: 'asked', descriptors: ['rose'] },
    { text: 'vanilla', kind: 'forbidden', descriptors: ['vanilla'] },
    { text: 'zorblax', kind: 'unknown', descriptors: [] },
  ]);
});

it('an unknown word is not marked inside another word', () => {
  expect(markWords('petal pet', { evidence: [], unknown: ['pet'] })).toEqual([
    { text: 'petal ', kind: 'plain', descriptors: [] },
    { text: 'pet', kind: 'unknown', descriptors: [] },
  ]);
});

it('a reading of a sentence that has been shortened since marks nothing beyond its end', () => {
  const text = 'rose and oud';
  expect(markWords('rose', { evidence: [evidence('oud', text, 'woody')], unknown: [] })).toEqual([
    { text: 'rose', kind: 'plain', descriptors: [] },
  ]);
});
