/**
 * What a model is asked for, and how it becomes numbers.
 *
 * A condition is deliberately partial: every part may be left out, because a user's prompt always leaves most parts
 * out. "Not mentioned" and "forbidden" are different states; absence of a descriptor is not a negative.
 */
import { DESCRIPTOR_INDEX, DESCRIPTORS } from '../odor/descriptors.ts';

/** Where a training molecule came from. Kept on both branches of guidance, so that guidance sharpens the odor only. */
export const SOURCE_TAGS = ['odorant', 'natural', 'virtual', 'background'] as const;
export type SourceTag = (typeof SOURCE_TAGS)[number];

export const NOTES = ['top', 'heart', 'base'] as const;
export type Note = (typeof NOTES)[number];

/**
 * Physical and perceptual quantities a model can be asked for, each with the centre and spread used to scale it.
 * The scale is part of the model's input layout.
 */
export const CONDITION_SCALARS = {
  /** g/mol */
  molecularWeight: { centre: 190, spread: 60 },
  /** Crippen logP */
  logP: { centre: 2.7, spread: 1.5 },
  /** log10 of the estimated vapour pressure at 25 C, in Pa */
  log10VapourPressurePa: { centre: 0.5, spread: 1.5 },
  /** odor strength rank, 1 low to 4 very high */
  strength: { centre: 2.5, spread: 0.8 },
  /** tenacity rank, 0 poor to 3 very good */
  tenacity: { centre: 1.5, spread: 1 },
  /** Ertl synthetic accessibility, 1 easy to 10 hard */
  syntheticAccessibility: { centre: 2.7, spread: 0.9 },
} as const;
export type ConditionScalar = keyof typeof CONDITION_SCALARS;
const SCALAR_NAMES = Object.keys(CONDITION_SCALARS) as ConditionScalar[];

export interface Condition {
  /** Descriptor to weight in (0, 1]: how much it is asked for. */
  readonly asked?: Readonly<Record<string, number>>;
  /** Descriptors that must not be smelled. */
  readonly forbidden?: readonly string[];
  readonly note?: Note;
  readonly scalars?: Readonly<Partial<Record<ConditionScalar, number>>>;
  readonly source?: SourceTag;
}

/** Width of an encoded condition: asked, forbidden, note, (present, value) of each scalar, source. */
export const CONDITION_SIZE = 2 * DESCRIPTORS.length + NOTES.length + 2 * SCALAR_NAMES.length + SOURCE_TAGS.length;

/**
 * Write one condition into `out[offset .. offset + CONDITION_SIZE)`.
 *
 * @throws RangeError for a descriptor outside the vocabulary or a weight outside (0, 1].
 */
export function encodeCondition(condition: Condition, out: Float32Array, offset = 0): void {
  out.fill(0, offset, offset + CONDITION_SIZE);
  for (const [descriptor, weight] of Object.entries(condition.asked ?? {})) {
    if (!(weight > 0 && weight <= 1)) throw new RangeError(`weight of "${descriptor}" is ${weight}, not within (0, 1]`);
    out[offset + column(descriptor)] = weight;
  }
  let base = offset + DESCRIPTORS.length;
  for (const descriptor of condition.forbidden ?? []) out[base + column(descriptor)] = 1;
  base += DESCRIPTORS.length;
  if (condition.note) out[base + NOTES.indexOf(condition.note)] = 1;
  base += NOTES.length;
  for (const name of SCALAR_NAMES) {
    const value = condition.scalars?.[name];
    if (value !== undefined) {
      const { centre, spread } = CONDITION_SCALARS[name];
      out[base] = 1;
      out[base + 1] = Math.max(-3, Math.min(3, (value - centre) / spread));
    }
    base += 2;
  }
  if (condition.source) out[base + SOURCE_TAGS.indexOf(condition.source)] = 1;
}

/**
 * The condition that guidance contrasts with: only the source tag is kept, and what is forbidden is asked for, so that
 * guidance leads away from it.
 *
 * @param forbiddenWeight in [0, 1], with which it is asked for; 0 leaves it out
 */
export function contrastOf(condition: Condition, forbiddenWeight: number): Condition {
  const { source, forbidden = [] } = condition;
  return {
    ...(source ? { source } : {}),
    ...(forbidden.length > 0 && forbiddenWeight > 0
      ? { asked: Object.fromEntries(forbidden.map((descriptor) => [descriptor, forbiddenWeight])) }
      : {}),
  };
}

function column(descriptor: string): number {
  const index = DESCRIPTOR_INDEX.get(descriptor);
  if (index === undefined) throw new RangeError(`"${descriptor}" is not an odor descriptor`);
  return index;
}
