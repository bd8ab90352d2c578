/** What is held tolerable of a structure about which nothing is known: every threshold, with the way it was reached. */
import type { StructureReader } from '../../molecule/index.ts';
import type { Estimate } from '../../properties/index.ts';
import type { AlertHit } from '../alerts/alert.ts';
import { type CramerAssessment, type CramerOptions, cramerClass } from './cramer/cramer-class.ts';
import { type DermalThreshold, dermalThreshold } from './dermal-threshold.ts';
import { type PersistenceScreen, screenPersistence } from './persistence.ts';
import {
  type Ceiling,
  type Ceilings,
  noCeilings,
  type ProductExposure,
  provisionalCeiling,
  systemicCeiling,
} from './provisional-ceiling.ts';
import { type Ttc, thresholdOfConcern } from './ttc.ts';

export interface ThresholdOptions extends CramerOptions {
  /** Without it nothing is said of bioaccumulation. */
  readonly logP?: Estimate;
  /** Without it there is no systemic ceiling. */
  readonly exposure?: ProductExposure;
}

export interface Thresholds {
  readonly cramer: CramerAssessment;
  readonly ttc: Ttc;
  readonly dermal: DermalThreshold;
  /** From the dermal threshold, by IFRA category; unknown in all of them where no threshold of concern may be used. */
  readonly ceilings: Ceilings;
  /** From the threshold of concern and the exposure that the user gave, in the product that it is for. */
  readonly systemicCeiling: Ceiling;
  readonly persistence: PersistenceScreen;
}

/** @param hits Alerts found in this structure; those for skin sensitisation, genotoxicity and the cohort of concern count. */
export function assessThresholds(
  structure: StructureReader,
  hits: readonly AlertHit[],
  options: ThresholdOptions = {},
): Thresholds {
  const { graph } = structure;
  const cramer = cramerClass(structure, options);
  const ttc = thresholdOfConcern(graph, cramer.class, hits);
  const dermal = dermalThreshold(graph, hits);
  return {
    cramer,
    ttc,
    dermal,
    ceilings: ttc.kind === 'none' ? noCeilings(ttc.why) : provisionalCeiling(dermal),
    systemicCeiling: systemicCeiling(ttc, options.exposure),
    persistence: screenPersistence(graph, options.logP),
  };
}
