import type { BriefCandidate } from '@smell/inference';
import { expect, it } from 'vitest';
import type { Engine, GenerateCall } from './engine.ts';
import { observedEngine } from './observed-engine.ts';

it('counts by model, and never by what somebody named one', async () => {
  const counted: unknown[] = [];
  const engine = observedEngine(
    {
      generate: async function* () {
        yield {} as BriefCandidate;
      },
    } as unknown as Engine,
    { count: (name, labels) => void counted.push([name, labels]) },
  );
  for (const model of ['dit-smell', 'an-organisation/secret-rose']) {
    for await (const _ of engine.generate({ model } as GenerateCall));
  }
  expect(counted).toEqual([
    ['smell_molecules_total', { model: 'dit-smell' }],
    ['smell_molecules_total', { model: 'private' }],
  ]);
});
