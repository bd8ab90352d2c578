import { DEFAULT_SAMPLER_SETTINGS, DIALECTS, Tokenizer } from '@smell/core/diffusion';
import { loadChemistry } from '@smell/core/molecule';
import { describe, expect, it } from 'vitest';
import type { MeasuredSample } from './measure-samples.ts';
import { summariseSamples } from './summarise-samples.ts';

const chemistry = await loadChemistry();
const { symbols } = DIALECTS.selfies;
const tokenizer = new Tokenizer({ dialect: 'selfies', method: 'closed', symbols: [...symbols], pieces: [] });
const generator = { chemistry, tokenizer, settings: DEFAULT_SAMPLER_SETTINGS };

const row = (index: number, given: Partial<MeasuredSample>): MeasuredSample => ({
  ...{ index, prompt: null, smiles: null, outcome: 'qualifying', rawValid: true, novel: true, match: null },
  ...{ otherMatch: null, tokens: 5, ...given },
});

describe('summariseSamples', () => {
  it('counts each figure over what it is a figure of', async () => {
    const rows = [
      row(0, { smiles: 'CCCCOC(C)=O', novel: false }),
      row(1, { smiles: 'CCCCOC(C)=O', novel: false, rawValid: false }),
      row(2, { smiles: 'CCCCO' }),
      row(3, { smiles: 'CCCl', outcome: 'out of scope' }),
      row(4, { smiles: 'CCCCCCCCCCCCCCCCO', outcome: 'not smellable' }),
      row(5, { outcome: 'never offered', novel: null }),
      row(6, { outcome: 'invalid', novel: null, rawValid: false }),
    ];
    const found = await summariseSamples(generator, rows, { seed: 3, prompts: 0 });
    expect(found.outcomes).toEqual({
      ...{ qualifying: 3, 'not smellable': 1, implausible: 0, 'out of scope': 1, 'never offered': 1, invalid: 1 },
    });
    expect(found.validity).toMatchObject({ value: 6 / 7, of: 7 });
    expect(found.rawValidity).toMatchObject({ value: 5 / 7, of: 7 });
    expect(found.uniqueness).toMatchObject({ value: 4 / 5, of: 5 });
    expect(found.plausibleShare).toMatchObject({ value: 3 / 4, of: 4 });
    expect(found.qualifyingShare).toMatchObject({ value: 2 / 4, of: 4 });
    expect(found.novelty).toMatchObject({ value: 2 / 3, of: 3 });
    expect(found.internalDiversity!.pairs).toBe(6);
    expect(found.control).toBeNull();
  });

  it('tells control as the fit to what was asked beside that to another prompt, by prompts where there are enough', async () => {
    const of = (prompts: number) =>
      Array.from({ length: 60 }, (_, i) =>
        row(i, { smiles: 'CCO', prompt: i % prompts, match: 0.6 + 0.01 * (i % prompts), otherMatch: 0.5 }),
      );
    const six = (await summariseSamples(generator, of(6), { seed: 1, prompts: 6 })).control!;
    expect(six.unit).toBe('prompt');
    expect(six.match.value).toBeCloseTo(0.625);
    expect(six.difference!.value).toBeCloseTo(0.125);
    expect(six.difference!.low).toBeGreaterThan(0.1);
    expect(six.difference!.high).toBeLessThan(0.15);
    const two = (await summariseSamples(generator, of(2), { seed: 1, prompts: 2 })).control!;
    expect(two).toMatchObject({ unit: 'molecule', match: { of: 60 } });
    const alone = of(1).map((each) => ({ ...each, otherMatch: null }));
    expect((await summariseSamples(generator, alone, { seed: 1, prompts: 1 })).control).toMatchObject({
      ...{ otherPrompt: null, difference: null },
    });
  });

  it('leaves a figure out, rather than call it 0, where there is nothing to say it of', async () => {
    const found = await summariseSamples(generator, [row(0, { outcome: 'invalid' })], { seed: 1, prompts: 0 });
    expect(found.uniqueness).toEqual({ value: null, low: null, high: null, of: 0 });
    expect(found.internalDiversity).toBeNull();
  });
});
