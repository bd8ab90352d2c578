export type { Alert, AlertEndpoint, AlertHit, AlertMechanism } from './alerts/alert.ts';
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
