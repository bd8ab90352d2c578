/** The nearest known materials as the service can draw them: it draws what it has described. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';

interface HasNearest {
  readonly nearest: { readonly smiles: string };
}

/** A request takes a thousand. */
const MOST = 1000;

/** @returns SMILES of a material to its InChIKey */
export function useNearestKeys(candidates: readonly HasNearest[], ready: boolean): ReadonlyMap<string, string> {
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
    enabled: ready && smiles.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () => new Map((data ?? []).flatMap((key, place) => (key ? [[smiles[place]!, key] as const] : []))),
    [data, smiles],
  );
}
