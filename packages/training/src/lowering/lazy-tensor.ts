/**
 * A tensor during lowering. Broadcast axes stay lazy: the ONNX tensor keeps size 1 there and only the logical shape
 * has the full size, because ONNX elementwise operators broadcast by themselves. Without this the gradient of a
 * matrix product would be stretched to [batch, token, out, in] before it is summed away.
 */
import type { ElementType, GraphBuilder } from './graph-builder.ts';

export interface LazyTensor {
  /** Name of the ONNX value, of shape `real`. */
  readonly name: string;
  /** Shape as the traced program sees it. */
  readonly shape: readonly number[];
  /** Shape of the ONNX value: equal to `shape`, or 1 on lazily broadcast axes. */
  readonly real: readonly number[];
  readonly type: ElementType;
  /** Set when every element is this number. */
  readonly literal?: number;
}

export const product = (sizes: readonly number[]): number => sizes.reduce((a, b) => a * b, 1);
export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis]);
export const isLazy = (tensor: LazyTensor, axis: number): boolean =>
  tensor.real[axis] === 1 && tensor.shape[axis] !== 1;

export function literal(graph: GraphBuilder, value: number, shape: readonly number[], type: ElementType): LazyTensor {
  return { name: graph.scalar(value, type), shape, real: shape.map(() => 1), type, literal: value };
}

/** NumPy broadcasting of shapes. */
export function broadcastShapes(...shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) =>
    shapes.reduce((size, shape) => {
      const own = shape[axis - (rank - shape.length)] ?? 1;
      return own === 1 ? size : own;
    }, 1),
  );
}

/** Reshape the ONNX value itself, merging with a reshape or a block rotation that produced it. */
export function emitReshape(graph: GraphBuilder, name: string, from: readonly number[], to: readonly number[]): string {
  if (sameShape(from, to)) return name;
  const chains: { name: string; from: readonly number[] }[] = [{ name, from }];
  for (let known = reshapeSources.get(graph)?.get(name); known; known = reshapeSources.get(graph)?.get(known.name)) {
    chains.unshift(known);
    if (sameShape(known.from, to)) return known.name;
  }
  for (const source of chains) {
    const rotated = rotateFlat(graph, source.name, source.from, to);
    if (rotated) return rotated;
  }
  for (const source of chains) {
    const target = graph.reshapeTarget(source.from, to);
    if (!target) continue;
    const result = graph.op('Reshape', [source.name, graph.integers(target)]);
    remember(reshapeSources, graph, result, source);
    return result;
  }
  const result = graph.op('Reshape', [name, graph.shapeTensor(to)]);
  remember(reshapeSources, graph, result, { name, from });
  return result;
}

/** Transpose the ONNX value itself, merging chains and turning the transpose of a matrix product around. */
export function emitTranspose(
  graph: GraphBuilder,
  name: string,
  shape: readonly number[],
  perm: readonly number[],
): string {
  const target = perm.map((axis) => shape[axis]!);
  // Axes of size 1 only have to be renamed: a transpose without them merges better.
  const wide = shape.flatMap((size, axis) => (size === 1 ? [] : [axis]));
  const moved = perm.filter((axis) => shape[axis] !== 1).map((axis) => wide.indexOf(axis));
  const squeezed = wide.map((axis) => shape[axis]!);
  const source = emitReshape(graph, name, shape, squeezed);
  const turned = transposeWide(graph, source, squeezed, moved);
  return emitReshape(
    graph,
    turned,
    moved.map((axis) => squeezed[axis]!),
    target,
  );
}

function transposeWide(graph: GraphBuilder, name: string, shape: readonly number[], perm: readonly number[]): string {
  if (perm.every((axis, i) => axis === i)) return name;
  const before = transposeSources.get(graph)?.get(name);
  const base = before?.name ?? name;
  const baseShape = before?.shape ?? shape;
  const full = before ? perm.map((axis) => before.perm[axis]!) : [...perm];
  if (full.every((axis, i) => axis === i)) return base;
  const factors = baseShape.length === 2 ? matmulShapes.get(graph)?.get(base) : undefined;
  if (factors && factors.left.length === 2) {
    const [left, right] = graph.producer(base)!.inputs as [string, string];
    return emitMatMul(
      graph,
      { name: transposeWide(graph, right, factors.right, [1, 0]), shape: [...factors.right].reverse() },
      { name: transposeWide(graph, left, factors.left, [1, 0]), shape: [...factors.left].reverse() },
    );
  }
  const result = graph.op('Transpose', [base], { perm: full });
  remember(transposeSources, graph, result, { name: base, shape: baseShape, perm: full });
  return result;
}

interface Sized {
  readonly name: string;
  readonly shape: readonly number[];
}

export function emitMatMul(graph: GraphBuilder, left: Sized, right: Sized): string {
  const result = graph.op('MatMul', [left.name, right.name]);
  remember(matmulShapes, graph, result, { left: left.shape, right: right.shape });
  return result;
}

/** Give the tensor its full size where it is lazy. */
export function materialise(graph: GraphBuilder, tensor: LazyTensor, axes?: readonly number[]): LazyTensor {
  const real = tensor.shape.map((size, axis) => (!axes || axes.includes(axis) ? size : tensor.real[axis]!));
  if (sameShape(real, tensor.real)) return tensor;
  return { ...tensor, name: graph.op('Expand', [tensor.name, graph.shapeTensor(real)]), real };
}

/**
 * Reshape(Transpose(x)) where the transpose swaps two blocks of axes, written as a flat two-dimensional transpose:
 * ONNX Runtime folds that one into the matrix product that reads it.
 */
function rotateFlat(
  graph: GraphBuilder,
  name: string,
  from: readonly number[],
  to: readonly number[],
): string | undefined {
  const source = transposeSources.get(graph)?.get(name);
  if (!source || to.length !== 2) return undefined;
  const { perm, shape } = source;
  const start = perm.findIndex((axis, i) => i > 0 && axis < perm[i - 1]!);
  if (start < 0) return undefined;
  const rotated = [...perm.slice(start), ...perm.slice(0, start)];
  if (!rotated.every((axis, i) => axis === i)) return undefined;
  const first = product(from.slice(0, start));
  if (to[0] !== first) return undefined;
  const flat = [to[1]!, to[0]!];
  if (!graph.reshapeTarget(shape, flat)) return undefined;
  return transposeWide(graph, emitReshape(graph, source.name, shape, flat), flat, [1, 0]);
}

// What produced a value, kept per graph so that chains can be merged.
const reshapeSources = new WeakMap<GraphBuilder, Map<string, { name: string; from: readonly number[] }>>();
const transposeSources = new WeakMap<
  GraphBuilder,
  Map<string, { name: string; shape: readonly number[]; perm: readonly number[] }>
>();
const matmulShapes = new WeakMap<GraphBuilder, Map<string, { left: readonly number[]; right: readonly number[] }>>();

function remember<T>(store: WeakMap<GraphBuilder, Map<string, T>>, graph: GraphBuilder, name: string, value: T): void {
  const map = store.get(graph) ?? new Map<string, T>();
  if (!map.has(name)) map.set(name, value);
  store.set(graph, map);
}
