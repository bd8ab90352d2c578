/** The library: kept molecules in collections, with their tags and notes, found by words and by structure. */
import { Button, SegmentedControl } from '@mantine/core';
import { ProblemError } from '@smell/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { RoleNote } from '../account/role-note.tsx';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { useCollections } from '../save/use-collections.ts';
import { Failure } from '../shell/failure.tsx';
import { CollectionsNav } from './collections-nav.tsx';
import { ExportMenu } from './export-menu.tsx';
import { TAG_LIST } from './inline-tags.tsx';
import { KnownMaterials } from './known-materials.tsx';
import { LibraryGrid } from './library-grid.tsx';
import classes from './library-page.module.css';
import { LibraryTable } from './library-table.tsx';
import { isSearching, type LibraryView, readView, UNSORTED, WHOLE_LIBRARY, writeView } from './library-view.ts';
import { SearchBar } from './search-bar.tsx';
import { SelectionTray } from './selection-tray.tsx';
import { useLibrary, useLibraryChanges } from './use-library.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx'));
const NOTHING: ReadonlySet<string> = new Set();

export default function LibraryPage() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const mayChange = useSession().may('library');
  const [query, setQuery] = useSearchParams();
  const view = useMemo(() => readView(query), [query]);
  const collections = useCollections() ?? [];
  const tags = useQuery({ queryKey: ['tags'], queryFn: ({ signal }) => api.tags(signal), staleTime: 30_000 });
  const library = useLibrary(view);
  const changes = useLibraryChanges();
  const [chosen, setChosen] = useState(NOTHING);
  const [importing, setImporting] = useState(false);
  const lastChosen = useRef<string | null>(null);
  const { items, total, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = library;

  const onView = useCallback(
    (wanted: Partial<LibraryView>) => {
      const replace = Object.keys(wanted).every((key) => key === 'text' || key === 'least');
      setQuery((now) => writeView({ ...readView(now), ...wanted }), { replace, preventScrollReset: true });
    },
    [setQuery],
  );
  const here = collections.find(({ id }) => id === view.collection);
  const title = here?.name ?? (view.collection === UNSORTED ? t('library.unsorted') : t('library.everything'));
  useEffect(() => {
    document.title = `${here?.name ?? t('library.title')} · ${t('app.name')}`;
  }, [here, t]);

  // What is chosen is what is looked at.
  const looked = writeView({ ...view, shape: 'cards' }).toString();
  useEffect(() => setChosen(NOTHING), [looked]);
  const shownIds = useRef<readonly string[]>([]);
  shownIds.current = useMemo(() => items.map(({ id }) => id), [items]);
  const onChoose = useCallback((id: string, wanted: boolean, range: boolean) => {
    const ids = shownIds.current;
    const before = lastChosen.current === null ? -1 : ids.indexOf(lastChosen.current);
    const at = ids.indexOf(id);
    const part = range && before >= 0 ? ids.slice(Math.min(before, at), Math.max(before, at) + 1) : [id];
    lastChosen.current = id;
    setChosen((now) => {
      const next = new Set(now);
      for (const each of part) wanted ? next.add(each) : next.delete(each);
      return next;
    });
  }, []);
  const chooseAll = async () => {
    let all = library.data;
    while (all?.pages.at(-1)?.nextCursor) all = (await fetchNextPage()).data;
    setChosen(new Set(all?.pages.flatMap((page) => page.items.map(({ id }) => id)) ?? []));
  };
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const shared = { items, collections, view, chosen, changes, onChoose, onView, onNearEnd };
  const isEmpty = !isPending && !error && items.length === 0 && !isPlaceholderData;
  return (
    <div className={classes.page}>
      <h1>{t('library.title')}</h1>
      <CollectionsNav
        collections={collections}
        tags={tags.data?.items ?? []}
        view={view}
        changes={changes}
        onView={onView}
      />
      <section className={classes.content} aria-label={title}>
        {!mayChange && <RoleNote />}
        <SearchBar view={view} onView={onView} />
        <div className={classes.bar}>
          <h2>
            <bdi>{title}</bdi>{' '}
            <small role="status">{isPending ? '' : t('library.count', { number: plain(total, 6) })}</small>
          </h2>
          {items.length > 0 && (
            <Button variant="subtle" size="sm" onClick={() => void chooseAll()}>
              {t('library.chooseAll')}
            </Button>
          )}
          <span className={classes.tools}>
            <SegmentedControl
              size="sm"
              aria-label={t('view.name')}
              value={view.shape}
              data={[
                { value: 'cards', label: t('view.cards') },
                { value: 'table', label: t('view.table') },
              ]}
              onChange={(shape) => onView({ shape: shape as LibraryView['shape'] })}
            />
            {mayChange && (
              <Button variant="default" size="sm" onClick={() => setImporting(true)}>
                {t('library.import')}
              </Button>
            )}
            <ExportMenu view={view} title={title} size="sm" disabled={total === 0} />
          </span>
        </div>
        {isPending && <Waiting />}
        {error && (
          <NotShown error={error} onAgain={() => void library.refetch()} onEverything={() => onView(WHOLE_LIBRARY)} />
        )}
        {isEmpty && (
          <Empty
            view={view}
            onEverything={() => onView({ ...WHOLE_LIBRARY, shape: view.shape })}
            onImport={mayChange ? () => setImporting(true) : undefined}
          />
        )}
        {!error && items.length > 0 && (
          <div className={classes.list} data-old={isPlaceholderData}>
            {view.shape === 'cards' ? <LibraryGrid {...shared} /> : <LibraryTable {...shared} />}
          </div>
        )}
        <KnownMaterials text={view.text} />
      </section>
      {chosen.size > 0 && <SelectionTray {...shared} title={title} onClear={() => setChosen(NOTHING)} />}
      <datalist id={TAG_LIST}>
        {(tags.data?.items ?? []).map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog
            collections={collections}
            collection={here?.id ?? ''}
            onClose={() => setImporting(false)}
            onShow={(collection) => {
              setImporting(false);
              onView({ ...WHOLE_LIBRARY, collection, shape: view.shape });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** As many plates as a screen holds, so that nothing jumps when the molecules come. */
function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={classes.waiting} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: 8 }, (_, place) => (
        <i key={place} />
      ))}
    </div>
  );
}

interface NotShownProps {
  readonly error: Error;
  readonly onAgain: () => void;
  readonly onEverything: () => void;
}

function NotShown({ error, onAgain, onEverything }: NotShownProps) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error : null;
  // A collection that was removed, a pattern that is none: asking again would not help.
  const isOurs = problem !== null && [400, 404, 413, 422].includes(problem.status);
  if (!isOurs) return <Failure error={error} onRetry={onAgain} />;
  return (
    <div className={classes.empty} role="alert">
      <p className={classes.large}>{t('library.failed')}</p>
      <p lang="en" dir="ltr">
        {problem.message}
      </p>
      <div className={classes.ways}>
        <Button onClick={onEverything}>{t('library.clearAll')}</Button>
      </div>
    </div>
  );
}

interface EmptyProps {
  readonly view: LibraryView;
  readonly onEverything: () => void;
  /** Left out for whoever may not. */
  readonly onImport: (() => void) | undefined;
}

function Empty({ view, onEverything, onImport }: EmptyProps): ReactNode {
  const { t } = useTranslation();
  if (isSearching(view)) {
    return (
      <div className={classes.empty}>
        <p className={classes.large}>{t('library.nothing')}</p>
        <Button variant="default" onClick={onEverything}>
          {t('library.clearAll')}
        </Button>
      </div>
    );
  }
  if (view.collection !== '') {
    return (
      <div className={classes.empty}>
        <p className={classes.large}>{t('library.emptyCollection')}</p>
        <p>{t('library.emptyCollectionHint')}</p>
        <Button variant="default" onClick={onEverything}>
          {t('library.clearAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <p className={classes.large}>{t('library.empty')}</p>
      {onImport && (
        <>
          <p>{t('library.emptyHint')}</p>
          <div className={classes.ways}>
            <Button component={Link} to="/">
              {t('nav.compose')}
            </Button>
            <Button variant="default" onClick={onImport}>
              {t('library.import')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
