export type { AllergenLabel, LabelAllergen } from './allergen-label.ts';
export {
  checkMixture,
  type MaterialFinding,
  type MaterialLine,
  type MixtureOptions,
  type MixtureRegion,
  type MixtureReport,
  type UseLevelHeadroom,
} from './check-mixture.ts';
export { type Constituent, checkFormula, type FormulaRow, type FormulaTotals, type MaterialName } from './formula.ts';
export type { CountedSource, LimitStatus, Specification, SummedLimit } from './limits.ts';
export type { ReleasedParent, Source, UnknownFinding, UnknownKind } from './sources.ts';
