/** The process that fits one network: ONNX Runtime computes loss and gradients, AdamW moves the weights. */
import { random, shuffle } from '@smell/core/random';
import { type NativeTensor, openNativeSession } from '@smell/inference/native-session';
import { adamwStep, DEFAULT_ADAMW, freshState, learningRateAt } from '../trainer/adamw.ts';
import {
  dropoutInput,
  fitGraph,
  GRADIENT_PREFIX,
  initialNetwork,
  networkParameterShapes,
} from './fingerprint-network.ts';
import type { FitJob, FitMessage } from './fit-network.ts';

/** Steps over which the average that is kept looks back, about. */
const AVERAGED_STEPS = 50;

async function fit({ shape, features, targets, weights, settings, threads }: FitJob): Promise<FitMessage> {
  const { batchSize: rows, dropout, featureDropout, seed } = settings;
  const shapes = networkParameterShapes(shape);
  const names = Object.keys(shapes);
  const state = freshState(initialNetwork(shape, baseRates(targets, shape.outputs), seed));
  const optimizer = {
    ...DEFAULT_ADAMW,
    weightDecay: settings.weightDecay,
    clipNorm: 10 * shape.members,
    emaDecay: 1 - 1 / AVERAGED_STEPS,
  };
  const session = await openNativeSession(fitGraph(shape, rows).onnx, threads);
  const source = random(seed, 1);
  const order = Uint32Array.from(features, (_, i) => i);
  const stepsPerEpoch = Math.floor(features.length / rows);
  const totalSteps = settings.epochs * stepsPerEpoch;
  const input = {
    features: new Float32Array(rows * shape.features),
    targets: new Float32Array(rows * shape.outputs),
    weights: new Float32Array(rows * shape.outputs),
  };
  const masks = Array.from({ length: shape.members }, () => new Float32Array(rows * shape.hidden));

  const load = (chosen: Uint32Array): void => {
    input.features.fill(0);
    chosen.forEach((molecule, row) => {
      const { columns, values } = features[molecule]!;
      for (let i = 0; i < columns.length; i++) {
        if (source() >= featureDropout) input.features[row * shape.features + columns[i]!] = values[i]!;
      }
      const from = molecule * shape.outputs;
      input.targets.set(targets.subarray(from, from + shape.outputs), row * shape.outputs);
      input.weights.set(weights.subarray(from, from + shape.outputs), row * shape.outputs);
    });
    const kept = 1 / (1 - dropout);
    for (const mask of masks) for (let i = 0; i < mask.length; i++) mask[i] = source() < dropout ? 0 : kept;
  };
  const feeds = (): Record<string, NativeTensor> => ({
    ...Object.fromEntries(names.map((name) => [name, { data: state.weights[name]!, shape: shapes[name]! }])),
    features: { data: input.features, shape: [rows, shape.features] },
    targets: { data: input.targets, shape: [rows, shape.outputs] },
    weights: { data: input.weights, shape: [rows, shape.outputs] },
    ...Object.fromEntries(masks.map((data, m) => [dropoutInput(m), { data, shape: [rows, shape.hidden] }])),
  });

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, source);
    let sum = 0;
    for (let step = 0; step < stepsPerEpoch; step++) {
      load(order.subarray(step * rows, (step + 1) * rows));
      const outputs = await session.run(feeds());
      const loss = outputs.loss![0]!;
      if (!Number.isFinite(loss)) throw new Error(`the loss is not a number in epoch ${epoch}`);
      sum += loss;
      const gradients = Object.fromEntries(names.map((name) => [name, outputs[GRADIENT_PREFIX + name]!]));
      const rate = learningRateAt(state.step, totalSteps, Math.min(20, totalSteps), settings.learningRate);
      adamwStep(state, gradients, rate, (name) => shapes[name]!.length > 1, optimizer);
    }
    send({ kind: 'epoch', epoch, loss: sum / stepsPerEpoch / shape.members });
  }
  return { kind: 'done', weights: state.average };
}

/** Mean target of each output, kept away from 0 and 1. */
function baseRates(targets: Float32Array, outputs: number): number[] {
  const molecules = targets.length / outputs;
  return Array.from({ length: outputs }, (_, output) => {
    let sum = 0.5;
    for (let i = 0; i < molecules; i++) sum += targets[i * outputs + output]!;
    return Math.min(0.99, sum / (molecules + 1));
  });
}

function send(message: FitMessage): void {
  process.send!(message);
}

process.on('message', (job: FitJob) => {
  fit(job).then(send, (error: unknown) =>
    send({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
// The parent decides when to stop; Ctrl-C reaches the whole process group.
process.on('SIGINT', () => {});
