/** Safety and compliance as a chemistry thread answers them. The lists are loaded when first asked for. */
import { SmellError } from '@smell/core/errors';
import type { Chemistry } from '@smell/core/molecule';
import {
  checkMixture,
  type FormulaRow,
  type IfraCategory,
  loadSafetyLists,
  type MaterialName,
  type MixtureReport,
  type ProductKind,
  type RegionId,
  type SafetyRequest,
} from '@smell/core/safety';
import { moleculeReport, renderSafetyPdf, type SafetyRecord, safetyRecord } from '@smell/report';

export interface SafetySettings {
  readonly regions: readonly RegionId[];
  readonly category?: IfraCategory | undefined;
  readonly product?: ProductKind | undefined;
  /** ISO 8601; today when left out. */
  readonly day?: string | undefined;
  readonly productMicrogramsPerKgDay?: number | undefined;
}

/** Pixels, as the PDF has room for. */
const REPORT_DRAWING = { width: 320, height: 240 } as const;

/** A record, or why there is none. */
export type ScreenedStructure =
  | SafetyRecord
  | { readonly asked: string; readonly error: { readonly code: string; readonly message: string } };

/** The safety report of one molecule as PDF. @throws SmellError as `safetyRecord` */
export async function pdfOfStructure(
  chemistry: Chemistry,
  smiles: string,
  settings: SafetySettings,
): Promise<Uint8Array> {
  const lists = await loadSafetyLists();
  const record = chemistry.read(smiles, (structure) => safetyRecord(structure, smiles, lists, requestOf(settings)));
  const highlight = [...new Set(record.alerts.flatMap(({ atoms }) => atoms.flat()))];
  const svg = chemistry.svg(smiles, { ...REPORT_DRAWING, highlight });
  return await renderSafetyPdf(moleculeReport(record, { svg, listsVersion: lists.version }));
}

export async function screenStructures(
  chemistry: Chemistry,
  smiles: readonly string[],
  settings: SafetySettings,
): Promise<ScreenedStructure[]> {
  const lists = await loadSafetyLists();
  const request = requestOf(settings);
  return smiles.map((text) => {
    try {
      return chemistry.read(text, (structure) => safetyRecord(structure, text, lists, request));
    } catch (error) {
      if (!(error instanceof SmellError)) throw error;
      return { asked: text.slice(0, 200), error: { code: error.code, message: error.message } };
    }
  });
}

function requestOf({ regions, category, product, day, productMicrogramsPerKgDay }: SafetySettings): SafetyRequest {
  return {
    regions,
    today: dateOf(day),
    ...(category === undefined ? {} : { category }),
    ...(product === undefined ? {} : { product }),
    ...(productMicrogramsPerKgDay === undefined ? {} : { exposure: { productMicrogramsPerKgDay } }),
  };
}

export interface AskedFormulaRow extends Optional<MaterialName> {
  readonly percent: number;
  readonly constituents?: readonly (Optional<MaterialName> & { readonly percent: number })[] | undefined;
}

export interface ComplianceSettings extends Omit<SafetySettings, 'category' | 'productMicrogramsPerKgDay'> {
  readonly useLevelPercent: number;
  readonly category: IfraCategory;
}

type Optional<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** @throws SmellError `bad-row`, `bad-argument`, `refused-structure`, each naming the row */
export async function checkFormulaOf(
  chemistry: Chemistry,
  formula: readonly AskedFormulaRow[],
  { useLevelPercent, category, regions, product, day }: ComplianceSettings,
): Promise<MixtureReport> {
  const rows = formula.map(
    ({ percent, constituents, ...name }, i): FormulaRow => ({
      ...given(name),
      row: i + 1,
      percent,
      ...(constituents
        ? {
            constituents: constituents.map(({ percent: percentOfNatural, ...part }) => ({
              ...given(part),
              row: i + 1,
              percentOfNatural,
            })),
          }
        : {}),
    }),
  );
  return checkMixture(rows, await loadSafetyLists(), chemistry, {
    useLevelPercent,
    category,
    regions,
    today: dateOf(day),
    ...(product === undefined ? {} : { product }),
  });
}

function given(name: Optional<MaterialName>): MaterialName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined));
}

function dateOf(day: string | undefined): Date {
  return day === undefined ? new Date() : new Date(`${day}T00:00:00Z`);
}
