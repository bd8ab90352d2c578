/** What a job tells while it runs, from its first event on. A connection that breaks is taken up again where it was. */
import type { JobEvent } from '@smell/client';
import { useEffect, useRef } from 'react';
import { api } from '../api.ts';

const RETRY_MS = 2_000;
/** Events of so many ms are handed on together: the history comes all at once. */
const GATHER_MS = 60;

/** @param onEvents is also told, with none, when the job has ended */
export function useJobEvents(id: string, open: boolean, onEvents: (events: readonly JobEvent[]) => void): void {
  const told = useRef(onEvents);
  told.current = onEvents;
  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    const { signal } = controller;
    let last = 0;
    let waiting: JobEvent[] = [];
    const flush = () => {
      const events = waiting;
      waiting = [];
      if (events.length > 0 && !signal.aborted) told.current(events);
    };
    const read = async (): Promise<void> => {
      try {
        for await (const event of api.jobEvents(id, last, signal)) {
          last = Math.max(last, event.id);
          if (waiting.push(event) === 1) setTimeout(flush, GATHER_MS);
        }
        flush();
        if (!signal.aborted) told.current([]);
      } catch {
        if (signal.aborted) return;
        // Broken off, for whatever reason: what the job says next comes with the next attempt.
        setTimeout(() => !signal.aborted && read(), RETRY_MS);
      }
    };
    void read();
    return () => controller.abort();
  }, [id, open]);
}
