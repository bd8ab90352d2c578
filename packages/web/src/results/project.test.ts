import { morganCounts } from '@smell/core/molecule/fingerprint';
import { openchemlibGraph } from '@smell/core/molecule/openchemlib-graph';
import { expect, it } from 'vitest';

import { type OdorVector, projectOdors, projectStructures } from './project.ts';

const odor = (given: Record<string, number>): OdorVector =>
  Object.entries(given).map(([descriptor, probability]) => ({ descriptor, probability }));
const far = ([ax, ay]: readonly number[], [bx, by]: readonly number[]) => Math.hypot(ax! - bx!, ay! - by!);

it('what smells alike lies together', () => {
  const roses = [0.9, 0.85, 0.95].map((rose) => odor({ rose, woody: 0.1, citrus: 0.05 }));
  const woods = [0.9, 0.8, 0.85].map((woody) => odor({ rose: 0.1, woody, citrus: 0.05 }));
  const { points } = projectOdors([...roses, ...woods]);
  const within = Math.max(far(points[0]!, points[1]!), far(points[3]!, points[4]!));
  expect(far(points[0]!, points[3]!)).toBeGreaterThan(4 * within);
});

it('the plane of molecules that differ in two ways shows all of it, at distances that are theirs', () => {
  const grid = [0.04, 0.36, 0.81].flatMap((a) => [0.01, 0.25, 0.64].map((b) => odor({ a, b, c: 0.5 })));
  const { points, share } = projectOdors(grid);
  expect(share).toBeCloseTo(1, 9);
  // Square roots: 0.2, 0.6, 0.9 and 0.1, 0.5, 0.8.
  const scale = far(points[0]!, points[1]!) / 0.4;
  expect(far(points[0]!, points[3]!) / scale).toBeCloseTo(0.4, 6);
  expect(far(points[0]!, points[8]!) / scale).toBeCloseTo(Math.hypot(0.7, 0.7), 6);
});

it('is the same for the same molecules, and within bounds', () => {
  const many = Array.from({ length: 50 }, (_, i) => odor({ a: (i % 7) / 7, b: (i % 11) / 11, c: (i % 3) / 3 }));
  expect(projectOdors(many)).toEqual(projectOdors(many));
  for (const value of projectOdors(many).points.flat()) expect(Math.abs(value)).toBeLessThanOrEqual(1);
});

it('nothing, one, or all alike make a map too', () => {
  expect(projectOdors([])).toEqual({ points: [], share: 0 });
  expect(projectOdors([odor({ rose: 1 })]).points).toEqual([[0, 0]]);
  expect(projectOdors([[], []]).points).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

it('a thousand molecules are laid out while nobody notices', () => {
  const words = Array.from({ length: 120 }, (_, c) => `w${c}`);
  const many = Array.from({ length: 1000 }, (_, i) =>
    words
      .slice(i % 90, (i % 90) + 20)
      .map((descriptor, c) => ({ descriptor, probability: ((i * 31 + c * 7) % 97) / 97 })),
  );
  const start = performance.now();
  projectOdors(many);
  expect(performance.now() - start).toBeLessThan(500);
});

it('what is built alike lies together, whatever it smells of', () => {
  const chains = ['CCCCCCCC=O', 'CCCCCCCCC=O', 'CCCCCCCCCCC=O'];
  const rings = ['COc1cc(C=O)ccc1O', 'CCOc1cc(C=O)ccc1O', 'COc1cc(CC=C)ccc1O'];
  const { points, share } = projectStructures(
    [...chains, ...rings].map((smiles) => morganCounts(openchemlibGraph(smiles))),
  );
  const within = Math.max(far(points[0]!, points[2]!), far(points[3]!, points[5]!));
  for (const chain of [0, 1, 2])
    for (const ring of [3, 4, 5]) expect(far(points[chain]!, points[ring]!)).toBeGreaterThan(within);
  expect(share).toBeGreaterThan(0.5);
});

it('a thousand structures are laid out while nobody waits', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({
    keys: Array.from({ length: 40 }, (_, k) => (i * 7919 + k * k * 104_729) % 3000).filter(
      (key, k, all) => all.indexOf(key) === k,
    ),
    counts: Array.from({ length: 40 }, (_, k) => 1 + ((i + k) % 4)),
  }));
  const start = performance.now();
  projectStructures(many);
  const took = performance.now() - start;
  process.stdout.write(`a thousand fingerprints on a plane: ${took.toFixed(0)} ms\n`);
  expect(took).toBeLessThan(1500);
});
