/** How a job stands, in a word. */
import type { JobState as State } from '@smell/client';
import { useTranslation } from 'react-i18next';
import classes from './research.module.css';

export function JobState({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  return (
    <span className={classes.state} data-state={state}>
      {t(`jobState.${state}`)}
    </span>
  );
}

export const isOpen = (state: State | undefined): boolean => state === 'accepted' || state === 'running';
