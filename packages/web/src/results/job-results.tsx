/** The molecules of a job: rejoined while it runs, read again when it is done. */
import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { useBrief } from '../compose/brief-context.tsx';
import { useBriefText } from '../compose/use-brief-text.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { wordsOf } from '../shell/busy.ts';
import { DownloadButton } from '../shell/download-button.tsx';
import { Busy } from '../shell/failure.tsx';
import { generationOf, type Lost } from './job-view.ts';
import classes from './results.module.css';
import Results from './results.tsx';
import { useJob } from './use-job.ts';

const FORMATS = ['csv', 'sdf', 'jsonl'] as const;
/** Molecules of one file; more are a link, which the browser writes as they come. */
const MOST_IN_MEMORY = 10_000;

/** Why nothing is heard of it, and that it is asked again. */
function Again({ lost: { code, status, seconds } }: { readonly lost: Lost }) {
  const { t } = useTranslation();
  if (seconds !== null) return <Busy code={code} seconds={seconds} />;
  return t(status === 0 ? 'job.lost' : wordsOf({ code, status }));
}

export default function JobResults({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const { view, missing, more, cancel } = useJob(id);
  const { may } = useSession();
  const { brief, change } = useBrief();
  const generation = useMemo(() => generationOf(view), [view]);
  const asked = useBriefText(view.job?.request ?? {});

  // Whoever comes by its address, with nothing written, goes on from its words.
  const prompt = (view.job?.request as { prompt?: string } | undefined)?.prompt;
  const unwritten = brief.text.trim() === '' && brief.shaped === null;
  useEffect(() => {
    if (prompt !== undefined && unwritten) change({ text: prompt });
    // Once, when the job is known: what is deleted afterwards stays deleted.
  }, [prompt]);

  if (missing) {
    return (
      <div className={classes.empty} role="alert">
        <p>{t('job.missing')}</p>
        <Button component={Link} to="/" variant="default">
          {t('nav.compose')}
        </Button>
      </div>
    );
  }
  const { job, candidates, done, lost, sampled } = view;
  const running = job !== null && job.endedAt === null;
  const unread = done - candidates.length;
  return (
    <>
      <div className={classes.job}>
        <p dir="auto" className={classes.asked}>
          {asked}
        </p>
        {running && may('jobs') && (
          <Button size="sm" variant="default" onClick={cancel}>
            {t('generate.cancel')}
          </Button>
        )}
        {done > 0 &&
          FORMATS.map((format) => {
            const file = { url: api.madeUrl(id, format), name: `job-${id}.${format}` };
            const label = t('job.download', { format: format.toUpperCase() });
            return done <= MOST_IN_MEMORY ? (
              <DownloadButton key={format} size="sm" {...file}>
                {label}
              </DownloadButton>
            ) : (
              <Button key={format} size="sm" variant="default" component="a" href={file.url} download={file.name}>
                {label}
              </Button>
            );
          })}
      </div>
      <p className={classes.jobState} role="status">
        {lost ? <Again lost={lost} /> : job?.state === 'accepted' ? t('job.waiting') : running ? t('job.goesOn') : ''}
        {running && !lost && job.estimate?.seconds != null && sampled.size === 0 && (
          <> {t('job.estimate', { seconds: plain(Math.ceil(job.estimate.seconds), 2) })}</>
        )}
      </p>
      <Results generation={generation} />
      {unread > 0 && !running && (
        <div className={classes.empty}>
          <p>{t('job.unread', { shown: plain(candidates.length), number: plain(done) })}</p>
          <Button variant="default" onClick={more}>
            {t('job.more')}
          </Button>
        </div>
      )}
    </>
  );
}
