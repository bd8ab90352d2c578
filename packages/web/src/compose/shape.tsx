/** The profile beside the words: the flower, what it forbids, and the ways to change either. */
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScentWord } from '../i18n/i18n.ts';
import { ScentWheel } from '../scent/scent-wheel.tsx';
import { CrossButton } from '../shell/cross-button.tsx';
import { useNotify } from '../shell/notices.tsx';
import type { Brief } from './brief.ts';
import { useBrief } from './brief-context.tsx';
import classes from './shape.module.css';

const AddSmell = lazy(() => import('./add-smell.tsx'));
/** More petals could not be read. */
export const MOST_PETALS = 12;
/** Weight of a petal that is added by hand. */
const ADDED = 0.6;

interface Props {
  /** Descriptor to weight; negative what is forbidden. */
  readonly profile: Readonly<Record<string, number>>;
  readonly brief: Brief;
  readonly onChange: (changes: Partial<Brief>) => void;
}

export function Shape({ profile, brief, onChange }: Props) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const notify = useNotify();
  const { undo } = useBrief();
  const [adding, setAdding] = useState<'petal' | 'denial' | null>(null);
  const petals = signed(profile, 1);
  const denials = Object.keys(signed(profile, -1));
  const count = Object.keys(petals).length;
  const forbid = Object.fromEntries(denials.map((word) => [word, profile[word]!]));

  const shapePetals = (shaped: Readonly<Record<string, number>>) => {
    onChange({ shaped: { ...shaped, ...forbid } });
    const gone = Object.keys(petals).find((word) => !(word in shaped));
    if (gone) notify({ text: t('wheel.removed', { name: scent(gone) }), undo });
  };
  const allow = (word: string) => {
    onChange({ shaped: Object.fromEntries(Object.entries(profile).filter(([other]) => other !== word)) });
    notify({ text: t('wheel.allowed', { name: scent(word) }), undo });
  };
  const reset = () => {
    onChange({ shaped: null });
    notify({ text: t('wheel.resetDone'), undo });
  };
  const add = (word: string) => {
    onChange({ shaped: { ...profile, [word]: adding === 'denial' ? -1 : ADDED } });
    setAdding(null);
  };
  return (
    <aside className={classes.shape} aria-label={t('wheel.name')}>
      <ScentWheel profile={petals} onChange={shapePetals} />
      {denials.length > 0 && (
        <ul className={classes.denials} aria-label={t('wheel.forbidden')}>
          {denials.map((word) => (
            <li key={word}>
              <span>
                {t(profile[word]! <= -1 ? 'reading.without' : 'reading.less')} {scent(word)}
              </span>
              <CrossButton label={t('wheel.allow', { name: scent(word) })} onClick={() => allow(word)} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        {adding ? (
          <div className={classes.add}>
            <Suspense fallback={<div className={classes.addWaiting} />}>
              <AddSmell
                label={t(adding === 'petal' ? 'wheel.add' : 'wheel.forbid')}
                without={Object.keys(profile)}
                onChoose={add}
                onClose={() => setAdding(null)}
              />
            </Suspense>
          </div>
        ) : (
          <>
            <Button variant="default" size="sm" disabled={count >= MOST_PETALS} onClick={() => setAdding('petal')}>
              {t('wheel.add')}
            </Button>
            <Button variant="default" size="sm" onClick={() => setAdding('denial')}>
              {t('wheel.forbid')}
            </Button>
          </>
        )}
        {brief.shaped && (
          <Button variant="subtle" size="sm" onClick={reset}>
            {t('wheel.reset')}
          </Button>
        )}
      </div>
      <p className={classes.hint}>{count > 0 ? t('wheel.hint') : t('wheel.empty')}</p>
    </aside>
  );
}

/** The part of a profile that is asked for (1), or forbidden (-1). */
export function signed(profile: Readonly<Record<string, number>>, sign: 1 | -1): Record<string, number> {
  return Object.fromEntries(Object.entries(profile).filter(([, weight]) => weight * sign > 0));
}
