/** What the organisation asked and made in a month, by day. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../account/account.module.css';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import { Failure } from '../shell/failure.tsx';
import { DayBars } from './day-bars.tsx';
import own from './usage-page.module.css';

const KINDS = ['molecules', 'jobs', 'requests'] as const;

export function UsagePage() {
  const { t, i18n } = useTranslation();
  const { day } = useDates();
  const [back, setBack] = useState(0);
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['usage', back],
    queryFn: ({ signal }) => api.usage(month.toISOString().slice(0, 7), signal),
    placeholderData: (before) => before,
  });
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    month,
  );
  const count = new Intl.NumberFormat(i18n.language);
  const days = data?.days ?? [];
  return (
    <section className={classes.panel}>
      <div className={own.head}>
        <h2>{name}</h2>
        <div className={classes.actions}>
          <Button variant="default" size="compact-sm" onClick={() => setBack(back + 1)}>
            {t('usage.before')}
          </Button>
          <Button variant="default" size="compact-sm" disabled={back === 0} onClick={() => setBack(back - 1)}>
            {t('usage.after')}
          </Button>
        </div>
      </div>
      <Failure error={error} onRetry={refetch} />
      {isPending && <p role="status">{t('loading')}</p>}
      {data && (
        <>
          {KINDS.map((kind) => (
            <figure key={kind} className={own.figure}>
              <figcaption>
                <b>{count.format(days.reduce((sum, each) => sum + each[kind], 0))}</b> {t(`usage.${kind}`)}
              </figcaption>
              <DayBars
                month={month}
                days={days.map((each) => ({ day: each.day, value: each[kind] }))}
                name={t(`usage.${kind}`)}
              />
            </figure>
          ))}
          <p className={classes.fine}>{t('usage.how')}</p>
          <details className={own.details}>
            <summary>{t('usage.table')}</summary>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('usage.day')}</th>
                  {KINDS.map((kind) => (
                    <th key={kind} scope="col">
                      {t(`usage.${kind}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map((each) => (
                  <tr key={each.day}>
                    <th scope="row">{day(`${each.day}T12:00:00Z`)}</th>
                    {KINDS.map((kind) => (
                      <td key={kind}>{count.format(each[kind])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
