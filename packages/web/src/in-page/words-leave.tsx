/** Beside words that the service reads also where molecules are made in the page. */
import { useTranslation } from 'react-i18next';
import { usePlace } from './place.tsx';

export function WordsLeave() {
  const { t } = useTranslation();
  const { place } = usePlace();
  if (place !== 'page') return null;
  return <p style={{ margin: '0.5rem 0', fontSize: '0.875rem', color: 'var(--ink-soft)' }}>{t('place.wordsLeave')}</p>;
}
