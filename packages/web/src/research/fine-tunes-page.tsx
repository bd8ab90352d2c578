/** All fine-tunings, and a form that starts one from a file. */
import { Button, FileInput, NumberInput, Select, TextInput } from '@mantine/core';
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

const EXAMPLE = `smiles,descriptors
CC(C)=CCCC(C)CCO,rose;floral
COc1cc(C=O)ccc1O,vanilla;sweet`;

export function FineTunesPage() {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const pages = usePages(['fine-tunes'], (cursor, signal) => api.fineTunes(cursor, signal));
  return (
    <div className={own.columns}>
      <WorkList
        name={t('research.fineTunes')}
        empty={t('research.noFineTunes')}
        pages={pages}
        path="/research/fine-tunes"
        titleOf={({ name }) => name}
        aboutOf={({ base, rows }) =>
          `${t('research.fromBase', { base })} · ${t('results.made', { number: plain(rows, 6) })}`
        }
      />
      <NewFineTune />
    </div>
  );
}

function NewFineTune() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const generators = useGenerators();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [base, setBase] = useState('dit-smell');
  const [epochs, setEpochs] = useState(30);
  const [seed, setSeed] = useState(1);
  const start = useMutation({
    async mutationFn(chosen: File) {
      const fileId = await api.upload(chosen.name, chosen);
      return await api.startFineTune({ name, fileId, base, epochs, seed });
    },
    onSuccess(id) {
      queries.invalidateQueries({ queryKey: ['fine-tunes'] });
      navigate(`/research/fine-tunes/${id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) start.mutate(file);
  };
  return (
    <section className={classes.panel}>
      <h2>{t('research.newFineTune')}</h2>
      <form className={classes.stack} onSubmit={submit}>
        <FileInput
          label={t('research.file')}
          description={t('research.fileHint')}
          placeholder={t('research.choose')}
          accept=".csv,text/csv"
          clearable
          clearButtonProps={{ 'aria-label': t('research.otherFile') }}
          value={file}
          onChange={setFile}
        />
        <details className={classes.fine}>
          <summary>{t('research.example')}</summary>
          <pre dir="ltr">{EXAMPLE}</pre>
        </details>
        <TextInput
          label={t('research.modelName')}
          description={t('research.modelNameHint')}
          pattern="[a-z0-9][a-z0-9\-]*"
          maxLength={60}
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('research.base')}
          value={base}
          allowDeselect={false}
          data={generators.length > 0 ? generators.map((each) => each.name) : [base]}
          onChange={(value) => value && setBase(value)}
        />
        <div className={classes.form}>
          <NumberInput
            label={t('research.epochs')}
            value={epochs}
            min={1}
            max={1000}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(value) => typeof value === 'number' && setEpochs(value)}
          />
          <SeedField value={seed} onChange={setSeed} />
        </div>
        <Button type="submit" disabled={!file || name === ''} loading={start.isPending}>
          {t('research.train')}
        </Button>
      </form>
      <Failure error={start.error} />
      <p className={classes.fine} style={{ margin: '1rem 0 0' }}>
        {t('research.privateHint')}
      </p>
    </section>
  );
}
