/**
 * Rediscovery, the figure that needs no judge: of molecules the model never saw, how many appear among the samples made
 * for their own descriptors, against samples made for the descriptors of others.
 *
 * Samples of every prompt are compared with every target, so "shuffled" is not one permutation but the mean over all
 * wrong prompts: the same samples, less chance.
 */
import type { Random } from '@smell/core/random';
import { bootstrap, type Estimate, mean, wilson } from '@smell/inference/evaluation';

/** What prompts found, [prompt, target]; prompt i was made of target i. */
export interface FoundTargets {
  readonly targets: number;
  readonly found: Uint8Array;
}

export interface RediscoveryCount {
  /** Targets found by their own prompt. */
  readonly right: number;
  /** Targets found by another's prompt, mean over the other prompts. */
  readonly shuffled: number;
  /** As shares of the targets. */
  readonly rightShare: Estimate;
  readonly shuffledShare: Estimate;
  /** Share found by the right prompt less that by a wrong one; above chance when the interval is above 0. */
  readonly difference: Estimate;
}

export function rediscoveryCount({ targets, found }: FoundTargets, random: Random): RediscoveryCount {
  const own = Float64Array.from({ length: targets }, (_, i) => found[i * targets + i]!);
  const others = Float64Array.from({ length: targets }, (_, target) => {
    let hits = 0;
    for (let prompt = 0; prompt < targets; prompt++) if (prompt !== target) hits += found[prompt * targets + target]!;
    return targets > 1 ? hits / (targets - 1) : 0;
  });
  const right = own.reduce((sum, hit) => sum + hit, 0);
  const at = (values: Float64Array) => (places: Int32Array) => mean(Array.from(places, (place) => values[place]!));
  return {
    right,
    shuffled: others.reduce((sum, share) => sum + share, 0),
    rightShare: wilson(right, targets),
    shuffledShare: bootstrap(targets, at(others), random),
    difference: bootstrap(targets, at(own.map((hit, i) => hit - others[i]!)), random),
  };
}
