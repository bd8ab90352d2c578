/**
 * What went wrong with a request, in the reader's language where we know it, with the service's own words after it. What a busy service put
 * off is asked again after as long as it said.
 */
import { Button } from '@mantine/core';
import { ProblemError } from '@smell/client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { waitSecondsOf, wordsOf } from './busy.ts';
import classes from './failure.module.css';

interface Props {
  readonly error: unknown;
  /** Does it again. */
  readonly onRetry?: (() => void) | undefined;
  /** False for what changes something: nothing of it is to be done unasked. */
  readonly byItself?: boolean;
}

export function Failure({ error, onRetry, byItself = true }: Props) {
  const { t } = useTranslation();
  const retry = useRef(onRetry);
  retry.current = onRetry;
  const seconds = onRetry && byItself ? waitSecondsOf(error) : null;
  useEffect(() => {
    if (seconds === null) return;
    const timer = setTimeout(() => retry.current?.(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds, error]);
  if (!error) return null;
  const problem = error instanceof ProblemError ? error : undefined;
  return (
    <div role="alert" className={classes.failure}>
      <p>{seconds === null ? t(wordsOf(problem)) : <Busy code={problem?.code} seconds={seconds} />}</p>
      {problem && problem.status > 0 && (
        <p className={classes.fine}>
          <span lang="en" dir="ltr">
            {problem.message}
          </span>
          {problem.status >= 500 && problem.requestId && <> {t('error.request', { id: problem.requestId })}</>}
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

/** That it is waited for, and how long. */
export function Busy({ code, seconds }: { readonly code: string | undefined; readonly seconds: number }) {
  const { t } = useTranslation();
  return (
    <>
      {t(wordsOf({ code }))} {t('error.soon', { seconds })}
    </>
  );
}
