/**
 * The kernel member: ridge regression on the similarity to the training molecules (kernel ridge regression; Tanimoto
 * similarity of counts is a positive definite kernel: Ralaivola et al. 2005, "Graph kernels for chemical informatics").
 * It knows no features but the neighbours, so it errs otherwise than networks do.
 *
 *   score of a descriptor = its base rate + similarities to the training molecules . coefficients
 */
import { makeJaxpr, numpy as np } from '@jax-js/jax';
import type { CountFingerprint } from '@smell/core/molecule';
import { bindWeights, OnnxProcess, type Tensor } from '@smell/inference';
import { lower } from '../lowering/lower.ts';
import { SimilarityIndex } from '../predict/similarity-index.ts';

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

export type Fingerprints = Readonly<Record<'morgan' | 'atomPairs', CountFingerprint>>;

/** Mean of both fingerprints' similarities of every query to every molecule. [query, molecule] */
export function kernelMatrix(queries: readonly Fingerprints[], molecules: readonly Fingerprints[]): Float32Array {
  const size = molecules.length;
  const result = new Float32Array(queries.length * size);
  for (const kind of ['morgan', 'atomPairs'] as const) {
    const index = new SimilarityIndex(molecules.map((molecule) => molecule[kind]));
    queries.forEach((query, row) => {
      const found = index.similarities(query[kind]);
      for (let i = 0; i < size; i++) result[row * size + i]! += found[i]! / 2;
    });
  }
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
  threads: number,
): Promise<KernelFit> {
  const size = targets.length / outputs;
  const baseRates = new Float32Array(outputs);
  for (let i = 0; i < targets.length; i++) baseRates[i % outputs]! += targets[i]! / size;
  const runtime = new OnnxProcess({ threads });
  try {
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
  } finally {
    runtime.close();
  }
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

/** Scores of queries, [query, output]. @param kernel of queries and training molecules, [query, molecule] */
export function kernelScores(kernel: Float32Array, { baseRates, coefficients }: KernelFit): Float32Array {
  const outputs = baseRates.length;
  const size = coefficients.length / outputs;
  const queries = kernel.length / size;
  const result = new Float32Array(queries * outputs);
  for (let query = 0; query < queries; query++) {
    const own = result.subarray(query * outputs, (query + 1) * outputs);
    own.set(baseRates);
    for (let i = 0; i < size; i++) {
      const similarity = kernel[query * size + i]!;
      if (similarity === 0) continue;
      for (let c = 0; c < outputs; c++) own[c]! += similarity * coefficients[i * outputs + c]!;
    }
  }
  return result;
}
