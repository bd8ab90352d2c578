/** Where it runs, what that means for the brief, and how far the model of the page is. */
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import { MOST_IN_PAGE, type PageState, pageEngine } from './page-engine.ts';
import { type Place, usePlace } from './place.tsx';
import classes from './place-switch.module.css';

const PLACES = ['service', 'page'] as const;

/** @param model which the page fetches once it is chosen */
export function PlaceSwitch({ model }: { readonly model: string }) {
  const { t } = useTranslation();
  const { place, choose, able } = usePlace();
  const state = useSyncExternalStore(pageEngine.subscribe, pageEngine.state);
  useEffect(() => {
    if (place === 'page' && able) void pageEngine.open(model);
  }, [place, model, able]);
  return (
    <fieldset className={classes.place}>
      <legend>{t('place.name')}</legend>
      <div className={classes.choice}>
        {PLACES.map((each: Place) => (
          <label key={each}>
            <input
              type="radio"
              name="place"
              value={each}
              checked={place === each}
              disabled={each === 'page' && !able}
              aria-describedby="place-hint"
              onChange={() => choose(each)}
            />
            <span>{t(`place.${each}`)}</span>
          </label>
        ))}
      </div>
      <p id="place-hint">
        {able
          ? t(place === 'page' ? 'place.pageHint' : 'place.serviceHint', { number: MOST_IN_PAGE })
          : t('place.unable')}
      </p>
      <p role="status" className={classes.state} data-state={state.kind}>
        {place === 'page' && <State state={state} onRetry={() => void pageEngine.open(model)} />}
      </p>
    </fieldset>
  );
}

function State({ state, onRetry }: { readonly state: PageState; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  switch (state.kind) {
    case 'loading':
      return t('place.loading', { number: plain(state.bytes / 1e6, 2) });
    case 'ready':
      return t('place.ready');
    case 'failed':
      return (
        <>
          {t('place.failed')}{' '}
          {state.error.code === 'unreachable' ? t('error.unreachable') : <span lang="en">{state.error.message}</span>}{' '}
          <button type="button" onClick={onRetry}>
            {t('error.again')}
          </button>
        </>
      );
    default:
      return null;
  }
}
