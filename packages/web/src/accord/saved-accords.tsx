/** The accords that the organisation keeps, and the versions of the one on the page. What is deleted can be had back at once. */
import { Button } from '@mantine/core';
import type { SavedAccord } from '@smell/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { Failure } from '../shell/failure.tsx';
import { usePages } from '../use-pages.ts';
import type { SavedAs } from './draft.ts';
import classes from './saved-accords.module.css';

interface Props {
  readonly saved: SavedAs | null;
  readonly onOpen: (accord: SavedAccord) => void;
  /** The one on the page is kept no longer. */
  readonly onDeleted: () => void;
}

export function SavedAccords({ saved, onOpen, onDeleted }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [deleted, setDeleted] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const mayChange = useSession().may('library');
  const { items, isPending, error, refetch, hasMore, isReadingMore, more } = usePages(['accords'], api.accords.list);
  const renew = () => void queries.invalidateQueries({ queryKey: ['accords'] });
  const open = useMutation({ mutationFn: (id: string) => api.accords.get(id), onSuccess: onOpen });
  const remove = useMutation({
    mutationFn: ({ id }: { readonly id: string; readonly name: string }) => api.accords.remove(id),
    onSuccess: (_, entry) => {
      setDeleted(entry);
      if (entry.id === saved?.id) onDeleted();
      renew();
    },
  });
  const back = useMutation({
    mutationFn: (id: string) => api.accords.undelete(id),
    onSuccess: () => {
      setDeleted(null);
      renew();
    },
  });
  const untitled = t('accord.untitled');
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const failed = [open, remove, back].find((each) => each.isError);
  return (
    <div className={classes.columns}>
      <section>
        <h2>{t('accord.open')}</h2>
        <Failure error={error} onRetry={refetch} />
        <Failure error={failed?.error} />
        {deleted && (
          <p className={classes.deleted} role="status">
            {t('accord.deleted', { name: deleted.name || untitled })}
            <Button size="xs" variant="default" onClick={() => back.mutate(deleted.id)}>
              {t('accord.undo')}
            </Button>
          </p>
        )}
        {isPending && <p className={classes.quiet}>{t('loading')}</p>}
        {items?.length === 0 && <p className={classes.quiet}>{t('accord.none')}</p>}
        <ul className={classes.list}>
          {items?.map(({ id, name, lines, version, updatedAt }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.open}
                aria-current={id === saved?.id}
                onClick={() => open.mutate(id)}
              >
                <b>{name || untitled}</b>
                <small>
                  {t('accord.version', { number: version })} · {t('accord.materials', { number: lines })} ·{' '}
                  {date.format(new Date(updatedAt))}
                </small>
              </button>
              {mayChange && (
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`${t('accord.delete')}: ${name || untitled}`}
                  onClick={() => remove.mutate({ id, name })}
                >
                  {t('accord.delete')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {hasMore && (
          <Button size="sm" variant="default" loading={isReadingMore} onClick={more}>
            {t('organisation.older')}
          </Button>
        )}
      </section>
      {saved && <Versions saved={saved} onOpen={onOpen} date={date} />}
    </div>
  );
}

function Versions({
  saved: { id, version },
  onOpen,
  date,
}: {
  readonly saved: SavedAs;
  readonly onOpen: (accord: SavedAccord) => void;
  readonly date: Intl.DateTimeFormat;
}) {
  const { t } = useTranslation();
  const mayChange = useSession().may('library');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['accord-versions', id, version],
    queryFn: ({ signal }) => api.accords.versions(id, signal),
  });
  const restore = useMutation({ mutationFn: (number: number) => api.accords.restore(id, number), onSuccess: onOpen });
  return (
    <section>
      <h2>{t('accord.versions')}</h2>
      {isPending && <p className={classes.quiet}>{t('loading')}</p>}
      <Failure error={error} onRetry={() => void refetch()} />
      <Failure error={restore.error} />
      <ul className={classes.list}>
        {data?.items.map(({ number, restoredFrom, createdAt }) => (
          <li key={number}>
            <span className={classes.open}>
              <b>{t('accord.version', { number })}</b>
              <small>
                {date.format(new Date(createdAt))}
                {restoredFrom !== null && ` · ${t('accord.restoredFrom', { number: restoredFrom })}`}
              </small>
            </span>
            {mayChange && number !== data.items[0]?.number && (
              <Button
                size="xs"
                variant="subtle"
                aria-label={`${t('accord.restore')}: ${t('accord.version', { number })}`}
                onClick={() => restore.mutate(number)}
              >
                {t('accord.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
