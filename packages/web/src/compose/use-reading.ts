/** How the words are understood, a moment after they were written. */

import { useDebouncedValue } from '@mantine/hooks';
import { ProblemError, type Reading } from '@smell/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { pageEngine } from '../in-page/page-engine.ts';
import { useAskedAgain } from '../in-page/use-asked-again.ts';

const PAUSE_MS = 250;

export interface ReadingState {
  /** Of the words as they are, or as they were a moment ago. */
  readonly reading: Reading | null;
  /** None of the words is about smell. */
  readonly notUnderstood: boolean;
  readonly error: ProblemError | null;
  readonly isReading: boolean;
  readonly retry: () => void;
}

/** @param inPage read where it is written: the words are not sent */
export function useReading(text: string, inPage: boolean): ReadingState {
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['interpret', inPage, settled],
    queryFn: ({ signal }) =>
      inPage ? pageEngine.interpret(settled, signal) : api.interpret(settled, undefined, signal),
    networkMode: inPage ? 'always' : 'online',
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const problem = error instanceof ProblemError ? error : null;
  const notUnderstood = problem?.code === 'prompt-not-understood';
  useAskedAgain(inPage && problem !== null && !notUnderstood, () => void refetch());
  return {
    reading: settled === '' || problem ? null : (data ?? null),
    notUnderstood,
    error: notUnderstood ? null : problem,
    isReading: isFetching,
    retry: () => void refetch(),
  };
}
