/** What an IFRA product category is, by number and in the reader's language. */
import type { IfraCategory } from '@smell/client';
import { useTranslation } from 'react-i18next';

export function useCategoryName(): (category: IfraCategory) => string {
  const { t } = useTranslation();
  return (category) => `${category} · ${t(`ifra.${category}`)}`;
}
