/**
 * The brief being written. It outlives a change of page, and a reload of this tab: it is kept nowhere else. Every change but typing
 * can be taken back; what is typed the browser takes back itself.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { readSession, writeSession } from '../shell/session-storage.ts';
import { type Brief, NEW_BRIEF } from './brief.ts';
import { type BriefHistory, changeBrief, undoBrief } from './brief-history.ts';

interface BriefState {
  readonly brief: Brief;
  readonly change: (changes: Partial<Brief>) => void;
  /** Takes back the last change that was not typed. */
  readonly undo: () => void;
}

const Context = createContext<BriefState | null>(null);
const KEY = 'smell.brief';

export function BriefProvider({ children }: { readonly children: ReactNode }) {
  const [history, setHistory] = useState<BriefHistory>(() => ({
    brief: { ...NEW_BRIEF, ...readSession<Partial<Brief>>(KEY) },
    before: [],
  }));
  const { brief } = history;
  const change = useCallback(
    (changes: Partial<Brief>) => setHistory((now) => changeBrief(now, changes, performance.now())),
    [],
  );
  const undo = useCallback(() => setHistory(undoBrief), []);
  useEffect(() => writeSession(KEY, brief), [brief]);
  const state = useMemo(() => ({ brief, change, undo }), [brief, change, undo]);
  return <Context value={state}>{children}</Context>;
}

export function useBrief(): BriefState {
  const state = useContext(Context);
  if (!state) throw new Error('there is no BriefProvider');
  return state;
}
