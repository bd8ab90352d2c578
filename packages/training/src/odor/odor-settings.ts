/** What the shipped ensemble is made of; chosen on the first random fold of the benchmark (docs/model/odor-predictor.md). */
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

export const ODOR_MEMBERS: readonly MemberSpec[] = [
  {
    kind: 'fingerprint',
    name: 'fingerprints',
    layout: { morgan: 1536, atomPairs: 1536, figures: true },
    hidden: 256,
    networks: 2,
    fit: { ...FINGERPRINT_FIT, seed: 5 },
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
