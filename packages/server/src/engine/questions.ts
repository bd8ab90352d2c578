/** Every question that a chemistry thread answers: a name, what it takes, what it gives. All may meet hostile input. */
import type { AccordAssessment, ProposedAccord } from '@smell/core/accord/assess';
import {
  type Chemistry,
  type GivenPattern,
  type MolecularGraph,
  type ReadPattern,
  readPattern,
} from '@smell/core/molecule';
import { loadSafetyLists, type MixtureReport } from '@smell/core/safety';
import { type DescribedRow, describeMolecules, type PredictedOdor } from '@smell/inference';
import {
  type AskedAccord,
  type AskedProposal,
  accordSheetOf,
  assessAccordOf,
  proposeAccordOf,
  type SheetFormat,
} from './accord-questions.ts';
import { conformer } from './conformer.ts';
import { type EmbeddedRow, orFailure } from './embeddings.ts';
import type { AskedStructure, ChemistryMethod } from './engine.ts';
import {
  figuresOf,
  type GivenStructure,
  type IdentifiedStructure,
  identifyStructures,
  likenessOf,
  type StructureFailure,
  type StructureFigures,
  whichHold,
} from './kept-structures.ts';
import {
  type AskedFormulaRow,
  type ComplianceSettings,
  checkFormulaOf,
  pdfOfStructure,
  type SafetySettings,
  type ScreenedStructure,
  screenStructures,
} from './safety-questions.ts';
import { type FoundMaterials, type MaterialQuery, searchMaterials } from './search-materials.ts';
import { type SheetRow, sheetOf } from './sheet-of-molecules.ts';
import { vetPatterns } from './vet-patterns.ts';

export interface QuestionTools {
  readonly chemistry: Chemistry;
  readonly odorsOf: (graphs: readonly MolecularGraph[]) => Promise<(PredictedOdor | null)[]>;
  /** Null for what is too large for the predictor. */
  readonly embed: (graphs: readonly MolecularGraph[]) => Promise<(Float32Array | null)[]>;
}

const TOO_LARGE = { error: { code: 'bad-structure', message: 'it is too large for the odor predictor' } };

export const QUESTIONS = {
  chemistry: ({ chemistry }: QuestionTools, method: ChemistryMethod, args: readonly unknown[]): unknown =>
    (chemistry[method] as (...args: readonly unknown[]) => unknown)(...args),

  /** @param firstRow number of the first, from 1 */
  async describe(
    { chemistry, odorsOf }: QuestionTools,
    structures: readonly AskedStructure[],
    firstRow: number,
  ): Promise<DescribedRow[]> {
    const rows = structures.map((asked, i) => ({
      row: firstRow + i,
      line: null,
      id: null,
      name: null,
      structure:
        typeof asked === 'string'
          ? { format: 'smiles' as const, text: asked }
          : { format: 'molBlock' as const, text: asked.molBlock },
    }));
    const described: DescribedRow[] = [];
    for await (const row of describeMolecules(rows, { chemistry, odorsOf })) described.push(row);
    return described;
  },

  safety: (
    { chemistry }: QuestionTools,
    smiles: readonly string[],
    settings: SafetySettings,
  ): Promise<ScreenedStructure[]> => screenStructures(chemistry, smiles, settings),

  safetyPdf: ({ chemistry }: QuestionTools, smiles: string, settings: SafetySettings): Promise<Uint8Array> =>
    pdfOfStructure(chemistry, smiles, settings),

  listsVersion: async (_: QuestionTools): Promise<string> => (await loadSafetyLists()).version,

  compliance: (
    { chemistry }: QuestionTools,
    formula: readonly AskedFormulaRow[],
    settings: ComplianceSettings,
  ): Promise<MixtureReport> => checkFormulaOf(chemistry, formula, settings),

  assessAccord: ({ chemistry }: QuestionTools, accord: AskedAccord, day: string): Promise<AccordAssessment> =>
    assessAccordOf(chemistry, accord, day),

  accordSheet: (
    { chemistry }: QuestionTools,
    accord: AskedAccord,
    day: string,
    format: SheetFormat,
  ): Promise<Uint8Array> => accordSheetOf(chemistry, accord, day, format),

  proposeAccord: ({ chemistry }: QuestionTools, request: AskedProposal, day: string): Promise<ProposedAccord> =>
    proposeAccordOf(chemistry, request, day),

  async embed({ chemistry, embed }: QuestionTools, smiles: readonly string[]): Promise<EmbeddedRow[]> {
    const rows = await Promise.all(smiles.map((text) => orFailure(() => chemistry.graph(text))));
    const graphs = rows.filter((row): row is MolecularGraph => !('error' in row));
    const vectors = graphs.length > 0 ? await embed(graphs) : [];
    let place = 0;
    return rows.map((row) => ('error' in row ? row : (vectors[place++] ?? TOO_LARGE)));
  },

  conformer: (_: QuestionTools, smiles: string, name: string): Promise<string> => conformer(smiles, name),

  materials: ({ chemistry }: QuestionTools, query: MaterialQuery): FoundMaterials => searchMaterials(chemistry, query),

  identify: (
    { chemistry }: QuestionTools,
    structures: readonly GivenStructure[],
  ): (IdentifiedStructure | StructureFailure)[] => identifyStructures(chemistry, structures),

  pattern: ({ chemistry }: QuestionTools, given: GivenPattern): ReadPattern => readPattern(chemistry, given),

  whichHold: ({ chemistry }: QuestionTools, smiles: readonly string[], smarts: string): boolean[] =>
    whichHold(chemistry, smiles, smarts),

  likeness: ({ chemistry }: QuestionTools, smiles: string, kept: readonly Uint8Array[]): number[] =>
    likenessOf(chemistry, smiles, kept),

  figures: ({ chemistry }: QuestionTools, smiles: readonly string[], withBlocks: boolean): StructureFigures[] =>
    figuresOf(chemistry, smiles, withBlocks),

  sheet: (
    { chemistry }: QuestionTools,
    rows: readonly SheetRow[],
    details: { readonly title: string; readonly made: string },
  ): Promise<Uint8Array> => sheetOf(chemistry, rows, details),

  vet: ({ chemistry }: QuestionTools, smiles: readonly string[], patterns: readonly string[]): void =>
    vetPatterns(chemistry, smiles, patterns),
} as const;

export type Question = keyof typeof QUESTIONS;

type WithoutTools<Parameters extends readonly unknown[]> = Parameters extends readonly [unknown, ...infer Rest]
  ? Rest
  : never;
export type QuestionArgs<Name extends Question> = WithoutTools<Parameters<(typeof QUESTIONS)[Name]>>;
export type QuestionAnswer<Name extends Question> = Awaited<ReturnType<(typeof QUESTIONS)[Name]>>;
