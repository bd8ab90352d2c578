/**
 * Reading and writing safetensors, the format of every weight file here: an 8-byte little-endian header length, a JSON
 * header (tensor name to dtype, shape and byte range), then the tensors' bytes. Nothing in it can be executed.
 *
 * Format: https://github.com/huggingface/safetensors (README, "Format"). This reader is strict: every offset is checked
 * and the tensors must cover the data without holes or overlaps, because a damaged weight file must never be run.
 */
import { SmellError } from '@smell/core/errors';
import { halvesToFloats } from './half-float.ts';

interface TensorArrays {
  F32: Float32Array;
  /** Bit patterns of halves; see half-float.ts. */
  F16: Uint16Array;
  I32: Int32Array;
  I64: BigInt64Array;
}
export type SafetensorType = keyof TensorArrays;

export type SafeTensor = {
  [Type in SafetensorType]: {
    readonly type: Type;
    readonly shape: readonly number[];
    readonly data: TensorArrays[Type];
  };
}[SafetensorType];

export interface Safetensors {
  readonly tensors: ReadonlyMap<string, SafeTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

const ITEM_BYTES: Record<SafetensorType, number> = { F32: 4, F16: 2, I32: 4, I64: 8 };
/** The reference implementation refuses longer headers too. */
const MAX_HEADER_BYTES = 100_000_000;

/**
 * The bytes of a safetensors file.
 *
 * Tensors are written widest type first and by name within a type, so that every tensor is aligned to its own type and
 * equal content gives equal bytes (weights are known by their hash).
 *
 * @throws RangeError where a shape does not match its data.
 */
export function encodeSafetensors(
  tensors: Iterable<readonly [string, SafeTensor]>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sorted = [...tensors].sort(
    ([nameA, a], [nameB, b]) => ITEM_BYTES[b.type] - ITEM_BYTES[a.type] || (nameA < nameB ? -1 : 1),
  );
  const header: Record<string, unknown> = {};
  if (Object.keys(metadata).length > 0) header.__metadata__ = metadata;
  let dataBytes = 0;
  for (const [name, tensor] of sorted) {
    if (name in header) throw new RangeError(`two tensors are named "${name}"`);
    if (elementCount(tensor.shape) !== tensor.data.length) {
      throw new RangeError(`"${name}" has ${tensor.data.length} values, not those of shape [${tensor.shape}]`);
    }
    header[name] = {
      dtype: tensor.type,
      shape: tensor.shape,
      data_offsets: [dataBytes, dataBytes + tensor.data.byteLength],
    };
    dataBytes += tensor.data.byteLength;
  }
  const text = JSON.stringify(header);
  const plainBytes = new TextEncoder().encode(text);
  const headerBytes = Math.ceil(plainBytes.length / 8) * 8;
  const file = new Uint8Array(8 + headerBytes + dataBytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerBytes), true);
  file.set(plainBytes, 8);
  file.fill(0x20, 8 + plainBytes.length, 8 + headerBytes);
  let offset = 8 + headerBytes;
  for (const [, { data }] of sorted) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return file;
}

/**
 * The tensors of a safetensors file, as views of `bytes` where the alignment allows it.
 *
 * @param source name of the file, for messages.
 * @throws SmellError `model-damaged` for anything that is not a whole, well-formed file.
 */
export function decodeSafetensors(bytes: Uint8Array, source: string): Safetensors {
  const damaged = (what: string): SmellError =>
    new SmellError('model-damaged', `${source} is not a usable safetensors file: ${what}; get the file again`);
  if (bytes.length < 8) throw damaged(`it has only ${bytes.length} bytes`);
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (headerLength > BigInt(Math.min(MAX_HEADER_BYTES, bytes.length - 8))) {
    throw damaged(`its header claims ${headerLength} bytes of ${bytes.length}`);
  }
  const dataStart = 8 + Number(headerLength);
  const header = parseHeader(bytes.subarray(8, dataStart), damaged);
  const dataBytes = bytes.length - dataStart;

  let metadata: Record<string, string> = {};
  const tensors = new Map<string, SafeTensor>();
  const ranges: { name: string; begin: number; end: number }[] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') {
      if (!isStringRecord(entry)) throw damaged('its metadata is not text');
      metadata = entry;
      continue;
    }
    const { type, shape, begin, end } = readEntry(name, entry, dataBytes, damaged);
    ranges.push({ name, begin, end });
    tensors.set(name, { type, shape, data: view(bytes, dataStart + begin, end - begin, type) } as SafeTensor);
  }
  let covered = 0;
  for (const { name, begin, end } of ranges.sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== covered) throw damaged(`tensor "${name}" begins at byte ${begin}, not at ${covered}`);
    covered = end;
  }
  if (covered !== dataBytes) throw damaged(`its tensors end at byte ${covered} of ${dataBytes}`);
  return { tensors, metadata };
}

/** The values of an F32 or F16 tensor as 32-bit floats. @throws TypeError for integers. */
export function toFloats(tensor: SafeTensor): Float32Array {
  if (tensor.type === 'F32') return tensor.data;
  if (tensor.type === 'F16') return halvesToFloats(tensor.data);
  throw new TypeError(`a ${tensor.type} tensor does not hold floats`);
}

type Damaged = (what: string) => SmellError;

function parseHeader(bytes: Uint8Array, damaged: Damaged): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw damaged(`its header is not JSON (${(error as Error).message})`);
  }
  if (!isRecord(header)) throw damaged('its header is not an object');
  return header;
}

function readEntry(
  name: string,
  entry: unknown,
  dataBytes: number,
  damaged: Damaged,
): { type: SafetensorType; shape: number[]; begin: number; end: number } {
  if (!isRecord(entry)) throw damaged(`tensor "${name}" has no description`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== 'string' || !Object.hasOwn(ITEM_BYTES, dtype)) {
    throw damaged(`tensor "${name}" has type ${String(dtype)}, not one of ${Object.keys(ITEM_BYTES).join(', ')}`);
  }
  const type = dtype as SafetensorType;
  if (!isCounts(shape)) throw damaged(`tensor "${name}" has no valid shape`);
  if (!isCounts(offsets) || offsets.length !== 2) throw damaged(`tensor "${name}" has no valid offsets`);
  const [begin, end] = offsets as [number, number];
  if (begin > end || end > dataBytes)
    throw damaged(`tensor "${name}" lies at ${begin} to ${end} of ${dataBytes} bytes`);
  if (elementCount(shape) * ITEM_BYTES[type] !== end - begin) {
    throw damaged(`tensor "${name}" of shape [${shape}] does not fill its ${end - begin} bytes`);
  }
  return { type, shape, begin, end };
}

function view(bytes: Uint8Array, start: number, length: number, type: SafetensorType): TensorArrays[SafetensorType] {
  const itemBytes = ITEM_BYTES[type];
  const aligned = (bytes.byteOffset + start) % itemBytes === 0;
  const buffer = aligned ? bytes.buffer : bytes.slice(start, start + length).buffer;
  const offset = aligned ? bytes.byteOffset + start : 0;
  const items = length / itemBytes;
  switch (type) {
    case 'F32':
      return new Float32Array(buffer, offset, items);
    case 'F16':
      return new Uint16Array(buffer, offset, items);
    case 'I32':
      return new Int32Array(buffer, offset, items);
    case 'I64':
      return new BigInt64Array(buffer, offset, items);
  }
}

function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((item) => typeof item === 'string');
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
