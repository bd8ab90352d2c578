/**
 * The one thing a sampler needs from a model, whatever runs it (ONNX Runtime in a child process, a browser, a test).
 *
 * `dit-smell` fills masked slots in any order; `baseline` (autoregressive) reads the slots to the left only. Both
 * answer the same call, so both are driven, compared and served by the same code.
 */

/** Conditions after the model's own encoder: computed once per request, used by every pass. */
export interface EncodedConditions {
  /** Number of conditions. */
  readonly rows: number;
  /** [rows, modulationSize] */
  readonly modulation: Float32Array;
  /** Log-probabilities of the number of tokens, [rows, maxTokens]; column i is a length of i + 1. */
  readonly lengthLogProbs: Float32Array;
}

export interface DenoiseBatch {
  /** [batch, length]; every slot holds a token id, MASK where unknown. */
  readonly tokens: Int32Array;
  readonly batch: number;
  readonly length: number;
  readonly conditions: EncodedConditions;
  /** Row of `conditions` for each sequence, [batch]. */
  readonly conditionRows: Int32Array;
  /** The one slot of each sequence whose logits are wanted, [batch]; all slots when left out. */
  readonly slots?: Int32Array | undefined;
}

export interface Denoiser {
  readonly kind: 'diffusion' | 'autoregressive';
  readonly vocabularySize: number;
  readonly maxTokens: number;
  /** @param conditions [rows, CONDITION_SIZE] */
  encode(conditions: Float32Array, rows: number): Promise<EncodedConditions>;
  /** Logits over the vocabulary, [batch, length, vocabularySize], or [batch, vocabularySize] for one slot of each. */
  denoise(batch: DenoiseBatch): Promise<Float32Array>;
}

/**
 * Places of the slots as a model reads them: one-hot from the start beside one-hot from the end.
 *
 * @returns [length, 2 * maxTokens]; an autoregressive model is not told where the end is
 */
export function positionFeatures(length: number, maxTokens: number, kind: Denoiser['kind']): Float32Array {
  const features = new Float32Array(length * 2 * maxTokens);
  for (let slot = 0; slot < length; slot++) {
    features[slot * 2 * maxTokens + slot] = 1;
    if (kind === 'diffusion') features[slot * 2 * maxTokens + maxTokens + (length - 1 - slot)] = 1;
  }
  return features;
}
