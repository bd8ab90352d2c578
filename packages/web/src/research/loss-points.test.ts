import { expect, it } from 'vitest';
import { addReached, type Reached, reachedOf } from './loss-points.ts';

const reached = (step: number, tokenLoss = 1, heldOutLoss: number | null = null): Reached => ({
  step,
  moleculesSeen: step * 4,
  molecules: 1000,
  tokenLoss,
  lengthLoss: 1,
  heldOutLoss,
  moleculesPerSecond: 1,
  secondsLeft: 1,
});

it('a training that went on from its checkpoint overwrites what it had told beyond it', () => {
  const points = addReached(addReached([], [reached(1, 3), reached(2, 2.5), reached(3, 2.4)]), [
    reached(2, 2.6),
    reached(3, 2.2),
  ]);
  expect(points.map(({ step, tokenLoss }) => [step, tokenLoss])).toEqual([
    [1, 3],
    [2, 2.6],
    [3, 2.2],
  ]);
});

it('a long training keeps few enough points to draw, the last one and all that were measured on held-out molecules', () => {
  let points = addReached([], []);
  for (let step = 1; step <= 5000; step++) points = addReached(points, [reached(step, 1, step % 500 === 0 ? 2 : null)]);
  expect(points.length).toBeLessThanOrEqual(600);
  expect(points.at(-1)!.step).toBe(5000);
  expect(points.filter(({ heldOutLoss }) => heldOutLoss !== null)).toHaveLength(10);
});

it('only events that tell of a step are points', () => {
  expect(reachedOf({ id: 1, type: 'started', data: {} })).toBeNull();
  expect(reachedOf({ id: 2, type: 'progress', data: { chunk: 1 } })).toBeNull();
  expect(reachedOf({ id: 3, type: 'progress', data: { ...reached(7) } })).toMatchObject({ step: 7 });
});
