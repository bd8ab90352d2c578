import { random, randomNormal } from '@smell/core/random';
import { expect, it } from 'vitest';
import { calibrationError, fitPlatt, sigmoid } from './platt.ts';

const source = random(4);
const scores = Array.from({ length: 20_000 }, () => 2 * randomNormal(source));
const truth = scores.map((z) => source() < sigmoid(0.5 * z - 1.5));

it('finds the curve behind the labels', () => {
  const { slope, offset } = fitPlatt(scores, truth);
  expect(slope).toBeCloseTo(0.5, 1);
  expect(offset).toBeCloseTo(-1.5, 1);
});

it('keeps to the prior where there is little to fit', () => {
  const { slope, offset } = fitPlatt([1, -1], [false, true], { slope: 0.8, offset: -2, strength: 1000 });
  expect(slope).toBeCloseTo(0.8, 2);
  expect(offset).toBeCloseTo(-2, 2);
});

it('never turns the order round', () => {
  expect(fitPlatt([3, 2, 1, 0, -1, -2], [0, 0, 0, 1, 1, 1]).slope).toBeGreaterThan(0);
});

it('says that true probabilities are calibrated and others are not', () => {
  const own = scores.map((z) => sigmoid(0.5 * z - 1.5));
  expect(calibrationError(own, truth)).toBeLessThan(0.01);
  expect(
    calibrationError(
      own.map((p) => Math.sqrt(p)),
      truth,
    ),
  ).toBeGreaterThan(0.1);
});
