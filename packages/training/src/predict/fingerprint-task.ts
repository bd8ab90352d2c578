/** A fingerprint network as the fitting process trains it. */
import type { Random } from '@smell/core/random';
import type { NativeTensor } from '@smell/inference/native-session';
import { dropoutInput, fitGraph, initialNetwork, networkParameterShapes } from './fingerprint-network.ts';
import type { FingerprintFitJob } from './fit-network.ts';
import type { FitTask } from './fit-task.ts';

export function fingerprintTask({ shape, features, settings }: FingerprintFitJob): FitTask {
  const { batchSize: rows, dropout, featureDropout, seed } = settings;
  const dense = new Float32Array(rows * shape.features);
  const masks = Array.from({ length: shape.members }, () => new Float32Array(rows * shape.hidden));
  const kept = 1 / (1 - dropout);
  return {
    onnx: fitGraph(shape, rows).onnx,
    shapes: networkParameterShapes(shape),
    initial: (baseRates) => initialNetwork(shape, baseRates, seed),
    clipNorm: 10 * shape.members,
    warmupSteps: (totalSteps) => Math.min(20, totalSteps),
    averagedSteps: 50,
    inputs: (chosen: Uint32Array, source: Random): Record<string, NativeTensor> => {
      dense.fill(0);
      chosen.forEach((molecule, row) => {
        const { columns, values } = features[molecule]!;
        for (let i = 0; i < columns.length; i++) {
          if (source() >= featureDropout) dense[row * shape.features + columns[i]!] = values[i]!;
        }
      });
      for (const mask of masks) for (let i = 0; i < mask.length; i++) mask[i] = source() < dropout ? 0 : kept;
      return {
        features: { data: dense, shape: [rows, shape.features] },
        ...Object.fromEntries(masks.map((data, m) => [dropoutInput(m), { data, shape: [rows, shape.hidden] }])),
      };
    },
  };
}
