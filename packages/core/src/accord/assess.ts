/** What is said of an accord by chemistry, lists and tables. */
export { type AccordAssessment, type AccordSettings, type AssessedLine, assessAccord } from './assess-accord.ts';
export { type AskedProfile, chooseMaterials } from './choose-materials.ts';
export type { DosageHint } from './dosage-hints.ts';
export type { KnownFacts, MaterialFacts } from './material-facts.ts';
export type { MaterialNames } from './material-names.ts';
export {
  type OfferedMolecule,
  type ProposalRequest,
  type ProposedAccord,
  type ProposedLine,
  type ProposedReason,
  proposeAccord,
} from './propose-accord.ts';
