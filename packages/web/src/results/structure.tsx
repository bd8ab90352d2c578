/**
 * A structure as the service draws it, or the page itself where it was made there. Read aloud by its name, or by its SMILES where it has
 * none.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { pageEngine } from '../in-page/page-engine.ts';
import { useIsOfPage } from '../in-page/place.tsx';
import { useAskedAgain } from '../in-page/use-asked-again.ts';
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

export function Structure(props: Props) {
  const ofPage = useIsOfPage();
  const { inchiKey, width, height } = props;
  return ofPage ? <DrawnHere {...props} /> : <Drawing {...props} src={api.svgUrl(inchiKey, width, height)} />;
}

function DrawnHere(props: Props) {
  const { smiles, width, height } = props;
  const { data, isError, refetch } = useQuery({
    queryKey: ['drawn', smiles, width, height],
    queryFn: () => pageEngine.svg(smiles, width, height),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: MOST_FAILURES,
    retryDelay: (failures) => FIRST_WAIT_MS * 2 ** failures,
  });
  useAskedAgain(isError, () => void refetch());
  // Anew once it is drawn: it may have been given up.
  return <Drawing key={String(isError)} {...props} src={isError ? BROKEN : drawn(data ?? EMPTY)} />;
}

const drawn = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
/** No image: the browser shows its name instead. */
const BROKEN = 'data:,';
/** Until it is drawn. */
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function Drawing({ src, smiles, name, width, height, eager = false }: Props & { readonly src: string }) {
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
      src={src}
      alt={t('structure.name', { name: name ?? smiles })}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      onError={() => setFailures(Math.min(attempt + 1, MOST_FAILURES))}
    />
  );
}
