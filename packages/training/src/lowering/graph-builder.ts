/**
 * Collects ONNX nodes while a jaxpr is lowered: names them, shares equal ones, merges chains of transposes and
 * reshapes, drops what nothing reads, and writes the result as an ONNX model.
 */

import type { onnx as Onnx } from 'onnx-proto';
import onnxProto from 'onnx-proto';

export type ElementType = 'float32' | 'int32' | 'bool';

/** A size that is known only when the graph runs. Traced as a large prime, so that it is recognised in every product. */
export interface SymbolicDim {
  readonly name: string;
  /** The prime that stands for it while tracing. */
  readonly sentinel: number;
}

type Attribute = number | readonly number[];
interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const { onnx } = onnxProto;
const { TensorProto, AttributeProto } = onnx;
const ELEMENT_TYPES: Record<ElementType, number> = {
  float32: TensorProto.DataType.FLOAT,
  int32: TensorProto.DataType.INT32,
  bool: TensorProto.DataType.BOOL,
};
const COMMUTATIVE = new Set(['Add', 'Mul', 'Max', 'Min', 'Equal']);
const OPSET = 18;
const IR_VERSION = 8;

export class GraphBuilder {
  readonly #nodes: Node[] = [];
  readonly #producers = new Map<string, Node>();
  readonly #shared = new Map<string, readonly string[]>();
  readonly #initializers = new Map<string, Onnx.ITensorProto>();
  readonly #inputs: Onnx.IValueInfoProto[] = [];
  readonly #outputs: Onnx.IValueInfoProto[] = [];
  readonly #dims: readonly SymbolicDim[];
  readonly #symbolSources = new Map<SymbolicDim, { name: string; axis: number }>();
  #count = 0;

  constructor(dims: readonly SymbolicDim[] = []) {
    this.#dims = dims;
  }

  input(name: string, shape: readonly number[], type: ElementType): string {
    for (const [axis, size] of shape.entries()) {
      const symbol = this.#dims.find(({ sentinel }) => sentinel === size);
      if (symbol && !this.#symbolSources.has(symbol)) this.#symbolSources.set(symbol, { name, axis });
    }
    this.#inputs.push(this.#valueInfo(name, shape, type));
    return name;
  }

  /** Declare `name` a graph output carrying the value of `source`. */
  output(name: string, source: string, shape: readonly number[], type: ElementType): void {
    this.#add('Identity', [source], {}, [name]);
    this.#outputs.push(this.#valueInfo(name, shape, type));
  }

  scalar(value: number, type: ElementType = 'float32'): string {
    return this.constant(type === 'float32' ? Float32Array.of(value) : Int32Array.of(value), [], type);
  }

  /** A tensor of int64 shape or axis numbers. */
  integers(values: readonly number[]): string {
    const name = `i_${values.join('_').replaceAll('-', 'm')}`;
    if (!this.#initializers.has(name)) {
      const raw = new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer);
      this.#initializers.set(name, { name, dims: [values.length], dataType: TensorProto.DataType.INT64, rawData: raw });
    }
    return name;
  }

  constant(values: Float32Array | Int32Array, shape: readonly number[], type: ElementType): string {
    const name =
      values.length === 1 && shape.length === 0
        ? `c_${type}_${String(values[0]).replaceAll('-', 'm')}`
        : `k${this.#count++}`;
    if (!this.#initializers.has(name)) {
      const raw =
        type === 'bool'
          ? Uint8Array.from(values)
          : new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice();
      this.#initializers.set(name, { name, dims: [...shape], dataType: ELEMENT_TYPES[type], rawData: raw });
    }
    return name;
  }

  /** Add a node with one output (or reuse an equal one) and return the output's name. */
  op(op: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    return this.ops(op, inputs, attributes, 1)[0]!;
  }

  ops(
    op: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>>,
    count: number,
  ): readonly string[] {
    const ordered = COMMUTATIVE.has(op) ? [...inputs].sort() : inputs;
    const key = `${op}|${ordered.join(',')}|${JSON.stringify(attributes)}`;
    const known = this.#shared.get(key);
    if (known) return known;
    const outputs = Array.from({ length: count }, () => `v${this.#count++}`);
    this.#add(op, inputs, attributes, outputs);
    this.#shared.set(key, outputs);
    return outputs;
  }

  producer(name: string): Node | undefined {
    return this.#producers.get(name);
  }

  /** Whether a size is, or contains, a symbolic one. */
  isSymbolic(size: number): boolean {
    return this.#dims.some(({ sentinel }) => size > 0 && size % sentinel === 0);
  }

  /** The target of an ONNX Reshape from one shape to another, or undefined when ONNX cannot express it. */
  reshapeTarget(from: readonly number[], to: readonly number[]): number[] | undefined {
    const symbolic = to.flatMap((size, axis) => (this.isSymbolic(size) ? [axis] : []));
    if (symbolic.length === 0) return [...to];
    for (const free of symbolic) {
      if (symbolic.every((axis) => axis === free || from[axis] === to[axis])) {
        return to.map((size, axis) => (axis === free ? -1 : this.isSymbolic(size) ? 0 : size));
      }
    }
    return undefined;
  }

  /** A shape as an int64 tensor, computed from the graph's inputs where it is symbolic. */
  shapeTensor(shape: readonly number[]): string {
    if (!shape.some((size) => this.isSymbolic(size))) return this.integers(shape);
    const parts = shape.map((size) => {
      let rest = size;
      const factors: string[] = [];
      for (const symbol of this.#dims) {
        for (; rest % symbol.sentinel === 0; rest /= symbol.sentinel) factors.push(this.#symbolTensor(symbol));
      }
      if (rest !== 1 || factors.length === 0) factors.push(this.integers([rest]));
      return factors.reduce((left, right) => this.op('Mul', [left, right]));
    });
    return this.op('Concat', parts, { axis: 0 });
  }

  #symbolTensor(symbol: SymbolicDim): string {
    const source = this.#symbolSources.get(symbol);
    if (!source) throw new Error(`no input has the symbolic size "${symbol.name}"`);
    const shape = this.op('Shape', [source.name]);
    return this.op('Slice', [shape, this.integers([source.axis]), this.integers([source.axis + 1])]);
  }

  /** Serialise, leaving out every node that no output needs. */
  build(): Uint8Array {
    const needed = new Set(this.#outputs.map((output) => output.name!));
    const kept: Node[] = [];
    for (const node of [...this.#nodes].reverse()) {
      if (!node.outputs.some((name) => needed.has(name))) continue;
      kept.push(node);
      for (const name of node.inputs) needed.add(name);
    }
    const model = onnx.ModelProto.create({
      irVersion: IR_VERSION,
      producerName: 'smell-diffusion-generator',
      opsetImport: [{ domain: '', version: OPSET }],
      graph: {
        name: 'graph',
        node: kept.reverse().map((node) => ({
          opType: node.op,
          input: [...node.inputs],
          output: [...node.outputs],
          attribute: Object.entries(node.attributes).map(([name, value]) => attribute(name, value)),
        })),
        initializer: [...this.#initializers.values()].filter(({ name }) => needed.has(name!)),
        input: this.#inputs.filter(({ name }) => needed.has(name!)),
        output: this.#outputs,
      },
    });
    return onnx.ModelProto.encode(model).finish();
  }

  get nodeCount(): number {
    return this.#nodes.length;
  }

  #add(
    op: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>>,
    outputs: readonly string[],
  ): void {
    const node = { op, inputs, attributes, outputs };
    this.#nodes.push(node);
    for (const name of outputs) this.#producers.set(name, node);
  }

  #valueInfo(name: string, shape: readonly number[], type: ElementType): Onnx.IValueInfoProto {
    const dim = shape.map((size) => {
      const symbol = this.#dims.find(({ sentinel }) => sentinel === size);
      if (symbol) return { dimParam: symbol.name };
      return this.isSymbolic(size) ? { dimParam: `${name}_${size}` } : { dimValue: size };
    });
    return { name, type: { tensorType: { elemType: ELEMENT_TYPES[type], shape: { dim } } } };
  }
}

function attribute(name: string, value: Attribute): Onnx.IAttributeProto {
  return typeof value === 'number'
    ? { name, type: AttributeProto.AttributeType.INT, i: value }
    : { name, type: AttributeProto.AttributeType.INTS, ints: [...value] };
}
