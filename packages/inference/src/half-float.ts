/** IEEE 754 binary16 to and from binary32, which Node 20's typed arrays lack. Shipped weights may be stored as halves. */

const word = new Uint32Array(1);
const real = new Float32Array(word.buffer);

/** The nearest half, ties to even; values beyond 65504 become infinite. */
function toHalf(value: number): number {
  real[0] = value;
  const bits = word[0]!;
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  // 65520 is halfway between the largest half and the next power of two.
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude < 0x38800000) {
    // Subnormal half: a multiple of 2^-24. Math.round rounds ties up, so ties are settled by hand.
    const scaled = Math.abs(real[0]!) * 0x1000000;
    const below = Math.floor(scaled);
    const rest = scaled - below;
    return sign | (rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below);
  }
  const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1);
  return sign | ((rounded - 0x38000000) >>> 13);
}

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Half bit patterns of `values`, same length. */
export function floatsToHalves(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, toHalf);
}

let numbers: Float32Array | undefined;

/** The numbers behind half bit patterns, same length. */
export function halvesToFloats(halves: Uint16Array): Float32Array {
  // There are 65,536 halves and millions of weights.
  numbers ??= Float32Array.from({ length: 0x10000 }, (_, half) => fromHalf(half));
  const floats = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) floats[i] = numbers[halves[i]!]!;
  return floats;
}
