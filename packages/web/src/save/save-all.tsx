/** Keeps all the molecules that are shown, a few at a time; undo takes out again just those that were not kept before. */
import { Button } from '@mantine/core';
import { type Candidate, ProblemError } from '@smell/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { useIsOfPage } from '../in-page/place.tsx';
import { wordsOf } from '../shell/busy.ts';
import { useNotify } from '../shell/notices.tsx';
import { forgetKept } from './kept-molecules.ts';
import { refreshLibrary } from './use-collections.ts';
import { saveOrFind } from './use-save.ts';
import { withoutBrief } from './without-brief.ts';

/** More are kept from the file of a job. */
const MOST = 1_000;
const AT_ONCE = 4;

export function SaveAll(props: { readonly candidates: readonly Candidate[] }) {
  const { may } = useSession();
  return may('library') && props.candidates.length > 1 ? <Save {...props} /> : null;
}

function Save({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const queries = useQueryClient();
  const notify = useNotify();
  const ofPage = useIsOfPage();
  const [done, setDone] = useState<number | null>(null);

  const takeBack = async (ids: readonly string[]): Promise<void> => {
    await api.changeMolecules({ action: 'remove', ids: [...ids] });
    forgetKept(queries);
    void refreshLibrary(queries);
  };
  const save = async (): Promise<void> => {
    const waiting = candidates.slice(0, MOST);
    const made: string[] = [];
    let kept = 0;
    setDone(0);
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { inchiKey, smiles } = next;
        const found = await saveOrFind(inchiKey, { smiles, data: ofPage ? withoutBrief(next) : next });
        if (found.isNew) made.push(found.id);
        kept += 1;
        setDone(kept);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    setDone(null);
    forgetKept(queries);
    void refreshLibrary(queries);
    const undo = made.length > 0 ? () => takeBack(made) : undefined;
    const failure = ended.find((each) => each.status === 'rejected')?.reason;
    if (failure !== undefined && !(failure instanceof ProblemError)) throw failure;
    const saved = t('save.allDone', { number: plain(kept, 6) });
    notify({
      ...(failure ? { tone: 'failed' as const } : { way: { to: '/library', text: t('save.open') } }),
      text: failure ? `${saved} ${t(wordsOf(failure))}` : saved,
      undo,
    });
  };
  const number = plain(Math.min(candidates.length, MOST), 6);
  return (
    <Button
      size="sm"
      variant="default"
      disabled={done !== null}
      title={ofPage ? t('place.tells') : undefined}
      onClick={() => void save()}
    >
      {done === null ? t('save.all', { number }) : t('save.allBusy', { number: plain(done, 6), all: number })}
    </Button>
  );
}
