/** What was asked for, in words: the prompt, or the descriptors of a profile. */
import { useTranslation } from 'react-i18next';
import { useList, useScentWord } from '../i18n/i18n.ts';

/** @param request of a job or a generation */
export function useBriefText(request: unknown): string {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  const { prompt, profile } = request as {
    readonly prompt?: string;
    readonly profile?: Readonly<Record<string, number>>;
  };
  if (prompt !== undefined) return prompt;
  return list(
    Object.entries(profile ?? {}).map(([word, weight]) =>
      weight < 0 ? `${t('reading.without')} ${scent(word)}` : scent(word),
    ),
  );
}
