/** One experiment: how far it has come, how its workers compare, and every cell. */
import { Button } from '@mantine/core';
import type { ExperimentResults } from '@smell/client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import classes from '../account/account.module.css';
import { ScrollRegion } from '../account/scroll-region.tsx';
import { TwoSteps } from '../account/two-steps.tsx';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { DownloadButton } from '../shell/download-button.tsx';
import { Failure } from '../shell/failure.tsx';
import { Comparison } from './comparison.tsx';
import { isOpen, JobState } from './job-state.tsx';
import { Progress } from './progress.tsx';
import own from './research.module.css';
import { useJobEvents } from './use-job-events.ts';

export function ExperimentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { time } = useDates();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const results = useInfiniteQuery({
    queryKey: ['experiment', id],
    queryFn: ({ pageParam, signal }) => api.experimentResults(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const first = results.data?.pages[0];
  const experiment = first?.experiment;
  const [done, setDone] = useState(0);
  useJobEvents(id, isOpen(experiment?.state), (events) => {
    const reached = events.flatMap(({ data }) => (typeof data.done === 'number' ? [data.done] : []));
    setDone((now) => Math.max(now, ...reached));
    const isNews = events.length === 0 || events.some(({ type }) => type === 'started' || type === 'failed');
    if (isNews) results.refetch();
  });
  const remove = useMutation({
    mutationFn: () => api.removeExperiment(id),
    onSuccess() {
      queries.invalidateQueries({ queryKey: ['experiments'] });
      navigate('/research');
    },
  });
  useEffect(() => {
    if (experiment) document.title = `${experiment.request.name} · ${t('app.name')}`;
  }, [experiment, t]);
  if (results.isPending) return <p role="status">{t('loading')}</p>;
  if (!experiment || !first) return <Failure error={results.error} onRetry={results.refetch} />;
  const { request, state, cells, models, error } = experiment;
  return (
    <article>
      <Link to="/research" className={own.back!}>
        {t('research.experiments')}
      </Link>
      <header className={own.head}>
        <h2>{request.name}</h2>
        <JobState state={state} />
        <span className={classes.fine}>{time(experiment.createdAt)}</span>
      </header>
      {isOpen(state) && (
        <Progress
          share={Math.max(done, cells.done) / cells.total}
          text={t('research.cellsDone', { done: Math.max(done, cells.done), total: cells.total })}
        />
      )}
      {error && (
        <div role="alert" className={classes.failure}>
          <p lang="en" dir="ltr">
            {error.message}
          </p>
        </div>
      )}
      {models.some(({ changed }) => changed) && (
        <p role="note" className={classes.failure}>
          {t('research.changed', {
            models: models
              .filter(({ changed }) => changed)
              .map(({ name }) => name)
              .join(', '),
          })}
        </p>
      )}
      {first.statistics?.comparisons.map((comparison) => (
        <Comparison key={`${comparison.worker} ${comparison.other}`} comparison={comparison} />
      ))}
      {first.statistics && <Methods statistics={first.statistics} />}
      <Cells pages={results.data?.pages ?? [first]} />
      <div className={classes.actions} style={{ marginTop: '1.25rem' }}>
        {results.hasNextPage && (
          <Button variant="default" onClick={() => results.fetchNextPage()}>
            {t('research.moreCells')}
          </Button>
        )}
        <DownloadButton url={api.experimentCsvUrl(id)} name={`experiment-${id}.csv`}>
          {t('research.csv')}
        </DownloadButton>
        <TwoSteps
          label={isOpen(state) ? t('research.stop') : t('research.delete')}
          about={request.name}
          consequence={t('research.deleteMeans')}
          onDo={() => remove.mutate()}
        />
      </div>
      <Failure error={remove.error} />
    </article>
  );
}

function Methods({ statistics }: { readonly statistics: NonNullable<ExperimentResults['statistics']> }) {
  const { t } = useTranslation();
  const { pairing, interval, test, effectSize, correction } = statistics.methods;
  return (
    <details className={classes.panel}>
      <summary>{t('research.methods')}</summary>
      <ul lang="en" dir="ltr" className={classes.fine}>
        {[pairing, interval, test, effectSize, correction].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function Cells({ pages }: { readonly pages: readonly ExperimentResults[] }) {
  const { t } = useTranslation();
  const { plain, percent } = useNumbers();
  const cells = pages.flatMap((page) => page.cells);
  const request = pages[0]!.experiment.request;
  if (cells.length === 0) return null;
  const share = (value: number | null) => (value === null ? '–' : percent(value));
  return (
    <section className={classes.panel}>
      <h2>{t('research.cells')}</h2>
      <ScrollRegion name={t('research.cells')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('request.worker')}</th>
              <th scope="col">{t('research.prompt')}</th>
              <th scope="col">{t('request.seed')}</th>
              <th scope="col">{t('results.name')}</th>
              <th scope="col">{t('metric.validity')}</th>
              <th scope="col">{t('metric.novelShare')}</th>
              <th scope="col">{t('metric.profileMatch')}</th>
              <th scope="col">{t('metric.accessibility')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ number, worker, prompt, seed, found, asked, metrics }) => (
              <tr key={number}>
                <th scope="row">{worker}</th>
                <td>{promptText(request.prompts[prompt])}</td>
                <td>{seed}</td>
                <td>
                  {found} / {asked}
                </td>
                <td>{share(metrics.validity ?? null)}</td>
                <td>{share(metrics.novelShare ?? null)}</td>
                <td>{share(metrics.profileMatch ?? null)}</td>
                <td>{metrics.accessibility == null ? '–' : plain(metrics.accessibility)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function promptText(
  brief: { readonly prompt?: string; readonly profile?: Readonly<Record<string, number>> } = {},
): string {
  return brief.prompt ?? Object.keys(brief.profile ?? {}).join(', ');
}
