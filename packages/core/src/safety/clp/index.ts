export { CLP_VERSION, type ClpResult, classifyMixture, type UnknownIngredients } from './classify-mixture.ts';
export { type ConcentrateIngredients, concentrateIngredients } from './concentrate-ingredients.ts';
export { ACUTE_ROUTES, type AcuteRoute, type Hazard, parseHazard } from './hazard-class.ts';
export type { MixtureLabel } from './hazard-label.ts';
export type {
  CannotCompute,
  Contribution,
  MixtureClass,
  MixtureIngredient,
  MixtureMeasurements,
  SensitiserNamed,
  SignalWord,
  SpecificLimit,
} from './mixture-hazards.ts';
