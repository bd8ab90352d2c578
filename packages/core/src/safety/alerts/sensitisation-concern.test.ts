import { expect, it } from 'vitest';
import { loadChemistry } from '../../molecule/index.ts';
import { findAlerts } from './find-alerts.ts';
import { sensitisationConcern } from './sensitisation-concern.ts';

const chemistry = await loadChemistry();

it.each([
  ['methyl 2-octynoate', 'CCCCCC#CC(=O)OC', 'high'],
  ['Lilial', 'CC(Cc1ccc(cc1)C(C)(C)C)C=O', 'ordinary'],
  ['limonene', 'CC1=CCC(CC1)C(C)=C', 'weak'],
  ['ethanol', 'CCO', 'none'],
])('is as grave as the gravest alert: %s', (_, smiles, expected) => {
  expect(sensitisationConcern(chemistry.read(smiles, findAlerts))).toBe(expected);
});

it('looks at skin sensitisation alone', () => {
  expect(sensitisationConcern(chemistry.read('CC1COCC2=CC3=C(C=C12)C(C)(C)C(C)C3(C)C', findAlerts))).toBe('none');
});
