/** The accord being written, with a way back from every change; a change of the same field right after another is one step. */

import type { AccordDocument, Material } from '@smell/client';
import type { Place, Solvent } from '@smell/core/accord';

export type Line = AccordDocument['lines'][number];

/** Which of the saved ones it is. */
export interface SavedAs {
  readonly id: string;
  readonly version: number;
  /** As it was then: told from what is on the page by its text. */
  readonly text: string;
}

/** A step belongs to an accord: a way back into another one leads to that, and saving it saves that. */
interface Step {
  readonly accord: AccordDocument;
  readonly of: number;
}

/** `product` undefined: it is not said any more. */
export type AccordChange = Partial<Omit<AccordDocument, 'product'>> & {
  readonly product?: AccordDocument['product'] | undefined;
};

export interface History {
  readonly past: readonly Step[];
  readonly present: AccordDocument;
  readonly future: readonly Step[];
  /** The accord that `present` is a state of. */
  readonly of: number;
  /** By accord: as what it was saved last; null for one that was not. */
  readonly saved: readonly (SavedAs | null)[];
  /** Of the change that made `present`; null where the next change must be a step of its own. */
  readonly field: string | null;
}

export type HistoryAction =
  | { readonly type: 'edit'; readonly change: AccordChange; readonly field?: string }
  | { readonly type: 'line'; readonly id: string; readonly change: Partial<Line>; readonly field?: string }
  | { readonly type: 'add'; readonly line: Line }
  | { readonly type: 'remove'; readonly id: string }
  /** The same accord, written anew. */
  | { readonly type: 'replace'; readonly accord: AccordDocument }
  /** Another one; without `saved` one that is nowhere yet. */
  | { readonly type: 'open'; readonly accord: AccordDocument; readonly saved: SavedAs | null }
  /** `sent` was saved, and is kept as `accord`; what was written meanwhile goes on. */
  | { readonly type: 'saved'; readonly sent: AccordDocument; readonly accord: AccordDocument; readonly saved: SavedAs }
  | { readonly type: 'deleted' }
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

export const begin = (present: AccordDocument, saved: SavedAs | null = null): History => ({
  past: [],
  present,
  future: [],
  of: 0,
  saved: [saved],
  field: null,
});

export const savedAs = ({ saved, of }: History): SavedAs | null => saved[of] ?? null;

export function reduceHistory(history: History, action: HistoryAction): History {
  const { past, present, future, of, saved } = history;
  const now: Step = { accord: present, of };
  const goTo = (step: Step | undefined, rest: Pick<History, 'past' | 'future'>): History =>
    step ? { ...history, ...rest, present: step.accord, of: step.of, field: null } : history;
  switch (action.type) {
    case 'undo':
      return goTo(past.at(-1), { past: past.slice(0, -1), future: [now, ...future] });
    case 'redo':
      return goTo(future[0], { past: [...past, now], future: future.slice(1) });
    case 'open': {
      const isSame = action.saved !== null && action.saved.id === savedAs(history)?.id;
      const next = step(history, action.accord, null);
      return isSame ? withSaved(next, action.saved) : { ...next, of: saved.length, saved: [...saved, action.saved] };
    }
    case 'saved':
      return withSaved(
        present === action.sent ? { ...history, present: action.accord, field: null } : history,
        action.saved,
      );
    case 'deleted':
      return withSaved(history, null);
    case 'edit':
      return step(history, changed(present, action.change), action.field ?? null);
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

function changed(accord: AccordDocument, change: AccordChange): AccordDocument {
  const { product, ...rest } = { ...accord, ...change };
  return { ...rest, ...(product === undefined ? {} : { product }) };
}

function step(history: History, next: AccordDocument, field: string | null): History {
  const { past, present, of, field: before } = history;
  const goesOn = field !== null && field === before;
  const steps = goesOn ? past : [...past, { accord: present, of }].slice(-MOST_STEPS);
  return { ...history, past: steps, present: next, future: [], field };
}

function withSaved(history: History, as: SavedAs | null): History {
  return { ...history, saved: history.saved.map((before, of) => (of === history.of ? as : before)) };
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
