/** What an autoregressive network is fed besides tokens and conditions. The trainer and the sampler must feed the same. */
import { MASK } from '@smell/core/diffusion';

/** Added to attention scores so that a slot reads itself and what stands left of it, [length, length]. */
export function causalBias(length: number): Float32Array {
  const bias = new Float32Array(length * length);
  for (let i = 0; i < length; i++) bias.fill(-1e9, i * length + i + 1, (i + 1) * length);
  return bias;
}

/**
 * What an autoregressive network sees: every token one slot later, so that slot i predicts token i from those before
 * it. The first slot sees MASK.
 *
 * @param tokens [batch, length]
 */
export function shiftRight(tokens: Int32Array, batch: number, length: number): Int32Array {
  const shifted = new Int32Array(tokens.length);
  for (let row = 0; row < batch; row++) {
    shifted[row * length] = MASK;
    shifted.set(tokens.subarray(row * length, (row + 1) * length - 1), row * length + 1);
  }
  return shifted;
}
