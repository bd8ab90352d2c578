import { describe, expect, it } from 'vitest';
import { smartsOutsideScope } from './smarts-scope.ts';

describe('smartsOutsideScope', () => {
  it.each([
    ['[Na]', /names Na/],
    ['CCCl', /names Cl/],
    ['c1ccccc1Br', /names Br/],
    ['[#26]', /names Fe/],
    ['[Si](C)(C)C', /names Si/],
    ['[N+](=O)[O-]', /charged/],
    ['[F,Cl]', /names F/],
    ['C'.repeat(25), /25 atoms/],
  ])('says why nothing holds %s', (smarts, reason) => {
    expect(smartsOutsideScope(smarts)).toMatch(reason);
  });

  it.each([
    'c1ccccc1O',
    '[#6]=O',
    '[C;H1](=O)',
    '[!#6]',
    '[Cl,O]',
    '[OX2H]',
    '*~*',
    '[$([Na]),C]',
    '[c;R]',
    '[nH]',
    '[D3]',
  ])('lets %s be asked for', (smarts) => {
    expect(smartsOutsideScope(smarts)).toBeUndefined();
  });
});
