/** What went wrong with a request, in the reader's language where we know it, else in the service's words. */
import { Button } from '@mantine/core';
import { ProblemError } from '@smell/client';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = error instanceof ProblemError ? error : undefined;
  return (
    <div role="alert" className={classes.failure}>
      <p>{said(problem, t)}</p>
      {problem && problem.status > 0 && (
        <p className={classes.fine}>
          <span lang="en" dir="ltr">
            {problem.message}
          </span>
        </p>
      )}
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          {t('error.again')}
        </Button>
      )}
    </div>
  );
}

function said(problem: ProblemError | undefined, t: ReturnType<typeof useTranslation>['t']): string {
  switch (problem?.status) {
    case 0:
      return t('error.unreachable');
    case 401:
      return t('account.ended');
    case 403:
      return t('account.forbidden');
    case 404:
      return t('account.notThere');
    case 429:
      return t('account.tooMuch');
    default:
      return t('account.refused');
  }
}
