/**
 * A job of molecules by its id: what has happened, what happens, and the molecules as their parts are merged. A connection that
 * breaks is taken up again after the last line that was read, so a reload, or a service that was away, rejoins the running job.
 */
import { ProblemError } from '@smell/client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { api } from '../api.ts';
import { pause, waitSecondsOf } from '../shell/busy.ts';
import { hasEnded, type JobView, type Lost, NO_JOB, reduceJob } from './job-view.ts';

const PAGE = 250;
/** Read without being asked; more at a press of a button. */
const READ_MS_APART = 1_000;
const RETRY_MS = 1_500;
export const READ_AT_FIRST = 1_000;

export interface JoinedJob {
  readonly view: JobView;
  /** There is no such job here. */
  readonly missing: boolean;
  readonly more: () => void;
  readonly cancel: () => void;
}

export function useJob(id: string | undefined): JoinedJob {
  const [view, dispatch] = useReducer(reduceJob, NO_JOB);
  const [missing, setMissing] = useState(false);
  const [most, setMost] = useState(READ_AT_FIRST);
  const queries = useQueryClient();

  // What happens.
  useEffect(() => {
    if (id === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    const follow = async (): Promise<void> => {
      let last = 0;
      for (;;) {
        try {
          const job = await api.job(id, signal);
          dispatch({ type: 'job', job, at: Date.now() });
          if (job.endedAt !== null) return;
          for await (const news of api.jobEvents(id, last, signal)) {
            last = news.id;
            dispatch({ type: 'news', news, at: Date.now() });
            // It says since when it runs.
            if (news.type === 'started') break;
          }
        } catch (error) {
          if (signal.aborted) return;
          if (error instanceof ProblemError && (error.status === 404 || error.status === 422)) return setMissing(true);
          const lost = lostBy(error);
          dispatch({ type: 'lost', lost });
          await pause(1000 * (lost.seconds ?? 0) || RETRY_MS, signal);
        }
        if (signal.aborted) return;
      }
    };
    void follow().finally(() => queries.invalidateQueries({ queryKey: ['jobs'] }));
    return () => controller.abort();
  }, [id, queries]);

  // The molecules, as they are merged.
  const { candidates, cursor, complete, done, lost } = view;
  const ended = hasEnded(view);
  const behind = candidates.length < Math.min(done, most) || (ended && !complete && candidates.length < most);
  useEffect(() => {
    if (id === undefined || !behind || lost) return;
    const controller = new AbortController();
    api
      .madeMolecules(id, cursor, PAGE, controller.signal)
      .then((page) => dispatch({ type: 'page', ...page }))
      .catch(async (error: unknown) => {
        if (controller.signal.aborted || (error instanceof ProblemError && error.status === 404)) return;
        dispatch({ type: 'lost', lost: lostBy(error) });
      });
    return () => controller.abort();
  }, [id, behind, cursor, lost, candidates.length]);

  // Whoever lost the service hears of it by the history; with an ended job there is none to hear.
  useEffect(() => {
    if (id === undefined || !lost || !ended) return;
    const timer = setInterval(
      () => {
        api.job(id).then(
          (job) => dispatch({ type: 'job', job, at: Date.now() }),
          () => undefined,
        );
      },
      1000 * (lost.seconds ?? 0) || READ_MS_APART,
    );
    return () => clearInterval(timer);
  }, [id, lost, ended]);

  const more = useCallback(() => setMost((now) => now + READ_AT_FIRST), []);
  const cancel = useCallback(() => {
    if (id === undefined) return;
    api.cancelJob(id).then(
      (job) => dispatch({ type: 'job', job, at: Date.now() }),
      (error: unknown) => dispatch({ type: 'lost', lost: lostBy(error) }),
    );
  }, [id]);
  return { view, missing, more, cancel };
}

function lostBy(error: unknown): Lost {
  const { code, status } = error instanceof ProblemError ? error : { code: 'unreachable', status: 0 };
  return { code, status, seconds: waitSecondsOf(error) };
}
