/** The name of a kept molecule, changed where it stands; its formula where it has none. */
import type { ListedMolecule } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { Formula } from '../results/formula.tsx';
import { InlineText } from './inline-text.tsx';
import { nameOf } from './library-actions.ts';
import type { LibraryChanges } from './use-library.ts';

const MOST_CHARACTERS = 200;

interface Props {
  readonly molecule: ListedMolecule;
  readonly changes: LibraryChanges;
}

export function KeptName({ molecule, changes }: Props) {
  const { t } = useTranslation();
  const { id, name, formula } = molecule;
  return (
    <InlineText
      value={name}
      label={t('library.name')}
      placeholder={`${t('library.addName')}: ${nameOf(molecule)}`}
      {...(formula === '' ? {} : { instead: <Formula text={formula} /> })}
      most={MOST_CHARACTERS}
      onChange={(changed) => void changes.change(id, { name: changed })}
    />
  );
}
