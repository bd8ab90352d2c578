export type { Alert, AlertEndpoint, AlertHit, AlertMechanism } from './alerts/alert.ts';
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
