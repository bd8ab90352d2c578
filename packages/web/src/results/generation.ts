/** What is known of a generation while its events come in: a pure reducer, so that it can be tested without a service. */
import type { Candidate, GenerateEvent, GenerateRequest, Reading } from '@smell/client';
import type { Place } from '../in-page/place.tsx';
import type { Waiting } from '../shell/busy.ts';

export type FacetFigures = Extract<GenerateEvent, { event: 'facet' }>['data'];

export interface Generation {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly request: GenerateRequest | null;
  /** Where they are made. Of those of the page the service knows nothing. */
  readonly place: Place;
  readonly reading: Reading | null;
  readonly candidates: readonly Candidate[];
  /** Of a job, where more are made than are read; null where all are here. */
  readonly made: number | null;
  readonly facets: readonly FacetFigures[];
  /** Fit molecules of the facet under way, of those wanted to choose from. */
  readonly found: number;
  readonly wanted: number;
  /** Molecules sampled so far, over all facets. */
  readonly sampled: number;
  /** Sampled in the facets that are finished. */
  readonly sampledBefore: number;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Nothing has begun: a busy service is asked again. */
  readonly waiting: Waiting | null;
  readonly error: { readonly code: string; readonly message: string; readonly requestId: string | undefined } | null;
}

export type GenerationAction =
  | { readonly type: 'start'; readonly request: GenerateRequest; readonly place: Place; readonly at: number }
  | { readonly type: 'events'; readonly events: readonly GenerateEvent[]; readonly at: number }
  | { readonly type: 'wait'; readonly waiting: Waiting }
  | { readonly type: 'cancel'; readonly at: number }
  | { readonly type: 'fail'; readonly at: number; readonly error: NonNullable<Generation['error']> };

export const NO_GENERATION: Generation = {
  status: 'idle',
  request: null,
  place: 'service',
  reading: null,
  candidates: [],
  made: null,
  facets: [],
  found: 0,
  wanted: 0,
  sampled: 0,
  sampledBefore: 0,
  startedAt: 0,
  endedAt: null,
  waiting: null,
  error: null,
};

export function reduceGeneration(state: Generation, action: GenerationAction): Generation {
  if (action.type === 'start') {
    const { request, place, at } = action;
    return { ...NO_GENERATION, status: 'running', request, place, startedAt: at };
  }
  // What comes after the end is of no interest: a cancelled stream may have more on the way.
  if (state.status !== 'running') return state;
  if (action.type === 'wait') return { ...state, waiting: action.waiting };
  if (action.type === 'cancel') return { ...state, status: 'cancelled', endedAt: action.at, waiting: null };
  if (action.type === 'fail') {
    return { ...state, status: 'failed', endedAt: action.at, error: action.error, waiting: null };
  }
  const fresh = action.events.flatMap((event) => (event.event === 'candidate' ? [event.data] : []));
  const begun: Generation = { ...state, waiting: null };
  const next = action.events.reduce((now, event) => afterEvent(now, event, action.at), begun);
  return fresh.length > 0 ? { ...next, candidates: [...state.candidates, ...fresh] } : next;
}

function afterEvent(state: Generation, event: GenerateEvent, at: number): Generation {
  switch (event.event) {
    case 'reading':
      return { ...state, reading: event.data };
    case 'progress': {
      const { found, wanted, sampled } = event.data;
      return { ...state, found, wanted, sampled: state.sampledBefore + sampled };
    }
    case 'facet': {
      const sampledBefore = state.sampledBefore + event.data.sampled;
      return { ...state, facets: [...state.facets, event.data], sampledBefore, sampled: sampledBefore };
    }
    case 'done':
      return { ...state, status: 'done', endedAt: at };
    default:
      return state;
  }
}

/** Molecules sampled a second; null before there is anything to divide. */
export function rateOf({ sampled, startedAt, endedAt }: Generation, now: number): number | null {
  const seconds = ((endedAt ?? now) - startedAt) / 1000;
  return sampled > 0 && seconds > 0.2 ? sampled / seconds : null;
}

/** Share of the work done, 0 to 1: candidates handed out count, and within a facet those found. */
export function progressOf({ status, request, candidates, made, found, wanted, reading, facets }: Generation): number {
  if (status === 'done') return 1;
  const asked = request?.count ?? 1;
  const parts = request?.facets === false ? 1 : Math.max(1, reading?.facets.length ?? 1);
  const within = wanted > 0 && facets.length < parts ? Math.min(1, found / wanted) / parts : 0;
  return Math.min(1, Math.max((made ?? candidates.length) / asked, facets.length / parts + within * 0.9));
}
