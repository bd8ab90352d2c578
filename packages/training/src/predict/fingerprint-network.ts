/**
 * The network that predicts odor from fingerprints: one hidden layer, a few members whose answers are averaged. Written
 * once as jax-js functions; the training step and the predictor are both traced from it.
 *
 *   features --in--> SiLU --dropout--> out--> a logit for every descriptor
 *
 * jax-js moves ownership: a value used twice is passed on as `.ref`.
 */
import { makeJaxpr, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { random, randomNormal } from '@smell/core/random';
import type { SymbolicDim } from '../lowering/graph-builder.ts';
import { type LoweredGraph, lower } from '../lowering/lower.ts';

type Tensor = np.Array;
type Parameters = Record<string, Tensor>;

export interface NetworkShape {
  /** Columns of the input. */
  readonly features: number;
  /** Channels of a member's hidden layer. */
  readonly hidden: number;
  /** Columns of the output. */
  readonly outputs: number;
  /** Networks with weights of their own. */
  readonly members: number;
}

export const GRADIENT_PREFIX = 'gradient:';
const BATCH: SymbolicDim = { name: 'batch', sentinel: 101 };

/** Shape of every parameter, in the order in which they are traced and stored. */
export function networkParameterShapes({ features, hidden, outputs, members }: NetworkShape): Record<string, number[]> {
  const shapes: Record<string, number[]> = {};
  for (let m = 0; m < members; m++) {
    shapes[`member${m}.in`] = [features, hidden];
    shapes[`member${m}.inBias`] = [hidden];
    shapes[`member${m}.out`] = [hidden, outputs];
    shapes[`member${m}.outBias`] = [outputs];
  }
  return shapes;
}

/** Name of a member's dropout input. */
export function dropoutInput(member: number): string {
  return `dropout${member}`;
}

/**
 * Random matrices (of deviation 0.15 at the sparse input, 1/sqrt(inputs) behind it), biases at the log-odds of each
 * output's mean, so that rare outputs begin where they belong.
 *
 * @param baseRates mean target of each output, within (0, 1)
 */
export function initialNetwork(
  shape: NetworkShape,
  baseRates: ArrayLike<number>,
  seed: number,
): Record<string, Float32Array> {
  const result: Record<string, Float32Array> = {};
  for (const [i, [name, [rows, columns]]] of Object.entries(networkParameterShapes(shape)).entries()) {
    if (name.endsWith('.outBias')) {
      result[name] = Float32Array.from(baseRates, (rate) => Math.log(rate / (1 - rate)));
    } else if (columns === undefined) {
      result[name] = new Float32Array(rows!);
    } else {
      const source = random(seed, i);
      const deviation = name.endsWith('.in') ? 0.15 : 0.5 / Math.sqrt(rows!);
      result[name] = new Float32Array(rows! * columns).map(() => deviation * randomNormal(source));
    }
  }
  return result;
}

/** @param dropout [batch, hidden], 0 for a dropped channel and 1 / (share kept) for the others */
function logits(p: Parameters, member: number, features: Tensor, dropout?: Tensor): Tensor {
  const part = (name: string): Tensor => p[`member${member}.${name}`]!.ref;
  let hidden = nn.silu(np.add(np.matmul(features, part('in')), part('inBias')));
  if (dropout) hidden = np.multiply(hidden, dropout);
  return np.add(np.matmul(hidden, part('out')), part('outBias'));
}

/** Cross-entropy with soft targets, log(1 + exp(z)) - t z, times the weight of each cell, summed. All [rows, outputs]. */
export function softCrossEntropy(z: Tensor, targets: Tensor, weights: Tensor): Tensor {
  const size = np.maximum(z.ref, np.negative(z.ref));
  const softplus = np.add(np.maximum(z.ref, 0), np.log(np.add(np.exp(np.negative(size)), 1)));
  return np.sum(np.multiply(np.subtract(softplus, np.multiply(targets, z)), weights));
}

/**
 * {@link softCrossEntropy} averaged over the batch, summed over members (they share nothing, so each is trained as if
 * alone).
 */
function loss(shape: NetworkShape, p: Parameters, batch: Record<string, Tensor>): Tensor {
  const rows = batch.features!.shape[0]!;
  let total: Tensor | undefined;
  for (let m = 0; m < shape.members; m++) {
    const z = logits(p, m, batch.features!.ref, batch[dropoutInput(m)]!);
    const sum = softCrossEntropy(z, batch.targets!.ref, batch.weights!.ref);
    total = total ? np.add(total, sum) : sum;
  }
  for (const name of ['features', 'targets', 'weights']) batch[name]!.dispose();
  return np.multiply(total!, 1 / rows);
}

const trace = (
  f: (...args: never[]) => unknown,
  ...args: readonly unknown[]
): ReturnType<ReturnType<typeof makeJaxpr>> =>
  (makeJaxpr(f as never) as (...inputs: readonly unknown[]) => ReturnType<ReturnType<typeof makeJaxpr>>)(...args);

function parameterInputs(shape: NetworkShape): Parameters {
  return Object.fromEntries(Object.entries(networkParameterShapes(shape)).map(([name, s]) => [name, np.zeros(s)]));
}

/**
 * Loss and gradients. Inputs: the parameters by name, `features` [rows, features], `targets` and `weights`
 * [rows, outputs], and a dropout mask [rows, hidden] for each member. The number of rows is fixed.
 */
export function fitGraph(shape: NetworkShape, rows: number): LoweredGraph {
  const batch: Record<string, Tensor> = {
    features: np.zeros([rows, shape.features]),
    targets: np.zeros([rows, shape.outputs]),
    weights: np.zeros([rows, shape.outputs]),
  };
  for (let m = 0; m < shape.members; m++) batch[dropoutInput(m)] = np.zeros([rows, shape.hidden]);
  const step = valueAndGrad((p: Parameters, b: Record<string, Tensor>) => loss(shape, p, b));
  const traced = trace(step, parameterInputs(shape), batch);
  const names = Object.keys(networkParameterShapes(shape));
  return lower(traced, {
    inputNames: [...names, ...Object.keys(batch)],
    outputNames: ['loss', ...names.map((name) => GRADIENT_PREFIX + name)],
  });
}

/** `features` [batch, features] to `logits` [batch, members, outputs], each member's own. */
export function memberGraph(shape: NetworkShape): LoweredGraph {
  const traced = trace(
    (p: Parameters, features: Tensor) => {
      const own = Array.from({ length: shape.members }, (_, m) => np.expandDims(logits(p, m, features.ref), 1));
      features.dispose();
      return own.length === 1 ? own[0]! : np.concatenate(own, 1);
    },
    parameterInputs(shape),
    np.zeros([BATCH.sentinel, shape.features]),
  );
  return lower(traced, {
    inputNames: [...Object.keys(networkParameterShapes(shape)), 'features'],
    outputNames: ['logits'],
    dims: [BATCH],
  });
}

/** `features` [batch, features] to `probabilities` [batch, outputs], the mean over the members. */
export function predictGraph(shape: NetworkShape): LoweredGraph {
  const traced = trace(
    (p: Parameters, features: Tensor) => {
      let total: Tensor | undefined;
      for (let m = 0; m < shape.members; m++) {
        const z = logits(p, m, features.ref);
        const probability = np.reciprocal(np.add(np.exp(np.negative(z)), 1));
        total = total ? np.add(total, probability) : probability;
      }
      features.dispose();
      return np.multiply(total!, 1 / shape.members);
    },
    parameterInputs(shape),
    np.zeros([BATCH.sentinel, shape.features]),
  );
  return lower(traced, {
    inputNames: [...Object.keys(networkParameterShapes(shape)), 'features'],
    outputNames: ['probabilities'],
    dims: [BATCH],
  });
}
