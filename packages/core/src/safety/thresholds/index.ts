export { assessThresholds, type ThresholdOptions, type Thresholds } from './assess-thresholds.ts';
export {
  CRAMER_REFERENCE,
  type CramerAssessment,
  type CramerClass,
  type CramerOptions,
  type CramerStep,
  cramerClass,
} from './cramer/cramer-class.ts';
export { type DermalReactivity, type DermalThreshold, dermalThreshold } from './dermal-threshold.ts';
export {
  type OpenChemLibOpinion,
  type OpenChemLibOptions,
  type OpinionEndpoint,
  type OpinionRisk,
  openChemLibOpinion,
} from './openchemlib-opinion.ts';
export {
  type Bioaccumulation,
  type DegradationHint,
  type PersistenceScreen,
  screenPersistence,
} from './persistence.ts';
export {
  type Ceiling,
  type CeilingAnchor,
  type Ceilings,
  DERMAL_RATIOS,
  type ProductExposure,
  provisionalCeiling,
  systemicCeiling,
} from './provisional-ceiling.ts';
export { TTC_REFERENCE, type Ttc, type TtcBasis, thresholdOfConcern } from './ttc.ts';
