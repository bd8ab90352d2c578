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
export * from './clp/index.ts';
export {
  type Entry,
  type FactsOfList,
  IFRA_CATEGORIES,
  type IfraCategory,
  type IfraFacts,
  type IfraLimit,
  type ListEntry,
  type ListedStructure,
  type ListId,
  type ListInfo,
} from './lists/list-entry.ts';
export type { Identity, ListMatch, Subject } from './lists/list-match.ts';
export * from './mixture/index.ts';
export * from './stability/index.ts';
export * from './thresholds/index.ts';
export * from './verdict/index.ts';
