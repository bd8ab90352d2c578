/** What of the library is looked at. All of it stands in the address, so that it can be linked to and gone back to. */
import type { LibraryFilter } from '@smell/client';

export interface LibraryView {
  /** Id of a collection; `none` for what is in no collection, `''` for everything. */
  readonly collection: string;
  readonly text: string;
  readonly tag: string;
  /** SMARTS of a part. */
  readonly part: string;
  /** SMILES of what they should be like. */
  readonly like: string;
  /** Similarity that each must have at least, 0 to 1. */
  readonly least: number;
  readonly shape: 'cards' | 'table';
}

export const WHOLE_LIBRARY: LibraryView = {
  collection: '',
  text: '',
  tag: '',
  part: '',
  like: '',
  least: 0,
  shape: 'cards',
};
export const UNSORTED = 'none';
/** As the service takes them. */
const MOST_CHARACTERS = { text: 200, tag: 50, part: 1000, like: 500, collection: 64 } as const;
const TEXTS = ['collection', 'text', 'tag', 'part', 'like'] as const;

export function readView(query: URLSearchParams): LibraryView {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, (query.get(key) ?? '').slice(0, MOST_CHARACTERS[key])]));
  const least = Number(query.get('least') ?? 0);
  return {
    ...WHOLE_LIBRARY,
    ...texts,
    least: least > 0 && least <= 1 ? least : 0,
    shape: query.get('view') === 'table' ? 'table' : 'cards',
  };
}

export function writeView(view: LibraryView): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of TEXTS) if (view[key] !== '') query.set(key, view[key]);
  if (view.like !== '' && view.least > 0) query.set('least', String(view.least));
  if (view.shape === 'table') query.set('view', 'table');
  return query;
}

export function filterOf({ collection, text, tag, part, like, least }: LibraryView): LibraryFilter {
  return {
    ...(collection === UNSORTED
      ? { unsorted: 'true' as const }
      : collection === ''
        ? {}
        : { collectionId: collection }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(tag === '' ? {} : { tag }),
    ...(part === '' ? {} : { smarts: part }),
    ...(like === '' ? {} : { similarTo: like, ...(least > 0 ? { least } : {}) }),
  };
}

/** Whether less is shown than the collection holds. */
export function isSearching({ text, tag, part, like }: LibraryView): boolean {
  return text.trim() !== '' || tag !== '' || part !== '' || like !== '';
}
