export type { Estimate, IntervalWidths, KnownEstimate, Unknown } from './estimate.ts';
export { type EstimatedProperties, estimateLogPAndFlashPoint, estimateProperties } from './estimate-properties.ts';
export { type Domain, doseFeatures, type GroupTable, isInside, physicalFeatures } from './group-table.ts';
export { NORMAL_80, normalDensity, normalDistribution } from './normal.ts';
export { ODOR_FAMILIES, type OdorFamily, odorFamilies } from './odor-families.ts';
export { type OrdinalTable, STRENGTH_CLASSES, type StrengthClass, type StrengthEstimate } from './odor-strength.ts';
export { type OrdinalThresholds, ordinalProbabilities, ordinalQuantile } from './ordinal.ts';
export type { PhysicalTable } from './physical.ts';
export { DILUTION_CLASSES_PCT, type SmellingDilution, type SmellingDilutionTable } from './smelling-dilution.ts';
export {
  NOTE_BOUNDARIES_HOURS,
  NOTE_CLASSES,
  type NoteClass,
  type NoteEstimate,
  noteProbabilities,
  SUBSTANTIVITY_CAP_HOURS,
  type Substantivity,
  type SubstantivityTable,
} from './substantivity.ts';
