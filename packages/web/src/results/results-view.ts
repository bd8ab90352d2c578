/** How results are looked at, as the address says it: `?note=base&smell=rose&sort=longevity`. What is usual is left out. */
import { type Filter, NO_FILTER, SORTS, type Sort } from './filter-candidates.ts';

export interface ResultsView {
  readonly filter: Filter;
  readonly sort: Sort;
}

const NOTES = ['top', 'heart', 'base'] as const;
const SWITCHES = { new: 'novelOnly', clean: 'withoutFindings', easy: 'accessibleOnly' } as const;

export function readView(search: string): ResultsView {
  const asked = new URLSearchParams(search);
  const switches = Object.entries(SWITCHES).map(([name, field]) => [field, asked.get(name) === '1']);
  return {
    filter: {
      ...NO_FILTER,
      ...Object.fromEntries(switches),
      note: NOTES.find((note) => note === asked.get('note')) ?? 'any',
      smell: asked.get('smell') || null,
    },
    sort: SORTS.find((sort) => sort === asked.get('sort')) ?? 'rank',
  };
}

/** @param search what stands there already; what it says of other things stays */
export function writeView({ filter, sort }: ResultsView, search: string): string {
  const asked = new URLSearchParams(search);
  const put = (name: string, value: string | null): void => {
    if (value === null) asked.delete(name);
    else asked.set(name, value);
  };
  for (const [name, field] of Object.entries(SWITCHES)) put(name, filter[field] ? '1' : null);
  put('note', filter.note === 'any' ? null : filter.note);
  put('smell', filter.smell);
  put('sort', sort === 'rank' ? null : sort);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}
