/** The accord of this tab as it outlives a change of page: read and written by its page, and added to from others. */
import type { AccordDocument } from '@smell/client';
import { readSession, writeSession } from '../shell/session-storage.ts';
import { freeId, lineOf, NEW_ACCORD, type SavedAs } from './draft.ts';

export interface KeptAccord {
  readonly accord: AccordDocument;
  readonly saved: SavedAs | null;
}

const KEY = 'smell.accord';

export const readAccord = (): KeptAccord | null => readSession<KeptAccord>(KEY);

export const keepAccord = (kept: KeptAccord): void => writeSession(KEY, kept);

/** A line of its own for the structure. @returns takes just that line out again */
export function addToAccord(name: string, smiles: string): () => void {
  const { accord, saved } = readAccord() ?? { accord: NEW_ACCORD, saved: null };
  const line = lineOf(freeId(accord.lines), { name, smiles });
  keepAccord({ accord: { ...accord, lines: [...accord.lines, line] }, saved });
  return () => {
    const now = readAccord();
    if (!now) return;
    keepAccord({ ...now, accord: { ...now.accord, lines: now.accord.lines.filter(({ id }) => id !== line.id) } });
  };
}
