/** The molecules of a generation or a job: how it goes, what is shown of them and how, and which are set side by side. */
import { Button, SegmentedControl, Select, Switch } from '@mantine/core';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { useIsOfPage } from '../in-page/place.tsx';
import { SaveAll } from '../save/save-all.tsx';
import { wordsOf } from '../shell/busy.ts';
import { Busy } from '../shell/failure.tsx';
import { useNotify } from '../shell/notices.tsx';
import { readSession, writeSession } from '../shell/session-storage.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { CardGrid } from './card-grid.tsx';
import { chooseCandidates, countSmells, type Filter, NO_FILTER, SORTS, type Sort } from './filter-candidates.ts';
import { type Generation, progressOf, rateOf } from './generation.ts';
import classes from './results.module.css';
import { rememberSearch } from './results-address.ts';
import { ResultsTable } from './results-table.tsx';
import { readView, writeView } from './results-view.ts';
import { useStructureKeys } from './use-structure-keys.ts';

const Compare = lazy(() => import('./compare.tsx'));
const Pyramid = lazy(() => import('./pyramid.tsx'));
const ScentMap = lazy(() => import('./scent-map.tsx'));
const MOST_COMPARED = 4;
const NOTES = ['any', 'top', 'heart', 'base'] as const;
const VIEWS = ['cards', 'table', 'map', 'pyramid'] as const;
type View = (typeof VIEWS)[number];
const VIEW_KEY = 'smell.view';

interface Props {
  readonly generation: Generation;
  /** Asks for the same again, where that makes sense. */
  readonly onRetry?: (() => void) | undefined;
  /** Asks for other molecules of the same wishes. */
  readonly onOthers?: (() => void) | undefined;
}

export default function Results({ generation, onRetry, onOthers }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { candidates, status, startedAt } = generation;
  const { filter, sort, setFilter, setSort } = useResultsView();
  const [view, setView] = useState<View>(() => VIEWS.find((known) => known === readSession(VIEW_KEY)) ?? 'cards');
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState(false);
  // The switch answers at once; a thousand molecules follow it.
  const asked = useDeferredValue(useMemo(() => ({ candidates, filter, sort }), [candidates, filter, sort]));
  const shown = useMemo(() => chooseCandidates(asked.candidates, asked.filter, asked.sort), [asked]);
  const nearest = useMemo(() => candidates.map((candidate) => candidate.nearest.smiles), [candidates]);
  const nearestKeys = useStructureKeys(nearest, status !== 'running');
  const smells = useSmells(candidates, filter.smell);
  const numbers = useMemo(() => new Map(candidates.map(({ id }, place) => [id, place + 1])), [candidates]);

  useEffect(() => setCompared([]), [startedAt]);
  const compare = useCallback(
    (id: string, wanted: boolean) =>
      setCompared((now) => (wanted ? [...now, id].slice(0, MOST_COMPARED) : now.filter((other) => other !== id))),
    [],
  );
  const clear = () => {
    const before = compared;
    setCompared([]);
    notify({ text: t('compare.cleared'), undo: () => setCompared(before) });
  };
  const look = (chosen: View) => {
    writeSession(VIEW_KEY, chosen);
    setView(chosen);
  };
  useShortcuts([
    ...VIEWS.map((each, place) => [String(place + 1), () => look(each)] as const),
    ['c', () => compared.length > 1 && setComparing(true)],
  ]);
  const change = (changes: Partial<Filter>) => setFilter((now) => ({ ...now, ...changes }));
  const shared = { candidates: shown, numbers, nearestKeys, compared, most: MOST_COMPARED, onCompare: compare };
  return (
    <section aria-label={t('results.name')}>
      <Progress generation={generation} onRetry={onRetry} onOthers={onOthers} />
      {candidates.length > 0 && (
        <div className={classes.tools}>
          <SegmentedControl
            size="sm"
            aria-label={t('request.note')}
            value={filter.note}
            data={NOTES.map((note) => ({ value: note, label: t(`note.${note}`) }))}
            onChange={(note) => change({ note: note as Filter['note'] })}
          />
          <Switch
            label={t('filter.novel')}
            checked={filter.novelOnly}
            onChange={(event) => change({ novelOnly: event.currentTarget.checked })}
          />
          <Switch
            label={t('filter.findings')}
            checked={filter.withoutFindings}
            onChange={(event) => change({ withoutFindings: event.currentTarget.checked })}
          />
          <Switch
            label={t('filter.accessible')}
            checked={filter.accessibleOnly}
            onChange={(event) => change({ accessibleOnly: event.currentTarget.checked })}
          />
          <Select
            className={classes.smell!}
            size="sm"
            aria-label={t('filter.smell')}
            value={filter.smell ?? ''}
            data={smells}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('filter.noSmell')}
            onChange={(smell) => change({ smell: smell || null })}
          />
          <Select
            className={classes.sort!}
            size="sm"
            aria-label={t('sort.name')}
            value={sort}
            data={SORTS.map((key) => ({ value: key, label: t(`sort.${key}`) }))}
            allowDeselect={false}
            onChange={(key) => key && setSort(key as Sort)}
          />
          <div className={classes.views}>
            <SegmentedControl
              size="sm"
              aria-label={t('view.name')}
              value={view}
              data={VIEWS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
              onChange={(chosen) => look(chosen as View)}
            />
            <SaveAll candidates={shown} />
          </div>
        </div>
      )}
      {candidates.length > 0 && shown.length === 0 && (
        <div className={classes.empty}>
          <p>{t('filter.nothing')}</p>
          <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
      {view === 'cards' && <CardGrid {...shared} />}
      {view === 'table' && <ResultsTable {...shared} />}
      {shown.length > 0 && (view === 'map' || view === 'pyramid') && (
        <Suspense fallback={<div className={classes.waiting} />}>
          {view === 'map' ? <ScentMap all={asked.candidates} {...shared} /> : <Pyramid {...shared} />}
        </Suspense>
      )}
      {status === 'done' && candidates.length === 0 && (
        <div className={classes.empty}>
          <p>{t('results.none')}</p>
        </div>
      )}
      {compared.length > 0 && (
        <div className={classes.tray} data-tray>
          <span>{t('compare.chosen', { number: compared.length, most: MOST_COMPARED })}</span>
          <Button size="sm" onClick={() => setComparing(true)} disabled={compared.length < 2}>
            {t('compare.open')}
          </Button>
          <Button size="sm" variant="subtle" onClick={clear}>
            {t('compare.clear')}
          </Button>
        </div>
      )}
      {comparing && (
        <Suspense fallback={null}>
          <Compare
            candidates={compared.flatMap((id) => candidates.find((candidate) => candidate.id === id) ?? [])}
            numbers={numbers}
            nearestKeys={nearestKeys}
            onClose={() => setComparing(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** What can be chosen: what the molecules smell of, with how many do. */
function useSmells(candidates: Generation['candidates'], chosen: string | null) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const { plain } = useNumbers();
  const settled = useDeferredValue(candidates);
  return useMemo(() => {
    const counted = countSmells(settled);
    const all =
      chosen === null || counted.some(([word]) => word === chosen) ? counted : [...counted, [chosen, 0] as const];
    return [
      { value: '', label: t('filter.anySmell') },
      ...all.map(([word, count]) => ({ value: word, label: `${scent(word)} · ${plain(count)}` })),
    ];
  }, [settled, chosen, scent, plain, t]);
}

/**
 * Read from the address, and told to it: for a reload, a link, and the way back from a molecule. The router is not asked, since all of the
 * page would be drawn anew for it. The address goes to the service with a reload, so what was made in the page leaves it alone.
 */
function useResultsView() {
  const ofPage = useIsOfPage();
  const [{ filter, sort }] = useState(() => readView(ofPage ? '' : location.search));
  const [nowFilter, setFilter] = useState<Filter>(filter);
  const [nowSort, setSort] = useState<Sort>(sort);
  useEffect(() => {
    const search = ofPage ? '' : writeView({ filter: nowFilter, sort: nowSort }, location.search);
    rememberSearch(search);
    if (!ofPage && search !== location.search) history.replaceState(history.state, '', location.pathname + search);
  }, [ofPage, nowFilter, nowSort]);
  return { filter: nowFilter, sort: nowSort, setFilter, setSort };
}

function Progress({ generation, onRetry, onOthers }: Props) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const ofPage = useIsOfPage();
  const { status, candidates, request, sampled, error } = generation;
  const made = generation.made ?? candidates.length;
  const [now, setNow] = useState(Date.now);
  const running = status === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  const rate = rateOf(generation, now);
  const seconds = Math.max(0, ((generation.endedAt ?? now) - generation.startedAt) / 1000);
  return (
    <div className={classes.progress}>
      <div className={classes.headline}>
        <h2>
          <span role="status">
            {running
              ? t('results.running', { number: plain(made, 7), asked: plain(request?.count ?? 0, 7) })
              : t('results.made', { number: plain(made, 7) })}
          </span>
        </h2>
        <p className={classes.figures}>
          {sampled > 0 && <span>{t('results.sampled', { number: plain(sampled) })}</span>}
          {rate !== null && <span>{t('results.rate', { number: plain(rate, 2) })}</span>}
          <span>{t('results.seconds', { number: plain(seconds, 2) })}</span>
        </p>
        {onOthers && (status === 'done' || status === 'cancelled') && (
          <Button size="sm" variant="default" onClick={onOthers}>
            {t('results.others')}
          </Button>
        )}
      </div>
      <div className={classes.line} data-running={running} aria-hidden="true">
        <i style={{ scale: `${progressOf(generation)} 1` }} />
      </div>
      {running && generation.waiting && (
        <p className={classes.told} role="status">
          <Busy {...generation.waiting} />
        </p>
      )}
      {status === 'failed' && error && (
        <div className={classes.failure} role="alert">
          <p>
            <b>{ofPage ? t('place.failed') : error.code === 'unreachable' ? t('error.lost') : t(wordsOf(error))}</b>{' '}
            {error.code !== 'unreachable' && (
              <span lang="en" dir="ltr">
                {error.message}
              </span>
            )}
            {error.requestId && <small> {t('error.request', { id: error.requestId })}</small>}
          </p>
          {onRetry && (
            <Button size="sm" variant="default" onClick={onRetry}>
              {t('error.again')}
            </Button>
          )}
        </div>
      )}
      {ofPage && candidates.length > 0 && <p className={classes.told}>{t('place.tells')}</p>}
      {status === 'cancelled' && <p className={classes.figures}>{t('results.cancelled')}</p>}
    </div>
  );
}
