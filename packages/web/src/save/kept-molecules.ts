/** Which molecules are kept: cards ask one by one, the service is asked for many at once. */
import type { KeptMolecule } from '@smell/client';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { useIsOfPage } from '../in-page/place.tsx';

interface Asked {
  readonly inchiKey: string;
  readonly resolve: (kept: KeptMolecule | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Cards of one screen come within this time of each other. */
const GATHER_MS = 30;
/** Of one request. */
const MOST_KEYS = 100;
let waiting: Asked[] = [];

function askFor(inchiKey: string): Promise<KeptMolecule | null> {
  return new Promise((resolve, reject) => {
    waiting.push({ inchiKey, resolve, reject });
    if (waiting.length === 1) setTimeout(() => void send(), GATHER_MS);
  });
}

async function send(): Promise<void> {
  const all = waiting;
  waiting = [];
  for (let first = 0; first < all.length; first += MOST_KEYS) {
    const part = all.slice(first, first + MOST_KEYS);
    try {
      const { items } = await api.keptMolecules([...new Set(part.map(({ inchiKey }) => inchiKey))]);
      const byKey = new Map(items.map((item) => [item.inchiKey, item]));
      for (const { inchiKey, resolve } of part) resolve(byKey.get(inchiKey) ?? null);
    } catch (error) {
      for (const { reject } of part) reject(error);
    }
  }
}

const keyOf = (inchiKey: string) => ['kept', inchiKey] as const;

/** `null`: not kept; undefined: not known yet, and of what was made in the page not asked. */
export function useKept(inchiKey: string): KeptMolecule | null | undefined {
  const ofPage = useIsOfPage();
  const { data } = useQuery({
    queryKey: keyOf(inchiKey),
    queryFn: () => askFor(inchiKey),
    enabled: !ofPage,
    staleTime: 60_000,
  });
  return data;
}

export function setKept(queries: QueryClient, inchiKey: string, kept: KeptMolecule | null): void {
  queries.setQueryData(keyOf(inchiKey), kept);
}

/** After changes whose molecules are not at hand. */
export function forgetKept(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['kept'] });
}
