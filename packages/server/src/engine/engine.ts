/**
 * What the service asks of models and chemistry. An engine works off the event loop, in threads and processes of its own; its
 * methods only wait.
 */
import type { AccordAssessment, ProposedAccord } from '@smell/core/accord/assess';
import type { Chemistry, GivenPattern, ReadPattern } from '@smell/core/molecule';
import type { Language } from '@smell/core/odor';
import type { MixtureReport } from '@smell/core/safety';
import type {
  AnalogueRequest,
  Analogues,
  BesideProfile,
  BriefCandidate,
  BriefRequest,
  DescribedRow,
  Editing,
  EditRequest,
  FacetSummary,
  FoundMolecule,
  Interpolation,
  InterpolationRequest,
  PromptReading,
  UnderstoodBrief,
  Wish,
} from '@smell/inference';
import type { MeasuredSample, SampleSet, SampleSummary } from '@smell/inference/evaluation';
import type { AskedAccord, AskedProposal, SheetFormat } from './accord-questions.ts';
import type { Embeddings, EmbedRequest } from './embeddings.ts';
import type { GivenStructure, IdentifiedStructure, StructureFailure, StructureFigures } from './kept-structures.ts';
import type { AskedFormulaRow, ComplianceSettings, SafetySettings, ScreenedStructure } from './safety-questions.ts';
import type { FoundMaterials, MaterialQuery } from './search-materials.ts';
import type { SheetRow } from './sheet-of-molecules.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** `interactive` never waits behind `bulk`. */
  readonly lane?: 'interactive' | 'bulk';
  /** After which the work is stopped, and the thread of a question of chemistry replaced, in ms. */
  readonly timeoutMs?: number;
}

export interface GenerateCall extends BriefRequest {
  /** Model, `dit-smell` and the like; the `reference` of a private one. */
  readonly model: string;
}

/** A part of an evaluation; or its figures, of the rows of all parts. */
export interface SampleCall extends SampleSet {
  /** As of `GenerateCall`. */
  readonly model: string;
  /** Another one is no longer the model that was asked for; null takes whichever has the name. */
  readonly modelHash: string | null;
}

export interface SummaryCall extends Pick<SampleCall, 'model' | 'modelHash' | 'seed' | 'guidance'> {
  readonly prompts: number;
  readonly rows: readonly MeasuredSample[];
}

/** A SMILES, or a mol block of an SD file. */
export type AskedStructure = string | { readonly molBlock: string };

export interface GenerateProgress {
  /** Qualifying molecules of the facet so far, of `wanted` to choose from. */
  readonly found: number;
  readonly wanted: number;
  readonly sampled: number;
}

export interface GenerateOptions extends CallOptions {
  readonly onProgress?: (progress: GenerateProgress) => void;
  /** Called for each molecule that may be chosen, as soon as it has passed every check; see `BriefHooks`. */
  readonly onFound?: (found: FoundMolecule) => void;
  /** Called before the candidates of the facet are handed out. */
  readonly onFacet?: (summary: FacetSummary) => void;
}

export interface EngineModel {
  readonly name: string;
  readonly kind: string;
  readonly version: string;
  readonly hash: string;
  readonly dataTerms: readonly string[];
  /** Of the network, for one of its molecules at most; 1 for a model that makes none. */
  readonly passes: number;
  /** Its MODEL_CARD.md. */
  readonly card: string | null;
}

/** Of one organisation. */
export interface PrivateModel extends EngineModel {
  /** What `generate`, `edit` and `interpolate` know it by; never what a user writes, whose names have no slash. */
  readonly reference: string;
}

export interface InterpretedPrompt extends UnderstoodBrief {
  readonly reading: PromptReading;
}

export interface Engine {
  /**
   * Opens the default model with its helpers and runs their golden checks; other models are opened and checked when first
   * asked for.
   *
   * @throws SmellError `model-damaged`, `model-missing`, `runtime-failed`
   */
  start(): Promise<void>;
  /** Whether `start` has succeeded. */
  readonly isReady: boolean;
  /** The models in the folder now. */
  readonly models: readonly EngineModel[];
  /** Those of the organisation now, beside `models`. */
  privateModels(organisationId: string): Promise<readonly PrivateModel[]>;
  /** Candidates as soon as they exist. @throws SmellError `timed-out`, `overloaded`, and as `generateBrief` */
  generate(call: GenerateCall, options?: GenerateOptions): AsyncIterable<BriefCandidate>;
  /** One row each, in their order; one that cannot be described is a failure in its place. */
  describe(structures: readonly AskedStructure[], options?: CallOptions): Promise<DescribedRow[]>;
  /** Samples of a model as they come. @throws SmellError `bad-argument` when it is another model by now */
  sample(call: SampleCall, options?: CallOptions): Promise<MeasuredSample[]>;
  /** @throws as `sample` */
  summarise(call: SummaryCall, options?: CallOptions): Promise<SampleSummary>;
  edit(model: string, request: EditRequest, options?: CallOptions): Promise<Editing>;
  interpolate(model: string, request: InterpolationRequest, options?: CallOptions): Promise<Interpolation>;
  /** @throws SmellError as `findAnalogues` */
  analogue(model: string, request: AnalogueRequest, options?: CallOptions): Promise<Analogues>;
  /** Of the safety lists. */
  listsVersion(): Promise<string>;
  /** One answer for each structure; one that cannot be screened says why in its place. */
  safety(smiles: readonly string[], settings: SafetySettings, options?: CallOptions): Promise<ScreenedStructure[]>;
  /** The safety report of one structure as PDF. @throws SmellError `refused-structure` */
  safetyPdf(smiles: string, settings: SafetySettings, options?: CallOptions): Promise<Uint8Array>;
  /** @throws SmellError `bad-row`, `bad-argument`, `refused-structure` */
  compliance(
    formula: readonly AskedFormulaRow[],
    settings: ComplianceSettings,
    options?: CallOptions,
  ): Promise<MixtureReport>;
  /** @param day ISO 8601 @throws SmellError `bad-row`, `bad-structure`, `refused-structure` */
  assessAccord(accord: AskedAccord, day: string, options?: CallOptions): Promise<AccordAssessment>;
  /** The bytes of the sheet. @throws as `assessAccord` */
  accordSheet(accord: AskedAccord, day: string, format: SheetFormat, options?: CallOptions): Promise<Uint8Array>;
  /** @throws SmellError `bad-argument` where no known material answers */
  proposeAccord(request: AskedProposal, day: string, options?: CallOptions): Promise<ProposedAccord>;
  /** @throws SmellError `prompt-empty`, `prompt-too-long`, `prompt-not-understood` */
  interpret(prompt: string, language?: Language, options?: CallOptions): Promise<InterpretedPrompt>;
  /** A profile given as data. @throws SmellError `bad-argument` */
  profile(profile: unknown, beside?: BesideProfile, options?: CallOptions): Promise<UnderstoodBrief>;
  /** "more floral, less citrus" @throws as `interpret` */
  wish(text: string, language?: Language, options?: CallOptions): Promise<Wish>;
  /** Vectors of molecules and of texts in one space. @throws SmellError `model-missing` without an odor predictor */
  embed(request: EmbedRequest, options?: CallOptions): Promise<Embeddings>;
  materials(query: MaterialQuery, options?: CallOptions): Promise<FoundMaterials>;
  /** One answer for each structure; one that cannot be read says why in its place. */
  identify(
    structures: readonly GivenStructure[],
    options?: CallOptions,
  ): Promise<(IdentifiedStructure | StructureFailure)[]>;
  /** @throws SmellError `bad-structure`, `bad-argument`, `too-complex` */
  pattern(given: GivenPattern, options?: CallOptions): Promise<ReadPattern>;
  /** Which of the structures hold the pattern. @throws SmellError `bad-argument`, `too-complex` */
  whichHold(smiles: readonly string[], smarts: string, options?: CallOptions): Promise<boolean[]>;
  /** Tanimoto similarity to each of the atom pairs, 0 to 1. @throws SmellError `bad-structure` */
  likeness(smiles: string, kept: readonly Uint8Array[], options?: CallOptions): Promise<number[]>;
  figures(smiles: readonly string[], withBlocks: boolean, options?: CallOptions): Promise<StructureFigures[]>;
  /** A sheet as PDF. */
  sheet(
    rows: readonly SheetRow[],
    details: { readonly title: string; readonly made: string },
    options?: CallOptions,
  ): Promise<Uint8Array>;
  /** SDF record with hydrogens and coordinates in space. @param name its first line */
  conformer(smiles: string, name: string, options?: CallOptions): Promise<string>;
  /**
   * Any synchronous question to the chemistry, by the name of a method and its arguments, in a thread with a limit of time.
   *
   * @throws SmellError as the method, `too-complex` when it took too long or broke its thread
   */
  chemistry<Method extends ChemistryMethod>(
    method: Method,
    args: Parameters<Chemistry[Method]>,
    options?: CallOptions,
  ): Promise<ReturnType<Chemistry[Method]>>;
  close(): Promise<void>;
}

export type ChemistryMethod =
  | 'parse'
  | 'canonical'
  | 'flatCanonical'
  | 'inchiKey'
  | 'matches'
  | 'molBlock'
  | 'svg'
  | 'stereo'
  | 'describe';
