/** A structure as the service draws it. Read aloud by its name, or by its SMILES where it has none. */
import { useEffect, useState } from 'react';
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

/** A busy service puts drawings off, and is asked again: after this long, in ms, then after twice as long each time. */
const FIRST_WAIT_MS = 2_000;
const MOST_FAILURES = 5;

export function Structure({ inchiKey, smiles, name, width, height, eager = false }: Props) {
  const { t } = useTranslation();
  const [failures, setFailures] = useState(0);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (failures === attempt) return;
    const timer = setTimeout(() => setAttempt(failures), FIRST_WAIT_MS * 2 ** attempt);
    return () => clearTimeout(timer);
  }, [failures, attempt]);
  return (
    <img
      key={attempt}
      className={classes.structure}
      src={api.svgUrl(inchiKey, width, height)}
      alt={t('structure.name', { name: name ?? smiles })}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      onError={() => setFailures(Math.min(attempt + 1, MOST_FAILURES))}
    />
  );
}
