/** The graphs of a model: one training step (loss and gradients), the condition encoder, and one sampling pass. */
import { makeJaxpr, numpy as np, valueAndGrad } from '@jax-js/jax';
import type { SymbolicDim } from '../lowering/graph-builder.ts';
import { type LoweredGraph, lower } from '../lowering/lower.ts';
import {
  type Architecture,
  denoise,
  encodeConditions,
  loss,
  modulationSize,
  type Parameters,
  parameterShapes,
  type TrainingBatch,
} from './dit.ts';

/** Trace with arrays of the given shapes; jax-js types a traced function's arguments by its own signature only. */
const trace = (
  f: (...args: never[]) => unknown,
  ...args: readonly unknown[]
): ReturnType<ReturnType<typeof makeJaxpr>> =>
  (makeJaxpr(f as never) as (...inputs: readonly unknown[]) => ReturnType<ReturnType<typeof makeJaxpr>>)(...args);

/** Batch and length stay open, so that one graph serves every length bucket. */
const BATCH: SymbolicDim = { name: 'batch', sentinel: 101 };
const LENGTH: SymbolicDim = { name: 'length', sentinel: 103 };
const PICKED: SymbolicDim = { name: 'picked', sentinel: 107 };
/** Conditions drawn for the length head at each step. */
export const LENGTH_ROWS = 64;

const floats = (shape: readonly number[]): np.Array => np.zeros([...shape]);
const integers = (shape: readonly number[]): np.Array => np.zeros([...shape], { dtype: np.int32 });

function parameterInputs(a: Architecture): Parameters {
  return Object.fromEntries(Object.entries(parameterShapes(a)).map(([name, shape]) => [name, floats(shape)]));
}

function batchInputs(a: Architecture, batch: number, length: number): TrainingBatch {
  return {
    tokens: integers([batch, length]),
    targets: integers([batch, length]),
    weights: floats([batch, length]),
    positions: floats([length, 2 * a.maxTokens]),
    condition: floats([batch, a.conditionSize]),
    lengthCondition: floats([LENGTH_ROWS, a.conditionSize]),
    lengthTargets: integers([LENGTH_ROWS]),
    branchMask: floats([batch, 2 * a.layers, a.width]),
    codeMask: floats([batch, a.conditionWidth]),
    ...(a.kind === 'autoregressive' ? { attentionBias: floats([length, length]) } : {}),
  };
}

export const GRADIENT_PREFIX = 'gradient:';

/** Loss and the gradient of every parameter. Inputs: the parameters by name, then the fields of TrainingBatch. */
export function trainingGraph(a: Architecture): LoweredGraph {
  const names = Object.keys(parameterShapes(a));
  const batch = batchInputs(a, BATCH.sentinel, LENGTH.sentinel);
  const step = valueAndGrad(
    (p: Parameters, b: TrainingBatch) => {
      const { total, tokens, length } = loss(a, p, b);
      return [total, { tokens, length }] as [np.Array, { tokens: np.Array; length: np.Array }];
    },
    { hasAux: true },
  );
  const traced = trace(step, parameterInputs(a), batch);
  return lower(traced, {
    inputNames: [...names, ...Object.keys(batch)],
    outputNames: ['loss', 'tokenLoss', 'lengthLoss', ...names.map((name) => GRADIENT_PREFIX + name)],
    dims: [BATCH, LENGTH],
  });
}

/** Loss alone, for held-out data. */
export function lossGraph(a: Architecture): LoweredGraph {
  const batch = batchInputs(a, BATCH.sentinel, LENGTH.sentinel);
  const traced = trace(
    (p: Parameters, b: TrainingBatch) => {
      const { total, tokens, length } = loss(a, p, b);
      return [total, tokens, length];
    },
    parameterInputs(a),
    batch,
  );
  return lower(traced, {
    inputNames: [...Object.keys(parameterShapes(a)), ...Object.keys(batch)],
    outputNames: ['loss', 'tokenLoss', 'lengthLoss'],
    dims: [BATCH, LENGTH],
  });
}

/** condition [rows, conditionSize] to modulation [rows, modulationSize] and lengthLogits [rows, maxTokens]. */
export function encodeGraph(a: Architecture): LoweredGraph {
  const names = Object.keys(parameterShapes(a)).filter(
    (name) => name.startsWith('condition.') || name.startsWith('length.'),
  );
  const all = parameterShapes(a);
  const parameters = Object.fromEntries(names.map((name) => [name, floats(all[name]!)]));
  const traced = trace(
    (p: Parameters, condition: np.Array) => {
      const { modulation, lengthLogits } = encodeConditions(p, condition);
      return [modulation, lengthLogits];
    },
    parameters,
    floats([BATCH.sentinel, a.conditionSize]),
  );
  return lower(traced, {
    inputNames: [...names, 'condition'],
    outputNames: ['modulation', 'lengthLogits'],
    dims: [BATCH],
  });
}

/** tokens, positions, modulation, picks (and attentionBias) to logits [batch, picked, vocabularySize]. */
export function denoiseGraph(a: Architecture): LoweredGraph {
  const all = parameterShapes(a);
  const names = Object.keys(all).filter((name) => !name.startsWith('condition.') && !name.startsWith('length.'));
  const parameters = Object.fromEntries(names.map((name) => [name, floats(all[name]!)]));
  const inputs: Record<string, np.Array> = {
    tokens: integers([BATCH.sentinel, LENGTH.sentinel]),
    positions: floats([LENGTH.sentinel, 2 * a.maxTokens]),
    modulation: floats([BATCH.sentinel, modulationSize(a)]),
    picks: floats([BATCH.sentinel, PICKED.sentinel, LENGTH.sentinel]),
  };
  if (a.kind === 'autoregressive') inputs.attentionBias = floats([LENGTH.sentinel, LENGTH.sentinel]);
  const traced = trace(
    (p: Parameters, b: Record<string, np.Array>) =>
      denoise(a, p, b.tokens!, b.positions!, b.modulation!, b.attentionBias, undefined, b.picks),
    parameters,
    inputs,
  );
  return lower(traced, {
    inputNames: [...names, ...Object.keys(inputs)],
    outputNames: ['logits'],
    dims: [BATCH, LENGTH, PICKED],
  });
}
