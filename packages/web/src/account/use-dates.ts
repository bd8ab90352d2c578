/** Days and times as the reader's language writes them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export function useDates() {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    return {
      day: (text: string) => day.format(new Date(text)),
      time: (text: string) => time.format(new Date(text)),
    };
  }, [language]);
}
