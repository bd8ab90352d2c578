/** What an odor ensemble may be made of; settings were chosen on one random fold of the benchmark (docs/model/odor-predictor.md). */
import { SmellError } from '@smell/core/errors';
import type { FitSettings } from '../predict/fit-network.ts';
import type { MemberSpec } from './members.ts';

const FINGERPRINT_FIT: Omit<FitSettings, 'seed'> = {
  epochs: 30,
  batchSize: 128,
  learningRate: 2e-3,
  weightDecay: 0.1,
  dropout: 0.5,
  featureDropout: 0.3,
};

const ODOR_MEMBERS: readonly MemberSpec[] = [
  {
    kind: 'fingerprint',
    name: 'fingerprints',
    layout: { morgan: 1536, atomPairs: 1536, figures: true },
    hidden: 256,
    networks: 2,
    fit: { ...FINGERPRINT_FIT, seed: 5 },
  },
  {
    kind: 'fingerprint',
    name: 'environments',
    layout: { morgan: 2048, atomPairs: 0, figures: true },
    hidden: 192,
    networks: 1,
    fit: { ...FINGERPRINT_FIT, epochs: 20, dropout: 0.4, featureDropout: 0.2, seed: 6 },
  },
  { kind: 'kernel', name: 'kernel', ridge: 5, tolerance: 1e-2 },
  {
    kind: 'graph',
    name: 'graph',
    network: { width: 96, layers: 3, heads: 4, expansion: 2, hidden: 256 },
    fit: {
      seed: 5,
      epochs: 14,
      batchSize: 64,
      learningRate: 2e-3,
      weightDecay: 0.1,
      dropout: 0.25,
      featureDropout: 0.03,
    },
  },
];

/** The graph network is left out until it has been cross-fitted like the others. */
export const SHIPPED_MEMBERS: readonly string[] = ['fingerprints', 'environments', 'kernel'];

/** @throws SmellError `bad-argument` for a name that is none, or for less than two */
export function odorMembers(names: readonly string[]): MemberSpec[] {
  const found = ODOR_MEMBERS.filter(({ name }) => names.includes(name));
  if (found.length === names.length && found.length >= 2) return found;
  const all = ODOR_MEMBERS.map(({ name }) => name).join(', ');
  throw new SmellError('bad-argument', `"${names.join()}" are not two or more of the members; there are: ${all}`);
}
