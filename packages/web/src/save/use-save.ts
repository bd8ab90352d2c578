/** Saving a molecule to the library, and taking it back. */
import type { KeptMolecule, NewSavedMolecule } from '@smell/client';
import { ProblemError } from '@smell/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { wordsOf } from '../shell/busy.ts';
import { useNotify } from '../shell/notices.tsx';
import { setKept } from './kept-molecules.ts';
import { refreshLibrary } from './use-collections.ts';

export interface Saving {
  readonly busy: boolean;
  readonly save: () => Promise<void>;
  readonly remove: (kept: KeptMolecule) => Promise<void>;
  /** Puts it into a collection or takes it out. */
  readonly toggle: (kept: KeptMolecule, collectionId: string) => Promise<void>;
  /** Makes a collection and puts it there. */
  readonly putIntoNew: (kept: KeptMolecule, name: string) => Promise<void>;
}

export function useSave(inchiKey: string, molecule: NewSavedMolecule): Saving {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      notify({ tone: 'failed', text: t(wordsOf(error)) });
    } finally {
      setBusy(false);
      void refreshLibrary(queries);
    }
  };
  const setCollections = (kept: KeptMolecule, collectionIds: readonly string[]) =>
    setKept(queries, inchiKey, { ...kept, collectionIds: [...collectionIds] });
  const remove = (kept: KeptMolecule): Promise<void> =>
    attempt(async () => {
      await api.changeMolecules({ action: 'remove', ids: [kept.id] });
      setKept(queries, inchiKey, null);
      const undo = () =>
        attempt(async () => {
          await api.changeMolecules({ action: 'restore', ids: [kept.id] });
          setKept(queries, inchiKey, kept);
        });
      notify({ text: t('save.removed'), undo });
    });
  return {
    busy,
    remove,
    save: () =>
      attempt(async () => {
        const { isNew: _, ...kept } = await saveOrFind(inchiKey, molecule);
        setKept(queries, inchiKey, kept);
        const undo = () =>
          attempt(async () => {
            await api.changeMolecules({ action: 'remove', ids: [kept.id] });
            setKept(queries, inchiKey, null);
          });
        notify({ text: t('save.done'), undo });
      }),
    toggle: (kept, collectionId) =>
      attempt(async () => {
        const within = kept.collectionIds.includes(collectionId);
        // Shown at once; what the service says in the end is asked for anew.
        setCollections(
          kept,
          within ? kept.collectionIds.filter((id) => id !== collectionId) : [...kept.collectionIds, collectionId],
        );
        await api.changeMolecules({ action: within ? 'take-out' : 'put', ids: [kept.id], collectionId });
      }),
    putIntoNew: (kept, name) =>
      attempt(async () => {
        const { id } = await api.addCollection(name);
        await api.changeMolecules({ action: 'put', ids: [kept.id], collectionId: id });
        setCollections(kept, [...kept.collectionIds, id]);
      }),
  };
}

/** Somebody else of the organisation may have saved it a moment ago. */
export async function saveOrFind(
  inchiKey: string,
  molecule: NewSavedMolecule,
): Promise<KeptMolecule & { readonly isNew: boolean }> {
  try {
    const { id, collectionIds } = await api.saveMolecule(molecule);
    return { id, inchiKey, collectionIds, isNew: true };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'conflict') throw error;
    const { items } = await api.keptMolecules([inchiKey]);
    const [found] = items;
    if (!found) throw error;
    return { ...found, isNew: false };
  }
}
