import { describe, expect, it } from 'vitest';
import { SmellError } from '../errors.ts';
import { understandPrompt } from './word-guesses.ts';

describe('guesses for words that the lexicon lacks', () => {
  it('say that they are guesses and how sure, and ask for less than a known word would', async () => {
    const { profile, evidence, unknown } = await understandPrompt('mozzarella and basil');
    const guess = evidence.find(({ words }) => words === 'mozzarella')!;
    expect(guess.descriptor).toBe('cheesy');
    expect(guess.confidence).toBeGreaterThan(0.4);
    expect(profile.cheesy).toBeLessThan(0.8);
    expect(evidence.filter(({ words }) => words === 'basil').every(({ confidence }) => confidence === undefined)).toBe(
      true,
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    'the meeting is on tuesday at 5pm about the software budget',
    'the president signed a bill',
    'price of bitcoin in dollars, 500 kilograms',
    'how many people came to the office by car',
  ])('are none for words that have no smell: %s', async (prompt) => {
    await expect(understandPrompt(prompt)).rejects.toThrow(SmellError);
  });

  it('leave what the lexicon knows and other languages as they are', async () => {
    expect((await understandPrompt('sea breeze, zorblax')).unknown).toEqual(['zorblax']);
    expect((await understandPrompt('バラとゾルプ')).language).toBe('ja');
  });

  it('forbid the likeliest smell of a denied word', async () => {
    expect((await understandPrompt('rose without mozzarella')).forbidden).toEqual(['cheesy']);
  });
});
