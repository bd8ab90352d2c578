export {
  type MediumStability,
  type Stability,
  type StabilityFinding,
  type StabilityOptions,
  schiffBasePartners,
  stability,
  stabilityIn,
} from './stability.ts';
export {
  MEDIUM_NOTES,
  STABILITY_RULES,
  type StabilityFeature,
  type StabilityMechanism,
  type StabilityRule,
  type StabilitySeverity,
} from './stability-rules.ts';
export { MEDIA, type Medium, STABILITY_VERDICTS, type StabilityVerdict } from './stability-words.ts';
