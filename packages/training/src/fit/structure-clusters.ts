/** Groups similar molecules, so that cross-validation never tests on a near copy of a training molecule. */
import { type CountFingerprint, tanimoto } from '@smell/core/molecule';

/**
 * Leader clustering: each fingerprint joins the first cluster whose leader is at least `threshold` similar, or leads a
 * new one. Returns the cluster of each, [molecule].
 */
export function leaderClusters(fingerprints: readonly CountFingerprint[], threshold: number): number[] {
  const leaders: CountFingerprint[] = [];
  return fingerprints.map((fingerprint) => {
    const known = leaders.findIndex((leader) => tanimoto(leader, fingerprint) >= threshold);
    if (known >= 0) return known;
    leaders.push(fingerprint);
    return leaders.length - 1;
  });
}
