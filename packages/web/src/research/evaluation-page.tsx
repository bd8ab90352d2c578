/** One evaluation: how far it has come, and what it found, each figure with its interval and with what it is a figure of. */
import { Button } from '@mantine/core';
import type { Evaluation, EvaluationFigure } from '@smell/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import classes from '../account/account.module.css';
import { ScrollRegion } from '../account/scroll-region.tsx';
import { TwoSteps } from '../account/two-steps.tsx';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';
import { requestOf } from './evaluations-page.tsx';
import { isOpen, JobState } from './job-state.tsx';
import { Progress } from './progress.tsx';
import own from './research.module.css';
import { useJobEvents } from './use-job-events.ts';

export function EvaluationPage() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const { time } = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['evaluation', id],
    queryFn: ({ signal }) => api.job(id, signal),
  });
  const [done, setDone] = useState(0);
  useJobEvents(id, isOpen(data?.state), (events) => {
    const reached = events.flatMap(({ data: told }) => (typeof told.done === 'number' ? [told.done] : []));
    setDone((now) => Math.max(now, ...reached));
    if (events.length === 0 || events.some(({ type }) => type === 'started' || type === 'failed')) void refetch();
  });
  const cancel = useMutation({ mutationFn: () => api.cancelJob(id), onSettled: () => refetch() });
  const model = data?.kind === 'evaluate' ? requestOf(data).model : undefined;
  useEffect(() => {
    if (model) document.title = `${model} · ${t('app.name')}`;
  }, [model, t]);
  if (isPending) return <p role="status">{t('loading')}</p>;
  if (!data) return <Failure error={error} onRetry={refetch} />;
  if (data.kind !== 'evaluate') return <p role="alert">{t('account.notThere')}</p>;
  const { state, progress, createdAt } = data;
  const { samples, seed, prompts } = requestOf(data);
  const evaluation = data.summary as Evaluation | null;
  const reached = Math.max(done, progress.done);
  return (
    <article>
      <Link to="/research/evaluations" className={own.back!}>
        {t('research.evaluations')}
      </Link>
      <header className={own.head}>
        <h2>{model}</h2>
        <JobState state={state} />
        <span className={classes.fine}>
          {t('research.sampleCount', { number: plain(samples, 6) })} · {t('request.seed')} {plain(seed, 16)} ·{' '}
          {time(createdAt)}
        </span>
      </header>
      {isOpen(state) && (
        <Progress
          share={reached / progress.total}
          text={t('research.sampled', { done: plain(Math.min(samples, reached), 6), total: plain(samples, 6) })}
        />
      )}
      {data.error && (
        <div role="alert" className={classes.failure}>
          <p lang="en" dir="ltr">
            {data.error.message}
          </p>
        </div>
      )}
      {evaluation && <Figures evaluation={evaluation} />}
      {evaluation && <Outcomes evaluation={evaluation} />}
      {prompts.length > 0 && (
        <details className={classes.panel}>
          <summary>
            {t('research.prompts')} ({plain(prompts.length)})
          </summary>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt} dir="auto">
                {prompt}
              </li>
            ))}
          </ul>
        </details>
      )}
      {evaluation && <NotMeasured evaluation={evaluation} />}
      <div className={classes.actions} style={{ marginTop: '1.25rem' }}>
        {progress.done > 0 && (
          <Button component="a" variant="default" href={api.madeUrl(id, 'jsonl')} download={`job-${id}.jsonl`}>
            {t('job.download', { format: 'JSONL' })}
          </Button>
        )}
        {isOpen(state) && (
          <TwoSteps
            label={t('research.stop')}
            about={model ?? ''}
            consequence={t('research.stopEvaluationMeans')}
            onDo={() => cancel.mutate()}
          />
        )}
      </div>
      <Failure error={cancel.error} />
    </article>
  );
}

function Figures({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation();
  const { plain, percent } = useNumbers();
  const { control, internalDiversity } = evaluation;
  const shares: readonly (readonly [string, EvaluationFigure | null | undefined])[] = [
    [t('figure.validity'), evaluation.validity],
    [t('figure.rawValidity'), evaluation.rawValidity],
    [t('figure.randomTokenValidity'), evaluation.randomTokenValidity],
    [t('figure.uniqueness'), evaluation.uniqueness],
    [t('figure.plausibleShare'), evaluation.plausibleShare],
    [t('figure.qualifyingShare'), evaluation.qualifyingShare],
    [t('figure.novelty'), evaluation.novelty],
    [t('figure.match'), control?.match],
    [t('figure.otherPrompt'), control?.otherPrompt],
    [t('figure.difference'), control?.difference],
  ];
  return (
    <section className={classes.panel}>
      <h2>{t('research.found')}</h2>
      <ScrollRegion name={t('research.found')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('research.metric')}</th>
              <th scope="col">{t('research.share')}</th>
              <th scope="col">{t('research.interval')}</th>
              <th scope="col">{t('research.ofHowMany')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(
              ([name, figure]) =>
                figure && (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{figure.value === null ? '–' : percent(figure.value)}</td>
                    <td dir="ltr">
                      {figure.low === null || figure.high === null
                        ? '–'
                        : `${percent(figure.low)} – ${percent(figure.high)}`}
                    </td>
                    <td>{plain(figure.of, 6)}</td>
                  </tr>
                ),
            )}
            {internalDiversity && (
              <tr>
                <th scope="row">{t('figure.diversity')}</th>
                <td>{percent(internalDiversity.morganBits)}</td>
                <td>–</td>
                <td>{plain(internalDiversity.pairs, 6)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollRegion>
      {!control && <p className={classes.fine}>{t('research.noControl')}</p>}
    </section>
  );
}

function Outcomes({ evaluation: { outcomes, samples } }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation();
  const { plain, percent } = useNumbers();
  const each = Object.entries(outcomes) as [keyof Evaluation['outcomes'], number][];
  return (
    <section className={classes.panel}>
      <h2>{t('research.outcomes')}</h2>
      <ScrollRegion name={t('research.outcomes')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('research.outcome')}</th>
              <th scope="col">{t('research.samples')}</th>
              <th scope="col">{t('research.share')}</th>
            </tr>
          </thead>
          <tbody>
            {each.map(([outcome, number]) => (
              <tr key={outcome}>
                <th scope="row">{t(`sampleOutcome.${outcome}`)}</th>
                <td>{plain(number, 6)}</td>
                <td>{percent(number / samples)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function NotMeasured({ evaluation: { notMeasured, judge } }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation();
  return (
    <details className={classes.panel}>
      <summary>{t('research.notMeasured')}</summary>
      <ul lang="en" dir="ltr" className={classes.fine}>
        {judge !== null && <li>control: told by {judge}</li>}
        {notMeasured.map(({ figure, reason }) => (
          <li key={figure}>
            {figure}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
