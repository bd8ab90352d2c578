/** What was run, the newest first: experiments, evaluations or fine-tunings, each a link, how it stands, and a line about it. */
import { Button } from '@mantine/core';
import type { JobState as State } from '@smell/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../account/use-dates.ts';
import { Failure } from '../shell/failure.tsx';
import type { Pages } from '../use-pages.ts';
import { JobState } from './job-state.tsx';
import own from './research.module.css';

interface Work {
  readonly id: string;
  readonly state: State;
  readonly createdAt: string;
}

interface Props<Item extends Work> {
  readonly name: string;
  /** Said where there is none yet. */
  readonly empty: string;
  readonly pages: Pages<Item>;
  /** Of the address of each, before its id. */
  readonly path: string;
  readonly titleOf: (item: Item) => string;
  readonly aboutOf: (item: Item) => string;
  readonly children?: ReactNode;
}

export function WorkList<Item extends Work>({ name, empty, pages, path, titleOf, aboutOf, children }: Props<Item>) {
  const { t } = useTranslation();
  const { time } = useDates();
  const { items, error, isPending, refetch, hasMore, isReadingMore, more } = pages;
  return (
    <section aria-label={name}>
      <Failure error={error} onRetry={refetch} />
      {isPending && <p role="status">{t('loading')}</p>}
      {items?.length === 0 && <p className={own.empty}>{empty}</p>}
      <ul className={own.items}>
        {items?.map((item) => (
          <li key={item.id}>
            <div className={own.item}>
              <Link to={`${path}/${item.id}`}>{titleOf(item)}</Link>
              <JobState state={item.state} />
              <small>
                {aboutOf(item)} · {time(item.createdAt)}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button variant="default" loading={isReadingMore} onClick={more}>
          {t('organisation.older')}
        </Button>
      )}
      {items && items.length > 0 && children}
    </section>
  );
}
