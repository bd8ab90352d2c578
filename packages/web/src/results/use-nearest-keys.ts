/** The nearest known materials as they can be drawn: the service draws what it has described, the page whatever it is given. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';
import { useIsOfPage } from '../in-page/place.tsx';

interface HasNearest {
  readonly nearest: { readonly smiles: string };
}

/** A request takes a thousand. */
const MOST = 1000;

/** @returns SMILES of a material to its InChIKey; in the page to itself, which has no need of the key */
export function useNearestKeys(candidates: readonly HasNearest[], ready: boolean): ReadonlyMap<string, string> {
  const ofPage = useIsOfPage();
  const smiles = useMemo(
    () => [...new Set(candidates.map(({ nearest }) => nearest.smiles))].sort().slice(0, MOST),
    [candidates],
  );
  const { data } = useQuery({
    queryKey: ['nearest', smiles],
    queryFn: async ({ signal }) => {
      const { items } = await api.describe(smiles, signal);
      return items.map((item) => ('error' in item ? undefined : item.inchiKey));
    },
    enabled: ready && !ofPage && smiles.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () =>
      ofPage
        ? new Map(smiles.map((each) => [each, each]))
        : new Map((data ?? []).flatMap((key, place) => (key ? [[smiles[place]!, key] as const] : []))),
    [ofPage, data, smiles],
  );
}
