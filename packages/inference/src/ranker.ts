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
   * For each molecule and descriptor the share of real perfumery materials that are expected to smell less of it.
   *
   * @returns [molecule, descriptor]
   */
  percentiles(fingerprints: readonly CountFingerprint[], descriptors: readonly string[]): Promise<Float32Array>;
}
