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
}

export interface Denoiser {
  readonly kind: 'diffusion' | 'autoregressive';
  readonly vocabularySize: number;
  readonly maxTokens: number;
  /** @param conditions [rows, CONDITION_SIZE] */
  encode(conditions: Float32Array, rows: number): Promise<EncodedConditions>;
  /** Logits over the vocabulary for every slot, [batch, length, vocabularySize]. */
  denoise(batch: DenoiseBatch): Promise<Float32Array>;
}
