/**
 * What the odor predictor's members read of a molecule, all from its graph. Training and inference use this one file,
 * so that they cannot drift apart.
 *
 * `figures` are the whole-molecule figures of core's volatility fit and its two estimates: how much of a molecule
 * reaches the nose is part of what it smells of. They are divided by fixed numbers near their spread over perfumery
 * materials, so that each is of order one.
 */
import {
  atomPairCounts,
  type CountFingerprint,
  estimateVolatility,
  type MolecularGraph,
  morganCounts,
  WHOLE_MOLECULE_FEATURES,
  wholeMoleculeFeatures,
} from '@smell/core/molecule';

export interface OdorMolecule {
  readonly graph: MolecularGraph;
  /** Counted Morgan environments up to radius 2. */
  readonly morgan: CountFingerprint;
  /** Counted atom pairs. */
  readonly atomPairs: CountFingerprint;
  /** [ODOR_FIGURES] */
  readonly figures: Float32Array;
}

const SCALES: readonly number[] = [
  12, 3.5, 2.5, 4, 20, 1, 1, 1, 1, 1, 1.5, 1, 1.7, 6, 1, 2, 6, 1, 1.5, 1, 1, 0.25, 0.1, 0.1, 0.12, 7, 2.5, 4, 15,
];
/** Pressures below this (log10 of Pa) are one: what cannot be smelled at all is no further from what can. */
const LOWEST_LOG_PRESSURE = -8;

/** Length of `figures`. */
export const ODOR_FIGURES = WHOLE_MOLECULE_FEATURES.length + 2;

export function odorMolecule(graph: MolecularGraph): OdorMolecule {
  return {
    graph,
    morgan: morganCounts(graph),
    atomPairs: atomPairCounts(graph),
    figures: odorFigures(graph),
  };
}

function odorFigures(graph: MolecularGraph): Float32Array {
  const { boilingPointC, log10VapourPressurePa25C } = estimateVolatility(graph);
  return Float32Array.of(
    ...wholeMoleculeFeatures(graph).map((value, i) => value / SCALES[i]!),
    (boilingPointC - 230) / 70,
    (Math.max(LOWEST_LOG_PRESSURE, log10VapourPressurePa25C) - 1) / 2,
  );
}
