export { type AccessibilityTable, packFragments } from './accessibility-fragments.ts';
export { type Chemistry, type FingerprintKind, loadChemistry, type ParseResult, type SvgOptions } from './chemistry.ts';
export type { Characterisation, Description, Screening } from './describe.ts';
export {
  atomPairCounts,
  type BitFingerprint,
  type CountFingerprint,
  type MorganEnvironment,
  morganCounts,
} from './fingerprint.ts';
export { hillFormula } from './formula.ts';
export { buildGraph, fragments, type GraphParts, type MolecularGraph } from './graph.ts';
export type { PlausibilityFinding } from './plausibility.ts';
export { PLAUSIBILITY_RULES, type PlausibilityRule } from './plausibility-rules.ts';
export type { MoleculeProperties } from './properties.ts';
export { type GivenPattern, type ReadPattern, readPattern } from './read-pattern.ts';
export { FRAGRANCE_SCOPE, type ScopeCode, type ScopeFinding } from './scope.ts';
export { tanimoto } from './similarity.ts';
export { smartsOutsideScope } from './smarts-scope.ts';
export { ISOMER_NOTE, LISTED_ISOMERS, type Stereo } from './stereo/describe-stereo.ts';
export { STRAIN_RULES } from './strain.ts';
export type { StructureReader } from './structure-reader.ts';
export { accessibilityParts, rawAccessibility, type SyntheticAccessibility } from './synthetic-accessibility.ts';
export {
  type ErrorsBySide,
  errorSide,
  estimateVolatility,
  isFamiliar,
  LARGE_HEAVY_ATOMS,
  NEW_PER_HEAVY_ATOM,
  reducedBoilingPoint,
  SMELLABLE,
  smellable,
  unfamiliarity,
  type Volatility,
  type VolatilityErrors,
  type VolatilityFeatures,
  type VolatilityTable,
} from './volatility.ts';
export { volatilityEnvironments, WHOLE_MOLECULE_FEATURES, wholeMoleculeFeatures } from './volatility-features.ts';
export { type WrittenSmiles, writeRandomSmiles, writeSmilesFrom } from './write-smiles.ts';
