/** What a market is called in the reader's language. */
import type { Region } from '@smell/client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export function useRegionName(): (region: Region) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
    return (region) => (region === 'ASEAN' ? region : (names.of(region === 'UK' ? 'GB' : region) ?? region));
  }, [i18n.language]);
}
