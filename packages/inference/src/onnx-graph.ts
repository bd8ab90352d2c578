/**
 * ONNX graphs without weights, and putting the weights in. A model folder keeps its weights once, as safetensors; its
 * graphs declare them as inputs of the same name, so that one set of weights serves several graphs and can be compared,
 * averaged or fine-tuned without touching a graph.
 */
import { SmellError } from '@smell/core/errors';
import type { onnx as Onnx } from 'onnx-proto';
import { type SafeTensor, toFloats } from './safetensors.ts';

/** `TensorProto.DataType` (onnx.proto). */
const DATA_TYPES = { F32: 1, I32: 6, I64: 7 } as const;

/** Feed an input as a table and a row number per sequence: many sequences share one condition. */
export interface GatheredInput {
  /** Float input [batch, width] of the graph, which is replaced by the two below. */
  readonly input: string;
  /** New float input [rows, width]. */
  readonly table: string;
  /** New 64-bit integer input [batch]. */
  readonly rows: string;
}

/**
 * The graph with every input that is named like a weight turned into a constant; halves are expanded to 32-bit floats.
 *
 * @param source name of the graph file, for messages.
 * @throws SmellError `model-damaged` when the graph cannot be read or a weight's shape is not the declared one.
 */
export async function bindWeights(
  graph: Uint8Array,
  weights: ReadonlyMap<string, SafeTensor>,
  source: string,
  gathered?: GatheredInput,
): Promise<Uint8Array> {
  const { onnx } = await loadProto();
  const model = decode(onnx, graph, source);
  const body = model.graph!;
  const free: Onnx.IValueInfoProto[] = [];
  for (const input of body.input ?? []) {
    const tensor = weights.get(input.name ?? '');
    if (!tensor) {
      if (gathered && input.name === gathered.input) {
        body.node = [gatherNode(onnx, gathered), ...(body.node ?? [])];
        free.push(...tableInputs(onnx, input, gathered));
      } else free.push(input);
      continue;
    }
    checkShape(input, tensor.shape, source);
    body.initializer ??= [];
    body.initializer.push(initializer(onnx, input.name!, tensor));
  }
  body.input = free;
  return onnx.ModelProto.encode(model).finish();
}

// onnx-proto takes 80 ms to load, which a command that runs no model should not pay.
async function loadProto(): Promise<typeof import('onnx-proto')> {
  const module = await import('onnx-proto');
  return (module as unknown as { default?: typeof import('onnx-proto') }).default ?? module;
}

function decode(onnx: typeof Onnx, graph: Uint8Array, source: string): Onnx.ModelProto {
  try {
    const model = onnx.ModelProto.decode(graph);
    if (model.graph) return model;
  } catch (error) {
    throw new SmellError(
      'model-damaged',
      `${source} is not an ONNX graph (${(error as Error).message}); get it again`,
      {
        cause: error,
      },
    );
  }
  throw new SmellError('model-damaged', `${source} holds no ONNX graph; get it again`);
}

function initializer(onnx: typeof Onnx, name: string, tensor: SafeTensor): Onnx.TensorProto {
  const type = tensor.type === 'F16' ? 'F32' : tensor.type;
  const data = tensor.type === 'F16' ? toFloats(tensor) : tensor.data;
  return onnx.TensorProto.create({
    name,
    dims: [...tensor.shape],
    dataType: DATA_TYPES[type],
    rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  });
}

function gatherNode(onnx: typeof Onnx, { input, table, rows }: GatheredInput): Onnx.NodeProto {
  return onnx.NodeProto.create({ opType: 'Gather', input: [table, rows], output: [input] });
}

function tableInputs(
  onnx: typeof Onnx,
  input: Onnx.IValueInfoProto,
  { table, rows }: GatheredInput,
): Onnx.ValueInfoProto[] {
  const [batch, width] = input.type?.tensorType?.shape?.dim ?? [];
  const declare = (name: string, elemType: number, dim: Onnx.TensorShapeProto.IDimension[]): Onnx.ValueInfoProto =>
    onnx.ValueInfoProto.create({ name, type: { tensorType: { elemType, shape: { dim } } } });
  return [
    declare(table, DATA_TYPES.F32, [{ dimParam: 'tableRows' }, width ?? {}]),
    declare(rows, DATA_TYPES.I64, [batch ?? {}]),
  ];
}

function checkShape(input: Onnx.IValueInfoProto, shape: readonly number[], source: string): void {
  const declared = input.type?.tensorType?.shape?.dim?.map(({ dimValue, dimParam }) => dimParam || Number(dimValue));
  if (!declared) return;
  const fits =
    declared.length === shape.length && declared.every((size, i) => typeof size === 'string' || size === shape[i]);
  if (!fits) {
    throw new SmellError(
      'model-damaged',
      `${source} wants "${input.name}" as [${declared}], its weights hold [${shape}]; the files are not of one model`,
    );
  }
}
