/** One molecule on its way through the sampler. */
import type { Random } from '../random.ts';
import type { Condition } from './condition.ts';
import { END, MASK } from './tokenizer.ts';

export interface SampleRequest {
  readonly condition: Condition;
  /** With `index`, names the random stream: the same two give the same molecule. */
  readonly seed: number;
  readonly index: number;
  /** Number of tokens; drawn from the model when left out. */
  readonly length?: number;
  /** Tokens that must stand in their slot; its length is the molecule's, whatever `length` says. */
  readonly fixed?: readonly (number | undefined)[];
}

export interface Sample {
  readonly request: SampleRequest;
  /** Without END. */
  readonly tokens: Int32Array;
  /** As decoded: not canonical, and perhaps invalid. */
  readonly smiles: string;
  /** As judged by the caller's `isValid`; undefined without one. */
  readonly valid: boolean | undefined;
  /** After the first completion, before anything was masked again; not subject to the grammar unless it always is. */
  readonly raw: string;
  readonly rawValid: boolean | undefined;
  readonly passes: number;
  /** Rows evaluated by the model: a guided pass is two. */
  readonly evaluations: number;
  /** Rounds of masking again. */
  readonly rounds: number;
  /**
   * Sum over the tokens of the natural log of the probability each had when it was drawn (guided, at temperature 1).
   * Depends on the order; not a likelihood of the molecule.
   */
  readonly logProb: number;
}

export class Molecule {
  readonly request: SampleRequest;
  readonly random: Random;
  readonly conditionRow: number;
  readonly plainConditionRow: number;
  /** Slots, the most an autoregressive molecule may take. */
  readonly length: number;
  readonly lengthIsAsked: boolean;
  readonly tokens: Int32Array;
  /** Slots that are not fixed. */
  readonly free: number;
  masked: number;
  passes = 0;
  evaluations = 0;
  round = 0;
  /** No token fitted a slot in this round, so the grammar has nothing more to say until tokens are masked again. */
  isStuck = false;
  private readonly confidence: Float64Array;
  private raw = '';
  private rawValid: boolean | undefined;

  constructor(request: SampleRequest, length: number, random: Random, conditionRow: number, plainConditionRow: number) {
    this.request = request;
    this.random = random;
    this.conditionRow = conditionRow;
    this.plainConditionRow = plainConditionRow;
    this.length = length;
    this.lengthIsAsked = request.length !== undefined || request.fixed !== undefined;
    this.tokens = Int32Array.from({ length }, (_, slot) => request.fixed?.[slot] ?? MASK);
    this.confidence = new Float64Array(length);
    this.free = this.tokens.reduce((count, token) => count + (token === MASK ? 1 : 0), 0);
    this.masked = this.free;
  }

  firstMasked(): number {
    return this.tokens.indexOf(MASK);
  }

  copyTo(out: Int32Array, offset: number, length: number): void {
    for (let slot = 0; slot < length; slot++) out[offset + slot] = this.tokens[slot]!;
  }

  /** END settles everything after it too. */
  settle(slot: number, token: number, logProb: number): void {
    this.tokens[slot] = token;
    this.confidence[slot] = logProb;
    this.masked--;
    if (token === END) {
      this.tokens.fill(END, slot);
      this.confidence.fill(0, slot + 1);
      this.masked = 0;
    }
  }

  keepRaw(smiles: string, valid: boolean | undefined): void {
    this.raw = smiles;
    this.rawValid = valid;
  }

  /**
   * Masks the least confident free slots again: at least the given share of them, then more until `isPossible` holds.
   * @param cutsOff Everything after the first of them goes too.
   */
  remask(share: number, cutsOff: boolean, isPossible?: () => boolean): void {
    const slots: number[] = [];
    for (let slot = 0; slot < this.length; slot++) {
      if (this.request.fixed?.[slot] === undefined && (this.tokens[slot] !== END || this.tokens[slot - 1] !== END)) {
        slots.push(slot);
      }
    }
    slots.sort((one, other) => this.confidence[one]! - this.confidence[other]! || one - other);
    const least = Math.max(1, Math.ceil(share * slots.length));
    for (let count = 0; count < slots.length; count++) {
      if (count >= least && (!isPossible || isPossible())) break;
      const slot = slots[count]!;
      for (let each = slot; each < (cutsOff ? this.length : slot + 1); each++) {
        if (this.request.fixed?.[each] !== undefined) continue;
        this.tokens[each] = MASK;
        this.confidence[each] = 0;
      }
    }
    this.masked = this.tokens.reduce((count, token) => count + (token === MASK ? 1 : 0), 0);
    this.isStuck = false;
  }

  sample(smiles: string, valid: boolean | undefined): Sample {
    const end = this.tokens.indexOf(END);
    return {
      request: this.request,
      tokens: end < 0 ? this.tokens : this.tokens.slice(0, end),
      smiles,
      valid,
      raw: this.raw,
      rawValid: this.rawValid,
      passes: this.passes,
      evaluations: this.evaluations,
      rounds: this.round,
      logProb: this.confidence.reduce((sum, each) => sum + each, 0),
    };
  }
}
