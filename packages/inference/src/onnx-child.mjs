// @ts-check
/**
 * The process that owns ONNX Runtime. `run()` computes synchronously and a native abort kills its process, so neither
 * may happen where requests are served. Plain JavaScript, so that it starts without a TypeScript loader.
 *
 * Commands come over the IPC channel and are answered in order; tensors travel through two shared files (see
 * onnx-process.ts): file descriptor 4 holds what was sent, 5 what is returned.
 */
import { readSync, writeSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const REQUEST_FILE = 4;
const RESPONSE_FILE = 5;

const ARRAYS = {
  float32: Float32Array,
  float16: Uint16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  bool: Uint8Array,
  uint8: Uint8Array,
};

/** @type {Map<string, InferenceSession>} */
const sessions = new Map();

/** @param {ArrayBufferView} array @param {number} offset */
function readAll(array, offset) {
  for (let done = 0; done < array.byteLength; ) {
    const bytes = readSync(REQUEST_FILE, array, done, array.byteLength - done, offset + done);
    if (bytes === 0) throw new Error('a request ended early');
    done += bytes;
  }
}

/** @param {ArrayBufferView} array @param {number} offset */
function writeAll(array, offset) {
  for (let done = 0; done < array.byteLength; ) {
    done += writeSync(RESPONSE_FILE, array, done, array.byteLength - done, offset + done);
  }
}

/** @param {{ name: string, modelBytes: number, options: InferenceSession.SessionOptions }} request */
async function load({ name, modelBytes, options }) {
  const model = new Uint8Array(modelBytes);
  readAll(model, 0);
  await sessions.get(name)?.release();
  const session = await InferenceSession.create(model, options);
  sessions.set(name, session);
  const describe = (/** @type {readonly InferenceSession.ValueMetadata[]} */ values) =>
    values.map((value) => ({
      name: value.name,
      type: value.isTensor ? value.type : 'other',
      shape: value.isTensor ? value.shape : [],
    }));
  return { inputs: describe(session.inputMetadata), outputs: describe(session.outputMetadata) };
}

/** @param {{ name: string }} request */
async function unload({ name }) {
  await sessions.get(name)?.release();
  sessions.delete(name);
}

/** @param {{ name: string, feeds: { name: string, type: keyof typeof ARRAYS, shape: number[], offset: number }[], outputs: string[] }} request */
async function run({ name, feeds, outputs }) {
  const session = sessions.get(name);
  if (!session) throw new Error(`no graph "${name}" is loaded`);
  /** @type {Record<string, Tensor>} */
  const inputs = {};
  for (const feed of feeds) {
    const array = new ARRAYS[feed.type](feed.shape.reduce((product, size) => product * size, 1));
    readAll(array, feed.offset);
    inputs[feed.name] = new Tensor(feed.type, /** @type {any} */ (array), feed.shape);
  }
  const results = await session.run(inputs, outputs);
  let offset = 0;
  const described = outputs.map((output) => {
    const tensor = /** @type {Tensor} */ (results[output]);
    const array = /** @type {ArrayBufferView} */ (/** @type {unknown} */ (tensor.data));
    writeAll(array, offset);
    const entry = { name: output, type: tensor.type, shape: tensor.dims, offset };
    offset += array.byteLength;
    tensor.dispose();
    return entry;
  });
  return { tensors: described };
}

const COMMANDS = { load, unload, run };

/** Commands are answered one after the other, whatever order their work would finish in. */
let queue = Promise.resolve();
process.on('message', (/** @type {any} */ message) => {
  queue = queue.then(async () => {
    try {
      const result = await COMMANDS[/** @type {keyof typeof COMMANDS} */ (message.kind)](message);
      process.send?.({ id: message.id, result });
    } catch (error) {
      process.send?.({ id: message.id, error: error instanceof Error ? error.message : String(error) });
    }
  });
});

// Ctrl-C reaches the whole foreground group; the parent decides what it means.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
