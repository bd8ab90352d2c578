/**
 * ONNX Runtime compiled to WebAssembly, for a worker of a browser: one thread, so that the page need not be isolated for it.
 */
import { SmellError } from '@smell/core/errors';
import { env, InferenceSession, Tensor as OrtTensor } from 'onnxruntime-web/wasm';
import type { GraphRuntime, GraphSignature, GraphValue, ModelSource, Tensor, TensorData } from './graph-runtime.ts';
import { nextTurn } from './next-turn.ts';

export interface WebRuntimeOptions {
  /** The runtime itself (`ort-wasm-simd-threaded.wasm`); fetched from beside its module when left out, which a bundler sees to. */
  readonly wasmBinary?: Uint8Array;
}

export class WebRuntime implements GraphRuntime {
  readonly #sessions = new Map<string, InferenceSession>();
  /** The runtime computes one thing at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ wasmBinary }: WebRuntimeOptions = {}) {
    if (wasmBinary) env.wasm.wasmBinary = wasmBinary;
    env.wasm.numThreads = 1;
    env.logLevel = 'error';
  }

  load(name: string, source: ModelSource): Promise<GraphSignature> {
    return this.#exclusive(async () => {
      const graph = await source();
      const session = await orFailed(() =>
        InferenceSession.create(graph, {
          executionProviders: ['wasm'],
          graphOptimizationLevel: 'all',
          executionMode: 'sequential',
          // Shapes change with every batch: a remembered memory plan would only pile up.
          enableMemPattern: false,
          logSeverityLevel: 3,
        }),
      );
      await this.#sessions.get(name)?.release();
      this.#sessions.set(name, session);
      return { inputs: session.inputMetadata.map(described), outputs: session.outputMetadata.map(described) };
    });
  }

  unload(name: string): Promise<void> {
    return this.#exclusive(async () => {
      const session = this.#sessions.get(name);
      this.#sessions.delete(name);
      await session?.release();
    });
  }

  run<Outputs extends string>(
    name: string,
    feeds: Readonly<Record<string, Tensor>>,
    outputs: readonly Outputs[],
  ): Promise<Record<Outputs, Tensor>> {
    return this.#exclusive(async () => {
      const session = this.#sessions.get(name);
      if (!session) throw new SmellError('runtime-failed', `no graph "${name}" is loaded`);
      // The runtime holds the thread while it computes: a wish to stop is heard between two passes.
      await nextTurn();
      const inputs = Object.fromEntries(
        Object.entries(feeds).map(([feed, { type, shape, data }]) => [
          feed,
          new OrtTensor(type, data as never, [...shape]),
        ]),
      );
      const results = await orFailed(() => session.run(inputs, [...outputs]));
      const entries = outputs.map((output) => {
        const { type, dims, data } = results[output]!;
        return [output, { type, shape: dims, data: data as TensorData } as Tensor];
      });
      return Object.fromEntries(entries) as Record<Outputs, Tensor>;
    });
  }

  #exclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function described(value: InferenceSession.ValueMetadata): GraphValue {
  return value.isTensor
    ? { name: value.name, type: value.type, shape: value.shape }
    : { name: value.name, type: 'none', shape: [] };
}

async function orFailed<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();
    throw new SmellError('runtime-failed', `ONNX Runtime refused the computation: ${reason.slice(0, 300)}`, {
      cause: error,
    });
  }
}
