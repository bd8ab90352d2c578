/** All experiments, and a form for a new one. */
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { Experiment } from '@smell/client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import classes from '../account/account.module.css';
import { Failure } from '../account/failure.tsx';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import { useList, useNumbers } from '../i18n/i18n.ts';
import { JobState } from './job-state.tsx';
import own from './research.module.css';
import { useGenerators } from './use-generators.ts';

/** As the service has them. */
const MOST_CELLS = 2_000;
const MOST_MOLECULES = 200_000;
const MOST_PROMPTS = 100;

export function ExperimentsPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['experiments'],
    queryFn: ({ pageParam, signal }) => api.experiments(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={own.columns}>
      <section aria-label={t('research.experiments')}>
        <Failure error={error} onRetry={refetch} />
        {isPending && <p role="status">{t('loading')}</p>}
        {data && items.length === 0 && <p className={own.empty}>{t('research.noExperiments')}</p>}
        <ul className={own.items}>
          {items.map((experiment) => (
            <li key={experiment.id}>
              <Item experiment={experiment} />
            </li>
          ))}
        </ul>
        {hasNextPage && (
          <Button variant="default" onClick={() => fetchNextPage()}>
            {t('organisation.older')}
          </Button>
        )}
        {items.length > 0 && (
          <p className={classes.fine}>
            {t('research.exportAll')} <a href={api.exportUrl('experiments', 'csv')}>CSV</a>{' '}
            <a href={api.exportUrl('experiments', 'jsonl')}>JSON</a>
          </p>
        )}
      </section>
      <NewExperiment />
    </div>
  );
}

function Item({ experiment }: { readonly experiment: Experiment }) {
  const { t } = useTranslation();
  const { time } = useDates();
  const list = useList();
  const { id, request, state, cells, createdAt } = experiment;
  return (
    <div className={own.item}>
      <Link to={`/research/experiments/${id}`}>{request.name}</Link>
      <JobState state={state} />
      <small>
        {list(request.workers)} · {t('research.cellsDone', { done: cells.done, total: cells.total })} ·{' '}
        {time(createdAt)}
      </small>
    </div>
  );
}

function NewExperiment() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const generators = useGenerators();
  const [name, setName] = useState('');
  const [workers, setWorkers] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [seeds, setSeeds] = useState(5);
  const [count, setCount] = useState(20);
  const prompts = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
  const cells = workers.length * prompts.length * seeds;
  const tooMuch = cells > MOST_CELLS || cells * count > MOST_MOLECULES || prompts.length > MOST_PROMPTS;
  const start = useMutation({
    mutationFn: () =>
      api.startExperiment({
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        workers: [...workers],
        prompts: prompts.map((prompt) => ({ prompt })),
        seeds: Array.from({ length: seeds }, (_, i) => i + 1),
        count,
      }),
    onSuccess({ id }) {
      queries.invalidateQueries({ queryKey: ['experiments'] });
      navigate(`/research/experiments/${id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <section className={classes.panel}>
      <h2>{t('research.newExperiment')}</h2>
      <form className={classes.stack} onSubmit={submit}>
        <TextInput
          label={t('research.name')}
          placeholder={t('research.namePlaceholder')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('research.workers')} value={[...workers]} onChange={setWorkers}>
          <div className={classes.scopes}>
            {generators.map((generator) => (
              <Checkbox
                key={generator.name}
                value={generator.name}
                label={generator.own ? `${generator.name} (${t('research.private')})` : generator.name}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('research.prompts')}
          description={t('research.promptsHint')}
          minRows={4}
          rows={5}
          required
          withAsterisk={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.form}>
          <NumberInput
            label={t('research.seeds')}
            value={seeds}
            min={1}
            max={200}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) => typeof value === 'number' && setSeeds(value)}
          />
          <NumberInput
            label={t('research.count')}
            value={count}
            min={1}
            max={200}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) => typeof value === 'number' && setCount(value)}
          />
        </div>
        <p className={classes.fine} style={{ margin: 0 }} role="status">
          {tooMuch
            ? t('research.tooMuch', { cells: plain(MOST_CELLS, 6), molecules: plain(MOST_MOLECULES, 6) })
            : t('research.size', { cells: plain(cells, 6), molecules: plain(cells * count, 6) })}
        </p>
        <Button type="submit" disabled={cells === 0 || tooMuch} loading={start.isPending}>
          {t('research.start')}
        </Button>
      </form>
      <Failure error={start.error} />
    </section>
  );
}
