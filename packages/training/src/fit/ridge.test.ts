import { random, randomNormal } from '@smell/core/random';
import { expect, it } from 'vitest';
import { dotProduct, fitRidge, fitRidgeMany } from './ridge.ts';

const source = random(3);
const rows = Array.from({ length: 200 }, () => Float64Array.of(1, randomNormal(source), randomNormal(source)));
const truth = Float64Array.of(5, 2, -3);
const targets = rows.map((row) => dotProduct(row, truth));

it('finds the coefficients of a linear law', () => {
  const found = fitRidge({ rows, targets, penalties: new Float64Array(3), robustAbove: 1 });
  found.forEach((coefficient, column) => {
    expect(coefficient).toBeCloseTo(truth[column]!, 6);
  });
});

it('is hardly moved by a gross error, and shrinks under a penalty', () => {
  const spoiled = targets.map((target, index) => (index === 0 ? target + 1_000 : target));
  const robust = fitRidge({ rows, targets: spoiled, penalties: new Float64Array(3), robustAbove: 0.5 });
  expect(Math.abs(robust[0]! - 5)).toBeLessThan(0.1);
  const shrunk = fitRidge({ rows, targets, penalties: Float64Array.of(0, 500, 500), robustAbove: 100 });
  expect(Math.abs(shrunk[1]!)).toBeLessThan(1.5);
});

it('solves many targets as one by one', () => {
  const listed = rows.map((row) => [...(row[1]! > 0 ? [0] : []), ...(row[2]! > 1 ? [1] : [])]);
  const penalties = Float64Array.of(0, 2, 2);
  const many = fitRidgeMany(rows, listed, 2, penalties);
  for (const target of [0, 1]) {
    const own = listed.map((list) => (list.includes(target) ? 1 : 0));
    const one = fitRidge({ rows, targets: own, penalties, robustAbove: Number.POSITIVE_INFINITY });
    one.forEach((coefficient, column) => {
      expect(many[column * 2 + target]).toBeCloseTo(coefficient, 6);
    });
  }
});
