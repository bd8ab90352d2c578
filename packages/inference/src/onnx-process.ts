/**
 * ONNX Runtime in a child process, behind two calls: load a graph, run a graph.
 *
 * Tensors travel through two unlinked temporary files in memory (/dev/shm where there is one), which the child inherits
 * as file descriptors: 5 MB of logits cost 1 ms of this process instead of 7 over an IPC channel. One command is in
 * flight at a time, so a file is never written while it is read.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SmellError } from '@smell/core/errors';
import { cpuLimit } from './cpu-limit.ts';
import type { GraphRuntime, GraphSignature, ModelSource, Tensor, TensorData, TensorType } from './graph-runtime.ts';

export interface OnnxProcessOptions {
  /** Threads within an operator; the CPU limit when left out. */
  readonly threads?: number;
}

const MAKE_ARRAY: { [Type in TensorType]: (length: number) => TensorData<Type> } = {
  float32: (length) => new Float32Array(length),
  float16: (length) => new Uint16Array(length),
  int32: (length) => new Int32Array(length),
  int64: (length) => new BigInt64Array(length),
  bool: (length) => new Uint8Array(length),
  uint8: (length) => new Uint8Array(length),
};

type Command =
  | { readonly kind: 'load'; readonly name: string; readonly modelBytes: number; readonly options: object }
  | { readonly kind: 'unload'; readonly name: string }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly feeds: readonly TensorPlace[];
      readonly outputs: readonly string[];
    };
interface TensorPlace {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly offset: number;
}
interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

export class OnnxProcess implements GraphRuntime {
  readonly threads: number;
  readonly #sources = new Map<string, ModelSource>();
  #child: Child | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: OnnxProcessOptions = {}) {
    this.threads = options.threads ?? cpuLimit();
  }

  /** The child's process id while one runs. */
  get pid(): number | undefined {
    return this.#child?.process.pid;
  }

  /**
   * Load a graph under a name, replacing one of that name. `source` is asked again if the child has to be restarted.
   *
   * @throws SmellError `runtime-failed` when the runtime refuses the graph or the child dies.
   */
  load(name: string, source: ModelSource): Promise<GraphSignature> {
    return this.#exclusive(async () => {
      const signature = await this.#loadInto(await this.#start(), name, source);
      this.#sources.set(name, source);
      return signature;
    });
  }

  /** Forget a graph and free its memory; nothing when there is none of that name. */
  unload(name: string): Promise<void> {
    return this.#exclusive(async () => {
      if (this.#sources.delete(name) && this.#child?.alive) await this.#child.ask({ kind: 'unload', name });
    });
  }

  /**
   * Run a loaded graph.
   *
   * @param outputs names of the outputs to return.
   * @throws SmellError `runtime-failed` when the computation fails or the child dies; the next call starts a new child.
   */
  run<Outputs extends string>(
    name: string,
    feeds: Readonly<Record<string, Tensor>>,
    outputs: readonly Outputs[],
  ): Promise<Record<Outputs, Tensor>> {
    return this.#exclusive(async () => {
      const child = await this.#start();
      let offset = 0;
      const places = Object.entries(feeds).map(([feedName, { type, shape, data }]): TensorPlace => {
        const place = { name: feedName, type, shape, offset };
        child.write(data, offset);
        offset += data.byteLength;
        return place;
      });
      const { tensors } = (await child.ask({ kind: 'run', name, feeds: places, outputs })) as {
        tensors: TensorPlace[];
      };
      const entries = tensors.map(({ name: output, type, shape, offset: start }) => {
        const data = MAKE_ARRAY[type](shape.reduce((product, size) => product * size, 1));
        child.read(data, start);
        return [output, { type, shape, data }];
      });
      return Object.fromEntries(entries) as Record<Outputs, Tensor>;
    });
  }

  /** Stop the child at once. Calls under way fail with `cancelled`; later calls are refused. */
  close(): void {
    this.#closed = true;
    this.#child?.stop(new SmellError('cancelled', 'the model was closed while it was computing'));
    this.#child = null;
  }

  #exclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #start(): Promise<Child> {
    if (this.#closed) throw new SmellError('cancelled', 'the model was closed');
    if (this.#child?.alive) return this.#child;
    const child = new Child();
    this.#child = child;
    for (const [name, source] of this.#sources) await this.#loadAgain(child, name, source);
    return child;
  }

  /** A model that was deleted since must not take the others down: it is forgotten, and asking for it fails. */
  async #loadAgain(child: Child, name: string, source: ModelSource): Promise<void> {
    let model: Uint8Array;
    try {
      model = await source();
    } catch (error) {
      if (!(error instanceof SmellError) || error.code !== 'model-missing') throw error;
      this.#sources.delete(name);
      return;
    }
    await this.#loadInto(child, name, async () => model);
  }

  async #loadInto(child: Child, name: string, source: ModelSource): Promise<GraphSignature> {
    const model = await source();
    child.write(model, 0);
    const options = {
      intraOpNumThreads: this.threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Shapes change with every batch: a remembered memory plan would only pile up.
      enableMemPattern: false,
      logSeverityLevel: 3,
      // Waiting threads must not spin: chemistry uses the same cores meanwhile.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    };
    return (await child.ask({ kind: 'load', name, modelBytes: model.byteLength, options })) as GraphSignature;
  }
}

/** One child and its two files. */
class Child {
  readonly process: ChildProcess;
  readonly #requestFile = openUnlinked();
  readonly #responseFile = openUnlinked();
  #nextId = 0;
  #pending: { id: number; resolve: (result: unknown) => void; reject: (error: Error) => void } | null = null;
  #lastWords = '';
  #end: SmellError | null = null;

  constructor() {
    this.process = fork(fileURLToPath(new URL('./onnx-child.mjs', import.meta.url)), [], {
      execArgv: [],
      env: { ...process.env, ...KEEP_LARGE_BLOCKS },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', this.#requestFile, this.#responseFile],
    });
    LIVE.add(this.process);
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-2000);
    });
    this.process.on('message', (reply: Reply) => this.#settle(reply));
    this.process.once('error', (error) => this.#ended(`could not start (${error.message})`));
    this.process.once('exit', (code, signal) =>
      this.#ended(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
    this.#hold(false);
  }

  get alive(): boolean {
    return this.#end === null;
  }

  /** Put an array where the child will read it. */
  write(array: NodeJS.ArrayBufferView, offset: number): void {
    if (this.#end) throw this.#end;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    try {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(this.#requestFile, bytes, done, bytes.length - done, offset + done);
      }
    } catch (error) {
      throw new SmellError('runtime-failed', `tensors cannot be passed on (${(error as Error).message})`, {
        cause: error,
      });
    }
  }

  /** Fill an array with what the child wrote. */
  read(array: NodeJS.ArrayBufferView, offset: number): void {
    if (this.#end) throw this.#end;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(this.#responseFile, bytes, done, bytes.length - done, offset + done);
      if (count === 0) throw new SmellError('runtime-failed', 'the runtime returned less than it announced; try again');
      done += count;
    }
  }

  ask(command: Command): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      const id = this.#nextId++;
      this.#pending = { id, resolve, reject };
      this.#hold(true);
      this.process.send({ id, ...command }, (error) => {
        if (error) this.#ended(`does not listen (${error.message})`);
      });
    });
  }

  stop(reason: SmellError): void {
    this.#finish(reason);
    this.process.kill('SIGKILL');
  }

  #settle(reply: Reply): void {
    if (this.#pending?.id !== reply.id) return;
    const { resolve, reject } = this.#pending;
    this.#pending = null;
    this.#hold(false);
    if (reply.error === undefined) resolve(reply.result);
    else reject(new SmellError('runtime-failed', `ONNX Runtime refused the computation: ${oneLine(reply.error)}`));
  }

  #ended(how: string): void {
    const words = oneLine(this.#lastWords);
    this.#finish(
      new SmellError(
        'runtime-failed',
        `the process that runs the model ${how}${words ? ` (${words})` : ''}; try again`,
      ),
    );
  }

  #finish(reason: SmellError): void {
    if (this.#end) return;
    this.#end = reason;
    LIVE.delete(this.process);
    closeSync(this.#requestFile);
    closeSync(this.#responseFile);
    this.#pending?.reject(reason);
    this.#pending = null;
  }

  /** An idle child must not keep this process alive; a computing one must. */
  #hold(held: boolean): void {
    const streams = [this.process, this.process.channel, this.process.stderr] as unknown as (
      | { ref(): void; unref(): void }
      | null
      | undefined
    )[];
    for (const stream of streams) held ? stream?.ref() : stream?.unref();
  }
}

/**
 * glibc's malloc settings (bytes; ignored elsewhere): freed arrays of a few megabytes are used again instead of being
 * returned to the system and faulted in page by page, which took two thirds of a call with 5 MB of logits.
 */
export const KEEP_LARGE_BLOCKS = { MALLOC_MMAP_THRESHOLD_: '33554432', MALLOC_TRIM_THRESHOLD_: '134217728' };

/** Children still running, ended with this process however it exits. */
const LIVE = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of LIVE) child.kill('SIGKILL');
});

/** A temporary file without a name: it is gone when the last process that holds it ends. */
function openUnlinked(): number {
  let last: unknown;
  for (const folder of ['/dev/shm', tmpdir()]) {
    const path = join(folder, `smell-${randomUUID()}`);
    try {
      const file = openSync(path, 'wx+', 0o600);
      unlinkSync(path);
      return file;
    } catch (error) {
      last = error;
    }
  }
  throw new SmellError('runtime-failed', `no temporary file can be made (${(last as Error).message})`, { cause: last });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}
