import type { Stereo } from '@smell/core/molecule';
import type { EstimatedProperties } from '@smell/core/properties';
import type { CandidateSafety } from '@smell/core/safety';
import type { PredictedOdor } from './predict-molecules.ts';
import type { Ranking } from './ranking.ts';

/** One generated molecule with everything computed about it: what every door of the product hands out. */
export interface Candidate {
  /** Names this molecule of this request; the same request gives the same ids. */
  readonly id: string;
  /** Canonical, without stereochemistry: the model does not choose any. */
  readonly smiles: string;
  readonly inchiKey: string;
  readonly formula: string;
  /** Neither among the training structures nor among the known materials. */
  readonly novel: boolean;
  readonly nearest: {
    readonly name: string;
    readonly cas: string;
    readonly smiles: string;
    /** Tanimoto similarity of counted atom pairs, 0 to 1. */
    readonly similarity: number;
  };
  /** How well a ranker expects it to fit the request, 0 to 1; null where no ranker is installed. */
  readonly profileMatch: number | null;
  /** Where it stands among the candidates of its request, and why. */
  readonly ranking: Ranking;
  readonly properties: {
    /** g/mol */
    readonly molecularWeight: number;
    readonly logP: number;
    /** square angstrom */
    readonly tpsa: number;
    readonly heavyAtoms: number;
    /** Estimated, at 760 mmHg */
    readonly boilingPointC: number;
    /** Estimated, at 25 C */
    readonly vapourPressurePa: number;
  };
  /** Note, strength, longevity and what they come from, each with its interval, or "unknown" with the reason. */
  readonly estimates: EstimatedProperties;
  /** What it should smell of; null where no odor predictor is installed. */
  readonly odor: PredictedOdor | null;
  /** What lists, alerts and thresholds say, and what is unknown; null where the safety gate is off. Never an approval. */
  readonly safety: CandidateSafety | null;
  readonly synthesis: {
    /** Ertl's synthetic accessibility, 1 easy to 10 hard. */
    readonly score: number;
    /** What makes it hard, the heaviest first. */
    readonly reasons: readonly string[];
  };
  /** What the structure leaves open in space: isomers may differ entirely in odor, and no prediction here sees it. */
  readonly stereo: Pick<Stereo, 'undefinedCentres' | 'undefinedDoubleBonds' | 'isomers'>;
  readonly provenance: {
    readonly model: string;
    /** SHA-256 of the model's config, which holds the hashes of weights, tokenizer and all else. */
    readonly modelHash: string;
    readonly seed: number;
    /** Number of the sample within its request and seed. */
    readonly index: number;
    readonly guidance: number;
    /** Passes through the network. */
    readonly passes: number;
  };
}

/** Why samples were not handed out; every sample counts once, under the first reason that applies. */
export const DROP_REASONS = [
  'invalid',
  'duplicate',
  'out of scope',
  'implausible',
  'not smellable',
  'never offered',
  'safety gate',
  'outside constraints',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];
export type DropCounts = Record<DropReason, number>;
