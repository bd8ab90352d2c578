/**
 * Lower a traced jax-js function to an ONNX graph. The model is written once, as a jax-js function; its forward pass
 * and its gradient are both traced and run by ONNX Runtime's native kernels.
 */
import type { Jaxpr } from '@jax-js/jax';
import { type ElementType, GraphBuilder, type SymbolicDim } from './graph-builder.ts';
import { type LazyTensor, literal, materialise } from './lazy-tensor.ts';
import { elementType, RULES } from './rules.ts';

type Atom = Jaxpr['outs'][number];
type Variable = Jaxpr['inBinders'][number];

export interface LoweredGraph {
  readonly onnx: Uint8Array;
  readonly inputs: readonly { name: string; shape: readonly number[]; type: ElementType }[];
  readonly outputs: readonly string[];
  readonly nodeCount: number;
}

export interface LoweringOptions {
  /** Names of the traced arguments, in the order of the flattened arguments. */
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly dims?: readonly SymbolicDim[];
}

/** @throws Error naming the primitive when a rule is missing; the traced function then uses something new. */
export function lower(
  traced: { readonly jaxpr: { readonly jaxpr: Jaxpr; readonly consts: readonly unknown[] } } | ClosedLike,
  options: LoweringOptions,
): LoweredGraph {
  const closed = 'consts' in traced ? traced : traced.jaxpr;
  const graph = new GraphBuilder(options.dims ?? []);
  const jaxpr = closed.jaxpr.flatten().simplify();
  const values = new Map<Variable, LazyTensor>();
  const constCount = closed.consts.length;
  const expected = jaxpr.inBinders.length - constCount;
  if (expected !== options.inputNames.length) {
    throw new Error(`the traced function has ${expected} inputs, ${options.inputNames.length} names were given`);
  }
  jaxpr.inBinders.forEach((variable, i) => {
    const shape = variable.aval.shape;
    const type = elementType(variable.aval.dtype);
    const constant = closed.consts[i] as { ref: { dataSync(): Float32Array | Int32Array } } | undefined;
    const name =
      i < constCount
        ? graph.constant(constant!.ref.dataSync(), shape, type)
        : graph.input(options.inputNames[i - constCount]!, shape, type);
    values.set(variable, { name, shape, real: shape, type });
  });
  const read = (atom: Atom): LazyTensor => {
    const known = values.get(atom as Variable);
    if (known) return known;
    if (!('value' in atom)) throw new Error('a jaxpr variable is read before it is made');
    return literal(graph, Number(atom.value), atom.aval.shape, elementType(atom.aval.dtype));
  };
  for (const equation of jaxpr.eqns) {
    const rule = RULES[equation.primitive];
    if (!rule) throw new Error(`no rule to lower the primitive "${equation.primitive}" to ONNX`);
    const outputs = rule(graph, equation.inputs.map(read), equation.params);
    equation.outBinders.forEach((variable, i) => {
      values.set(variable, outputs[i]!);
    });
  }
  jaxpr.outs.forEach((atom, i) => {
    const value = read(atom);
    const full = value.literal === undefined ? materialise(graph, value) : expandLiteral(graph, value);
    graph.output(options.outputNames[i]!, full.name, full.shape, full.type);
  });
  const onnx = graph.build();
  return {
    onnx,
    inputs: jaxpr.inBinders.slice(constCount).map((variable, i) => ({
      name: options.inputNames[i]!,
      shape: variable.aval.shape,
      type: elementType(variable.aval.dtype),
    })),
    outputs: options.outputNames,
    nodeCount: graph.nodeCount,
  };
}

interface ClosedLike {
  readonly jaxpr: Jaxpr;
  readonly consts: readonly unknown[];
}

function expandLiteral(graph: GraphBuilder, value: LazyTensor): LazyTensor {
  return { ...value, name: graph.op('Expand', [value.name, graph.shapeTensor(value.shape)]), real: value.shape };
}
