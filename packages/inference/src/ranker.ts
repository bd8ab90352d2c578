/** Judging which molecules fit a request best. The ranker is a model of its own, shared by all generators. */
import type { Condition } from '@smell/core/diffusion';
import type { CountFingerprint } from '@smell/core/molecule';

export interface Ranker {
  /**
   * How well each molecule is expected to fit, 0 to 1.
   *
   * @param fingerprints counted Morgan fingerprints, one a molecule
   */
  score(fingerprints: readonly CountFingerprint[], condition: Condition): Promise<Float32Array>;
  /**
   * Place of each molecule's probability among those of real perfumery materials, [molecule, descriptor], in [0, 1].
   *
   * @param fingerprints counted Morgan fingerprints, one a molecule
   */
  percentiles(fingerprints: readonly CountFingerprint[]): Promise<Float32Array>;
}

/** Places molecules on a scale of real materials, descriptor by descriptor. */
export interface OdorScale extends Pick<Ranker, 'percentiles'> {
  /** The probabilities themselves, [molecule, descriptor]: what a molecule smells of most. */
  probabilities(fingerprints: readonly CountFingerprint[]): Promise<Float32Array>;
}
