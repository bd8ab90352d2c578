/** The accord being written, with a way back from every change; a change of the same field right after another is one step. */

import type { AccordDocument, Material } from '@smell/client';
import type { Place, Solvent } from '@smell/core/accord';

export type Line = AccordDocument['lines'][number];

export interface History {
  readonly past: readonly AccordDocument[];
  readonly present: AccordDocument;
  readonly future: readonly AccordDocument[];
  /** Of the change that made `present`; null where the next change must be a step of its own. */
  readonly field: string | null;
}

export type HistoryAction =
  | { readonly type: 'edit'; readonly change: Partial<AccordDocument>; readonly field?: string }
  | { readonly type: 'line'; readonly id: string; readonly change: Partial<Line>; readonly field?: string }
  | { readonly type: 'add'; readonly line: Line }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'replace'; readonly accord: AccordDocument }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const MOST_STEPS = 100;

export const NEW_ACCORD: AccordDocument = {
  name: '',
  note: '',
  lines: [],
  batchGrams: 10,
  concentrationPercent: 15,
  category: '4',
  regions: ['EU'],
  currency: 'EUR',
};

export const begin = (present: AccordDocument): History => ({ past: [], present, future: [], field: null });

export function reduceHistory(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  switch (action.type) {
    case 'undo':
      return past.length === 0
        ? history
        : { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], field: null };
    case 'redo':
      return future.length === 0
        ? history
        : { past: [...past, present], present: future[0]!, future: future.slice(1), field: null };
    case 'edit':
      return step(history, { ...present, ...action.change }, action.field ?? null);
    case 'line':
      return step(
        history,
        {
          ...present,
          lines: present.lines.map((line) => (line.id === action.id ? { ...line, ...action.change } : line)),
        },
        action.field === undefined ? null : `${action.id} ${action.field}`,
      );
    case 'add':
      return step(history, { ...present, lines: [...present.lines, action.line] }, null);
    case 'remove':
      return step(history, { ...present, lines: present.lines.filter(({ id }) => id !== action.id) }, null);
    case 'replace':
      return step(history, action.accord, null);
  }
}

function step({ past, present, field: before }: History, next: AccordDocument, field: string | null): History {
  const goesOn = field !== null && field === before;
  return { past: goesOn ? past : [...past, present].slice(-MOST_STEPS), present: next, future: [], field };
}

/** A line for what was chosen. @param id one that no other line has */
export function lineOf(
  id: string,
  material: { readonly name?: string; readonly cas?: string; readonly smiles?: string },
  place: Place | null = null,
): Line {
  return {
    id,
    material: { ...material },
    partsPerThousand: 10,
    dilutionPercent: 100,
    solvent: 'dpg' satisfies Solvent,
    place,
    inciName: null,
    pricePerKg: null,
  };
}

export const lineOfMaterial = (id: string, { name, cas, smiles }: Material): Line => lineOf(id, { name, cas, smiles });

/** The least number that no line has. */
export function freeId(lines: readonly Line[]): string {
  const taken = new Set(lines.map(({ id }) => id));
  for (let number = 1; ; number++) if (!taken.has(`line-${number}`)) return `line-${number}`;
}

/** Parts in proportion, to a tenth, 1,000 in all. @param tenths as `apportion` shares them out */
export function withParts(lines: readonly Line[], tenths: readonly number[]): Line[] {
  return lines.map((line, place) => ({ ...line, partsPerThousand: tenths[place]! / 10 }));
}

export function nameOf({ material: { name, cas, smiles } }: Line): string {
  return name ?? cas ?? smiles ?? '';
}

/** The same for lines of the same material. */
export function materialKey({ material: { name = '', cas = '', smiles = '' } }: Line): string {
  return `${smiles}|${cas}|${name}`;
}
