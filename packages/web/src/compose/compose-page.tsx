/**
 * The home page: write a scent, see how it is understood, shape it, and watch the molecules come. Under the address of a job it
 * shows the molecules of that job, running or done.
 */
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { ProblemError } from '@smell/client';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { MOST_IN_PAGE } from '../in-page/page-engine.ts';
import { OfPage, type Place, usePlace } from '../in-page/place.tsx';
import { PlaceSwitch } from '../in-page/place-switch.tsx';
import { useGeneration } from '../results/generation-context.tsx';
import { rememberResults } from '../results/results-address.ts';
import { ScentWash } from '../scent/scent-wash.tsx';
import { type Waiting, whenFree } from '../shell/busy.ts';
import { Busy, Failure } from '../shell/failure.tsx';
import { useNotify } from '../shell/notices.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { type Brief, besideOfReading, MOST_AT_ONCE, NEW_BRIEF, NOTHING_BESIDE, requestOf } from './brief.ts';
import { useBrief } from './brief-context.tsx';
import { BriefEditor } from './brief-editor.tsx';
import classes from './compose-page.module.css';
import { EXAMPLES } from './examples.ts';
import { RequestPanel } from './request-panel.tsx';
import { MOST_PETALS, Shape, signed } from './shape.tsx';
import { Facets, READING_ID, Understanding } from './understanding.tsx';
import { useReading } from './use-reading.ts';

const loadResults = () => import('../results/results.tsx');
const Results = lazy(loadResults);
const JobResults = lazy(() => import('../results/job-results.tsx'));

export default function ComposePage() {
  const { t } = useTranslation();
  const { jobId } = useParams();
  const { brief, change, undo } = useBrief();
  const { generation, start, cancel } = useGeneration();
  const { place } = usePlace();
  const state = useReading(brief.text, place === 'page');
  const results = useRef<HTMLDivElement>(null);
  const following = useRef(false);
  const notify = useNotify();
  const { may } = useSession();
  const { begin, starting, waiting, stop, failure } = useBegin(start, () => {
    following.current = true;
  });

  const understood = useMemo(() => legible(state.reading?.profile ?? {}), [state.reading]);
  const profile = brief.shaped ?? understood;
  const running = jobId === undefined && generation.status === 'running';
  const request = requestOf(brief);
  const ready = may('generate') && request !== null && (brief.shaped !== null || !state.notUnderstood) && !starting;

  useEffect(() => {
    document.title = `${t('nav.compose')} · ${t('app.name')}`;
  }, [t]);
  useEffect(() => rememberResults(jobId), [jobId]);
  useEffect(() => {
    // Later there may be no connection; what does not come now is asked for again when it is shown.
    if (place === 'page') loadResults().catch(() => undefined);
  }, [place]);

  // Where the molecules come is shown once it is there, and only after this page asked for them.
  const shownSince = jobId ?? generation.startedAt;
  useEffect(() => {
    if (shownSince === 0 || !following.current) return;
    following.current = false;
    results.current?.scrollIntoView({ block: 'start' });
  }, [shownSince]);

  const generate = () => {
    if (request && ready && !running) void begin(request, place);
  };
  /** For the same wishes, by the next seed. */
  const others = () => {
    const asked = generation.request;
    if (!asked || running || starting) return;
    const seed = (asked.seed ?? NEW_BRIEF.seed) + 1;
    change({ seed });
    void begin({ ...asked, seed }, generation.place);
  };
  const write = (text: string) => {
    // A shape is set aside by typing: that is easily done by accident.
    if (brief.shaped) notify({ text: t('compose.shapeLeft'), undo });
    change({ text, shaped: null });
  };
  const choose = (text: string) => {
    change({ text, shaped: null });
    if (brief.text.trim() !== '') notify({ text: t('compose.replaced'), undo });
  };
  // What the words wished and placed is kept when their profile is first shaped by hand.
  const shape = (changes: Partial<Brief>) => {
    const said = state.reading ? besideOfReading(state.reading) : NOTHING_BESIDE;
    change(changes.shaped ? { ...changes, beside: brief.shaped ? brief.beside : said } : changes);
  };
  useHotkeys([
    ['mod+Enter', generate],
    ['mod+Z', undo],
  ]);
  useShortcuts([
    ['b', () => document.querySelector<HTMLTextAreaElement>('textarea')?.focus()],
    ['x', () => running && cancel()],
  ]);
  const hasResults = jobId !== undefined || generation.status !== 'idle';
  return (
    <>
      <ScentWash profile={profile} />
      <h1 className="visually-hidden">{t('compose.title')}</h1>
      <div className={classes.composer}>
        <div className={classes.writing}>
          <BriefEditor
            text={brief.text}
            reading={brief.shaped ? null : state.reading}
            describedBy={READING_ID}
            onChange={write}
            onSubmit={generate}
          />
          <Understanding state={state} brief={brief} onChange={change} />
          <OfPage place={place}>
            <RequestPanel
              brief={brief}
              onChange={change}
              jobId={jobId}
              action={
                running || waiting ? (
                  <Button size="md" className={classes.action!} variant="default" onClick={running ? cancel : stop}>
                    {t('generate.cancel')}
                  </Button>
                ) : (
                  <Button size="md" className={classes.action!} onClick={generate} disabled={!ready}>
                    {t('generate.start')}
                  </Button>
                )
              }
            />
          </OfPage>
          {may('generate') && <PlaceSwitch model={brief.model} />}
          {waiting && (
            <p className={classes.busy} role="status">
              <Busy {...waiting} />
            </p>
          )}
          <Failure error={failure} onRetry={generate} byItself={false} />
          {!brief.shaped && state.reading && state.reading.facets.length > 1 && <Facets reading={state.reading} />}
          {brief.text.trim() === '' && <Examples onChoose={choose} />}
        </div>
        <Shape profile={profile} brief={brief} onChange={shape} />
      </div>
      <div ref={results} className={classes.results} data-on={hasResults}>
        {hasResults && (
          <Suspense fallback={<p className={classes.loading}>{t('loading')}</p>}>
            {jobId === undefined ? (
              // Anew with the place: what was made in the page must not be drawn once more as if the service knew it.
              <OfPage key={generation.place} place={generation.place}>
                <Results generation={generation} onRetry={generate} onOthers={may('generate') ? others : undefined} />
              </OfPage>
            ) : (
              <JobResults key={jobId} id={jobId} />
            )}
          </Suspense>
        )}
      </div>
    </>
  );
}

/** The page scrolls to the molecules by itself. */
const STAY = { preventScrollReset: true } as const;

type Request = NonNullable<ReturnType<typeof requestOf>>;

/** Few molecules are streamed into this page; many are a job, under an address of its own. */
function useBegin(stream: (request: Request, place: Place) => void, onBegin: () => void) {
  const navigate = useNavigate();
  const { jobId } = useParams();
  const [starting, setStarting] = useState(false);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [failure, setFailure] = useState<ProblemError | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = () => controller.current?.abort();
  // Nobody waits for it any more.
  useEffect(() => () => controller.current?.abort(), []);
  const begin = async (request: Request, place: Place): Promise<void> => {
    setFailure(null);
    const count = request.count ?? 0;
    if (place === 'page' || count <= MOST_AT_ONCE) {
      onBegin();
      stream(place === 'page' ? { ...request, count: Math.min(count, MOST_IN_PAGE) } : request, place);
      if (jobId !== undefined) navigate('/', STAY);
      return;
    }
    setStarting(true);
    try {
      // The same press of the button, sent again by whatever lies between, makes one job.
      const key = crypto.randomUUID();
      controller.current = new AbortController();
      const { signal } = controller.current;
      const send = () => api.startJob({ kind: 'generate', ...request, count: request.count! }, key);
      const { id } = await whenFree(send, signal, setWaiting);
      onBegin();
      navigate(`/job/${id}`, STAY);
    } catch (error) {
      if (controller.current?.signal.aborted) return;
      if (!(error instanceof ProblemError)) throw error;
      setFailure(error);
    } finally {
      setStarting(false);
      setWaiting(null);
    }
  };
  return { begin, starting, waiting, stop, failure };
}

function Examples({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className={classes.examples} aria-label={t('example.name')}>
      <h2>{t('example.name')}</h2>
      <ul>
        {EXAMPLES.map((key) => (
          <li key={key}>
            <button type="button" onClick={() => onChoose(t(key))}>
              {t(key)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** No more petals than can be read, and all that is forbidden. */
function legible(profile: Brief['shaped'] & object): Record<string, number> {
  const petals = Object.entries(signed(profile, 1))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PETALS);
  return { ...Object.fromEntries(petals), ...signed(profile, -1) };
}
