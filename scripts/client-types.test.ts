import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clientTypes, TYPES_PATH } from './client-types.ts';

it('the client speaks of the API as it is: npx tsx scripts/client-types.ts', async () => {
  expect(readFileSync(TYPES_PATH, 'utf8')).toBe(await clientTypes());
});
