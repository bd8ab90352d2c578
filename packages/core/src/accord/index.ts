/** The arithmetic of a formula, without chemistry or tables: it runs in a page too. The rest is in `assess.ts`. */
export {
  type Accord,
  type AccordLine,
  CONCENTRATION_IDS,
  CONCENTRATIONS,
  type Concentration,
  PARTS,
  PLACES,
  type Place,
  SOLVENT_IDS,
  SOLVENTS,
  type Solvent,
} from './accord.ts';
export { apportion } from './apportion.ts';
export { type BlotterDiary, blotterDiary, type EvaporationFacts, solventPart } from './blotter-diary.ts';
export {
  BLOTTER_SCALE,
  BLOTTER_SCALE_FACTOR,
  type BlotterEntry,
  DIARY_HOURS,
  type EvaporatingPart,
  evaporation,
  type PartOnBlotter,
} from './evaporation.ts';
export { BALANCE_GRAMS, type WeighedAccord, type WeighedLine, weighAccord } from './weigh-accord.ts';
