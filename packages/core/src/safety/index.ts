export type { Alert, AlertEndpoint, AlertHit, AlertMechanism } from './alerts/alert.ts';
export { ALERTS } from './alerts/alert-tables.ts';
export { alertMatches, findAlerts } from './alerts/find-alerts.ts';
export { type Flag, flaggedOf } from './alerts/flagged-of.ts';
export { FLAGGED_SUBSTANCES, type FlaggedSubstance, type FlagKind } from './alerts/flagged-substances.ts';
export { type NeverGenerate, neverGenerate } from './alerts/never-generate.ts';
export { type Refusal, refusalOf } from './alerts/refused-agents.ts';
export {
  SENSITISATION_CONCERNS,
  type SensitisationConcern,
  sensitisationConcern,
} from './alerts/sensitisation-concern.ts';
export {
  assessSafety,
  type CandidateSafety,
  type RefusedStructure,
  type SafetyAssessment,
  type SafetyRequest,
  summariseSafety,
} from './assess-safety.ts';
export * from './clp/index.ts';
export { CLASS_STANDARDS, type ClassStandard, classMatches } from './lists/class-standards.ts';
export { diffLists, type FieldChange, type ListDiff, type ListsDiff, type RowChange } from './lists/diff-lists.ts';
export { stereoLayers } from './lists/inchi-stereo.ts';
export {
  FIRST_BLOCK,
  type IndexedStructure,
  isCasNumber,
  type ListFile,
  type ListManifest,
  type ListTables,
  type PackedRow,
  type PackedStructure,
  packStructure,
  parseIfraCell,
} from './lists/list-data.ts';
export {
  type Entry,
  type FactsOfList,
  IFRA_CATEGORIES,
  type IfraCategory,
  type IfraFacts,
  type IfraLimit,
  LIST_IDS,
  type ListEntry,
  type ListedStructure,
  type ListId,
  type ListInfo,
} from './lists/list-entry.ts';
export type { Identity, ListMatch, Subject } from './lists/list-match.ts';
export { loadListTables, loadSafetyLists } from './lists/load-safety-lists.ts';
export { SafetyLists } from './lists/safety-lists.ts';
export { type SchiffParent, type SchiffParents, schiffBaseParents } from './lists/schiff-base.ts';
export { skeletonKeys } from './lists/skeleton-key.ts';
export * from './mixture/index.ts';
export { refuseAgents } from './refuse.ts';
export * from './stability/index.ts';
export * from './thresholds/index.ts';
export * from './verdict/index.ts';
