/** The workers that make molecules: those of the service, and the organisation's own. */
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../account/session-context.tsx';
import { api } from '../api.ts';

export interface Generator {
  readonly name: string;
  readonly kind: string;
  /** The organisation's alone. */
  readonly own: boolean;
}

const KINDS = new Set(['diffusion', 'autoregressive']);

export function useGenerators(): readonly Generator[] {
  const { may } = useSession();
  const shared = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => api.models(signal), staleTime: 60_000 });
  const own = useQuery({
    queryKey: ['own-models'],
    queryFn: ({ signal }) => api.ownModels(signal),
    staleTime: 60_000,
    enabled: may('research'),
  });
  return [
    ...(shared.data?.items ?? []).map(({ name, kind }) => ({ name, kind, own: false })),
    ...(own.data?.items ?? []).map(({ name, kind }) => ({ name, kind, own: true })),
  ].filter(({ kind }) => KINDS.has(kind));
}
