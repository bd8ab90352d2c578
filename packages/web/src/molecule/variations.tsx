/**
 * From this molecule to others: one that smells more or less of something, one without what raises an alert, or a path to another
 * molecule. What was asked for stands in the address, so it is there again after a look at one of them.
 */
import { Autocomplete, Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { RoleNote } from '../account/role-note.tsx';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { useScentWord } from '../i18n/i18n.ts';
import { WordsLeave } from '../in-page/words-leave.tsx';
import { useGeneration } from '../results/generation-context.tsx';
import type { MoleculeView } from './molecule-view.ts';
import { Section } from './section.tsx';
import { AnalogueResults, EditResults, PathResults } from './variation-results.tsx';
import classes from './variations.module.css';

const WAYS = ['more', 'safer', 'path'] as const;
type Way = (typeof WAYS)[number];
const MOST_RESULTS = 40;
const MOST_MATERIALS = 12;
const PAUSE_MS = 250;

export function Variations({ molecule }: { readonly molecule: MoleculeView }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Section title={t('vary.title')} id="vary">
      {may('generate') ? <Ways molecule={molecule} /> : <RoleNote />}
    </Section>
  );
}

function Ways({ molecule }: { readonly molecule: MoleculeView }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useSearchParams();
  const [way, setWay] = useState<Way>(() => WAYS.find((each) => each === asked.get('vary')) ?? 'more');
  const ask = (chosen: Way, more: Record<string, string> = {}) =>
    setAsked({ vary: chosen, ...more }, { replace: true, preventScrollReset: true });
  const wish = asked.get('wish');
  const to = asked.get('to');
  const seed = Number(asked.get('seed')) || 1;
  const others = () =>
    setAsked(
      (before) => {
        before.set('seed', String(seed + 1));
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const made = { seed, onOthers: others };
  return (
    <>
      <SegmentedControl
        className={classes.ways!}
        aria-label={t('vary.title')}
        value={way}
        data={WAYS.map((each) => ({ value: each, label: t(`vary.${each}`) }))}
        onChange={(chosen) => setWay(chosen as Way)}
      />
      {way === 'more' && (
        <>
          <More molecule={molecule} initial={wish ?? ''} onAsk={(words) => ask('more', { wish: words })} />
          {asked.get('vary') === 'more' && wish && <EditResults smiles={molecule.smiles} wish={wish} {...made} />}
        </>
      )}
      {way === 'safer' && (
        <>
          <p className={classes.hint}>{t('vary.saferHint')}</p>
          <Button onClick={() => ask('safer')}>{t('vary.saferStart')}</Button>
          {asked.get('vary') === 'safer' && <AnalogueResults smiles={molecule.smiles} {...made} />}
        </>
      )}
      {way === 'path' && (
        <>
          <Path molecule={molecule} onAsk={(smiles) => ask('path', { to: smiles })} />
          {asked.get('vary') === 'path' && to && <PathResults from={molecule.smiles} to={to} {...made} />}
        </>
      )}
    </>
  );
}

interface MoreProps {
  readonly molecule: MoleculeView;
  readonly initial: string;
  readonly onAsk: (wish: string) => void;
}

function More({ molecule: { odor }, initial, onAsk }: MoreProps) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const [wish, setWish] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wish.trim() !== '') onAsk(wish.trim());
  };
  const [first, second] = odor?.descriptors ?? [];
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          id="wish"
          className={classes.field!}
          label={t('vary.wish')}
          placeholder={t('vary.wishExample')}
          value={wish}
          maxLength={500}
          onChange={(event) => setWish(event.currentTarget.value)}
        />
        <Button type="submit" disabled={wish.trim() === ''}>
          {t('vary.moreStart')}
        </Button>
      </form>
      <WordsLeave />
      <div className={classes.ideas}>
        {[
          first && t('vary.ideaMore', { name: scent(first.descriptor) }),
          second && t('vary.ideaLess', { name: scent(second.descriptor) }),
        ].map(
          (idea) =>
            idea && (
              <button key={idea} type="button" onClick={() => setWish(idea)}>
                {idea}
              </button>
            ),
        )}
      </div>
    </>
  );
}

interface PathProps {
  readonly molecule: MoleculeView;
  readonly onAsk: (smiles: string) => void;
}

/** The other end: a molecule of the results, a known material by its name, or a SMILES. */
function Path({ molecule, onAsk }: PathProps) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const { generation } = useGeneration();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['materials', sought],
    queryFn: ({ signal }) => api.materials(sought, MOST_MATERIALS, signal),
    enabled: /^[\p{L}\p{N}'\- ]{2,60}$/u.test(sought),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { groups, structures } = useMemo(() => {
    const made = generation.candidates
      .filter(({ inchiKey }) => inchiKey !== molecule.inchiKey)
      .slice(0, MOST_RESULTS)
      .map(({ formula, smiles, odor }, place) => {
        const smell = odor?.descriptors[0]?.descriptor;
        return [`${place + 1}. ${formula}${smell ? `, ${scent(smell)}` : ''}`, smiles] as const;
      });
    const known = (data?.items ?? []).map(({ name, cas, smiles }) => [`${name} (${cas})`, smiles] as const);
    return {
      groups: [
        { group: t('vary.results'), items: made.map(([label]) => label) },
        { group: t('vary.materials'), items: known.map(([label]) => label) },
      ].filter(({ items }) => items.length > 0),
      structures: new Map<string, string>([...made, ...known]),
    };
  }, [generation.candidates, molecule.inchiKey, data, t, scent]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = text.trim();
    if (given !== '') onAsk(structures.get(given) ?? given);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Autocomplete
        className={classes.field!}
        label={t('vary.to')}
        placeholder={t('vary.toExample')}
        value={text}
        onChange={setText}
        data={groups}
        // The service has sought already, in names, numbers and smells.
        filter={({ options }) => options}
        limit={MOST_RESULTS + MOST_MATERIALS}
        maxLength={500}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('vary.pathStart')}
      </Button>
    </form>
  );
}
