import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, typed in its comments
import { partsOf } from './verify-service.mjs';

it('reads every part of the page of results, so that what is not measured again stays', () => {
  const page = readFileSync(new URL('../docs/results/service.md', import.meta.url), 'utf8');
  const parts = partsOf(page);
  expect([...parts.keys()]).toEqual(['bench', 'liveness', 'overload', 'fairness', 'soak', 'kills', 'fuzz']);
  for (const [name, { row, section }] of parts) {
    expect(page).toContain(`\n${row}\n`);
    expect(row, name).toMatch(/\| \d{4}-\d\d-\d\d \| [0-9a-f]{12}(-dirty)? \|/);
    expect(section).toMatch(new RegExp(`^<!-- ${name} -->\\n\\n## `));
    expect(page).toContain(section);
  }
  expect(partsOf('# The service\n')).toEqual(new Map());
});
