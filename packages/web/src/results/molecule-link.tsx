/**
 * The way to the page of a molecule. The service keeps what it has made itself; what was made in the page it is told of when somebody
 * wants to look at it there, and not before.
 */
import { ProblemError } from '@smell/client';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../api.ts';
import { useIsOfPage } from '../in-page/place.tsx';
import { wordsOf } from '../shell/busy.ts';
import { useNotify } from '../shell/notices.tsx';

interface Molecule {
  readonly inchiKey: string;
  readonly smiles: string;
}

export function useOpenMolecule(): (molecule: Molecule) => void {
  const { t } = useTranslation();
  const ofPage = useIsOfPage();
  const navigate = useNavigate();
  const notify = useNotify();
  return ({ inchiKey, smiles }) => {
    const address = `/molecule/${inchiKey}`;
    if (!ofPage) return void navigate(address);
    api.describe([smiles]).then(
      () => navigate(address),
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        notify({ tone: 'failed', text: t(wordsOf(error)) });
      },
    );
  };
}

interface Props {
  readonly molecule: Molecule;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function MoleculeLink({ molecule, className, children }: Props) {
  const { t } = useTranslation();
  const ofPage = useIsOfPage();
  const open = useOpenMolecule();
  const given = className === undefined ? {} : { className };
  const tell = (event: MouseEvent) => {
    if (!ofPage) return;
    event.preventDefault();
    open(molecule);
  };
  return (
    <Link
      to={`/molecule/${molecule.inchiKey}`}
      {...given}
      {...(ofPage ? { title: t('place.tells') } : {})}
      onClick={tell}
      onAuxClick={tell}
    >
      {children}
    </Link>
  );
}
