/** Denials and strengths as perfumers write them, written before the grammar was looked at; figures: docs/model/prompts.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interpretPrompt, splitFacets } from '../src/odor/index.ts';

interface NegationCase {
  readonly prompt: string;
  readonly asked: readonly string[];
  readonly forbidden: readonly string[];
}

interface StrengthCase {
  readonly prompt: string;
  /** weak: at most 0.4; soft: at most 0.6; plain: below 0.9; strong: 0.9 and more */
  readonly bands: Readonly<Record<string, string>>;
}

function read<Case>(name: string): Case[] {
  return JSON.parse(readFileSync(new URL(`./sets/${name}.json`, import.meta.url), 'utf8')) as Case[];
}

function bandOf(weight: number | undefined): string {
  if (weight === undefined) return 'absent';
  if (weight <= 0.4) return 'weak';
  return weight <= 0.6 ? 'soft' : weight < 0.9 ? 'plain' : 'strong';
}

describe('denials', () => {
  it.each([...read<NegationCase>('negation'), ...read<NegationCase>('negation-check')])(
    'forbids exactly what is denied: $prompt',
    ({ prompt, asked, forbidden }) => {
      const read = interpretPrompt(prompt);
      expect([...read.forbidden].sort()).toEqual([...forbidden].sort());
      // Others may come along: a fougere is more than its lavender.
      expect(read.asked).toEqual(expect.arrayContaining([...asked]));
    },
  );
});

describe('strengths', () => {
  it.each([...read<StrengthCase>('strength'), ...read<StrengthCase>('strength-check')])(
    'weighs: $prompt',
    ({ prompt, bands }) => {
      const { profile } = interpretPrompt(prompt);
      expect(Object.fromEntries(Object.keys(bands).map((word) => [word, bandOf(profile[word])]))).toEqual(bands);
    },
  );
});

it('finds its way through a brief of 270 words', () => {
  const brief = JSON.parse(readFileSync(new URL('./sets/long-brief.json', import.meta.url), 'utf8')) as NegationCase & {
    readonly pyramid: Readonly<Record<'top' | 'heart' | 'base', readonly string[]>>;
    readonly wishes: readonly string[];
  };
  const read = interpretPrompt(brief.prompt);
  expect(read.asked).toEqual(expect.arrayContaining([...brief.asked]));
  expect(read.forbidden).toEqual(expect.arrayContaining([...brief.forbidden]));
  for (const note of ['top', 'heart', 'base'] as const) {
    expect(read.pyramid[note]).toEqual(expect.arrayContaining([...brief.pyramid[note]]));
  }
  expect(read.wishes.map(({ wish }) => wish)).toEqual(brief.wishes);
  expect(splitFacets(read.profile, read.pyramid).length).toBeGreaterThan(1);
});
