/** What is written or drawn, read as a pattern a moment after the last change: by the service, or by the page where it runs there. */
import { useDebouncedValue } from '@mantine/hooks';
import { ProblemError, type ReadPattern } from '@smell/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { pageEngine } from '../in-page/page-engine.ts';
import { useIsOfPage } from '../in-page/place.tsx';

/** Where it came from: the field or the drawing. */
export interface GivenPattern {
  readonly text: string;
  readonly format: 'written' | 'molBlock';
}

export interface PatternState {
  readonly read: ReadPattern | null;
  /** What `read` was read from: the drawing follows the field, the field the drawing. */
  readonly of: GivenPattern | null;
  /** It is neither a structure nor a pattern. */
  readonly invalid: boolean;
  /** Why the service could not be asked. */
  readonly failure: ProblemError | null;
  readonly isReading: boolean;
}

const PAUSE_MS = 250;

export function usePattern(given: GivenPattern | null): PatternState {
  const ofPage = useIsOfPage();
  const [settled] = useDebouncedValue(given, PAUSE_MS);
  const asked = settled && settled.text.trim() !== '' ? settled : null;
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['pattern', ofPage, asked?.format, asked?.text],
    queryFn: async ({ signal }) => ({
      of: asked!,
      read: await (ofPage ? pageEngine.pattern(asked!, signal) : api.pattern(asked!.text, asked!.format, signal)),
    }),
    networkMode: ofPage ? 'always' : 'online',
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isReading = isFetching || isPlaceholderData || given !== settled;
  const invalid = error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 429;
  const shown = asked && !error ? data : undefined;
  return {
    read: shown?.read ?? null,
    of: shown?.of ?? null,
    invalid,
    failure: error instanceof ProblemError && !invalid ? error : null,
    isReading,
  };
}
