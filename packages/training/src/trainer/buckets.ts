/**
 * Training molecules as micro-batches of equal length, in the proportions in which they are drawn.
 *
 * Every draw has its own number and its own random stream, so the molecules that a run sees depend on its seed alone:
 * a resumed run sees exactly what an uninterrupted one would have.
 */
import { CONDITION_SIZE, type Condition, corrupt, END, encodeCondition, positionFeatures } from '@smell/core/diffusion';
import { type Random, random } from '@smell/core/random';
import { causalBias, shiftRight } from '@smell/inference';
import type { Architecture } from '../nn/dit.ts';
import { LENGTH_ROWS } from '../nn/lower-model.ts';

/** Slots of a bucket: exact for most molecules; the few long ones share buckets and are filled up with END. */
export const BUCKETS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24] as const;

/** Slots of the bucket that holds `tokens` tokens, or undefined when none is long enough. */
export function bucketOf(tokens: number): number | undefined {
  return BUCKETS.find((slots) => slots >= tokens);
}

export interface Example {
  readonly tokens: Int32Array;
  readonly condition: Condition;
}

/** A drawn molecule; everything random comes from the given stream. Undefined when the draw is to be skipped. */
export type DrawExample = (random: Random) => Example | undefined;

/** Plain arrays in the shapes of `TrainingBatch`. */
export interface MicroBatch {
  readonly batch: number;
  readonly length: number;
  /** Tokens without padding. */
  readonly realTokens: number;
  readonly tokens: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float32Array;
  readonly positions: Float32Array;
  readonly condition: Float32Array;
  readonly lengthCondition: Float32Array;
  readonly lengthTargets: Int32Array;
  readonly attentionBias?: Float32Array;
}

export interface BatchSettings {
  readonly architecture: Architecture;
  readonly seed: number;
  /** Slots of one micro-batch, about. */
  readonly slotsPerBatch: number;
  /** Share of visible tokens replaced by others. */
  readonly replacedShare: number;
}

/** Where a batch maker stands; small and plain, kept in checkpoints. */
export interface BatchPosition {
  readonly nextDraw: number;
  /** Draws that wait in their buckets, by number of slots. */
  readonly waiting: Readonly<Record<string, readonly number[]>>;
}

export class BatchMaker {
  readonly #settings: BatchSettings;
  readonly #draw: DrawExample;
  readonly #waiting = new Map<number, number[]>();
  #nextDraw: number;

  constructor(draw: DrawExample, settings: BatchSettings, position?: BatchPosition) {
    this.#draw = draw;
    this.#settings = settings;
    this.#nextDraw = position?.nextDraw ?? 0;
    for (const [slots, draws] of Object.entries(position?.waiting ?? {})) this.#waiting.set(Number(slots), [...draws]);
  }

  get position(): BatchPosition {
    return {
      nextDraw: this.#nextDraw,
      waiting: Object.fromEntries([...this.#waiting].map(([slots, draws]) => [slots, [...draws]])),
    };
  }

  /** Draw until some bucket is full. */
  next(): MicroBatch {
    for (;;) {
      const number = this.#nextDraw++;
      const example = this.#example(number);
      if (!example) continue;
      const slots = this.#slots(example.tokens.length);
      if (slots === undefined) continue;
      const waiting = this.#waiting.get(slots) ?? [];
      waiting.push(number);
      this.#waiting.set(slots, waiting);
      if (waiting.length * slots >= this.#settings.slotsPerBatch) {
        this.#waiting.delete(slots);
        return this.#assemble(waiting, slots);
      }
    }
  }

  /** An autoregressive row also predicts where it ends. */
  #slots(tokens: number): number | undefined {
    return bucketOf(this.#settings.architecture.kind === 'autoregressive' ? tokens + 1 : tokens);
  }

  #example(number: number): Example | undefined {
    return this.#draw(random(this.#settings.seed, number));
  }

  #assemble(draws: readonly number[], length: number): MicroBatch {
    const { architecture, seed, replacedShare } = this.#settings;
    const batch = draws.length;
    const targets = new Int32Array(batch * length).fill(END);
    let tokens: Int32Array = new Int32Array(batch * length);
    const weights = new Float32Array(batch * length);
    const condition = new Float32Array(batch * CONDITION_SIZE);
    const autoregressive = architecture.kind === 'autoregressive';
    let realTokens = 0;
    draws.forEach((number, row) => {
      const example = this.#example(number)!;
      const offset = row * length;
      targets.set(example.tokens, offset);
      realTokens += example.tokens.length;
      encodeCondition(example.condition, condition, row * CONDITION_SIZE);
      if (autoregressive) {
        weights.fill(1, offset, offset + Math.min(length, example.tokens.length + 1));
      } else {
        corrupt(
          targets,
          offset,
          length,
          random(seed, number, 1),
          { vocabularySize: architecture.vocabularySize, weighting: 'bound', replacedShare, visibleWeight: 0 },
          tokens,
          weights,
        );
      }
    });
    if (autoregressive) tokens = shiftRight(targets, batch, length);
    const total = autoregressive ? weights.reduce((sum, weight) => sum + weight, 0) : batch * length;
    for (let i = 0; i < weights.length; i++) weights[i]! /= total;
    return {
      batch,
      length,
      realTokens,
      tokens,
      targets,
      weights,
      positions: positionFeatures(length, architecture.maxTokens, architecture.kind),
      condition,
      ...this.#lengths(draws[0]!),
      ...(autoregressive ? { attentionBias: causalBias(length) } : {}),
    };
  }

  /** Conditions with their lengths, over all buckets: what the length head learns from. */
  #lengths(number: number): { lengthCondition: Float32Array; lengthTargets: Int32Array } {
    const lengthCondition = new Float32Array(LENGTH_ROWS * CONDITION_SIZE);
    const lengthTargets = new Int32Array(LENGTH_ROWS);
    let row = 0;
    for (let n = 0; row < LENGTH_ROWS; n++) {
      const example = this.#draw(random(this.#settings.seed, number, 2, n));
      const slots = example && this.#slots(example.tokens.length);
      if (!example || slots === undefined) continue;
      encodeCondition(example.condition, lengthCondition, row * CONDITION_SIZE);
      lengthTargets[row++] = slots - 1;
    }
    return { lengthCondition, lengthTargets };
  }
}
