import { DESCRIPTORS } from '@smell/core/odor';
import { random, randomNormal } from '@smell/core/random';
import { describe, expect, it } from 'vitest';
import {
  applyCurves,
  calibrationQuality,
  crossCalibrated,
  deviations,
  fitCurves,
  intervalFactor,
  meanLogits,
} from './combine.ts';
import { sigmoid } from './platt.ts';

const WIDTH = DESCRIPTORS.length;
const MOLECULES = 300;

/** Two members that are too sure by half, each off by its own noise. */
function madeUp() {
  const source = random(9);
  const honest = Float32Array.from({ length: MOLECULES * WIDTH }, () => randomNormal(source) - 1);
  const truth = Uint8Array.from(honest, (z) => (source() < sigmoid(z) ? 1 : 0));
  const member = (): Float32Array => honest.map((z) => 2 * (z + 0.3 * randomNormal(source)));
  const folds = Uint8Array.from({ length: MOLECULES }, (_, row) => row % 5);
  return { molecules: MOLECULES, truth, folds, members: [member(), member()] };
}

describe('combining members', () => {
  const heldOut = madeUp();
  const mean = meanLogits(heldOut.members);
  const curves = fitCurves(
    mean,
    heldOut.truth,
    Array.from({ length: MOLECULES }, (_, row) => row),
  );

  it('averages logits and tells how far members are apart', () => {
    const members = [Float32Array.of(1, 0), Float32Array.of(3, 0)];
    expect([...meanLogits(members)]).toEqual([2, 0]);
    expect(deviations(members, meanLogits(members))[0]).toBeCloseTo(Math.SQRT2, 5);
  });

  it('makes overconfident members honest, on folds the curves were not fitted on', () => {
    const before = calibrationQuality(mean.map(sigmoid), heldOut.truth);
    const after = calibrationQuality(crossCalibrated(mean, heldOut), heldOut.truth);
    expect(before.ece).toBeGreaterThan(0.05);
    expect(after.ece).toBeLessThan(0.01);
    expect(after.eceByDescriptor).toBeLessThan(before.eceByDescriptor);
  });

  it('keeps the order of molecules within a descriptor', () => {
    const found = applyCurves(mean, curves);
    const [a, b] = [3, 7].map((row) => row * WIDTH + 5) as [number, number];
    expect(found[a]! > found[b]!).toBe(mean[a]! > mean[b]!);
  });

  it('widens the interval until four in five groups hold, and no further', () => {
    const deviation = deviations(heldOut.members, mean);
    const { factor, covered } = intervalFactor(mean, deviation, curves, heldOut.truth);
    expect(covered).toBeGreaterThanOrEqual(0.8);
    const narrower = intervalFactor(mean, deviation, curves, heldOut.truth, factor - 0.1);
    expect(narrower.covered).toBeLessThan(0.8);
  });
});
