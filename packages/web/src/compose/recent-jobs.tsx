/** The last jobs of molecules, to go back to. Loaded when it is first opened. */
import type { ListedJob } from '@smell/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';
import classes from './recent-jobs.module.css';
import { useBriefText } from './use-brief-text.ts';

const SHOWN = 8;
/** While one of them runs. */
const LOOK_EVERY_MS = 3_000;

export default function RecentJobs({ current }: { readonly current: string | undefined }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => api.jobs({ kind: 'generate', limit: SHOWN }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(({ endedAt }) => endedAt === null) ? LOOK_EVERY_MS : false),
  });
  const jobs = data?.items ?? [];
  return (
    <div className={classes.jobs}>
      {isPending && <p>{t('loading')}</p>}
      <Failure error={error} onRetry={() => void refetch()} />
      {data && jobs.length === 0 && <p>{t('job.none')}</p>}
      {jobs.length > 0 && (
        <ul aria-label={t('job.recent')}>
          {jobs.map((job) => (
            <Entry key={job.id} job={job} current={job.id === current} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Entry({ job, current }: { readonly job: ListedJob; readonly current: boolean }) {
  const { t, i18n } = useTranslation();
  const { plain } = useNumbers();
  const brief = useBriefText(job.request);
  const { done, total } = job.progress;
  return (
    <li data-state={job.state}>
      <Link to={`/job/${job.id}`} aria-current={current ? 'page' : undefined}>
        <b dir="auto">{brief}</b>
        <small>
          {t(`jobState.${job.state}`)} · {t('results.running', { number: plain(done), asked: plain(total) })} ·{' '}
          <time dateTime={job.createdAt}>{new Date(job.createdAt).toLocaleString(i18n.language)}</time>
        </small>
        <i aria-hidden="true" style={{ scale: `${total > 0 ? done / total : 0} 1` }} />
      </Link>
    </li>
  );
}
