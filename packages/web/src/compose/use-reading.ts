/** How the words are understood, a moment after they were written. */

import { useDebouncedValue } from '@mantine/hooks';
import { ProblemError, type Reading } from '@smell/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

const PAUSE_MS = 250;

export interface ReadingState {
  /** Of the words as they are, or as they were a moment ago. */
  readonly reading: Reading | null;
  /** None of the words is about smell. */
  readonly notUnderstood: boolean;
  readonly error: ProblemError | null;
  readonly isReading: boolean;
}

export function useReading(text: string): ReadingState {
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const { data, error, isFetching } = useQuery({
    queryKey: ['interpret', settled],
    queryFn: ({ signal }) => api.interpret(settled, undefined, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const problem = error instanceof ProblemError ? error : null;
  const notUnderstood = problem?.code === 'prompt-not-understood';
  return {
    reading: settled === '' || problem ? null : (data ?? null),
    notUnderstood,
    error: notUnderstood ? null : problem,
    isReading: isFetching,
  };
}
