/**
 * The forward process of masked (absorbing) diffusion, as training uses it.
 *
 * With n of L tokens masked, n drawn evenly from 1..L and the places drawn evenly, the expected value of
 * `(L / n) * sum over masked of -log p(token | the visible ones)` is an upper bound on the negative log-likelihood of
 * the row: the order-agnostic bound of Hoogeboom et al. 2022 (eq. 5), equal to the continuous-time bound of MDLM
 * (Sahoo et al. 2024) with its time integrated out. An even draw of n has less noise than masking each token with
 * probability t when a molecule is five tokens long.
 */
import { type Random, randomInteger } from '../random.ts';
import { FIRST_SYMBOL, MASK } from './tokenizer.ts';

export interface CorruptionSettings {
  readonly vocabularySize: number;
  /** `bound`: L / n, so that the summed loss is the bound. `even`: 1, so that every prediction counts alike. */
  readonly weighting: 'bound' | 'even';
  /** Share of visible tokens replaced by a random other token, for the model to learn to revise; 0 to leave them. */
  readonly replacedShare: number;
  /** Weight of the loss on visible tokens, replaced or not; 0 to train on masked ones only. */
  readonly visibleWeight: number;
}

/** Places of the row in drawing order; long enough for any row of the product and reused between calls. */
const places = new Int32Array(256);

/**
 * Corrupts the row `tokens[offset .. offset + length)`, writing to the same places of `outInput` (what the model sees)
 * and `outWeights` (weight of each place in the loss; 0 where nothing is to be learned). Targets are `tokens` itself.
 * What lies beyond the row, such as END slots of a bucket, is left to the caller.
 *
 * @returns the number of masked tokens.
 * @throws RangeError for an empty row or one longer than 256 tokens.
 */
export function corrupt(
  tokens: Int32Array,
  offset: number,
  length: number,
  random: Random,
  settings: CorruptionSettings,
  outInput: Int32Array,
  outWeights: Float32Array,
): number {
  if (!(length >= 1 && length <= places.length)) {
    throw new RangeError(`a row of ${length} tokens cannot be corrupted; it needs 1 to ${places.length}`);
  }
  const masked = 1 + randomInteger(random, length);
  for (let place = 0; place < length; place++) places[place] = place;
  const maskedWeight = settings.weighting === 'bound' ? length / masked : 1;
  for (let drawn = 0; drawn < length; drawn++) {
    const swap = drawn + randomInteger(random, length - drawn);
    const place = places[swap]!;
    places[swap] = places[drawn]!;
    const at = offset + place;
    const token = tokens[at]!;
    if (drawn < masked) {
      outInput[at] = MASK;
      outWeights[at] = maskedWeight;
    } else {
      const replaced = settings.replacedShare > 0 && random() < settings.replacedShare;
      outInput[at] = replaced ? otherToken(token, settings.vocabularySize, random) : token;
      outWeights[at] = settings.visibleWeight;
    }
  }
  return masked;
}

function otherToken(token: number, vocabularySize: number, random: Random): number {
  const drawn = FIRST_SYMBOL + randomInteger(random, vocabularySize - FIRST_SYMBOL - 1);
  return drawn >= token ? drawn + 1 : drawn;
}
