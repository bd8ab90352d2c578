/**
 * The kernel member: ridge regression on the similarity to the training molecules (kernel ridge regression; Tanimoto
 * similarity of counts is a positive definite kernel: Ralaivola et al. 2005, "Graph kernels for chemical informatics").
 * It knows no features but the neighbours, so it errs otherwise than networks do.
 *
 *   score of a descriptor = its base rate + similarities to the training molecules . coefficients
 */
import { makeJaxpr, numpy as np } from '@jax-js/jax';
import {
  bindWeights,
  encodeTrainingIndex,
  type IndexedFingerprints,
  OnnxProcess,
  type Tensor,
  TrainingIndex,
} from '@smell/inference';
import { type LoweredGraph, lower } from '../lowering/lower.ts';
import type { TrainingSet } from './training-set.ts';

export interface KernelSettings {
  /** Added to the kernel's diagonal. */
  readonly ridge: number;
  /** The system is solved to this share of the right-hand side's norm. */
  readonly tolerance: number;
}

export interface KernelFit {
  /** Mean target of each output. [output] */
  readonly baseRates: Float32Array;
  /** [molecule, output] */
  readonly coefficients: Float32Array;
}

/** Similarity of every molecule to every other by the index that ships. [molecule, molecule] */
export function kernelMatrix(molecules: readonly IndexedFingerprints[]): Float32Array {
  const index = new TrainingIndex(encodeTrainingIndex(molecules), 'the index of the molecules to fit');
  const result = new Float32Array(molecules.length ** 2);
  molecules.forEach((molecule, row) => {
    result.set(index.kernel(molecule), row * molecules.length);
  });
  return result;
}

/**
 * Coefficients by conjugate gradients (Hestenes and Stiefel 1952), all outputs at once, the products in ONNX Runtime.
 *
 * @param kernel [molecule, molecule]
 * @param targets [molecule, output]
 * @throws SmellError `runtime-failed`
 */
export async function fitKernel(
  kernel: Float32Array,
  targets: Float32Array,
  outputs: number,
  { ridge, tolerance }: KernelSettings,
  runtime: OnnxProcess,
): Promise<KernelFit> {
  const size = targets.length / outputs;
  const baseRates = new Float32Array(outputs);
  for (let i = 0; i < targets.length; i++) baseRates[i % outputs]! += targets[i]! / size;
  const graph = productGraph(size, outputs);
  const weights = new Map([['kernel', { type: 'F32', shape: [size, size], data: kernel } as const]]);
  await runtime.load('kernel', () => bindWeights(graph, weights, 'kernel'));
  const multiply = async (data: Float32Array): Promise<Float32Array> => {
    const vectors: Tensor<'float32'> = { type: 'float32', shape: [size, outputs], data };
    const { product } = await runtime.run('kernel', { vectors }, ['product']);
    const result = product.data as Float32Array;
    for (let i = 0; i < result.length; i++) result[i]! += ridge * data[i]!;
    return result;
  };
  const coefficients = new Float32Array(targets.length);
  const residual = targets.map((target, i) => target - baseRates[i % outputs]!);
  const direction = residual.slice();
  let square = columnProducts(residual, residual, outputs);
  const enough = square.map((value) => value * tolerance ** 2);
  for (let round = 0; round < MOST_ROUNDS && square.some((value, c) => value > enough[c]!); round++) {
    const image = await multiply(direction);
    const curvature = columnProducts(direction, image, outputs);
    // A column that is solved stands still.
    const step = square.map((value, c) => (value > enough[c]! ? value / curvature[c]! : 0));
    for (let i = 0; i < residual.length; i++) {
      coefficients[i]! += step[i % outputs]! * direction[i]!;
      residual[i]! -= step[i % outputs]! * image[i]!;
    }
    const next = columnProducts(residual, residual, outputs);
    const keep = next.map((value, c) => (step[c]! > 0 ? value / square[c]! : 0));
    for (let i = 0; i < residual.length; i++) direction[i] = residual[i]! + keep[i % outputs]! * direction[i]!;
    square = next;
  }
  return { baseRates, coefficients };
}

const MOST_ROUNDS = 200;

/** Sum over molecules of a times b. [output] */
function columnProducts(a: Float32Array, b: Float32Array, outputs: number): Float64Array {
  const sums = new Float64Array(outputs);
  for (let i = 0; i < a.length; i++) sums[i % outputs]! += a[i]! * b[i]!;
  return sums;
}

function productGraph(size: number, outputs: number): Uint8Array {
  const traced = makeJaxpr(np.matmul)(np.zeros([size, size]), np.zeros([size, outputs]));
  return lower(traced, { inputNames: ['kernel', 'vectors'], outputNames: ['product'] }).onnx;
}

/**
 * Coefficients for a training set. Outputs that are known of other molecules are solved apart; a molecule of which an
 * output is not known has no say in it.
 *
 * @throws SmellError `runtime-failed`
 */
export async function fitKernelMember(
  { molecules, outputs, targets, weights }: TrainingSet,
  settings: KernelSettings,
  threads: number,
): Promise<KernelFit> {
  const size = molecules.length;
  const kernel = kernelMatrix(molecules);
  const result = { baseRates: new Float32Array(outputs), coefficients: new Float32Array(targets.length) };
  const runtime = new OnnxProcess({ threads });
  try {
    for (const { rows, columns } of knownTogether(weights, size, outputs)) {
      const part = new Float32Array(rows.length ** 2);
      const partTargets = new Float32Array(rows.length * columns.length);
      rows.forEach((from, i) => {
        rows.forEach((to, k) => {
          part[i * rows.length + k] = kernel[from * size + to]!;
        });
        columns.forEach((column, k) => {
          partTargets[i * columns.length + k] = targets[from * outputs + column]!;
        });
      });
      const fit = await fitKernel(part, partTargets, columns.length, settings, runtime);
      columns.forEach((column, k) => {
        result.baseRates[column] = fit.baseRates[k]!;
        rows.forEach((row, i) => {
          result.coefficients[row * outputs + column] = fit.coefficients[i * columns.length + k]!;
        });
      });
    }
  } finally {
    runtime.close();
  }
  return result;
}

/** Groups of outputs with the molecules of which they are known. */
function knownTogether(
  weights: Float32Array,
  molecules: number,
  outputs: number,
): readonly { readonly rows: readonly number[]; readonly columns: readonly number[] }[] {
  const groups = new Map<string, { rows: number[]; columns: number[] }>();
  for (let column = 0; column < outputs; column++) {
    const rows = Array.from({ length: molecules }, (_, i) => i).filter((i) => weights[i * outputs + column]! > 0);
    const key = rows.join();
    const group = groups.get(key);
    if (group) group.columns.push(column);
    else groups.set(key, { rows, columns: [column] });
  }
  return [...groups.values()];
}

/** Scores this near 0 and 1 are as sure as any: regression overshoots. */
const LEAST_SCORE = 0.003;

/** `kernel` [batch, molecules] to `logits` [batch, 1, outputs]; weights `baseRates` and `coefficients`. */
export function kernelGraph(molecules: number, outputs: number): LoweredGraph {
  // What stands for the batch while tracing must not divide the other sizes.
  const sentinel = [101, 103, 107, 109].find((prime) => molecules % prime !== 0 && outputs % prime !== 0);
  if (sentinel === undefined) throw new RangeError(`cannot trace a kernel of ${molecules} molecules`);
  const traced = makeJaxpr((baseRates: np.Array, coefficients: np.Array, kernel: np.Array) => {
    const raw = np.add(np.matmul(kernel, coefficients), baseRates);
    const score = np.minimum(np.maximum(raw, LEAST_SCORE), 1 - LEAST_SCORE);
    const odds = np.multiply(score.ref, np.reciprocal(np.add(np.negative(score), 1)));
    return np.expandDims(np.log(odds), 1);
  })(np.zeros([outputs]), np.zeros([molecules, outputs]), np.zeros([sentinel, molecules]));
  return lower(traced, {
    inputNames: ['baseRates', 'coefficients', 'kernel'],
    outputNames: ['logits'],
    dims: [{ name: 'batch', sentinel }],
  });
}
