/** All evaluations of workers, and a form for a new one. */
import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import type { ListedJob } from '@smell/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import classes from '../account/account.module.css';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';
import { usePages } from '../use-pages.ts';
import own from './research.module.css';
import { SeedField } from './seed-field.tsx';
import { useGenerators } from './use-generators.ts';
import { WorkList } from './work-list.tsx';

/** As the service has them. */
const STEP = 100;
const MOST_SAMPLES = 20_000;
const MOST_PROMPTS = 100;

/** Of the request that a job of kind `evaluate` was accepted with. */
export interface EvaluationRequest {
  readonly model: string;
  readonly samples: number;
  readonly seed: number;
  readonly prompts: readonly string[];
}

export const requestOf = ({ request }: Pick<ListedJob, 'request'>): EvaluationRequest => request as EvaluationRequest;

export function EvaluationsPage() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const pages = usePages(['evaluations'], (cursor, signal) => api.jobs({ kind: 'evaluate', cursor }, signal));
  return (
    <div className={own.columns}>
      <WorkList
        name={t('research.evaluations')}
        empty={t('research.noEvaluations')}
        pages={pages}
        path="/research/evaluations"
        titleOf={(job) => requestOf(job).model}
        aboutOf={(job) => {
          const { samples, prompts } = requestOf(job);
          return [
            t('research.sampleCount', { number: plain(samples, 6) }),
            ...(prompts.length > 0 ? [t('research.scentCount', { number: plain(prompts.length) })] : []),
          ].join(' · ');
        }}
      />
      <NewEvaluation />
    </div>
  );
}

function NewEvaluation() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const generators = useGenerators();
  const [model, setModel] = useState('dit-smell');
  const [hundreds, setHundreds] = useState(10);
  const [seed, setSeed] = useState(1);
  const [text, setText] = useState('');
  const prompts = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
  const start = useMutation({
    mutationFn: () =>
      api.startJob({ kind: 'evaluate', model, samples: hundreds * STEP, seed, prompts }, crypto.randomUUID()),
    onSuccess({ id }) {
      queries.invalidateQueries({ queryKey: ['evaluations'] });
      navigate(`/research/evaluations/${id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <section className={classes.panel}>
      <h2>{t('research.newEvaluation')}</h2>
      <p className={classes.fine}>{t('research.newEvaluationHint')}</p>
      <form className={classes.stack} onSubmit={submit}>
        <Select
          label={t('request.worker')}
          value={model}
          allowDeselect={false}
          data={generators.length > 0 ? generators.map(({ name }) => name) : [model]}
          onChange={(value) => value && setModel(value)}
        />
        <div className={classes.form}>
          <NumberInput
            label={t('research.samples')}
            value={hundreds * STEP}
            min={STEP}
            max={MOST_SAMPLES}
            step={STEP}
            allowDecimal={false}
            clampBehavior="blur"
            onBlur={(event) => {
              const asked = Number(event.currentTarget.value.replaceAll(/\D/g, ''));
              setHundreds(Math.min(MOST_SAMPLES / STEP, Math.max(1, Math.round(asked / STEP))));
            }}
            onChange={(value) => {
              if (typeof value === 'number' && value % STEP === 0 && value > 0) setHundreds(value / STEP);
            }}
          />
          <SeedField value={seed} onChange={setSeed} />
        </div>
        <Textarea
          label={t('research.scentsIfAny')}
          description={t('research.scentsIfAnyHint')}
          rows={4}
          value={text}
          error={prompts.length > MOST_PROMPTS && t('research.tooManyScents', { number: plain(MOST_PROMPTS) })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={prompts.length > MOST_PROMPTS} loading={start.isPending}>
          {t('research.evaluate')}
        </Button>
      </form>
      <Failure error={start.error} />
    </section>
  );
}
