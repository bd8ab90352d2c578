import { expect, it } from 'vitest';
import { filterOf, isSearching, readView, WHOLE_LIBRARY, writeView } from './library-view.ts';

it('an address says all of what is looked at, and nothing that is not', () => {
  const view = {
    collection: 'c1',
    text: 'rose & co',
    tag: 'lead',
    part: '[#6]=O',
    like: 'CC(=O)C',
    least: 0.4,
    shape: 'table',
  } as const;
  expect(readView(new URLSearchParams(writeView(view).toString()))).toEqual(view);
  expect(writeView(WHOLE_LIBRARY).toString()).toBe('');
  expect(readView(new URLSearchParams(''))).toEqual(WHOLE_LIBRARY);
});

it('what somebody wrote into an address does not break the page', () => {
  const odd = readView(new URLSearchParams(`least=7&view=pie&text=${'x'.repeat(5000)}`));
  expect(odd).toMatchObject({ least: 0, shape: 'cards' });
  expect(odd.text).toHaveLength(200);
});

it('asks the service for what is looked at', () => {
  expect(filterOf(WHOLE_LIBRARY)).toEqual({});
  expect(filterOf({ ...WHOLE_LIBRARY, collection: 'none', least: 0.5, text: ' ' })).toEqual({ unsorted: 'true' });
  expect(filterOf({ ...WHOLE_LIBRARY, like: 'CCO', least: 0.5 })).toEqual({ similarTo: 'CCO', least: 0.5 });
  expect(isSearching({ ...WHOLE_LIBRARY, collection: 'c1' })).toBe(false);
  expect(isSearching({ ...WHOLE_LIBRARY, part: 'C' })).toBe(true);
});
