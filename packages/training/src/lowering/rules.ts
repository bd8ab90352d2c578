/**
 * One rule for each jaxpr primitive that a transformer and its gradient use. Every rule is checked against jax-js's own
 * value of the same primitive (lower.test.ts). One file, because the rules are read beside one another and share the
 * handling of literals and lazy axes.
 */
import type { ElementType, GraphBuilder } from './graph-builder.ts';
import {
  broadcastShapes,
  emitMatMul,
  emitReshape,
  emitTranspose,
  isLazy,
  type LazyTensor,
  literal,
  materialise,
  product,
  sameShape,
} from './lazy-tensor.ts';

// biome-ignore lint/suspicious/noExplicitAny: jax-js types a primitive's parameters as any
export type Params = Record<string, any>;
export type Rule = (graph: GraphBuilder, inputs: readonly LazyTensor[], params: Params) => readonly LazyTensor[];

/** A size that cannot be multiplied out because it is known only at run time. */
function count(graph: GraphBuilder, size: number): number {
  if (graph.isSymbolic(size))
    throw new Error(`a sum over a lazily broadcast symbolic axis of size ${size} cannot be lowered`);
  return size;
}

function elementwise(op: string, type?: ElementType): Rule {
  return (graph, inputs) => [
    {
      name: graph.op(
        op,
        inputs.map((input) => input.name),
      ),
      shape: broadcastShapes(...inputs.map((input) => input.shape)),
      real: broadcastRank(inputs),
      type: type ?? inputs.at(-1)!.type,
    },
  ];
}

/** Real shape of an elementwise result, at the rank of its logical shape. */
function broadcastRank(inputs: readonly LazyTensor[]): number[] {
  return broadcastShapes(...inputs.map((input) => input.real));
}

/** Inputs of lower rank broadcast from the left in ONNX too, but a literal has rank 0 whatever its logical rank. */
function withShape(tensor: LazyTensor, shape: readonly number[]): LazyTensor {
  const missing = shape.length - tensor.shape.length;
  return { ...tensor, shape, real: [...Array<number>(missing).fill(1), ...tensor.real] };
}

const add: Rule = (graph, [x, y]) => {
  const shape = broadcastShapes(x!.shape, y!.shape);
  if (x!.literal !== undefined && y!.literal !== undefined)
    return [literal(graph, x!.literal + y!.literal, shape, x!.type)];
  for (const [zero, other] of [
    [x!, y!],
    [y!, x!],
  ] as const) {
    if (zero.literal === 0) return [withShape(other, shape)];
  }
  for (const [negated, other] of [
    [y!, x!],
    [x!, y!],
  ] as const) {
    const producer = graph.producer(negated.name);
    if (producer?.op === 'Neg')
      return elementwise('Sub')(graph, [other, { ...negated, name: producer.inputs[0]! }], {});
  }
  if (x!.name === y!.name && x!.type === 'float32') return multiply(graph, [x!, literal(graph, 2, [], 'float32')], {});
  return elementwise('Add')(graph, [x!, y!], {});
};

const multiply: Rule = (graph, [x, y]) => {
  const shape = broadcastShapes(x!.shape, y!.shape);
  if (x!.literal !== undefined && y!.literal !== undefined)
    return [literal(graph, x!.literal * y!.literal, shape, x!.type)];
  for (const [known, other] of [
    [x!, y!],
    [y!, x!],
  ] as const) {
    if (known.literal === 1) return [withShape(other, shape)];
    if (known.literal === 0) return [literal(graph, 0, shape, x!.type)];
    if (known.literal === -1) return elementwise('Neg')(graph, [withShape(other, shape)], {});
  }
  for (const [inverse, other] of [
    [y!, x!],
    [x!, y!],
  ] as const) {
    const producer = graph.producer(inverse.name);
    // Division costs more than multiplication: only worth it when the reciprocal is as large as the result.
    if (producer?.op === 'Reciprocal' && product(inverse.real) === product(broadcastRank([x!, y!]))) {
      return elementwise('Div')(graph, [other, { ...inverse, name: producer.inputs[0]! }], {});
    }
  }
  return elementwise('Mul')(graph, [x!, y!], {});
};

const where: Rule = (graph, [condition, yes, no]) => {
  const shape = broadcastShapes(condition!.shape, yes!.shape, no!.shape);
  if (yes!.literal !== undefined && yes!.literal === no!.literal)
    return [literal(graph, yes!.literal, shape, yes!.type)];
  // where(x < 0, 0, max(x, 0) * g) is max(x, 0) * g: the gradient of a squared ReLU.
  const test = graph.producer(condition!.name);
  const zero = graph.scalar(0);
  if (test?.op === 'Less' && test.inputs[1] === zero && yes!.literal === 0) {
    const rectifies = (name: string): boolean => {
      const maximum = graph.producer(name);
      return maximum?.op === 'Max' && maximum.inputs.includes(test.inputs[0]!) && maximum.inputs.includes(zero);
    };
    if (isMultipleOf(graph, no!.name, rectifies)) return [withShape(no!, shape)];
  }
  return elementwise('Where')(graph, [condition!, yes!, no!], {});
};

function isMultipleOf(graph: GraphBuilder, name: string, test: (name: string) => boolean, depth = 3): boolean {
  if (test(name)) return true;
  const producer = graph.producer(name);
  return (
    depth > 0 && producer?.op === 'Mul' && producer.inputs.some((input) => isMultipleOf(graph, input, test, depth - 1))
  );
}

const COMPARISONS: Record<string, Rule> = {
  less: elementwise('Less', 'bool'),
  less_equal: elementwise('LessOrEqual', 'bool'),
  equal: elementwise('Equal', 'bool'),
  not_equal: (graph, inputs, params) =>
    elementwise('Not', 'bool')(graph, elementwise('Equal', 'bool')(graph, inputs, params), params),
};

const cast: Rule = (graph, [x], { dtype }) => {
  const type = elementType(dtype);
  if (type === x!.type) return [x!];
  const onnxType = { float32: 1, int32: 6, bool: 9 }[type];
  return [{ ...x!, name: graph.op('Cast', [x!.name], { to: onnxType }), type }];
};

const REDUCERS: Record<string, string> = { Add: 'ReduceSum', Max: 'ReduceMax', Min: 'ReduceMin' };

const reduce: Rule = (graph, [x], { op, axis }) => {
  const reducer = REDUCERS[op as string];
  if (!reducer) throw new Error(`cannot lower a reduction by ${op}`);
  const axes = axis as number[];
  const keep = x!.shape.flatMap((_, i) => (axes.includes(i) ? [] : [i]));
  const shape = keep.map((i) => x!.shape[i]!);
  const lazySize = op === 'Add' ? product(axes.filter((i) => isLazy(x!, i)).map((i) => count(graph, x!.shape[i]!))) : 1;
  if (x!.literal !== undefined) {
    const factor = op === 'Add' ? product(axes.map((i) => count(graph, x!.shape[i]!))) : 1;
    return [literal(graph, x!.literal * factor, shape, x!.type)];
  }
  const real = keep.map((i) => x!.real[i]!);
  const realAxes = axes.filter((i) => x!.real[i] !== 1);
  let name = x!.name;
  if (realAxes.length > 0) {
    name = graph.op(reducer, [name, graph.integers(realAxes)], { keepdims: 1 });
  }
  name = emitReshape(
    graph,
    name,
    x!.real.map((size, i) => (realAxes.includes(i) ? 1 : size)),
    real,
  );
  if (lazySize !== 1) name = graph.op('Mul', [name, graph.scalar(lazySize)]);
  return [{ name, shape, real, type: x!.type }];
};

const broadcast: Rule = (graph, [x], { shape, axis }) => {
  const target = shape as number[];
  if (x!.literal !== undefined) return [literal(graph, x!.literal, target, x!.type)];
  const added = axis.map((i: number) => (i < 0 ? i + target.length : i)) as number[];
  let next = 0;
  const real = target.map((_, i) => (added.includes(i) ? 1 : x!.real[next++]!));
  return [{ ...x!, name: emitReshape(graph, x!.name, x!.real, real), shape: target, real }];
};

const reshape: Rule = (graph, [x], { shape }) => {
  const target = shape as number[];
  if (x!.literal !== undefined) return [literal(graph, x!.literal, target, x!.type)];
  let source = x!;
  const real: number[] = [];
  for (const group of reshapeGroups(source.shape, target)) {
    const from = group.from.filter((axis) => source.shape[axis] !== 1);
    const lazy = from.filter((axis) => isLazy(source, axis));
    if (lazy.length > 0 && lazy.length < from.length) source = materialise(graph, source, lazy);
    const stays = lazy.length > 0 && lazy.length === from.length;
    for (const axis of group.to) real.push(stays ? 1 : target[axis]!);
  }
  return [{ ...source, name: emitReshape(graph, source.name, source.real, real), shape: target, real }];
};

/** Split a reshape into the smallest runs of axes with equal products. */
export function reshapeGroups(from: readonly number[], to: readonly number[]): { from: number[]; to: number[] }[] {
  const groups: { from: number[]; to: number[] }[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const group = { from: [] as number[], to: [] as number[] };
    let left = 1;
    let right = 1;
    if (i < from.length) {
      left *= from[i]!;
      group.from.push(i++);
    }
    if (j < to.length) {
      right *= to[j]!;
      group.to.push(j++);
    }
    while (left !== right) {
      if (left < right) {
        if (i >= from.length) throw new Error(`cannot reshape [${from}] to [${to}]`);
        left *= from[i]!;
        group.from.push(i++);
      } else {
        if (j >= to.length) throw new Error(`cannot reshape [${from}] to [${to}]`);
        right *= to[j]!;
        group.to.push(j++);
      }
    }
    groups.push(group);
  }
  return groups;
}

const transpose: Rule = (graph, [x], { perm }) => {
  const order = perm as number[];
  const shape = order.map((axis) => x!.shape[axis]!);
  if (x!.literal !== undefined) return [literal(graph, x!.literal, shape, x!.type)];
  const real = order.map((axis) => x!.real[axis]!);
  return [{ ...x!, name: emitTranspose(graph, x!.name, x!.real, order), shape, real }];
};

/** sum(x * y) over the last axis with broadcasting: at heart one matrix product. */
const dot: Rule = (graph, [x, y]) => {
  const full = broadcastShapes(x!.shape, y!.shape);
  const left = align(graph, x!, full.length);
  const right = align(graph, y!, full.length);
  const last = full.length - 1;
  const depth = full[last]!;
  const shape = full.slice(0, -1);
  if (left.literal === 0 || right.literal === 0) return [literal(graph, 0, shape, x!.type)];
  const lazyLeft = left.real[last] === 1;
  const lazyRight = right.real[last] === 1;
  if (lazyLeft || lazyRight) {
    // One side is constant along the sum: sum the other first.
    const sum = (tensor: LazyTensor): LazyTensor => reduce(graph, [tensor], { op: 'Add', axis: [last] })[0]!;
    const squeeze = (tensor: LazyTensor): LazyTensor => {
      const real = tensor.real.slice(0, -1);
      return {
        ...tensor,
        name: emitReshape(graph, tensor.name, tensor.real, real),
        shape: tensor.shape.slice(0, -1),
        real,
      };
    };
    if (lazyLeft && lazyRight) {
      return multiply(
        graph,
        [multiply(graph, [squeeze(left), squeeze(right)], {})[0]!, literal(graph, count(graph, depth), shape, x!.type)],
        {},
      );
    }
    return multiply(graph, lazyLeft ? [squeeze(left), sum(right)] : [sum(left), squeeze(right)], {});
  }
  const axes = shape.map((_, axis) => axis);
  const batch = axes.filter((axis) => left.real[axis] !== 1 && right.real[axis] !== 1);
  const rows = axes.filter((axis) => left.real[axis] !== 1 && right.real[axis] === 1);
  const columns = axes.filter((axis) => left.real[axis] === 1 && right.real[axis] !== 1);
  const idle = axes.filter((axis) => left.real[axis] === 1 && right.real[axis] === 1);
  const sizes = (tensor: LazyTensor, list: readonly number[]): number[] => list.map((axis) => tensor.real[axis]!);

  const leftOrder = [...batch, ...rows, ...idle, ...columns, last];
  // ONNX multiplies [..., depth] by one matrix without flattening, which spares a reshape of symbolic sizes.
  const flatRows = batch.length > 0 || rows.length === 0;
  const leftShape = [...sizes(left, batch), ...(flatRows ? [product(sizes(left, rows))] : sizes(left, rows)), depth];
  const leftName = emitReshape(
    graph,
    emitTranspose(graph, left.name, left.real, leftOrder),
    leftOrder.map((axis) => left.real[axis]!),
    leftShape,
  );
  const rightOrder = [...batch, ...columns, ...idle, ...rows, last];
  const rightRows = [...sizes(right, batch), product(sizes(right, columns)), depth];
  const rightFlat = emitReshape(
    graph,
    emitTranspose(graph, right.name, right.real, rightOrder),
    rightOrder.map((axis) => right.real[axis]!),
    rightRows,
  );
  const swap = rightRows.map((_, axis) => axis);
  swap.push(...swap.splice(-2).reverse());
  const rightShape = swap.map((axis) => rightRows[axis]!);
  const rightName = emitTranspose(graph, rightFlat, rightRows, swap);
  const name = emitMatMul(graph, { name: leftName, shape: leftShape }, { name: rightName, shape: rightShape });

  const made = [...batch, ...rows, ...columns];
  const realOf = (axis: number): number => Math.max(left.real[axis]!, right.real[axis]!);
  const productShape = [...leftShape.slice(0, -1), rightShape.at(-1)!];
  const order = [...made, ...idle];
  const unfolded = emitReshape(graph, name, productShape, order.map(realOf));
  const back = axes.map((axis) => order.indexOf(axis));
  return [
    {
      name: emitTranspose(graph, unfolded, order.map(realOf), back),
      shape,
      real: axes.map(realOf),
      type: x!.type,
    },
  ];
};

/** Prepend axes of size 1 up to `rank`, in the ONNX value too. */
function align(graph: GraphBuilder, tensor: LazyTensor, rank: number): LazyTensor {
  const ones = Array<number>(rank - tensor.shape.length).fill(1);
  const real = [...ones, ...tensor.real];
  if (tensor.literal !== undefined) return { ...tensor, shape: [...ones, ...tensor.shape], real };
  return {
    ...tensor,
    name: emitReshape(graph, tensor.name, tensor.real, real),
    shape: [...ones, ...tensor.shape],
    real,
  };
}

const split: Rule = (graph, [x], { axis, sizes }) => {
  const parts = sizes as number[];
  const resized = (size: number, sizesOf: readonly number[]): number[] =>
    sizesOf.map((own, i) => (i === axis ? size : own));
  if (isLazy(x!, axis) || x!.literal !== undefined)
    return parts.map((size) => ({ ...x!, shape: resized(size, x!.shape) }));
  const names = graph.ops('Split', [x!.name, graph.integers(parts)], { axis }, parts.length);
  return parts.map((size, i) => ({
    name: names[i]!,
    shape: resized(size, x!.shape),
    real: resized(size, x!.real),
    type: x!.type,
  }));
};

const concatenate: Rule = (graph, inputs, { axis }) => {
  const shape = inputs[0]!.shape.map((size, i) =>
    i === axis ? inputs.reduce((sum, input) => sum + input.shape[i]!, 0) : size,
  );
  const real = shape.map((size, i) => (i === axis ? size : Math.max(...inputs.map((input) => input.real[i]!))));
  const stretched = inputs.map((input) => {
    const axes = shape.flatMap((_, i) => (i === axis || real[i] !== 1 ? [i] : []));
    return materialise(graph, reshapeLiteral(graph, input), axes);
  });
  return [
    {
      name: graph.op(
        'Concat',
        stretched.map(({ name }) => name),
        { axis },
      ),
      shape,
      real,
      type: inputs[0]!.type,
    },
  ];
};

/** A literal's ONNX value has rank 0; give it the rank of its shape. */
function reshapeLiteral(graph: GraphBuilder, tensor: LazyTensor): LazyTensor {
  if (tensor.literal === undefined) return tensor;
  const { literal: _, ...rest } = tensor;
  return { ...rest, name: graph.op('Reshape', [tensor.name, graph.integers(tensor.real)]) };
}

const shrink: Rule = (graph, [x], { slice }) => {
  const ranges = slice as [number, number][];
  const shape = ranges.map(([start, end]) => end - start);
  if (x!.literal !== undefined) return [literal(graph, x!.literal, shape, x!.type)];
  const axes = ranges.flatMap(([start, end], axis) =>
    x!.real[axis] !== 1 && (start !== 0 || end !== x!.shape[axis]) ? [axis] : [],
  );
  const real = x!.real.map((size, axis) => (axes.includes(axis) ? shape[axis]! : size));
  if (axes.length === 0) return [{ ...x!, shape, real }];
  const name = graph.op('Slice', [
    x!.name,
    graph.integers(axes.map((axis) => ranges[axis]![0])),
    graph.integers(axes.map((axis) => ranges[axis]![1])),
    graph.integers(axes),
  ]);
  return [{ name, shape, real, type: x!.type }];
};

const pad: Rule = (graph, [x], { width }) => {
  const widths = width as [number, number][];
  const shape = x!.shape.map((size, axis) => size + widths[axis]![0] + widths[axis]![1]);
  if (sameShape(shape, x!.shape)) return [x!];
  const padded = widths.flatMap(([before, after], axis) => (before + after > 0 ? [axis] : []));
  const source = materialise(graph, reshapeLiteral(graph, x!), padded);
  const name = graph.op('Pad', [
    source.name,
    graph.integers([...widths.map(([before]) => before), ...widths.map(([, after]) => after)]),
  ]);
  return [
    {
      name,
      shape,
      real: source.real.map((size, axis) => (padded.includes(axis) ? shape[axis]! : size)),
      type: x!.type,
    },
  ];
};

const identity: Rule = (_graph, [x]) => [x!];

export const RULES: Readonly<Record<string, Rule>> = {
  add,
  mul: multiply,
  neg: (graph, [x], params) =>
    x!.literal === undefined
      ? elementwise('Neg')(graph, [x!], params)
      : [literal(graph, -x!.literal, x!.shape, x!.type)],
  reciprocal: elementwise('Reciprocal'),
  exp: elementwise('Exp'),
  log: elementwise('Log'),
  sqrt: elementwise('Sqrt'),
  erf: elementwise('Erf'),
  min: elementwise('Min'),
  max: elementwise('Max'),
  compare: (graph, inputs, params) => COMPARISONS[params.op as string]!(graph, inputs, params),
  where,
  cast,
  stop_gradient: identity,
  reduce,
  broadcast,
  reshape,
  transpose,
  dot,
  split,
  concatenate,
  shrink,
  pad,
};

/** The ONNX element type of a jax-js dtype. */
export function elementType(dtype: string): ElementType {
  if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool') return dtype;
  throw new Error(`cannot lower the element type ${dtype}`);
}
