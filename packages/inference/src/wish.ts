/** What an edit should change about a smell, and how far a molecule goes that way. */
import type { Condition } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { DESCRIPTOR_INDEX, DESCRIPTORS, interpretPrompt, type Language } from '@smell/core/odor';

export interface Wish {
  /** Descriptor to weight in (0, 1]: how much more of it is wanted. */
  readonly more: Readonly<Record<string, number>>;
  readonly less: readonly string[];
  /** Words not understood. */
  readonly unknown: readonly string[];
}

/** "remove citrus, boost rose": verbs that the grammar of prompts, which knows "less" and "more", reads as nothing. */
const LESS_VERBS =
  /\b(?:remove|reduce|lower|lessen|weaken|drop|cut|decrease|tone down|take out|take away|get rid of)\b/giu;
const MORE_VERBS = /\b(?:add|boost|increase|raise|strengthen|enhance|bring up|turn up)\b/giu;

/**
 * "more floral, less citrus": what is asked for goes up, what is denied goes down.
 *
 * @throws SmellError as `interpretPrompt`, naming the wish
 */
export function readWish(text: string, language?: Language): Wish {
  const { profile, forbidden, unknown } = interpretPrompt(
    text.replaceAll(LESS_VERBS, 'less').replaceAll(MORE_VERBS, 'more'),
    language,
  );
  return { more: profile, less: forbidden, unknown };
}

/** What the model is asked for. */
export function wishCondition({ more, less }: Wish): Condition {
  return {
    ...(Object.keys(more).length > 0 ? { asked: more } : {}),
    ...(less.length > 0 ? { forbidden: less } : {}),
  };
}

export interface WishChange {
  readonly descriptor: string;
  readonly wanted: 'more' | 'less';
  /** Percentiles among real perfumery materials, in [0, 1], of the molecule edited and of the new one. */
  readonly from: number;
  readonly to: number;
}

/** @param from @param to percentiles, [descriptor] */
export function wishChanges({ more, less }: Wish, from: ArrayLike<number>, to: ArrayLike<number>): WishChange[] {
  const change =
    (wanted: WishChange['wanted']) =>
    (descriptor: string): WishChange => {
      const column = DESCRIPTOR_INDEX.get(descriptor)!;
      return { descriptor, wanted, from: round(from[column]!), to: round(to[column]!) };
    };
  return [...Object.keys(more).map(change('more')), ...less.map(change('less'))];
}

/**
 * Weighted mean of how far each descriptor goes the wished way, -1 to 1; one to be lowered weighs 1.
 *
 * @param from @param to percentiles, [descriptor]; `to` from `offset` on
 */
export function wishGain({ more, less }: Wish, from: ArrayLike<number>, to: ArrayLike<number>, offset = 0): number {
  let sum = 0;
  let weights = 0;
  const count = (descriptor: string, weight: number, sign: number): void => {
    const column = DESCRIPTOR_INDEX.get(descriptor)!;
    sum += sign * weight * (to[offset + column]! - from[column]!);
    weights += weight;
  };
  for (const [descriptor, weight] of Object.entries(more)) count(descriptor, weight, 1);
  for (const descriptor of less) count(descriptor, 1, -1);
  return weights > 0 ? sum / weights : 0;
}

/** Percentiles of one molecule of several, [descriptor]. */
export function rowOf(percentiles: Float32Array, molecule: number): Float32Array {
  return percentiles.subarray(molecule * DESCRIPTORS.length, (molecule + 1) * DESCRIPTORS.length);
}

/** @throws SmellError `bad-argument` when nothing would change */
export function checkWish({ more, less }: Wish): void {
  if (Object.keys(more).length + less.length > 0) return;
  throw new SmellError(
    'bad-argument',
    'the wish asks for no change of smell; say for example "more floral, less citrus"',
  );
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
