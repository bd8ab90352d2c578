import { expect, test } from 'vitest';
import { adamwStep, DEFAULT_ADAMW, freshState, learningRateAt } from './adamw.ts';

const matrix = (): boolean => true;
const noDecay = { ...DEFAULT_ADAMW, weightDecay: 0, clipNorm: 1e9 };

test('the first step moves every weight by the learning rate against its gradient', () => {
  const state = freshState({ w: Float32Array.of(1, -1, 2) });
  adamwStep(state, { w: Float32Array.of(0.5, -3, 0.01) }, 0.1, matrix, noDecay);
  expect([...state.weights.w!].map((value) => Number(value.toFixed(4)))).toEqual([0.9, -0.9, 1.9]);
});

test('a quadratic is brought to its minimum', () => {
  const state = freshState({ w: Float32Array.of(3, -2) });
  for (let step = 0; step < 500; step++)
    adamwStep(state, { w: state.weights.w!.map((value) => 2 * (value - 1)) }, 0.05, matrix, noDecay);
  for (const value of state.weights.w!) expect(value).toBeCloseTo(1, 2);
  for (const value of state.average.w!) expect(value).toBeCloseTo(1, 0);
});

test('weight decay shrinks matrices and leaves biases alone', () => {
  const state = freshState({ matrix: Float32Array.of(1), bias: Float32Array.of(1) });
  const zero = { matrix: Float32Array.of(0), bias: Float32Array.of(0) };
  adamwStep(state, zero, 0.1, (name) => name === 'matrix', { ...DEFAULT_ADAMW, weightDecay: 0.5 });
  expect(state.weights.matrix![0]).toBeCloseTo(0.95, 6);
  expect(state.weights.bias![0]).toBe(1);
});

test('a gradient longer than the clip is shortened to it, and its own norm is reported', () => {
  const clipped = freshState({ w: Float32Array.of(0, 0) });
  const short = freshState({ w: Float32Array.of(0, 0) });
  expect(adamwStep(clipped, { w: Float32Array.of(30, 40) }, 0.1, matrix, DEFAULT_ADAMW)).toBeCloseTo(50);
  adamwStep(short, { w: Float32Array.of(0.6, 0.8) }, 0.1, matrix, DEFAULT_ADAMW);
  for (const i of [0, 1]) expect(clipped.moments.w!.first[i]).toBeCloseTo(short.moments.w!.first[i]!, 6);
});

test('a gradient that is not a number changes nothing', () => {
  const state = freshState({ w: Float32Array.of(1) });
  expect(adamwStep(state, { w: Float32Array.of(Number.NaN) }, 0.1, matrix, DEFAULT_ADAMW)).toBeNaN();
  expect(state.weights.w![0]).toBe(1);
  expect(state.step).toBe(0);
});

test('the learning rate warms up, peaks, and falls along a cosine to a tenth', () => {
  expect(learningRateAt(0, 1000, 10, 1)).toBeCloseTo(0.1);
  expect(learningRateAt(10, 1000, 10, 1)).toBeCloseTo(1);
  expect(learningRateAt(505, 1000, 10, 1)).toBeCloseTo(0.55, 2);
  expect(learningRateAt(1000, 1000, 10, 1)).toBeCloseTo(0.1);
});
