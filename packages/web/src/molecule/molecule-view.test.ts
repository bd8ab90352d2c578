import type { StoredMolecule } from '@smell/client';
import { expect, it } from 'vitest';
import { dataToKeep } from './molecule-view.ts';

const stored = (data: Record<string, unknown>) => ({ data }) as unknown as StoredMolecule;

it.each(['generate', 'edit', 'analogue', 'interpolate', 'describe'])(
  'what %s said is kept in the library',
  (source) => {
    expect(dataToKeep(stored({ [source]: { smiles: 'CCO' } }))).toEqual({ smiles: 'CCO' });
  },
);

it('what made a molecule is kept before what only described it', () => {
  expect(dataToKeep(stored({ describe: { is: 'described' }, analogue: { is: 'an analogue' } }))).toEqual({
    is: 'an analogue',
  });
});
