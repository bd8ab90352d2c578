export { type AllergenStatus, allergenStatus, allergenStatusText } from './allergen-status.ts';
export {
  type AssessorChecklist,
  type AssessorTask,
  assessorChecklist,
  type ChecklistInput,
  type CheckThatRan,
  type ProvisionalCeiling,
} from './assessor-checklist.ts';
export {
  IFRA_CATEGORY_FACTS,
  type IfraCategoryFacts,
  PRODUCT_KINDS,
  type ProductKind,
  productKind,
} from './ifra-categories.ts';
export type { ListSource, SchiffBaseParent } from './list-source.ts';
export {
  IFRA_STATUS,
  type ListByReference,
  NOWHERE_COVERED,
  type NotificationRegime,
  REGION_IDS,
  REGIONS,
  type Region,
  type RegionId,
} from './regions.ts';
export { type RegionVerdict, type VerdictOptions, verdictFor } from './verdict.ts';
export {
  type Citation,
  type InformationLine,
  type LimitKind,
  onlyMayApply,
  VERDICTS,
  type Verdict,
  type VerdictLine,
  worst,
} from './verdict-line.ts';
