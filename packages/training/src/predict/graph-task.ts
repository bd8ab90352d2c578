/** A graph network as the fitting process trains it. */
import { type Random, shuffle } from '@smell/core/random';
import { ATOM_COLUMNS, atomBatch, ODOR_FIGURES, pairClasses } from '@smell/inference';
import type { NativeTensor } from '@smell/inference/native-session';
import type { GraphFitJob } from './fit-network.ts';
import type { FitTask } from './fit-task.ts';
import { graphFitGraph, graphParameterShapes, initialGraphNetwork } from './graph-network.ts';

/** Batches whose molecules are sorted by size together: less padding, and still chance enough. */
const SORTED_BATCHES = 8;

export function graphTask({ shape, molecules, settings }: GraphFitJob): FitTask {
  const { batchSize: rows, dropout, featureDropout, seed } = settings;
  const drop = (mask: Float32Array, rate: number, source: Random): Float32Array =>
    mask.map(() => (source() < rate ? 0 : 1 / (1 - rate)));
  const inputs = molecules.map((molecule) => ({ ...molecule, pairs: pairClasses(molecule.graph) }));
  const branches = new Float32Array(rows * 2 * shape.layers * shape.width);
  const hidden = new Float32Array(rows * shape.hidden);
  return {
    onnx: graphFitGraph(shape).onnx,
    shapes: graphParameterShapes(shape),
    initial: (baseRates) => initialGraphNetwork(shape, baseRates, seed),
    clipNorm: 10,
    warmupSteps: (totalSteps) => Math.max(1, Math.floor(totalSteps / 20)),
    averagedSteps: 200,
    arrange: (order, source) => {
      const batches: Uint32Array[] = [];
      // What does not fill a batch keeps its place at the end: another shuffle, other molecules.
      const used = order.slice(0, order.length - (order.length % rows));
      for (let from = 0; from < used.length; from += rows * SORTED_BATCHES) {
        const group = used
          .subarray(from, from + rows * SORTED_BATCHES)
          .sort((a, b) => molecules[a]!.graph.atomCount - molecules[b]!.graph.atomCount);
        for (let at = 0; at < group.length; at += rows) batches.push(group.subarray(at, at + rows));
      }
      shuffle(batches, source).forEach((batch, i) => {
        order.set(batch, i * rows);
      });
    },
    inputs: (chosen: Uint32Array, source: Random): Record<string, NativeTensor> => {
      const batch = atomBatch(Array.from(chosen, (molecule) => inputs[molecule]!));
      const { slots } = batch;
      for (let at = 0; at < batch.atoms.length; at += ATOM_COLUMNS) {
        if (source() < featureDropout) batch.atoms.fill(0, at, at + ATOM_COLUMNS);
      }
      return {
        atoms: { data: batch.atoms, shape: [rows, slots, ATOM_COLUMNS] },
        pairs: { data: batch.pairs, shape: [rows, slots, slots] },
        present: { data: batch.present, shape: [rows, slots, 1] },
        bias: { data: batch.bias, shape: [rows, 1, 1, slots] },
        figures: { data: batch.figures, shape: [rows, ODOR_FIGURES] },
        branchMask: { data: drop(branches, dropout / 2, source), shape: [rows, 2 * shape.layers, shape.width] },
        hiddenMask: { data: drop(hidden, dropout, source), shape: [rows, shape.hidden] },
        scale: { data: Float32Array.of(1 / rows), shape: [1] },
      };
    },
  };
}
