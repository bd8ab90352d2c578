import { DESCRIPTORS } from '@smell/core/odor';
import { random } from '@smell/core/random';
import { OdorPredictor, OnnxProcess, odorFeatures, type SafeTensor, type SparseRow } from '@smell/inference';
import { expect, test } from 'vitest';
import { type NetworkShape, networkParameterShapes, predictGraph } from './fingerprint-network.ts';
import { type FitSettings, fitNetwork } from './fit-network.ts';

const shape: NetworkShape = { features: 12, hidden: 16, outputs: DESCRIPTORS.length, members: 2 };
const settings: FitSettings = {
  seed: 3,
  epochs: 25,
  batchSize: 16,
  learningRate: 2e-2,
  weightDecay: 0.01,
  dropout: 0.1,
  featureDropout: 0,
};

/** Fingerprints of one key each: molecules with an even key smell of the first descriptor, odd ones of the second. */
const fingerprints = Array.from({ length: 64 }, (_, i) => ({
  morgan: { keys: Uint32Array.of(i % 8), counts: Uint16Array.of(1 + (i % 3)) },
}));
const smellsOf = (i: number): number => (i % 8) % 2;

test('a separable task is learnt through tracing, lowering, ONNX Runtime and AdamW', async () => {
  const layout = { morgan: shape.features, atomPairs: 0 };
  const features: SparseRow[] = fingerprints.map((molecule) => odorFeatures(molecule, layout));
  // Folding may let two keys share a column; a task that does not is chosen by the keys above.
  const columnOf = new Map(fingerprints.map((_, i) => [i % 8, features[i]!.columns[0]!]));
  const label = new Map([...columnOf].map(([key, column]) => [column, smellsOf(key)]));
  const targets = new Float32Array(fingerprints.length * shape.outputs);
  fingerprints.forEach((_, i) => {
    targets[i * shape.outputs + label.get(features[i]!.columns[0]!)!] = 1;
  });
  const job = { shape, features, targets, weights: new Float32Array(targets.length).fill(1), settings, threads: 1 };
  const losses: number[] = [];
  const fitted = await fitNetwork(job, { onEpoch: (_, loss) => losses.push(loss) });
  expect(losses.at(-1)!).toBeLessThan(0.2 * losses[0]!);

  const runtime = new OnnxProcess({ threads: 1 });
  try {
    const weights = new Map<string, SafeTensor>(
      Object.entries(networkParameterShapes(shape)).map(([name, size]) => [
        name,
        { type: 'F32', shape: size, data: fitted[name]! },
      ]),
    );
    const predictor = await OdorPredictor.open(runtime, 'toy', {
      layout,
      graph: async () => predictGraph(shape).onnx,
      weights: async () => weights,
    });
    const found = await predictor.predict(fingerprints.slice(0, 8));
    for (let i = 0; i < 8; i++) {
      const own = label.get(features[i]!.columns[0]!)!;
      expect(found[i * shape.outputs + own]).toBeGreaterThan(0.8);
      expect(found[i * shape.outputs + 1 - own]).toBeLessThan(0.2);
    }
  } finally {
    runtime.close();
  }
});

test('a fit that is cancelled ends at once and says so', async () => {
  const source = random(1);
  const stop = new AbortController();
  const size = 64;
  const running = fitNetwork(
    {
      shape,
      features: Array.from({ length: size }, () => ({
        columns: Uint32Array.of(0),
        values: Float32Array.of(source()),
      })),
      targets: new Float32Array(size * shape.outputs),
      weights: new Float32Array(size * shape.outputs).fill(1),
      settings: { ...settings, epochs: 1_000_000 },
      threads: 1,
    },
    { signal: stop.signal, onEpoch: () => stop.abort() },
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});
