/** A structure as the service draws it. Read aloud by its name, or by its SMILES where it has none. */
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import classes from './structure.module.css';

interface Props {
  readonly inchiKey: string;
  readonly smiles: string;
  readonly name?: string;
  readonly width: number;
  readonly height: number;
  readonly eager?: boolean;
}

export function Structure({ inchiKey, smiles, name, width, height, eager = false }: Props) {
  const { t } = useTranslation();
  return (
    <img
      className={classes.structure}
      src={api.svgUrl(inchiKey, width, height)}
      alt={t('structure.name', { name: name ?? smiles })}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
