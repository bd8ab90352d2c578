/** A few lines to write small ONNX graphs for tests. */
import onnxProto from 'onnx-proto';

const { onnx } = onnxProto;
const FLOAT = 1;
const INT32 = 6;

export interface NodeSpec {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export type Shape = readonly (number | string)[];

export interface GraphSpec {
  readonly inputs: Readonly<Record<string, Shape>>;
  readonly outputs: Readonly<Record<string, Shape>>;
  readonly nodes: readonly NodeSpec[];
  /** Inputs that hold 32-bit integers instead of floats. */
  readonly integerInputs?: readonly string[];
  /** Small 64-bit constants, such as axes. */
  readonly integers?: Readonly<Record<string, readonly number[]>>;
}

export function buildGraph(spec: GraphSpec): Uint8Array {
  const value = ([name, shape]: [string, Shape]) =>
    onnx.ValueInfoProto.create({
      name,
      type: {
        tensorType: {
          elemType: spec.integerInputs?.includes(name) ? INT32 : FLOAT,
          shape: { dim: shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size })) },
        },
      },
    });
  const node = ({ op, inputs, output, attributes = {} }: NodeSpec) =>
    onnx.NodeProto.create({
      opType: op,
      input: [...inputs],
      output: [output],
      attribute: Object.entries(attributes).map(([name, setting]) =>
        typeof setting === 'number'
          ? { name, type: onnx.AttributeProto.AttributeType.INT, i: setting }
          : { name, type: onnx.AttributeProto.AttributeType.INTS, ints: [...setting] },
      ),
    });
  const model = onnx.ModelProto.create({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name: 'test',
      input: Object.entries(spec.inputs).map(value),
      output: Object.entries(spec.outputs).map(value),
      node: spec.nodes.map(node),
      initializer: Object.entries(spec.integers ?? {}).map(([name, values]) => ({
        name,
        dataType: 7,
        dims: [values.length],
        int64Data: [...values],
      })),
    },
  });
  return onnx.ModelProto.encode(model).finish();
}
