/**
 * Golden outputs: what a model answered when it was exported. A machine whose runtime computes something else is caught
 * by `smell doctor` before anybody trusts its molecules.
 */
import { CONDITION_SIZE, type Condition, type Denoiser, encodeCondition } from '@smell/core/diffusion';

export interface GoldenInput {
  readonly condition: Condition;
  /** One sequence; MASK where unknown. */
  readonly tokens: readonly number[];
}
export interface GoldenCase extends GoldenInput {
  /** Log-probabilities of the lengths, [maxTokens]. */
  readonly lengthLogProbs: readonly number[];
  /** [length, vocabularySize] */
  readonly logits: readonly number[];
}
export interface Golden {
  readonly cases: readonly GoldenCase[];
  /** Largest absolute difference that is rounding. */
  readonly tolerance: number;
}

/** Record a model's answers. */
export async function makeGolden(
  denoiser: Denoiser,
  inputs: readonly GoldenInput[],
  tolerance = 2e-3,
): Promise<Golden> {
  const cases: GoldenCase[] = [];
  for (const input of inputs) cases.push({ ...input, ...(await answer(denoiser, input)) });
  return { cases, tolerance };
}

/** Largest absolute difference between a model's answers now and then; NaN counts as infinite. */
export async function goldenDifference(denoiser: Denoiser, golden: Golden): Promise<number> {
  let largest = 0;
  for (const expected of golden.cases) {
    const found = await answer(denoiser, expected);
    for (const part of ['lengthLogProbs', 'logits'] as const) {
      if (found[part].length !== expected[part].length) return Infinity;
      for (const [i, value] of expected[part].entries()) {
        const difference = Math.abs(value - found[part][i]!);
        largest = Math.max(largest, Number.isNaN(difference) ? Infinity : difference);
      }
    }
  }
  return largest;
}

async function answer(
  denoiser: Denoiser,
  { condition, tokens }: GoldenInput,
): Promise<Pick<GoldenCase, 'lengthLogProbs' | 'logits'>> {
  const encoded = new Float32Array(CONDITION_SIZE);
  encodeCondition(condition, encoded);
  const conditions = await denoiser.encode(encoded, 1);
  // Every other slot is asked for by itself: both ways of asking are checked.
  const sequence = { tokens: Int32Array.from(tokens), length: tokens.length, conditions };
  const logits = await denoiser.denoise({ ...sequence, batch: 1, conditionRows: Int32Array.of(0) });
  for (let slot = 0; slot < tokens.length; slot += 2) {
    const slots = Int32Array.of(slot);
    const alone = await denoiser.denoise({ ...sequence, batch: 1, conditionRows: Int32Array.of(0), slots });
    logits.set(alone, slot * denoiser.vocabularySize);
  }
  return { lengthLogProbs: rounded(conditions.lengthLogProbs), logits: rounded(logits) };
}

/** Six digits are enough to compare by, and keep the file small. */
function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(6)));
}
