/** Who did what in the organisation, for its administrators. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '../account/account.module.css';
import { NoAccounts } from '../account/no-accounts.tsx';
import { ScrollRegion } from '../account/scroll-region.tsx';
import { useSession } from '../account/session-context.tsx';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import type { TextKey } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';

const PAGE = 50;

export function AuditPage() {
  const { t } = useTranslation();
  const { session, may } = useSession();
  if (!session?.accounts) return <NoAccounts />;
  return may('admin') ? <Events /> : <p>{t('account.forbidden')}</p>;
}

function Events() {
  const { t, i18n } = useTranslation();
  const { time } = useDates();
  /** An action that has no text here keeps its own name. */
  const actionText = (action: string): string => {
    const key = `auditAction.${action}`;
    return i18n.exists(key) ? t(key as TextKey) : action;
  };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) => api.audit(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
  });
  return (
    <section className={classes.panel}>
      <h2>{t('organisation.audit')}</h2>
      <p className={classes.fine}>{t('organisation.auditHint')}</p>
      <Failure error={error} onRetry={refetch} />
      <ScrollRegion name={t('organisation.audit')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('organisation.when')}</th>
              <th scope="col">{t('organisation.did')}</th>
              <th scope="col">{t('organisation.who')}</th>
              <th scope="col">{t('organisation.toWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {data?.pages.flat().map(({ id, at, action, actor, subject }) => (
              <tr key={id}>
                <td>{time(at)}</td>
                <th scope="row">{actionText(action)}</th>
                <td>
                  <code>{actor ?? '–'}</code>
                </td>
                <td>
                  <code>{subject ?? '–'}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetching} onClick={() => fetchNextPage()}>
          {t('organisation.older')}
        </Button>
      )}
    </section>
  );
}
