/**
 * What runs graphs: a child process on a server (onnx-process.ts), WebAssembly in a browser (web-runtime.ts). Whoever computes with a
 * model knows this alone, and so works in both.
 */

interface ArrayOf {
  float32: Float32Array;
  /** Bit patterns; see half-float.ts. */
  float16: Uint16Array;
  int32: Int32Array;
  int64: BigInt64Array;
  bool: Uint8Array;
  uint8: Uint8Array;
}
export type TensorType = keyof ArrayOf;
export type TensorData<Type extends TensorType = TensorType> = ArrayOf[Type];

export interface Tensor<Type extends TensorType = TensorType> {
  readonly type: Type;
  readonly shape: readonly number[];
  readonly data: ArrayOf[Type];
}

/** An input or output a graph declares; a number in `shape` is fixed, a name is free. */
export interface GraphValue {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly (number | string)[];
}

export interface GraphSignature {
  readonly inputs: readonly GraphValue[];
  readonly outputs: readonly GraphValue[];
}

export type ModelSource = () => Promise<Uint8Array>;

export interface GraphRuntime {
  /**
   * Load a graph under a name, replacing one of that name.
   *
   * @throws SmellError `runtime-failed` when the runtime refuses the graph
   */
  load(name: string, source: ModelSource): Promise<GraphSignature>;
  /** Forget a graph and free its memory; nothing when there is none of that name. */
  unload(name: string): Promise<void>;
  /**
   * Run a loaded graph.
   *
   * @param outputs names of the outputs to return.
   * @throws SmellError `runtime-failed` when the computation fails
   */
  run<Outputs extends string>(
    name: string,
    feeds: Readonly<Record<string, Tensor>>,
    outputs: readonly Outputs[],
  ): Promise<Record<Outputs, Tensor>>;
}
