/**
 * The generation that is running or was the last. It outlives a change of page. After a reload of the tab what was done is shown
 * again, and what was running is asked for once more: the same request gives the same molecules.
 */
import { type GenerateEvent, type GenerateRequest, ProblemError } from '@smell/client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from 'react';
import { api } from '../api.ts';
import { pageEngine } from '../in-page/page-engine.ts';
import type { Place } from '../in-page/place.tsx';
import { whenFree } from '../shell/busy.ts';
import { readSession, writeSession } from '../shell/session-storage.ts';
import { type Generation, NO_GENERATION, reduceGeneration } from './generation.ts';

interface GenerationState {
  readonly generation: Generation;
  readonly start: (request: GenerateRequest, place: Place) => void;
  readonly cancel: () => void;
}

const Context = createContext<GenerationState | null>(null);
const KEY = 'smell.generation';

export function GenerationProvider({ children }: { readonly children: ReactNode }) {
  const [generation, dispatch] = useReducer(reduceGeneration, NO_GENERATION, (none) => {
    const kept = readSession<Generation>(KEY);
    return kept && kept.status !== 'running' ? kept : none;
  });
  const stop = useRef<AbortController | null>(null);

  const start = useCallback((request: GenerateRequest, place: Place) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    dispatch({ type: 'start', request, place, at: Date.now() });
    // Events of one frame are shown together: a render for each would be slower than they come.
    let waiting: GenerateEvent[] = [];
    const flush = () => {
      const events = waiting;
      waiting = [];
      if (events.length > 0 && !controller.signal.aborted) dispatch({ type: 'events', events, at: Date.now() });
    };
    const read = async () => {
      const from = place === 'page' ? pageEngine : api;
      for await (const event of from.generate(request, controller.signal)) {
        if (waiting.push(event) === 1) setTimeout(flush, 32);
      }
    };
    whenFree(read, controller.signal, (waiting) => dispatch({ type: 'wait', waiting }))
      .then(flush)
      .catch((error: unknown) => {
        flush();
        if (!controller.signal.aborted) dispatch({ type: 'fail', at: Date.now(), error: failureOf(error) });
      });
  }, []);

  const cancel = useCallback(() => {
    stop.current?.abort();
    dispatch({ type: 'cancel', at: Date.now() });
  }, []);

  useEffect(() => {
    const kept = readSession<Generation>(KEY);
    // Where it ran it runs again: what was begun in the page stays there.
    if (kept?.status === 'running' && kept.request) start(kept.request, kept.place);
    return () => stop.current?.abort();
  }, [start]);

  const { status, request, place } = generation;
  useEffect(() => {
    if (status === 'running') writeSession(KEY, { ...NO_GENERATION, status, request, place });
    else if (status !== 'idle') writeSession(KEY, generation);
  }, [status, request, place]);

  const state = useMemo(() => ({ generation, start, cancel }), [generation, start, cancel]);
  return <Context value={state}>{children}</Context>;
}

export function useGeneration(): GenerationState {
  const state = useContext(Context);
  if (!state) throw new Error('there is no GenerationProvider');
  return state;
}

function failureOf(error: unknown): NonNullable<Generation['error']> {
  if (error instanceof ProblemError) return { code: error.code, message: error.message, requestId: error.requestId };
  return { code: 'defect', message: error instanceof Error ? error.message : String(error), requestId: undefined };
}
