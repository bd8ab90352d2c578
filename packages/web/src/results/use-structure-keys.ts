/** Other structures, as they can be drawn: the service draws what it has described, the page whatever it is given. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';
import { useIsOfPage } from '../in-page/place.tsx';

/** A request takes a thousand. */
const MOST = 1000;

/** @returns SMILES to InChIKey; in the page to itself, which has no need of the key */
export function useStructureKeys(structures: readonly string[], ready = true): ReadonlyMap<string, string> {
  const ofPage = useIsOfPage();
  const smiles = useMemo(() => [...new Set(structures)].sort().slice(0, MOST), [structures]);
  const { data } = useQuery({
    queryKey: ['keys', smiles],
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
