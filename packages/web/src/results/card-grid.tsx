/** New molecules as cards. */
import type { Candidate } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { VirtualCards } from '../shell/virtual-cards.tsx';
import { MoleculeCard } from './molecule-card.tsx';

export interface ShownCandidates {
  readonly candidates: readonly Candidate[];
  /** By id: in the order in which they were made, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly nearestKeys: ReadonlyMap<string, string>;
  readonly compared: readonly string[];
  readonly most: number;
  readonly onCompare: (id: string, compared: boolean) => void;
}

export function CardGrid({ candidates, numbers, nearestKeys, compared, most, onCompare }: ShownCandidates) {
  const { t } = useTranslation();
  return (
    <VirtualCards label={t('results.name')} items={candidates} cardWidthPx={292} gapPx={18} usualHeightPx={610}>
      {(candidate) => (
        <MoleculeCard
          candidate={candidate}
          number={numbers.get(candidate.id) ?? 0}
          nearestKey={nearestKeys.get(candidate.nearest.smiles)}
          compared={compared.includes(candidate.id)}
          full={compared.length >= most}
          onCompare={onCompare}
        />
      )}
    </VirtualCards>
  );
}
