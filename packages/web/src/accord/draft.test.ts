/** The accord being written: every change can be taken back. */
import { expect, it } from 'vitest';
import { begin, freeId, type History, type HistoryAction, lineOf, NEW_ACCORD, reduceHistory } from './draft.ts';

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

it('gives each line an id of its own', () => {
  expect(freeId([])).toBe('line-1');
  expect(freeId([rose, lineOf('line-3', {})])).toBe('line-2');
});
