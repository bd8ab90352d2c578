/** The loss curve of a fine-tuning, gathered from the events of its job. */
import type { FineTune, JobEvent } from '@smell/client';

export type Reached = NonNullable<FineTune['reached']>;
export type LossPoint = NonNullable<FineTune['result']>['lossCurve'][number];

/** More could not be told apart on a screen. */
const MOST = 600;

/** Null for an event that tells of no step. */
export function reachedOf({ type, data }: JobEvent): Reached | null {
  return type === 'progress' && typeof data.step === 'number' && typeof data.tokenLoss === 'number'
    ? (data as unknown as Reached)
    : null;
}

/**
 * One that was interrupted goes on from its last checkpoint: what it had told beyond that does not count any more. Every second point goes
 * when there are too many; measured on held-out molecules, all stay.
 */
export function addReached(before: readonly LossPoint[], told: readonly Reached[]): LossPoint[] {
  let points = [...before];
  for (const { step, moleculesSeen, tokenLoss, heldOutLoss } of told) {
    if ((points.at(-1)?.step ?? -1) >= step) points = points.filter((point) => point.step < step);
    points.push({ step, moleculesSeen, tokenLoss, heldOutLoss });
  }
  return points.length <= MOST
    ? points
    : points.filter(({ heldOutLoss }, i) => i % 2 === 0 || heldOutLoss !== null || i === points.length - 1);
}
