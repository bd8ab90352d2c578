/** The home page: write a scent, see how it is understood, shape it, and watch the molecules come. */
import { Button, Select } from '@mantine/core';
import { DESCRIPTORS } from '@smell/core/odor/descriptors';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useScentWord } from '../i18n/i18n.ts';
import { useGeneration } from '../results/generation-context.tsx';
import { ScentWash } from '../scent/scent-wash.tsx';
import { ScentWheel } from '../scent/scent-wheel.tsx';
import { type Brief, requestOf } from './brief.ts';
import { useBrief } from './brief-context.tsx';
import { BriefEditor } from './brief-editor.tsx';
import classes from './compose-page.module.css';
import { EXAMPLES } from './examples.ts';
import { RequestPanel } from './request-panel.tsx';
import { Understanding } from './understanding.tsx';
import { useReading } from './use-reading.ts';

const Results = lazy(() => import('../results/results.tsx'));
/** More petals could not be read. */
const MOST_PETALS = 12;
/** Weight of a petal that is added by hand. */
const ADDED = 0.6;

export default function ComposePage() {
  const { t } = useTranslation();
  const { brief, change } = useBrief();
  const { generation, start, cancel } = useGeneration();
  const state = useReading(brief.text);
  const results = useRef<HTMLDivElement>(null);
  const following = useRef(false);

  const understood = useMemo(() => positive(state.reading?.profile ?? {}), [state.reading]);
  const profile = brief.shaped ?? understood;
  const running = generation.status === 'running';
  const request = requestOf(brief);
  const ready = request !== null && (brief.shaped !== null || !state.notUnderstood);

  useEffect(() => {
    document.title = `${t('nav.compose')} · ${t('app.name')}`;
  }, [t]);

  // Where the molecules come is shown once it is there, and only after this page asked for them.
  const { startedAt } = generation;
  useEffect(() => {
    if (startedAt === 0 || !following.current) return;
    following.current = false;
    results.current?.scrollIntoView({ block: 'start' });
  }, [startedAt]);

  const generate = () => {
    if (!request || !ready || running) return;
    start(request);
    following.current = true;
  };
  return (
    <>
      <ScentWash profile={profile} />
      <h1 className="visually-hidden">{t('compose.title')}</h1>
      <div className={classes.composer}>
        <div className={classes.writing}>
          <BriefEditor
            text={brief.text}
            reading={brief.shaped ? null : state.reading}
            onChange={(text) => change({ text, shaped: null })}
            onSubmit={generate}
          />
          <Understanding state={state} shaped={brief.shaped !== null} empty={brief.text.trim() === ''} />
          <RequestPanel
            brief={brief}
            onChange={change}
            action={
              running ? (
                <Button size="md" variant="default" onClick={cancel}>
                  {t('generate.cancel')}
                </Button>
              ) : (
                <Button size="md" onClick={generate} disabled={!ready}>
                  {t('generate.start')}
                </Button>
              )
            }
          />
          {brief.text.trim() === '' && <Examples onChoose={(text) => change({ text, shaped: null })} />}
        </div>
        <Shape profile={profile} brief={brief} onChange={change} />
      </div>
      <div ref={results} className={classes.results} data-on={generation.status !== 'idle'}>
        {generation.status !== 'idle' && (
          <Suspense fallback={null}>
            <Results onRetry={generate} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function Shape({
  profile,
  brief,
  onChange,
}: {
  readonly profile: Readonly<Record<string, number>>;
  readonly brief: Brief;
  readonly onChange: (changes: Partial<Brief>) => void;
}) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const count = Object.keys(profile).length;
  const words = useMemo(
    () =>
      DESCRIPTORS.filter((word) => !(word in profile))
        .map((word) => ({ value: word, label: scent(word) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [profile, scent],
  );
  return (
    <aside className={classes.shape} aria-label={t('wheel.name')}>
      <ScentWheel profile={profile} onChange={(shaped) => onChange({ shaped })} />
      <div className={classes.shapeFoot}>
        <Select
          key={count}
          size="sm"
          className={classes.add!}
          aria-label={t('wheel.add')}
          placeholder={t('wheel.add')}
          searchable
          limit={60}
          data={words}
          value={null}
          disabled={count >= MOST_PETALS}
          nothingFoundMessage={t('wheel.noWord')}
          onChange={(word) => word && onChange({ shaped: { ...profile, [word]: ADDED } })}
        />
        {brief.shaped && (
          <Button variant="subtle" size="sm" onClick={() => onChange({ shaped: null })}>
            {t('wheel.reset')}
          </Button>
        )}
      </div>
      <p className={classes.shapeHint}>{count > 0 ? t('wheel.hint') : t('wheel.empty')}</p>
    </aside>
  );
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

/** What is asked for, without what is forbidden; no more petals than can be read. */
function positive(profile: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(profile)
      .filter(([, weight]) => weight > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_PETALS),
  );
}
