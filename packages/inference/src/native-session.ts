/**
 * ONNX Runtime in this very process, for a child process whose whole work it is (the trainer's executor). A native
 * abort takes the process with it, so nothing that serves requests may import this; see onnx-process.ts for those.
 */
import { InferenceSession, Tensor } from 'onnxruntime-node';

export interface NativeTensor {
  readonly data: Float32Array | Int32Array;
  readonly shape: readonly number[];
}

export interface NativeSession {
  /** Inputs are read in place, not copied. @throws Error from ONNX Runtime, naming the node. */
  run(feeds: Readonly<Record<string, NativeTensor>>): Promise<Record<string, Float32Array>>;
  release(): Promise<void>;
}

/** @param threads within an operator */
export async function openNativeSession(graph: Uint8Array, threads: number): Promise<NativeSession> {
  const session = await InferenceSession.create(graph, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return {
    run: async (feeds) => {
      const inputs: Record<string, Tensor> = {};
      for (const name of session.inputNames) {
        const { data, shape } = feeds[name]!;
        inputs[name] =
          data instanceof Float32Array ? new Tensor('float32', data, shape) : new Tensor('int32', data, shape);
      }
      const results = await session.run(inputs);
      return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, tensor.data as Float32Array]));
    },
    release: () => session.release(),
  };
}
