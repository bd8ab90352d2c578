/** The process that fits one network: ONNX Runtime computes loss and gradients, AdamW moves the weights. */
import { random, shuffle } from '@smell/core/random';
import { openNativeSession } from '@smell/inference/native-session';
import { adamwStep, DEFAULT_ADAMW, freshState, learningRateAt } from '../trainer/adamw.ts';
import { GRADIENT_PREFIX } from './fingerprint-network.ts';
import { fingerprintTask } from './fingerprint-task.ts';
import type { FitJob, FitMessage } from './fit-network.ts';
import { graphTask } from './graph-task.ts';

async function fit(job: FitJob): Promise<FitMessage> {
  const { targets, weights, settings, threads } = job;
  const { batchSize: rows, seed } = settings;
  const { outputs } = job.shape;
  const task = 'molecules' in job ? graphTask(job) : fingerprintTask(job);
  const members = 'members' in job.shape ? job.shape.members : 1;
  const names = Object.keys(task.shapes);
  const state = freshState(task.initial(baseRates(targets, weights, outputs)));
  const optimizer = {
    ...DEFAULT_ADAMW,
    weightDecay: settings.weightDecay,
    clipNorm: task.clipNorm,
    emaDecay: 1 - 1 / task.averagedSteps,
  };
  const session = await openNativeSession(task.onnx, threads);
  const source = random(seed, 1);
  const molecules = targets.length / outputs;
  const order = Uint32Array.from({ length: molecules }, (_, i) => i);
  const stepsPerEpoch = Math.floor(molecules / rows);
  const totalSteps = settings.epochs * stepsPerEpoch;
  const batchTargets = new Float32Array(rows * outputs);
  const batchWeights = new Float32Array(rows * outputs);

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, source);
    task.arrange?.(order, source);
    let sum = 0;
    for (let step = 0; step < stepsPerEpoch; step++) {
      const chosen = order.subarray(step * rows, (step + 1) * rows);
      chosen.forEach((molecule, row) => {
        const from = molecule * outputs;
        batchTargets.set(targets.subarray(from, from + outputs), row * outputs);
        batchWeights.set(weights.subarray(from, from + outputs), row * outputs);
      });
      const results = await session.run({
        ...Object.fromEntries(names.map((name) => [name, { data: state.weights[name]!, shape: task.shapes[name]! }])),
        targets: { data: batchTargets, shape: [rows, outputs] },
        weights: { data: batchWeights, shape: [rows, outputs] },
        ...task.inputs(chosen, source),
      });
      const loss = results.loss![0]!;
      if (!Number.isFinite(loss)) throw new Error(`the loss is not a number in epoch ${epoch}`);
      sum += loss;
      const gradients = Object.fromEntries(names.map((name) => [name, results[GRADIENT_PREFIX + name]!]));
      const rate = learningRateAt(state.step, totalSteps, task.warmupSteps(totalSteps), settings.learningRate);
      adamwStep(state, gradients, rate, (name) => task.shapes[name]!.length > 1, optimizer);
    }
    send({ kind: 'epoch', epoch, loss: sum / stepsPerEpoch / members });
  }
  return { kind: 'done', weights: state.average };
}

/** Mean target of each output over the molecules that say something about it, kept away from 0 and 1. */
function baseRates(targets: Float32Array, weights: Float32Array, outputs: number): number[] {
  const molecules = targets.length / outputs;
  return Array.from({ length: outputs }, (_, output) => {
    let sum = 0.5;
    let count = 1;
    for (let i = 0; i < molecules; i++) {
      if (weights[i * outputs + output] === 0) continue;
      sum += targets[i * outputs + output]!;
      count++;
    }
    return Math.min(0.99, sum / count);
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
