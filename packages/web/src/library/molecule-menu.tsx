/** What can be done to one kept molecule. */
import { ActionIcon, Menu } from '@mantine/core';
import type { ListedMolecule } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { useAddToFormula } from '../save/formula-button.tsx';
import { nameOf, type ShownMolecules } from './library-actions.ts';
import { UNSORTED } from './library-view.ts';

interface Props extends Pick<ShownMolecules, 'collections' | 'view' | 'changes' | 'onView'> {
  readonly molecule: ListedMolecule;
}

export function MoleculeMenu({ molecule, collections, view, changes, onView }: Props) {
  const { t } = useTranslation();
  const mayChange = useSession().may('library');
  const addToFormula = useAddToFormula();
  const { id, smiles, inchiKey, collectionIds } = molecule;
  const here = collections.find((collection) => collection.id === view.collection);
  const others = collections.filter((collection) => !collectionIds.includes(collection.id));
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          c="var(--ink)"
          aria-label={t('library.actions', { name: nameOf(molecule) })}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/molecule/${inchiKey}`}>
          {t('library.open')}
        </Menu.Item>
        <Menu.Item onClick={() => onView({ like: smiles, part: '', text: '', tag: '', collection: '' })}>
          {t('library.similar')}
        </Menu.Item>
        <Menu.Item onClick={() => addToFormula(smiles, nameOf(molecule))}>{t('formula.add')}</Menu.Item>
        {mayChange && others.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{here ? t('library.move') : t('library.put')}</Menu.Label>
            {others.slice(0, 12).map((collection) => (
              <Menu.Item
                key={collection.id}
                onClick={() => void changes.put([id], collection, view.collection === UNSORTED ? undefined : here?.id)}
              >
                {collection.name}
              </Menu.Item>
            ))}
          </>
        )}
        {mayChange && (
          <>
            <Menu.Divider />
            {here && <Menu.Item onClick={() => void changes.takeOut([id], here)}>{t('library.takeOut')}</Menu.Item>}
            <Menu.Item onClick={() => void changes.remove([id])}>{t('library.remove')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
