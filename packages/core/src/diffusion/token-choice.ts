/**
 * Draws one token from logits. Nucleus and grammar are applied by drawing again: a token outside the nucleus, or one
 * that is forbidden, is struck out and the draw repeated, which gives the same distribution as masking all tokens first
 * without sorting the vocabulary or asking about every token.
 */
import type { Random } from '../random.ts';

export interface ChosenToken {
  /** -1 when every token is forbidden. */
  token: number;
  /** Natural log of its probability at temperature 1, before nucleus and grammar. */
  logProb: number;
}

export class TokenChooser {
  /** Logits of the slot in question, [vocabulary]; write here, then ask. */
  readonly logits: Float64Array;
  private readonly weights: Float64Array;
  private readonly outside: Int32Array;
  private readonly chosen: ChosenToken = { token: -1, logProb: 0 };

  constructor(vocabularySize: number) {
    this.logits = new Float64Array(vocabularySize);
    this.weights = new Float64Array(vocabularySize);
    this.outside = new Int32Array(vocabularySize);
  }

  /** Log-probability of the likeliest token. */
  confidence(): number {
    return -this.logSum(this.largest());
  }

  /** In nats. */
  entropy(): number {
    const { logits } = this;
    const largest = this.largest();
    let total = 0;
    let weighted = 0;
    for (let token = 0; token < logits.length; token++) {
      const shifted = logits[token]! - largest;
      if (shifted < -40) continue;
      const weight = Math.exp(shifted);
      total += weight;
      weighted += weight * shifted;
    }
    return Math.log(total) - weighted / total;
  }

  /**
   * @param temperature 0 takes the likeliest token that is allowed.
   * @param tries Forbidden tokens met before giving up.
   * @returns an object that the next call overwrites.
   */
  choose(
    temperature: number,
    topP: number,
    random: Random,
    allows: ((token: number) => boolean) | undefined,
    tries: number,
  ): ChosenToken {
    const { logits, weights, outside, chosen } = this;
    const largest = this.largest();
    const logSum = this.logSum(largest);
    if (temperature === 0) return this.greedy(largest, logSum, allows, tries);
    const inverse = 1 / temperature;
    const whole = this.weigh(inverse, largest);
    let left = whole;
    let outsideCount = 0;
    let nucleus = topP < 1;
    let refusals = 0;
    chosen.token = -1;
    chosen.logProb = 0;
    while (refusals < tries) {
      const token = left > 1e-12 * whole ? this.draw(left, random) : -1;
      if (token < 0) {
        if (outsideCount === 0) break;
        nucleus = false;
        left = 0;
        for (let index = 0; index < outsideCount; index++) {
          const back = outside[index]!;
          weights[back] = Math.exp((logits[back]! - largest) * inverse);
          left += weights[back]!;
        }
        outsideCount = 0;
        if (left <= 1e-12 * whole) break;
        continue;
      }
      const above = nucleus ? this.weightAbove(token, inverse, largest) : 0;
      if (above > 0 && above >= topP * whole) {
        outside[outsideCount++] = token;
      } else if (!allows || allows(token)) {
        chosen.token = token;
        chosen.logProb = logits[token]! - largest - logSum;
        return chosen;
      } else {
        refusals++;
      }
      left -= weights[token]!;
      weights[token] = 0;
    }
    return chosen;
  }

  private greedy(
    largest: number,
    logSum: number,
    allows: ((token: number) => boolean) | undefined,
    tries: number,
  ): ChosenToken {
    const { logits, weights, chosen } = this;
    weights.set(logits);
    chosen.token = -1;
    chosen.logProb = 0;
    for (let refusals = 0; refusals < tries; refusals++) {
      let best = 0;
      for (let token = 1; token < weights.length; token++) if (weights[token]! > weights[best]!) best = token;
      if (weights[best] === Number.NEGATIVE_INFINITY) break;
      if (!allows || allows(best)) {
        chosen.token = best;
        chosen.logProb = logits[best]! - largest - logSum;
        break;
      }
      weights[best] = Number.NEGATIVE_INFINITY;
    }
    return chosen;
  }

  /** Fills `weights` and returns their sum. */
  private weigh(inverse: number, largest: number): number {
    const { logits, weights } = this;
    let total = 0;
    for (let token = 0; token < logits.length; token++) {
      const weight = Math.exp((logits[token]! - largest) * inverse);
      weights[token] = weight;
      total += weight;
    }
    return total;
  }

  private draw(total: number, random: Random): number {
    const { weights } = this;
    let rest = random() * total;
    let last = -1;
    for (let token = 0; token < weights.length; token++) {
      const weight = weights[token]!;
      if (weight === 0) continue;
      last = token;
      rest -= weight;
      if (rest < 0) return token;
    }
    return last;
  }

  /** Weight of the tokens likelier than the given one, struck out or not. */
  private weightAbove(token: number, inverse: number, largest: number): number {
    const { logits } = this;
    const own = logits[token]!;
    let above = 0;
    for (let other = 0; other < logits.length; other++) {
      if (logits[other]! > own) above += Math.exp((logits[other]! - largest) * inverse);
    }
    return above;
  }

  private largest(): number {
    const { logits } = this;
    let largest = Number.NEGATIVE_INFINITY;
    for (let token = 0; token < logits.length; token++) if (logits[token]! > largest) largest = logits[token]!;
    return largest;
  }

  private logSum(largest: number): number {
    const { logits } = this;
    let total = 0;
    for (let token = 0; token < logits.length; token++) total += Math.exp(logits[token]! - largest);
    return Math.log(total);
  }
}
