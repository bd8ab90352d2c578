import { expect, it } from 'vitest';
import { nearestThatWay } from './nearest-that-way.ts';

const points = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 20, y: 0 },
  { x: 1, y: 30 },
  { x: 10, y: 1 },
];

it('an arrow key goes to the nearest point that way, and stays where there is none', () => {
  expect(nearestThatWay(points, 0, 'right')).toBe(1);
  expect(nearestThatWay(points, 0, 'down')).toBe(3);
  expect(nearestThatWay(points, 0, 'left')).toBe(0);
  expect(nearestThatWay(points, 2, 'left')).toBe(1);
});

it('points on one spot are all reached', () => {
  expect(nearestThatWay(points, 1, 'right')).toBe(4);
  expect(nearestThatWay(points, 4, 'left')).toBe(1);
  expect(nearestThatWay(points, 4, 'right')).toBe(2);
});
