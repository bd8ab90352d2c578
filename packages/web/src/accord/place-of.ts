/** Where a line stands, and in which colour: the user's place, else what the service knows of the material. */

import type { AccordAssessment } from '@smell/client';
import { PLACES, type Place } from '@smell/core/accord';
import { colorOf } from '../scent/families.ts';
import { type Line, materialKey } from './draft.ts';

type Known = ReadonlyMap<string, AccordAssessment['lines'][number]>;

export const GROUPS = [...PLACES, null] as const;

export function placeOf(line: Line, known: Known): Place | null {
  if (line.place) return line.place;
  const found = known.get(materialKey(line));
  return found?.known?.note ?? found?.facts?.noteClass.value ?? null;
}

/** Documented odors, or what is predicted of a structure that no table has. */
export function wordsOf(
  line: Line,
  known: Known,
  predicted: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const documented = known.get(materialKey(line))?.known?.descriptors ?? [];
  return documented.length > 0 ? documented : (predicted.get(line.material.smiles ?? '') ?? []);
}

/** The colour of the family of the first odor; nothing of its own for what is not known to smell of anything. */
function lineColor(words: readonly string[]): string {
  return words[0] === undefined ? 'var(--ink-faint)' : colorOf(words[0]);
}

/** The second of a family and those after it are darker or paler, so that they are told apart in a plot. */
const SHADES = [null, 'var(--ink) 38%', 'var(--paper) 42%', 'var(--ink) 62%', 'var(--paper) 64%'] as const;

export function lineColors(words: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  return words.map((each) => {
    const color = lineColor(each);
    const before = seen.get(color) ?? 0;
    seen.set(color, before + 1);
    const shade = SHADES[before % SHADES.length];
    return shade ? `color-mix(in oklab, ${color}, ${shade})` : color;
  });
}
