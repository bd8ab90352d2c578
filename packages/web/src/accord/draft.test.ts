/** The accord being written: every change can be taken back. */
import { expect, it } from 'vitest';
import {
  begin,
  freeId,
  type History,
  type HistoryAction,
  lineOf,
  NEW_ACCORD,
  reduceHistory,
  savedAs,
} from './draft.ts';

const after = (actions: readonly HistoryAction[], from: History = begin(NEW_ACCORD)): History =>
  actions.reduce(reduceHistory, from);
const rose = lineOf('line-1', { name: 'Rose oxide' });
const parts = (partsPerThousand: number): HistoryAction => ({
  type: 'line',
  id: 'line-1',
  change: { partsPerThousand },
  field: 'parts',
});

it('takes back what is typed into one field in one step, and gives it again', () => {
  const typed = after([{ type: 'add', line: rose }, parts(1), parts(12), parts(120)]);
  expect(typed.present.lines[0]!.partsPerThousand).toBe(120);
  const back = after([{ type: 'undo' }], typed);
  expect(back.present.lines[0]!.partsPerThousand).toBe(10);
  expect(after([{ type: 'undo' }], back).present).toEqual(NEW_ACCORD);
  expect(after([{ type: 'redo' }], back).present).toEqual(typed.present);
});

it('begins a new step for another field, and after a step back', () => {
  const batch: HistoryAction = { type: 'edit', change: { batchGrams: 20 }, field: 'batch' };
  expect(after([{ type: 'add', line: rose }, parts(1), batch, parts(2)]).past).toHaveLength(4);
  const again = after([{ type: 'add', line: rose }, parts(1), { type: 'undo' }, parts(2)]);
  expect(again.future).toEqual([]);
  expect(after([{ type: 'undo' }], again).present.lines[0]!.partsPerThousand).toBe(10);
});

it('brings back a line that was taken out where it was', () => {
  const two = after([
    { type: 'add', line: rose },
    { type: 'add', line: lineOf('line-2', { name: 'Hedione' }) },
  ]);
  const back = after([{ type: 'remove', id: 'line-1' }, { type: 'undo' }], two);
  expect(back.present).toEqual(two.present);
});

it('leads back into the accord that a step belongs to, and saves that one', () => {
  const as = (id: string, version: number) => ({ id, version, text: '' });
  const other = { ...NEW_ACCORD, name: 'Other' };
  const mine = after([{ type: 'add', line: rose }]);
  const opened = after([{ type: 'open', accord: other, saved: as('other', 3) }], mine);
  expect(savedAs(opened)).toEqual(as('other', 3));
  const back = after([{ type: 'undo' }], opened);
  expect([savedAs(back), back.present]).toEqual([null, mine.present]);
  const saved = after([{ type: 'saved', sent: back.present, accord: back.present, saved: as('mine', 1) }], back);
  expect(savedAs(after([{ type: 'redo' }], saved))).toEqual(as('other', 3));
  // Of a later version every step is one of that accord.
  const later = after(
    [parts(7), { type: 'saved', sent: mine.present, accord: mine.present, saved: as('mine', 2) }],
    saved,
  );
  expect(later.present.lines[0]!.partsPerThousand).toBe(7);
  expect(savedAs(after([{ type: 'undo' }], later))).toEqual(as('mine', 2));
  const restored = after([{ type: 'open', accord: other, saved: as('mine', 3) }, { type: 'undo' }], later);
  expect(savedAs(restored)).toEqual(as('mine', 3));
});

it('gives each line an id of its own', () => {
  expect(freeId([])).toBe('line-1');
  expect(freeId([rose, lineOf('line-3', {})])).toBe('line-2');
});
