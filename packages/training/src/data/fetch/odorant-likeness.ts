/**
 * How much a molecule looks like an odorant: a logistic regression on simple structure counts, odorants against
 * unlabelled molecules. A sampling weight, not a measurement: it is fitted and used on the same molecules.
 */
import type { MolecularGraph } from '@smell/core/molecule';

const STEPS = 400;
const RATE = 0.5;
const NITROGEN = 7;
const OXYGEN = 8;
const SULFUR = 16;

/** A probability for each graph of `others`. Both classes weigh the same, however many there are. */
export function odorantLikeness(odorants: readonly MolecularGraph[], others: readonly MolecularGraph[]): Float64Array {
  const rows = [...odorants, ...others].map(features);
  const width = rows[0]?.length ?? 0;
  const scaled = standardized(rows, width);
  const weights = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width + 1);
    scaled.forEach((row, i) => {
      const isOdorant = i < odorants.length;
      const share = 0.5 / (isOdorant ? odorants.length : others.length);
      const error = (probability(row, weights) - (isOdorant ? 1 : 0)) * share;
      row.forEach((value, k) => {
        gradient[k]! += error * value;
      });
      gradient[width]! += error;
    });
    for (let k = 0; k <= width; k++) weights[k]! -= RATE * gradient[k]!;
  }
  return Float64Array.from(scaled.slice(odorants.length), (row) => probability(row, weights));
}

function features(graph: MolecularGraph): number[] {
  const count = (element: number): number =>
    graph.elements.reduce((sum, other) => sum + (other === element ? 1 : 0), 0);
  let donors = 0;
  let aromatic = 0;
  let branches = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    if (graph.elements[atom] !== 6 && graph.hydrogens[atom]! > 0) donors++;
    aromatic += graph.aromatic[atom]!;
    if (graph.neighbours[atom]!.length > 2) branches++;
  }
  const size = graph.atomCount;
  const nitrogen = count(NITROGEN);
  const oxygen = count(OXYGEN);
  const sulfur = count(SULFUR);
  const hetero = nitrogen + oxygen + sulfur;
  const rings = graph.rings.length;
  return [
    size,
    size * size,
    nitrogen,
    oxygen,
    sulfur,
    hetero / size,
    donors,
    aromatic / size,
    rings,
    rings * rings,
    branches / size,
  ];
}

function standardized(rows: readonly number[][], width: number): number[][] {
  const mean = Array.from({ length: width }, (_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);
  const spread = mean.map(
    (centre, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - centre) ** 2, 0) / rows.length) || 1,
  );
  return rows.map((row) => row.map((value, k) => (value - mean[k]!) / spread[k]!));
}

function probability(row: readonly number[], weights: Float64Array): number {
  let sum = weights[row.length]!;
  for (let k = 0; k < row.length; k++) sum += row[k]! * weights[k]!;
  return 1 / (1 + Math.exp(-sum));
}
