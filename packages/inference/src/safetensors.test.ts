import { SmellError } from '@smell/core/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatsToHalves, halvesToFloats } from './half-float.ts';
import { decodeSafetensors, encodeSafetensors, type SafeTensor, toFloats } from './safetensors.ts';

const sample: [string, SafeTensor][] = [
  ['half', { type: 'F16', shape: [3], data: floatsToHalves(Float32Array.of(1, -2.5, 0.1)) }],
  ['weights', { type: 'F32', shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) }],
  ['ids', { type: 'I64', shape: [2], data: BigInt64Array.of(-1n, 2n ** 40n) }],
  ['steps', { type: 'I32', shape: [], data: Int32Array.of(7) }],
];

/** A file with the given header object over `dataBytes` zero bytes. */
function fileOf(header: unknown, dataBytes: number): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + dataBytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

describe('safetensors', () => {
  it('gives back what was written, metadata included', () => {
    const { tensors, metadata } = decodeSafetensors(encodeSafetensors(sample, { step: '12' }), 'x');
    expect(metadata).toEqual({ step: '12' });
    for (const [name, tensor] of sample) expect(tensors.get(name)).toEqual(tensor);
  });

  it('writes the same bytes whatever the order of the tensors', () => {
    expect(encodeSafetensors([...sample].reverse())).toEqual(encodeSafetensors(sample));
  });

  it('reads a file that starts at any byte of its buffer', () => {
    const bytes = encodeSafetensors(sample);
    for (const shift of [1, 2, 3, 8]) {
      const shifted = new Uint8Array(bytes.length + shift);
      shifted.set(bytes, shift);
      expect(decodeSafetensors(shifted.subarray(shift), 'x').tensors.get('ids')).toEqual(sample[2]![1]);
    }
  });

  it('refuses a shape that does not match its data', () => {
    expect(() => encodeSafetensors([['w', { type: 'F32', shape: [3], data: new Float32Array(2) }]])).toThrow(
      RangeError,
    );
  });

  const entry = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };
  it.each([
    ['an empty file', new Uint8Array(0)],
    ['a header longer than the file', Uint8Array.of(255, 255, 0, 0, 0, 0, 0, 0, 123, 125)],
    ['a header that is not JSON', fileOf('{"a":', 0)],
    ['a header that is a list', fileOf([], 0)],
    ['an unknown type', fileOf({ w: { ...entry, dtype: 'BF16' } }, 8)],
    ['an inherited name as type', fileOf({ w: { ...entry, dtype: 'toString' } }, 8)],
    ['a negative size', fileOf({ w: { ...entry, shape: [-2] } }, 8)],
    ['a shape of another size', fileOf({ w: { ...entry, shape: [3] } }, 8)],
    ['offsets beyond the end', fileOf({ w: entry }, 4)],
    ['reversed offsets', fileOf({ w: { ...entry, shape: [0], data_offsets: [8, 0] } }, 8)],
    ['a hole', fileOf({ w: { ...entry, data_offsets: [4, 12] } }, 12)],
    ['an overlap', fileOf({ v: entry, w: { ...entry, data_offsets: [4, 12] } }, 12)],
    ['bytes after the last tensor', fileOf({ w: entry }, 12)],
    ['metadata that is not text', fileOf({ __metadata__: { step: 3 } }, 0)],
  ])('refuses %s, naming the file', (_, bytes) => {
    expect(() => decodeSafetensors(bytes, 'weights.safetensors')).toThrow(SmellError);
    expect(() => decodeSafetensors(bytes, 'weights.safetensors')).toThrow(/weights\.safetensors is not a usable/);
  });

  it('never reads a truncated file', () => {
    const bytes = encodeSafetensors(sample);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => decodeSafetensors(bytes.subarray(0, length), 'x')).toThrow(SmellError);
      }),
    );
  });
});

describe('half floats', () => {
  it('keep every half exactly', () => {
    const halves = Uint16Array.from({ length: 0x10000 }, (_, bits) => bits).filter(
      (bits) => (bits & 0x7c00) !== 0x7c00,
    );
    expect(floatsToHalves(halvesToFloats(halves))).toEqual(halves);
  });

  it('round to the nearest, ties to even, and overflow to infinity', () => {
    const values = Float32Array.of(
      1 + 2 ** -11,
      1 + 3 * 2 ** -11,
      65519,
      65520,
      2 ** -25,
      3 * 2 ** -25,
      NaN,
      -Infinity,
    );
    expect([...halvesToFloats(floatsToHalves(values))]).toEqual([
      1,
      1 + 2 ** -9,
      65504,
      Infinity,
      0,
      2 ** -23,
      NaN,
      -Infinity,
    ]);
  });

  it('expand to 32 bits when a tensor is read as floats', () => {
    expect([...toFloats(sample[0]![1])].map((value) => value.toFixed(3))).toEqual(['1.000', '-2.500', '0.100']);
    expect(() => toFloats(sample[2]![1])).toThrow(TypeError);
  });
});
