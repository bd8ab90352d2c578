export {
  type MediumStability,
  type Stability,
  type StabilityFinding,
  type StabilityOptions,
  type StabilityVerdict,
  schiffBasePartners,
  stability,
  stabilityIn,
} from './stability.ts';
export {
  MEDIA,
  MEDIUM_NOTES,
  type Medium,
  STABILITY_RULES,
  type StabilityFeature,
  type StabilityMechanism,
  type StabilityRule,
  type StabilitySeverity,
} from './stability-rules.ts';
