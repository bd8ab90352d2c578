/** Takes a molecule into the accord of this tab, as a line of its own. */
import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addToAccord } from '../accord/kept-accord.ts';
import { useIsOfPage } from '../in-page/place.tsx';
import { useNotify } from '../shell/notices.tsx';

interface Props {
  readonly smiles: string;
  /** As the line is called. */
  readonly name: string;
  /** As a sign, where there is no room for words. */
  readonly small?: boolean;
}

export function FormulaButton({ smiles, name, small = false }: Props) {
  const { t } = useTranslation();
  const add = useAddToFormula();
  const ofPage = useIsOfPage();
  const press = () => add(smiles, name);
  if (!small) {
    return (
      <Button variant="default" onClick={press} title={ofPage ? t('place.tells') : undefined}>
        {t('formula.add')}
      </Button>
    );
  }
  return (
    <ActionIcon
      variant="default"
      size={26}
      onClick={press}
      aria-label={`${t('formula.add')}: ${name}`}
      title={ofPage ? t('place.tells') : t('formula.add')}
    >
      <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M4 1h4M5 1v4L1.5 12.5h9L7 5V1M6 7.5v3M4.5 9h3" strokeWidth="1.2" strokeLinejoin="round" />
      </svg>
    </ActionIcon>
  );
}

/** Says so, with the way there and the way back. */
export function useAddToFormula(): (smiles: string, name: string) => void {
  const { t } = useTranslation();
  const notify = useNotify();
  return (smiles, name) => {
    const undo = addToAccord(name, smiles);
    notify({ text: t('formula.added', { name }), way: { to: '/accord', text: t('formula.open') }, undo });
  };
}
