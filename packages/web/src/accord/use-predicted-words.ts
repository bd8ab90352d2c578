/** What is predicted of the structures that no table has: the words that a line shows, and the colour it takes. */
import type { AccordAssessment } from '@smell/client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';
import { type Line, materialKey } from './draft.ts';

const MOST_WORDS = 4;

/** @returns by SMILES of the line; nothing yet of what was just added */
export function usePredictedWords(
  lines: readonly Line[],
  known: ReadonlyMap<string, AccordAssessment['lines'][number]>,
): ReadonlyMap<string, readonly string[]> {
  const smiles = useMemo(() => {
    const unknown = lines.filter((line) => {
      const found = known.get(materialKey(line));
      return line.material.smiles !== undefined && found?.facts && !found.known;
    });
    return [...new Set(unknown.map(({ material }) => material.smiles!))].sort();
  }, [lines, known]);
  const { data } = useQuery({
    queryKey: ['predicted-words', smiles],
    queryFn: async ({ signal }) => (await api.describe(smiles, signal)).items,
    enabled: smiles.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () =>
      new Map(
        (data ?? []).flatMap((item, i) =>
          'error' in item || !item.odor || smiles[i] === undefined
            ? []
            : [[smiles[i], item.odor.descriptors.slice(0, MOST_WORDS).map(({ descriptor }) => descriptor)] as const],
        ),
      ),
    [data, smiles],
  );
}
