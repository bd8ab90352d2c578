/** Kept molecules as cards. */
import { useTranslation } from 'react-i18next';
import { VirtualCards } from '../shell/virtual-cards.tsx';
import type { ShownMolecules } from './library-actions.ts';
import { LibraryCard } from './library-card.tsx';

export function LibraryGrid({ items, chosen, onNearEnd, ...shared }: ShownMolecules) {
  const { t } = useTranslation();
  return (
    <VirtualCards
      label={t('results.name')}
      items={items}
      cardWidthPx={250}
      gapPx={16}
      usualHeightPx={372}
      onNearEnd={onNearEnd}
    >
      {(molecule) => (
        <LibraryCard
          {...shared}
          molecule={molecule}
          isChosen={chosen.has(molecule.id)}
          dragged={() => (chosen.has(molecule.id) ? [...chosen] : [molecule.id])}
        />
      )}
    </VirtualCards>
  );
}
