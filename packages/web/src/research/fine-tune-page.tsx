/** One fine-tuning: its loss as it falls, how long it will take, and the model that came of it. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import classes from '../account/account.module.css';
import { TwoSteps } from '../account/two-steps.tsx';
import { api } from '../api.ts';
import { useBrief } from '../compose/brief-context.tsx';
import { useNumbers } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';
import { isOpen, JobState } from './job-state.tsx';
import { LossCurve } from './loss-curve.tsx';
import { addReached, type LossPoint, type Reached, reachedOf } from './loss-points.ts';
import { Progress } from './progress.tsx';
import own from './research.module.css';
import { useJobEvents } from './use-job-events.ts';

export function FineTunePage() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { change } = useBrief();
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['fine-tune', id],
    queryFn: ({ signal }) => api.fineTune(id, signal),
  });
  const [points, setPoints] = useState<readonly LossPoint[]>([]);
  const [reached, setReached] = useState<Reached | null>(null);
  const open = isOpen(data?.state);
  // One that ended without a model has its curve in its history alone.
  useJobEvents(id, data !== undefined && data.result === null, (events) => {
    const told = events.flatMap((event) => reachedOf(event) ?? []);
    if (told.length > 0) {
      setPoints((before) => addReached(before, told));
      setReached(told.at(-1)!);
    }
    if (open && (events.length === 0 || events.some(({ type }) => type === 'started'))) {
      refetch();
      if (events.length === 0) queries.invalidateQueries({ queryKey: ['own-models'] });
    }
  });
  const cancel = useMutation({ mutationFn: () => api.cancelFineTune(id), onSettled: () => refetch() });
  useEffect(() => {
    if (data) document.title = `${data.name} · ${t('app.name')}`;
  }, [data, t]);
  if (isPending) return <p role="status">{t('loading')}</p>;
  if (!data) return <Failure error={error} onRetry={refetch} />;
  const { name, base, rows, molecules, state, result } = data;
  const last = reached ?? data.reached;
  const curve = result?.lossCurve ?? points;
  return (
    <article>
      <Link to="/research/fine-tunes" className={own.back!}>
        {t('research.fineTunes')}
      </Link>
      <header className={own.head}>
        <h2>{name}</h2>
        <JobState state={state} />
        <span className={classes.fine}>
          {t('research.fromBase', { base })} · {t('results.made', { number: plain(rows, 6) })}
        </span>
      </header>
      {open && (
        <Progress
          share={(last?.moleculesSeen ?? 0) / molecules}
          text={
            last
              ? t('research.seen', { seen: plain(last.moleculesSeen, 6), total: plain(molecules, 6) })
              : t('research.preparing')
          }
        />
      )}
      {data.error && (
        <div role="alert" className={classes.failure}>
          <p lang="en" dir="ltr">
            {data.error.message}
          </p>
        </div>
      )}
      {last && (
        <dl className={own.figures}>
          <Figure name={t('research.tokenLoss')} value={plain(last.tokenLoss)} />
          {last.heldOutLoss !== null && <Figure name={t('research.heldOut')} value={plain(last.heldOutLoss)} />}
          <Figure name={t('research.rate')} value={plain(last.moleculesPerSecond)} />
          {open && (
            <Figure name={t('research.left')} value={t('results.seconds', { number: plain(last.secondsLeft, 2) })} />
          )}
        </dl>
      )}
      <section className={classes.panel} aria-label={t('research.curve')}>
        <h2>{t('research.curve')}</h2>
        <LossCurve points={curve} />
      </section>
      {result && (
        <section className={classes.panel}>
          <h2>{t('research.ready', { name: result.model })}</h2>
          <p>{t('research.readyWhat')}</p>
          <div className={classes.actions}>
            <Button
              onClick={() => {
                change({ model: result.model });
                navigate('/');
              }}
            >
              {t('research.use')}
            </Button>
            <Button variant="default" component={Link} to="/research/models">
              {t('research.card')}
            </Button>
          </div>
        </section>
      )}
      {open && (
        <div style={{ marginTop: '1.25rem' }}>
          <TwoSteps
            label={t('research.stop')}
            about={name}
            consequence={t('research.stopMeans')}
            onDo={() => cancel.mutate()}
          />
        </div>
      )}
      <Failure error={cancel.error} />
    </article>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
