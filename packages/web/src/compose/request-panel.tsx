/** How many molecules are asked for, and the conditions that they must meet. */
import { Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleNote } from '../account/role-note.tsx';
import { useSession } from '../account/session-context.tsx';
import { MOST_IN_PAGE } from '../in-page/page-engine.ts';
import { useIsOfPage } from '../in-page/place.tsx';
import { type Brief, MOST_AT_ONCE, MOST_OF_A_JOB } from './brief.ts';
import { CountField } from './count-field.tsx';
import classes from './request-panel.module.css';

const Conditions = lazy(() => import('./conditions.tsx'));
const RecentJobs = lazy(() => import('./recent-jobs.tsx'));

interface Props {
  readonly brief: Brief;
  readonly onChange: (changes: Partial<Brief>) => void;
  readonly action: ReactNode;
  /** Whose molecules are shown. */
  readonly jobId: string | undefined;
}

/** Whoever may make nothing sees what others made. */
export function RequestPanel(props: Props) {
  const { t } = useTranslation();
  if (useSession().may('generate')) return <Asking {...props} />;
  return (
    <section className={classes.panel} aria-label={t('job.recent')}>
      <RoleNote>{t('role.viewingCompose')}</RoleNote>
      <h2 className={classes.heading}>{t('job.recent')}</h2>
      <Suspense fallback={<div className={classes.waiting} />}>
        <RecentJobs current={props.jobId} />
      </Suspense>
    </section>
  );
}

function Asking({ brief, onChange, action, jobId }: Props) {
  const { t } = useTranslation();
  const ofPage = useIsOfPage();
  const most = ofPage ? MOST_IN_PAGE : MOST_OF_A_JOB;
  const [open, { toggle }] = useDisclosure(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [listing, { toggle: list }] = useDisclosure(false);
  const show = () => {
    setWasOpen(true);
    toggle();
  };
  return (
    <section className={classes.panel} aria-label={t('request.name')}>
      <div className={classes.bar}>
        {action}
        <CountField
          label={t('request.count')}
          unit={t('request.molecules')}
          describedBy="count-hint"
          value={Math.min(brief.count, most)}
          most={most}
          onChange={(count) => onChange({ count })}
        />
        <button type="button" className={classes.more} aria-expanded={open} aria-controls="conditions" onClick={show}>
          {t('request.conditions')}
        </button>
        <button type="button" className={classes.more} aria-expanded={listing} aria-controls="jobs" onClick={list}>
          {t('job.recent')}
        </button>
      </div>
      <p id="count-hint" className={classes.hint}>
        {!ofPage && brief.count > MOST_AT_ONCE ? t('job.hint', { number: MOST_AT_ONCE }) : ''}
      </p>
      <Collapse expanded={open} id="conditions">
        {wasOpen && (
          <Suspense fallback={<div className={classes.waiting} />}>
            <Conditions brief={brief} onChange={onChange} />
          </Suspense>
        )}
      </Collapse>
      <Collapse expanded={listing} id="jobs">
        {listing && (
          <Suspense fallback={<div className={classes.waiting} />}>
            <RecentJobs current={jobId} />
          </Suspense>
        )}
      </Collapse>
    </section>
  );
}
