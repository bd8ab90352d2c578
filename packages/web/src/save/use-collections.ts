/** The collections of the organisation, and the lists that change with them. */
import type { Collection } from '@smell/client';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

export function useCollections(enabled = true): readonly Collection[] | undefined {
  const { data } = useQuery({
    queryKey: ['collections'],
    queryFn: ({ signal }) => api.collections(signal),
    enabled,
    staleTime: 30_000,
  });
  return data?.items;
}

/** Asks anew for what the library shows. */
export async function refreshLibrary(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['library'] }),
    queries.invalidateQueries({ queryKey: ['collections'] }),
    queries.invalidateQueries({ queryKey: ['tags'] }),
    queries.invalidateQueries({ queryKey: ['kept'] }),
  ]);
}
