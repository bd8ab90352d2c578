/** A brief, and a first formula for it. */
import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { AccordDocument, AccordProposal } from '@smell/client';
import { CONCENTRATION_IDS, CONCENTRATIONS, type Concentration, PLACES, type Place } from '@smell/core/accord';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useList, useScentWord } from '../i18n/i18n.ts';
import { WordsLeave } from '../in-page/words-leave.tsx';
import { Failure } from '../shell/failure.tsx';
import { readSession, writeSession } from '../shell/session-storage.ts';
import classes from './brief-form.module.css';

interface Brief {
  readonly inspiration: string;
  readonly audience: string;
  readonly season: string;
  readonly character: string;
  readonly concentration: Concentration;
  readonly materialsPerTier: number;
  readonly fresh: readonly Place[];
  readonly seed: number;
}

const NEW_BRIEF: Brief = {
  inspiration: '',
  audience: '',
  season: '',
  character: '',
  concentration: 'eau-de-parfum',
  materialsPerTier: 4,
  fresh: [],
  seed: 1,
};
const KEY = 'smell.accord.brief';

interface Props {
  readonly accord: AccordDocument;
  /** What was proposed, to take the place of what is on the page. */
  readonly onProposal: (accord: AccordDocument) => void;
}

export function BriefForm({ accord, onProposal }: Props) {
  const { t } = useTranslation();
  const [brief, setBrief] = useState<Brief>(() => ({ ...NEW_BRIEF, ...readSession<Partial<Brief>>(KEY) }));
  const change = (changes: Partial<Brief>) => {
    const next = { ...brief, ...changes };
    setBrief(next);
    writeSession(KEY, next);
  };
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: ({ inspiration, audience, season, character, concentration, materialsPerTier, fresh, seed }: Brief) => {
      const { name, category, product, regions, batchGrams } = accord;
      return api.proposeAccord({
        name,
        inspiration,
        ...(audience.trim() ? { audience } : {}),
        ...(season.trim() ? { season } : {}),
        ...(character.trim() ? { character } : {}),
        concentration,
        category,
        ...(product === undefined ? {} : { product }),
        regions: [...regions],
        batchGrams,
        materialsPerTier,
        ...(fresh.length > 0 ? { generate: { places: [...fresh] } } : {}),
        seed,
      });
    },
    onSuccess: (proposal) => onProposal({ ...proposal.accord, note: accord.note, currency: accord.currency }),
  });
  const propose = (event: FormEvent) => {
    event.preventDefault();
    if (brief.inspiration.trim() !== '' && !isPending) mutate(brief);
  };
  const another = () => {
    const next = { ...brief, seed: brief.seed + 1 };
    change(next);
    mutate(next);
  };
  return (
    <form className={classes.form} onSubmit={propose}>
      <Textarea
        className={classes.inspiration!}
        label={t('accord.inspiration')}
        placeholder={t('compose.placeholder')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={brief.inspiration}
        onChange={(event) => change({ inspiration: event.currentTarget.value })}
      />
      <TextInput
        label={t('accord.character')}
        placeholder={t('accord.characterHint')}
        maxLength={500}
        value={brief.character}
        onChange={(event) => change({ character: event.currentTarget.value })}
      />
      <TextInput
        label={t('accord.season')}
        placeholder={t('accord.seasonHint')}
        maxLength={500}
        value={brief.season}
        onChange={(event) => change({ season: event.currentTarget.value })}
      />
      <TextInput
        label={t('accord.audience')}
        placeholder={t('accord.audienceHint')}
        maxLength={500}
        value={brief.audience}
        onChange={(event) => change({ audience: event.currentTarget.value })}
      />
      <Select
        label={t('accord.concentration')}
        allowDeselect={false}
        value={brief.concentration}
        data={CONCENTRATION_IDS.map((id) => ({
          value: id,
          label: `${t(`concentration.${id}`)} · ${CONCENTRATIONS[id]} %`,
        }))}
        onChange={(value) => value && change({ concentration: value as Concentration })}
      />
      <NumberInput
        label={t('accord.perTier')}
        min={1}
        max={10}
        allowDecimal={false}
        clampBehavior="strict"
        value={brief.materialsPerTier}
        onChange={(value) => typeof value === 'number' && change({ materialsPerTier: Math.max(1, value) })}
      />
      <fieldset className={classes.fresh}>
        <legend>{t('accord.makeNew')}</legend>
        {PLACES.map((place) => (
          <label key={place}>
            <input
              type="checkbox"
              checked={brief.fresh.includes(place)}
              onChange={(event) =>
                change({
                  fresh: event.currentTarget.checked
                    ? [...brief.fresh, place]
                    : brief.fresh.filter((each) => each !== place),
                })
              }
            />
            {t(`note.${place}`)}
          </label>
        ))}
      </fieldset>
      <div className={classes.actions}>
        <Button type="submit" size="md" disabled={brief.inspiration.trim() === ''} loading={isPending}>
          {t('accord.propose')}
        </Button>
        {data && (
          <Button variant="default" size="md" onClick={another} disabled={isPending}>
            {t('accord.another')}
          </Button>
        )}
      </div>
      <div className={classes.answer} aria-live="polite">
        <WordsLeave />
        <Failure error={error} />
        {data && !error && <Proposed proposal={data} />}
      </div>
    </form>
  );
}

function Proposed({ proposal: { unanswered, leftOut, reading } }: { readonly proposal: AccordProposal }) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  return (
    <>
      <p>{t('accord.proposed')}</p>
      {unanswered.length > 0 && <p>{t('accord.unanswered', { words: list(unanswered.map(scent)) })}</p>}
      {reading.unknown.length > 0 && <p>{t('accord.notUnderstood', { words: list(reading.unknown) })}</p>}
      {leftOut.length > 0 && (
        <p>
          {t('accord.leftOut')}{' '}
          <span lang="en" dir="ltr">
            {leftOut.map(({ name, limit }) => `${name} (${limit})`).join(', ')}
          </span>
        </p>
      )}
    </>
  );
}
