/** What an odor ensemble may be made of; settings were chosen on one random fold of the benchmark (docs/model/odor-predictor.md). */
import { SmellError } from '@smell/core/errors';
import type { MemberSpec } from './members.ts';

const ODOR_MEMBERS: readonly MemberSpec[] = [
  {
    kind: 'fingerprint',
    name: 'fingerprints',
    layout: { morgan: 1536, atomPairs: 1536, figures: true },
    hidden: 256,
    networks: 2,
    fit: {
      epochs: 30,
      batchSize: 128,
      learningRate: 2e-3,
      weightDecay: 0.1,
      dropout: 0.5,
      featureDropout: 0.3,
      seed: 5,
    },
  },
  { kind: 'kernel', name: 'kernel', ridge: 5, tolerance: 1e-2 },
  {
    kind: 'graph',
    name: 'graph',
    network: { width: 96, layers: 4, heads: 4, expansion: 2, hidden: 256 },
    fit: {
      seed: 7,
      epochs: 24,
      batchSize: 64,
      learningRate: 2e-3,
      weightDecay: 0.1,
      dropout: 0.25,
      featureDropout: 0.03,
    },
  },
];

export const SHIPPED_MEMBERS: readonly string[] = ODOR_MEMBERS.map(({ name }) => name);

/** @throws SmellError `bad-argument` for a name that is none, or for less than two */
export function odorMembers(names: readonly string[]): MemberSpec[] {
  const found = ODOR_MEMBERS.filter(({ name }) => names.includes(name));
  if (found.length === names.length && found.length >= 2) return found;
  const all = ODOR_MEMBERS.map(({ name }) => name).join(', ');
  throw new SmellError('bad-argument', `"${names.join()}" are not two or more of the members; there are: ${all}`);
}
