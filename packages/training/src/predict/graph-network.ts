/**
 * The network that predicts odor from the molecular graph: a small transformer over atoms, written once as jax-js
 * functions; the training step and the predictor are both traced from it.
 *
 *   atoms --embed--> blocks --sum over atoms, and the figures--> SiLU --dropout--> a logit for every descriptor
 *
 * Attention is biased by how a pair of atoms is bonded or how far apart it is (Ying et al. 2021, "Do transformers really
 * perform badly for graph representation?"). Beside the softmax, which averages and so cannot count, every head adds a
 * learned multiple of each pair class: a sum over neighbours as in message passing (Gilmer et al. 2017). All of it is
 * matrix products over padded batches; nothing is gathered or scattered.
 *
 * jax-js moves ownership: a value used twice is passed on as `.ref`.
 */
import { makeJaxpr, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { random, randomNormal } from '@smell/core/random';
import { ATOM_COLUMNS, ODOR_FIGURES, PAIR_CLASSES } from '@smell/inference';
import type { SymbolicDim } from '../lowering/graph-builder.ts';
import { type LoweredGraph, lower } from '../lowering/lower.ts';
import { GRADIENT_PREFIX, softCrossEntropy } from './fingerprint-network.ts';

type Tensor = np.Array;
type Parameters = Record<string, Tensor>;

export interface GraphNetworkShape {
  /** Channels of an atom. */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Hidden channels of a block's second half, as a multiple of `width`. */
  readonly expansion: number;
  /** Channels of the molecule. */
  readonly hidden: number;
  readonly outputs: number;
}

const BATCH: SymbolicDim = { name: 'batch', sentinel: 101 };
const SLOTS: SymbolicDim = { name: 'slots', sentinel: 103 };
const EPSILON = 1e-5;
/** Brings a sum over atoms to order one. */
const TYPICAL_ATOMS = 12;

/** Shape of every parameter, in the order in which they are traced and stored. */
export function graphParameterShapes(s: GraphNetworkShape): Record<string, number[]> {
  const shapes: Record<string, number[]> = {
    'atom.in': [ATOM_COLUMNS, s.width],
    // Of every layer and head: what is added to the score, then what is added to the share.
    'pair.in': [PAIR_CLASSES - 1, 2 * s.layers * s.heads],
  };
  for (let i = 0; i < s.layers; i++) {
    shapes[`block${i}.qkv`] = [s.width, 3 * s.width];
    shapes[`block${i}.attentionOut`] = [s.width, s.width];
    shapes[`block${i}.up`] = [s.width, s.expansion * s.width];
    shapes[`block${i}.down`] = [s.expansion * s.width, s.width];
  }
  return {
    ...shapes,
    'molecule.in': [s.width, s.hidden],
    'molecule.figures': [ODOR_FIGURES, s.hidden],
    'molecule.inBias': [s.hidden],
    'molecule.out': [s.hidden, s.outputs],
    'molecule.outBias': [s.outputs],
  };
}

/**
 * Normal matrices of deviation 1/sqrt(inputs), residual outputs scaled down by depth; biases at the log-odds of each
 * output's mean.
 *
 * @param baseRates mean target of each output, within (0, 1)
 */
export function initialGraphNetwork(
  shape: GraphNetworkShape,
  baseRates: ArrayLike<number>,
  seed: number,
): Record<string, Float32Array> {
  const result: Record<string, Float32Array> = {};
  for (const [i, [name, [rows, columns]]] of Object.entries(graphParameterShapes(shape)).entries()) {
    if (name === 'molecule.outBias') result[name] = Float32Array.from(baseRates, (rate) => Math.log(rate / (1 - rate)));
    else if (columns === undefined) result[name] = new Float32Array(rows!);
    else {
      let deviation = 1 / Math.sqrt(rows!);
      if (name === 'atom.in') deviation = 0.5;
      if (name === 'pair.in') deviation = 0.15;
      if (name === 'molecule.out') deviation *= 0.5;
      if (name.endsWith('.attentionOut') || name.endsWith('.down')) deviation /= Math.sqrt(2 * shape.layers);
      const source = random(seed, i);
      result[name] = new Float32Array(rows! * columns).map(() => deviation * randomNormal(source));
    }
  }
  return result;
}

/** x / rms(x) over the last axis. */
function normalise(x: Tensor): Tensor {
  const meanSquare = np.mean(np.multiply(x.ref, x.ref), -1, { keepdims: true });
  return np.multiply(x, np.reciprocal(np.sqrt(np.add(meanSquare, EPSILON))));
}

/** Inputs of the network; shapes as in `AtomBatch`, and the dropout masks when training. */
export interface GraphInputs<T = Tensor> {
  readonly atoms: T;
  readonly pairs: T;
  readonly present: T;
  readonly bias: T;
  readonly figures: T;
  /** Of what each half of a block adds, whole channels of a molecule: 0 or 1 / (share kept). [batch, 2 * layers, width] */
  readonly branchMask?: T;
  /** [batch, hidden] */
  readonly hiddenMask?: T;
}

/** @returns logits [batch, outputs] */
function logits(s: GraphNetworkShape, p: Parameters, inputs: GraphInputs): Tensor {
  const [batch, slots] = inputs.atoms.shape as [number, number];
  const headWidth = s.width / s.heads;
  const weight = (name: string): Tensor => p[name]!.ref;
  const masks = inputs.branchMask ? np.split(inputs.branchMask, 2 * s.layers, 1) : undefined;
  const masked = (branch: Tensor, i: number): Tensor => (masks ? np.multiply(branch, masks[i]!) : branch);
  // Padding, class 0, is no column: it adds nothing.
  const classes = np.arange(1, PAIR_CLASSES, 1, { dtype: np.int32 });
  const pairs = np.astype(np.equal(np.expandDims(inputs.pairs, -1), classes), np.float32);
  const perHead = np.split(np.transpose(np.matmul(pairs, weight('pair.in')), [0, 3, 1, 2]), 2 * s.layers, 1);
  const toHeads = (h: Tensor): Tensor => np.transpose(np.reshape(h, [batch, slots, s.heads, headWidth]), [0, 2, 1, 3]);
  let x = np.matmul(inputs.atoms, weight('atom.in'));
  for (let i = 0; i < s.layers; i++) {
    const [q, k, v] = np.split(np.matmul(normalise(x.ref), weight(`block${i}.qkv`)), 3, -1).map(toHeads) as [
      Tensor,
      Tensor,
      Tensor,
    ];
    const raw = np.multiply(np.matmul(q, np.transpose(k, [0, 1, 3, 2])), 1 / Math.sqrt(headWidth));
    const scores = np.add(np.add(raw, perHead[2 * i]!), inputs.bias.ref);
    const shares = np.add(nn.softmax(scores, -1), perHead[2 * i + 1]!);
    const joined = np.reshape(np.transpose(np.matmul(shares, v), [0, 2, 1, 3]), [batch, slots, s.width]);
    x = np.add(x, masked(np.matmul(joined, weight(`block${i}.attentionOut`)), 2 * i));
    const rectified = np.maximum(np.matmul(normalise(x.ref), weight(`block${i}.up`)), 0);
    x = np.add(x, masked(np.matmul(np.multiply(rectified.ref, rectified), weight(`block${i}.down`)), 2 * i + 1));
  }
  inputs.bias.dispose();
  const sum = np.sum(np.multiply(normalise(x), inputs.present), 1);
  const whole = np.matmul(np.multiply(sum, 1 / TYPICAL_ATOMS), weight('molecule.in'));
  const seen = np.add(whole, np.matmul(inputs.figures, weight('molecule.figures')));
  let hidden = nn.silu(np.add(seen, weight('molecule.inBias')));
  if (inputs.hiddenMask) hidden = np.multiply(hidden, inputs.hiddenMask);
  return np.add(np.matmul(hidden, weight('molecule.out')), weight('molecule.outBias'));
}

const trace = (
  f: (...args: never[]) => unknown,
  ...args: readonly unknown[]
): ReturnType<ReturnType<typeof makeJaxpr>> =>
  (makeJaxpr(f as never) as (...inputs: readonly unknown[]) => ReturnType<ReturnType<typeof makeJaxpr>>)(...args);

function parameterInputs(s: GraphNetworkShape): Parameters {
  return Object.fromEntries(Object.entries(graphParameterShapes(s)).map(([name, size]) => [name, np.zeros(size)]));
}

function graphInputs(): GraphInputs {
  const [batch, slots] = [BATCH.sentinel, SLOTS.sentinel];
  return {
    atoms: np.zeros([batch, slots, ATOM_COLUMNS]),
    pairs: np.zeros([batch, slots, slots], { dtype: np.int32 }),
    present: np.zeros([batch, slots, 1]),
    bias: np.zeros([batch, 1, 1, slots]),
    figures: np.zeros([batch, ODOR_FIGURES]),
  };
}

/**
 * Loss and gradients. Inputs: the parameters by name, then `GraphInputs`, `targets` and `weights` [batch, outputs] and
 * `scale`, one over the number of molecules.
 */
export function graphFitGraph(s: GraphNetworkShape): LoweredGraph {
  const batch: Record<string, Tensor> = {
    ...graphInputs(),
    branchMask: np.zeros([BATCH.sentinel, 2 * s.layers, s.width]),
    hiddenMask: np.zeros([BATCH.sentinel, s.hidden]),
    targets: np.zeros([BATCH.sentinel, s.outputs]),
    weights: np.zeros([BATCH.sentinel, s.outputs]),
    scale: np.zeros([1]),
  };
  const step = valueAndGrad((p: Parameters, { targets, weights, scale, ...inputs }: Record<string, Tensor>) => {
    const sum = softCrossEntropy(logits(s, p, inputs as unknown as GraphInputs), targets!, weights!);
    return np.sum(np.multiply(sum, scale!));
  });
  const names = Object.keys(graphParameterShapes(s));
  return lower(trace(step, parameterInputs(s), batch), {
    inputNames: [...names, ...Object.keys(batch)],
    outputNames: ['loss', ...names.map((name) => GRADIENT_PREFIX + name)],
    dims: [BATCH, SLOTS],
  });
}

/** `AtomBatch` to `logits` [batch, 1, outputs], as the fingerprint members give theirs. */
export function graphPredictGraph(s: GraphNetworkShape): LoweredGraph {
  const inputs = graphInputs();
  const traced = trace(
    (p: Parameters, own: GraphInputs) => np.expandDims(logits(s, p, own), 1),
    parameterInputs(s),
    inputs,
  );
  return lower(traced, {
    inputNames: [...Object.keys(graphParameterShapes(s)), ...Object.keys(inputs)],
    outputNames: ['logits'],
    dims: [BATCH, SLOTS],
  });
}
