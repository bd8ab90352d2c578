import type { SampleRequest } from '@smell/core/diffusion';
import { DIALECTS, Tokenizer } from '@smell/core/diffusion';
import { type Chemistry, loadChemistry } from '@smell/core/molecule';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindingConstraint, ConstraintTally } from './constraints.ts';
import { type Constraints, constraintsSchema } from './constraints-schema.ts';

const VANILLIN = 'COc1cc(C=O)ccc1O';
const GERANIOL = 'CC(C)=CCCC(C)=CCO';

let chemistry: Chemistry;
beforeAll(async () => {
  chemistry = await loadChemistry();
});

describe('ConstraintTally', () => {
  it('admits what meets every constraint, and counts what each removed and removed alone', () => {
    const tally = new ConstraintTally(
      { molecularWeight: { least: 150, most: 160 }, logP: { most: 2 }, require: ['c1ccccc1'], forbid: ['C=CC'] },
      chemistry,
    );
    expect(tally.admits(VANILLIN)).toBe(true);
    expect(tally.admits(GERANIOL)).toBe(false);
    expect(tally.admits('Cc1ccccc1')).toBe(false);
    const figures = tally.figures();
    expect(figures).toEqual([
      { constraint: 'weight 150..160', removed: 1, alone: 1 },
      { constraint: 'logP ..2', removed: 1, alone: 0 },
      { constraint: 'require c1ccccc1', removed: 1, alone: 0 },
      { constraint: 'forbid C=CC', removed: 1, alone: 0 },
    ]);
    expect(bindingConstraint(figures)?.constraint).toBe('weight 150..160');
  });

  it('steers the model to the middle of a range, and inside the end of an open one', () => {
    const tally = new ConstraintTally(
      {
        note: 'top',
        molecularWeight: { least: 150, most: 170 },
        vapourPressurePa: { least: 1, most: 100 },
        logP: { least: 2 },
        strength: 'high',
      },
      chemistry,
    );
    expect(tally.steer({ asked: { rose: 1 }, scalars: { tenacity: 2 } })).toEqual({
      asked: { rose: 1 },
      note: 'top',
      scalars: { tenacity: 2, molecularWeight: 160, log10VapourPressurePa: 1, logP: 2.7, strength: 3 },
    });
  });

  it('checks nothing where there is nothing to check', () => {
    expect(new ConstraintTally({ strength: 'low' }, chemistry).isEmpty).toBe(true);
    expect(new ConstraintTally(undefined, chemistry).admits(VANILLIN)).toBe(true);
  });

  it.each<[string, Constraints, RegExp]>([
    ['a range the wrong way round', { logP: { least: 3, most: 1 } }, /logP 3\.\.1 begins above its end/],
    ['a weight beyond the scope', { molecularWeight: { least: 400 } }, /weight 400\.\. is out of reach.*350/],
    ['a pressure of none', { vapourPressurePa: { most: 0 } }, /volatility \.\.0 is no vapour pressure/],
    ['a pressure that nothing smells at', { vapourPressurePa: { most: 1e-7 } }, /out of reach/],
    ['a pattern that is none', { forbid: ['c1cc'] }, /"c1cc" is not a SMARTS/],
    ['a metal', { require: ['[Na]'] }, /"\[Na\]" cannot be required: it names Na/],
    ['a charge', { require: ['C[N+]'] }, /charged/],
    ['a fragment too large', { require: ['C1CCCCCCCCCCCCCCCCCCC1'] }, /cannot be required: it has a ring of 20/],
    ['a fragment heavier than allowed', { require: ['c1ccccc1'], molecularWeight: { most: 70 } }, /alone weighs 78/],
    ['a fragment that is forbidden', { require: ['c1ccccc1O'], forbid: ['c1ccccc1'] }, /which is forbidden/],
  ])('refuses %s, saying why', (_, constraints, message) => {
    expect(() => new ConstraintTally(constraints, chemistry)).toThrow(message);
  });

  it('fixes a required fragment in every sample, and leaves room beside it', () => {
    const tokenizer = new Tokenizer({
      dialect: 'selfies',
      method: 'closed',
      symbols: DIALECTS.selfies.symbols,
      pieces: ['C=CC=CC=C6', 'CC', 'OC'],
    });
    const place = new ConstraintTally({ require: ['c1ccccc1O'] }, chemistry).placement(
      tokenizer,
      { kind: 'diffusion', maxTokens: 24 },
      1,
    );
    const requests = Array.from({ length: 20 }, (_, index): SampleRequest => place({ condition: {}, seed: 1, index }));
    for (const { fixed } of requests) {
      const bare = fixed!.filter((token) => token !== undefined);
      expect(chemistry.flatCanonical(tokenizer.decode(bare))).toBe('Oc1ccccc1');
    }
    expect(requests.some(({ fixed }) => fixed!.includes(undefined))).toBe(true);
    expect(requests.map(place)).toEqual(requests);
  });

  it('is read from JSON strictly', () => {
    expect(constraintsSchema.safeParse({ note: 'top', molecularWeight: { least: 1 } }).success).toBe(true);
    expect(constraintsSchema.safeParse({ weight: { least: 1 } }).success).toBe(false);
    expect(constraintsSchema.safeParse({ logP: { least: 2, most: 1 } }).success).toBe(false);
  });
});
