/** The accord of this tab: what is written, which saved one it is, and what is said of it. It outlives a change of page and a reload. */

import { useDebouncedValue } from '@mantine/hooks';
import { type AccordAssessment, type AccordDocument, ProblemError } from '@smell/client';
import {
  type BlotterDiary,
  blotterDiary,
  type EvaporationFacts,
  type Solvent,
  type WeighedAccord,
  weighAccord,
} from '@smell/core/accord';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Dispatch, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { api } from '../api.ts';
import {
  begin,
  type History,
  type HistoryAction,
  materialKey,
  NEW_ACCORD,
  reduceHistory,
  type SavedAs,
  savedAs,
} from './draft.ts';
import { keepAccord, readAccord } from './kept-accord.ts';

const PAUSE_MS = 350;

export interface AccordState {
  readonly history: History;
  readonly dispatch: Dispatch<HistoryAction>;
  readonly saved: SavedAs | null;
  readonly changed: boolean;
}

export function useAccord(): AccordState {
  const [kept] = useState(() => readAccord());
  const [history, dispatch] = useReducer(reduceHistory, kept, (found) =>
    begin(found?.accord ?? NEW_ACCORD, found?.saved),
  );
  const { present } = history;
  const saved = savedAs(history);
  useEffect(() => keepAccord({ accord: present, saved }), [present, saved]);
  const text = useMemo(() => JSON.stringify(present), [present]);
  return { history, dispatch, saved, changed: saved ? saved.text !== text : present.lines.length > 0 };
}

type AssessedLine = AccordAssessment['lines'][number];

export interface Live {
  /** Of what is on the page this moment. */
  readonly weighed: WeighedAccord;
  readonly diary: BlotterDiary;
  /** By `materialKey`; a material that was just added is not there yet. */
  readonly known: ReadonlyMap<string, AssessedLine>;
  /** Of the accord as it was a moment ago; null before the first answer, and while nothing is there to assess. */
  readonly assessment: AccordAssessment | null;
  /** What is shown is of an earlier moment. */
  readonly isChecking: boolean;
  readonly error: ProblemError | null;
  readonly retry: () => void;
}

/** Arithmetic at once, in the page; chemistry and rules from the service, a moment after the last change. */
export function useLive(accord: AccordDocument, hours: readonly number[]): Live {
  // What a name, a note, an INCI name or a price says changes nothing of this.
  const { lines, batchGrams, concentrationPercent, category, product, regions } = accord;
  const asked = useMemo(
    () => ({
      lines: lines.map((line) => ({ ...line, inciName: null, pricePerKg: null })),
      batchGrams,
      concentrationPercent,
      category,
      regions,
      ...(product === undefined ? {} : { product }),
    }),
    [lines, batchGrams, concentrationPercent, category, product, regions],
  );
  const text = JSON.stringify(asked);
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['accord-assessment', settled],
    queryFn: ({ signal }) => api.assessAccord(JSON.parse(settled), signal),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const seen = useRef(new Map<string, AssessedLine>());
  const solvents = useRef(new Map<Solvent, EvaporationFacts>());
  const known = useMemo(() => {
    const asWas = (JSON.parse(settled) as typeof asked).lines;
    for (const found of data?.lines ?? []) {
      const line = asWas.find(({ id }) => id === found.id) ?? lines.find(({ id }) => id === found.id);
      if (line) seen.current.set(materialKey(line), found);
    }
    for (const { solvent, facts } of data?.solvents ?? []) solvents.current.set(solvent, facts);
    return new Map(seen.current);
  }, [data, settled, lines]);
  const weighed = useMemo(() => weighAccord(accord), [accord]);
  const diary = useMemo(() => {
    const facts = new Map(
      lines.flatMap((line) => {
        const found = known.get(materialKey(line))?.facts;
        return found ? [[line.id, found] as const] : [];
      }),
    );
    const found = blotterDiary({ lines }, weighed, facts, solvents.current, hours);
    // Of what was just added nothing is known yet, which is not the same as having no structure.
    const asked = new Set(lines.filter((line) => known.has(materialKey(line))).map(({ id }) => id));
    return { ...found, leftOut: found.leftOut.filter((id) => asked.has(id)) };
  }, [lines, weighed, known, hours]);
  return {
    weighed,
    diary,
    known,
    assessment: lines.length === 0 ? null : (data ?? null),
    isChecking: lines.length > 0 && (isFetching || settled !== text),
    error: error instanceof ProblemError ? error : null,
    retry: () => void refetch(),
  };
}
