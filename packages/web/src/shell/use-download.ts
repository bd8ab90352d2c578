/** A file of the service, read before it is saved: what keeps it from coming is said on the page. */
import { ProblemError } from '@smell/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from './busy.ts';
import { useNotify } from './notices.tsx';
import { saveFile } from './save-file.ts';

export interface Download {
  readonly busy: boolean;
  readonly save: (read: () => Promise<Blob>, name: string) => Promise<void>;
}

/** @param textOf what is said of a problem instead of the usual words, where that is known better */
export function useDownload(textOf: (problem: ProblemError) => string | null = () => null): Download {
  const { t } = useTranslation();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async (read: () => Promise<Blob>, name: string): Promise<void> => {
    setBusy(true);
    try {
      saveFile(await read(), name);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      notify({ tone: 'failed', text: textOf(error) ?? t(wordsOf(error)) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
