/** All experiments, and a form for a new one. */
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import classes from '../account/account.module.css';
import { api } from '../api.ts';
import { useList, useNumbers } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';
import { usePages } from '../use-pages.ts';
import own from './research.module.css';
import { useGenerators } from './use-generators.ts';
import { WorkList } from './work-list.tsx';

/** As the service has them. */
const MOST_CELLS = 2_000;
const MOST_MOLECULES = 200_000;
const MOST_PROMPTS = 100;

export function ExperimentsPage() {
  const { t } = useTranslation();
  const list = useList();
  const pages = usePages(['experiments'], (cursor, signal) => api.experiments(cursor, signal));
  return (
    <div className={own.columns}>
      <WorkList
        name={t('research.experiments')}
        empty={t('research.noExperiments')}
        pages={pages}
        path="/research/experiments"
        titleOf={({ request }) => request.name}
        aboutOf={({ request, cells }) =>
          `${list(request.workers)} · ${t('research.cellsDone', { done: cells.done, total: cells.total })}`
        }
      >
        <p className={classes.fine}>
          {t('research.exportAll')} <a href={api.exportUrl('experiments', 'csv')}>CSV</a>{' '}
          <a href={api.exportUrl('experiments', 'jsonl')}>JSON</a>
        </p>
      </WorkList>
      <NewExperiment />
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
