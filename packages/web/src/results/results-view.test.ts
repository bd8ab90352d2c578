import { expect, it } from 'vitest';
import { NO_FILTER } from './filter-candidates.ts';
import { readView, writeView } from './results-view.ts';

it('says what is unusual, and is read as it was written', () => {
  expect(writeView({ filter: NO_FILTER, sort: 'rank' }, '')).toBe('');
  const view = {
    filter: {
      note: 'base',
      smell: 'lily of the valley',
      novelOnly: true,
      withoutFindings: false,
      accessibleOnly: true,
    },
    sort: 'ease',
  } as const;
  const search = writeView(view, '?other=1&note=top');
  expect(search).toBe('?other=1&note=base&new=1&easy=1&smell=lily+of+the+valley&sort=ease');
  expect(readView(search)).toEqual(view);
  expect(writeView({ filter: NO_FILTER, sort: 'rank' }, search)).toBe('?other=1');
});

it('leaves out what it does not know', () => {
  expect(readView('?note=loud&sort=price&new=yes&smell=')).toEqual({ filter: NO_FILTER, sort: 'rank' });
});
