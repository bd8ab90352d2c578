/**
 * Who is signed in. Where the service has accounts, nothing of the studio is shown to anybody else; a session that ends while somebody is
 * at work is renewed beside that work, which stays as it is.
 */
import type { Scope, Session, SessionUser } from '@smell/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useRef } from 'react';
import { api, onRefused, setCsrfToken } from '../api.ts';
import { claimTab, leaveTab } from './tab-owner.ts';

// Seen by few, and late: not of the first load.
const SessionEnded = lazy(() => import('./session-ended.tsx'));
const SignInPage = lazy(() => import('./sign-in-page.tsx'));

interface SessionState {
  /** Null while the service has not said it. */
  readonly session: Session | null;
  readonly user: SessionUser | null;
  /** Whether the user may; yes while it is unknown, as the service decides. */
  readonly may: (scope: Scope) => boolean;
  readonly refresh: () => void;
  readonly signOut: () => Promise<void>;
}

const Context = createContext<SessionState | null>(null);
/** Tells the other tabs of this browser. */
const CHANNEL = 'smell.session';
/** Between two attempts to reach the service, in ms. */
const RETRY_MS = 5_000;

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const { data, isPending, refetch } = useQuery({
    queryKey: ['session'],
    async queryFn({ signal }) {
      const session = await api.session(signal);
      setCsrfToken(session.csrfToken);
      if (session.user) claimTab(session.user.id);
      return session;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? RETRY_MS : false),
  });
  useEffect(() => {
    const again = () => void refetch();
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = again;
    const end = onRefused(again);
    return () => {
      channel.close();
      end();
    };
  }, [refetch]);

  const before = useRef<SessionUser | null>(null);
  const user = data?.user ?? null;
  const ended = data?.accounts === true && user === null && before.current !== null;
  const wasEnded = useRef(false);
  useEffect(() => {
    if (user && before.current && user.id !== before.current.id) window.location.assign('/');
    else if (user && wasEnded.current)
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    wasEnded.current = ended;
    if (user) before.current = user;
  }, [user, ended, queries]);

  const state = useMemo<SessionState>(() => {
    const known = user ?? before.current;
    return {
      session: data ?? null,
      user: known,
      may: (scope) => known?.scopes.includes(scope) ?? true,
      refresh: () => void refetch(),
      async signOut() {
        await api.signOut();
        leaveTab();
        announceSession();
        window.location.assign('/');
      },
    };
  }, [data, user, refetch]);

  if (isPending) return null;
  if (data?.accounts && !user && !ended) {
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  }
  return (
    <Context value={state}>
      {children}
      <Suspense>{ended && <SessionEnded onRetry={state.refresh} />}</Suspense>
    </Context>
  );
}

export function useSession(): SessionState {
  const state = useContext(Context);
  if (!state) throw new Error('there is no SessionProvider');
  return state;
}

/** Lets the other tabs ask anew who is signed in. */
export function announceSession(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}
