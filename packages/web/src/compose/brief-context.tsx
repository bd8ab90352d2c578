/** The brief being written. It outlives a change of page, and a reload of this tab: it is kept nowhere else. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { readSession, writeSession } from '../shell/session-storage.ts';
import { type Brief, NEW_BRIEF } from './brief.ts';

interface BriefState {
  readonly brief: Brief;
  readonly change: (changes: Partial<Brief>) => void;
}

const Context = createContext<BriefState | null>(null);
const KEY = 'smell.brief';

export function BriefProvider({ children }: { readonly children: ReactNode }) {
  const [brief, setBrief] = useState<Brief>(() => ({ ...NEW_BRIEF, ...readSession<Partial<Brief>>(KEY) }));
  const change = useCallback((changes: Partial<Brief>) => setBrief((now) => ({ ...now, ...changes })), []);
  useEffect(() => writeSession(KEY, brief), [brief]);
  const state = useMemo(() => ({ brief, change }), [brief, change]);
  return <Context value={state}>{children}</Context>;
}

export function useBrief(): BriefState {
  const state = useContext(Context);
  if (!state) throw new Error('there is no BriefProvider');
  return state;
}
