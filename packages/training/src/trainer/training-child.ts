/**
 * The process that trains: it holds the weights, runs the lowered step in ONNX Runtime and applies the optimiser.
 * Commands come over the IPC channel and are answered in order (see training-process.ts).
 */
import { type Random, random } from '@smell/core/random';
import { type NativeSession, type NativeTensor, openNativeSession } from '@smell/inference/native-session';
import { type Architecture, parameterShapes } from '../nn/dit.ts';
import { GRADIENT_PREFIX, LENGTH_ROWS, lossGraph, trainingGraph } from '../nn/lower-model.ts';
import { type AdamWSettings, adamwStep, type OptimizerState } from './adamw.ts';
import type { MicroBatch } from './buckets.ts';
import type { Command, StepResult } from './training-process.ts';

let architecture: Architecture;
let shapes: Record<string, readonly number[]>;
let settings: AdamWSettings;
let state: OptimizerState;
let threads = 1;
let dropout = 0;
let seed = 0;
let training: NativeSession | undefined;
let evaluating: NativeSession | undefined;

/** Channels kept are scaled up, so that the expected value stays. */
function dropoutMask(size: number, rate: number, source: Random): Float32Array {
  const mask = new Float32Array(size).fill(1);
  if (rate > 0) for (let i = 0; i < size; i++) mask[i] = source() < rate ? 0 : 1 / (1 - rate);
  return mask;
}

/** @param dropout 0 to measure */
function feeds(
  weights: Record<string, Float32Array>,
  batch: MicroBatch,
  dropout: number,
  source: Random,
): Record<string, NativeTensor> {
  const { batch: rows, length } = batch;
  const slots = 2 * architecture.maxTokens;
  const result: Record<string, NativeTensor> = {
    tokens: { data: batch.tokens, shape: [rows, length] },
    targets: { data: batch.targets, shape: [rows, length] },
    weights: { data: batch.weights, shape: [rows, length] },
    positions: { data: batch.positions, shape: [length, slots] },
    condition: { data: batch.condition, shape: [rows, architecture.conditionSize] },
    lengthCondition: { data: batch.lengthCondition, shape: [LENGTH_ROWS, architecture.conditionSize] },
    lengthTargets: { data: batch.lengthTargets, shape: [LENGTH_ROWS] },
  };
  const { layers, width, conditionWidth } = architecture;
  result.branchMask = {
    data: dropoutMask(rows * 2 * layers * width, dropout, source),
    shape: [rows, 2 * layers, width],
  };
  result.codeMask = { data: dropoutMask(rows * conditionWidth, dropout, source), shape: [rows, conditionWidth] };
  if (batch.attentionBias) result.attentionBias = { data: batch.attentionBias, shape: [length, length] };
  for (const [name, data] of Object.entries(weights)) result[name] = { data, shape: shapes[name]! };
  return result;
}

async function step(batches: readonly MicroBatch[], learningRate: number): Promise<StepResult> {
  training ??= await openNativeSession(trainingGraph(architecture).onnx, threads);
  const sum: Record<string, Float32Array> = {};
  let tokenLoss = 0;
  let lengthLoss = 0;
  const source = random(seed, state.step);
  for (const batch of batches) {
    const outputs = await training.run(feeds(state.weights, batch, dropout, source));
    tokenLoss += outputs.tokenLoss![0]! / batches.length;
    lengthLoss += outputs.lengthLoss![0]! / batches.length;
    for (const name of Object.keys(shapes)) {
      const gradient = outputs[GRADIENT_PREFIX + name]!;
      const total = sum[name];
      if (total) for (let i = 0; i < total.length; i++) total[i]! += gradient[i]!;
      else sum[name] = gradient;
    }
  }
  if (batches.length > 1) {
    for (const total of Object.values(sum)) for (let i = 0; i < total.length; i++) total[i]! /= batches.length;
  }
  const gradientNorm = adamwStep(state, sum, learningRate, (name) => shapes[name]!.length > 1, settings);
  return { step: state.step, tokenLoss, lengthLoss, gradientNorm };
}

async function evaluate(batches: readonly MicroBatch[]): Promise<{ tokenLoss: number; lengthLoss: number }> {
  evaluating ??= await openNativeSession(lossGraph(architecture).onnx, threads);
  let tokenLoss = 0;
  let lengthLoss = 0;
  let slots = 0;
  for (const batch of batches) {
    const outputs = await evaluating.run(feeds(state.average, batch, 0, random(0)));
    const size = batch.batch * batch.length;
    tokenLoss += outputs.tokenLoss![0]! * size;
    lengthLoss += outputs.lengthLoss![0]! * size;
    slots += size;
  }
  return { tokenLoss: tokenLoss / slots, lengthLoss: lengthLoss / slots };
}

async function handle(command: Command): Promise<unknown> {
  switch (command.kind) {
    case 'start':
      ({ architecture, settings, state, threads, dropout, seed } = command);
      shapes = parameterShapes(architecture);
      return undefined;
    case 'step':
      return await step(command.batches, command.learningRate);
    case 'evaluate':
      return await evaluate(command.batches);
    case 'state':
      return state;
  }
}

let last: Promise<void> = Promise.resolve();
process.on('message', ({ id, command }: { id: number; command: Command }) => {
  last = last.then(async () => {
    try {
      process.send!({ id, result: await handle(command) });
    } catch (error) {
      process.send!({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});
process.on('disconnect', () => process.exit(0));
// The parent decides when to stop; Ctrl-C reaches the whole process group.
process.on('SIGINT', () => {});
