/** The kept molecules that a view shows, by pages; and the changes of one and of many, each with its way back. */
import { type ListedMolecule, type MoleculePage, ProblemError } from '@smell/client';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { refreshLibrary } from '../save/use-collections.ts';
import { useNotify } from '../shell/notices.tsx';
import { filterOf, type LibraryView } from './library-view.ts';

export type MoleculeChange = Partial<Pick<ListedMolecule, 'name' | 'note' | 'tags'>>;
type Pages = InfiniteData<MoleculePage, string | undefined>;
type Batch = Parameters<typeof api.changeMolecules>[0];

const PAGE = 200;
/** Of one change, as the service takes them. */
const MOST_IN_BATCH = 1_000;

export function useLibrary(view: LibraryView) {
  const filter = filterOf(view);
  const query = useInfiniteQuery({
    queryKey: ['library', filter],
    queryFn: ({ signal, pageParam }) =>
      api.savedMolecules({ ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, items, total: query.data?.pages[0]?.total ?? 0 };
}

export interface LibraryChanges {
  readonly change: (id: string, change: MoleculeChange) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** `from`: the collection that they leave. */
  readonly put: (ids: readonly string[], into: { id: string; name: string }, from?: string) => Promise<void>;
  readonly takeOut: (ids: readonly string[], from: { id: string; name: string }) => Promise<void>;
  readonly tag: (ids: readonly string[], tag: string) => Promise<void>;
  readonly addCollection: (name: string) => Promise<{ id: string; name: string } | null>;
  readonly renameCollection: (id: string, name: string) => Promise<void>;
  readonly removeCollection: (id: string, name: string) => Promise<void>;
}

export function useLibraryChanges(): LibraryChanges {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const queries = useQueryClient();
  const notify = useNotify();

  /** What is on the page changes at once; what the service says in the end is what stays. */
  const showNow = useCallback(
    (change: (item: ListedMolecule) => ListedMolecule | null) =>
      queries.setQueriesData<Pages>({ queryKey: ['library'] }, (pages) => pages && changedPages(pages, change)),
    [queries],
  );

  return useMemo(() => {
    const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        notify({ tone: 'failed', text: error.code === 'conflict' ? t('library.taken') : t('library.changeFailed') });
        return null;
      } finally {
        void refreshLibrary(queries);
      }
    };
    const batches = async (ids: readonly string[], change: (ids: string[]) => Batch): Promise<string[]> => {
      const changed: string[] = [];
      for (let first = 0; first < ids.length; first += MOST_IN_BATCH) {
        changed.push(...(await api.changeMolecules(change(ids.slice(first, first + MOST_IN_BATCH)))).ids);
      }
      return changed;
    };
    const undo = (work: () => Promise<unknown>) => async () => {
      if ((await attempt(work)) !== null) notify({ text: t('library.undone') });
    };
    const many = (ids: readonly string[], change: (ids: string[]) => Batch) => () => batches(ids, change);

    return {
      change: async (id, change) => {
        showNow((item) => (item.id === id ? { ...item, ...change } : item));
        const { tags, ...words } = change;
        try {
          await api.changeMolecule(id, { ...words, ...(tags ? { tags: [...tags] } : {}) });
          // The list shows it already: to ask for all of it anew would only move it about.
          if (tags) void queries.invalidateQueries({ queryKey: ['tags'] });
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          notify({ tone: 'failed', text: t('library.changeFailed') });
          void refreshLibrary(queries);
        }
      },
      remove: async (ids) => {
        const gone = new Set(ids);
        showNow((item) => (gone.has(item.id) ? null : item));
        const done = await attempt(many(ids, (part) => ({ action: 'remove', ids: part })));
        if (!done) return;
        notify({
          text: t('library.removed', { number: plain(ids.length) }),
          undo: undo(many(ids, (part) => ({ action: 'restore', ids: part }))),
        });
      },
      put: async (ids, { id: collectionId, name }, from) => {
        const leaving = from === collectionId ? undefined : from;
        const done = await attempt(
          many(ids, (part) => ({ action: 'put', ids: part, collectionId, ...(leaving ? { from: leaving } : {}) })),
        );
        if (!done) return;
        notify({
          text: t('library.moved', { number: plain(ids.length), name }),
          undo: undo(async () => {
            await batches(done, (part) => ({ action: 'take-out', ids: part, collectionId }));
            if (leaving) await batches(ids, (part) => ({ action: 'put', ids: part, collectionId: leaving }));
          }),
        });
      },
      takeOut: async (ids, { id: collectionId, name }) => {
        const done = await attempt(many(ids, (part) => ({ action: 'take-out', ids: part, collectionId })));
        if (!done) return;
        notify({
          text: t('library.takenOut', { number: plain(done.length), name }),
          undo: undo(many(done, (part) => ({ action: 'put', ids: part, collectionId }))),
        });
      },
      tag: async (ids, tag) => {
        const done = await attempt(many(ids, (part) => ({ action: 'tag', ids: part, tags: [tag] })));
        if (!done) return;
        notify({
          text: t('library.tagged', { number: plain(done.length), tag }),
          undo: undo(many(done, (part) => ({ action: 'untag', ids: part, tags: [tag] }))),
        });
      },
      addCollection: (name) => attempt(() => api.addCollection(name)),
      renameCollection: async (id, name) => {
        await attempt(() => api.changeCollection(id, { name }));
      },
      removeCollection: async (id, name) => {
        const done = await attempt(async () => {
          await api.removeCollection(id);
          return true;
        });
        if (!done) return;
        notify({
          text: t('library.collectionRemoved', { name }),
          undo: undo(() => api.restoreCollection(id)),
        });
      },
    };
  }, [notify, plain, queries, showNow, t]);
}

function changedPages(pages: Pages, change: (item: ListedMolecule) => ListedMolecule | null): Pages {
  return {
    ...pages,
    pages: pages.pages.map((page) => {
      const items = page.items.flatMap((item) => change(item) ?? []);
      return { ...page, items, total: page.total - (page.items.length - items.length) };
    }),
  };
}
