/** Accords as a chemistry thread answers for them: assessed, printed, proposed. */
import type { Accord } from '@smell/core/accord';
import {
  type AccordAssessment,
  type AccordSettings,
  assessAccord,
  type ProposalRequest,
  type ProposedAccord,
  proposeAccord,
} from '@smell/core/accord/assess';
import type { Chemistry } from '@smell/core/molecule';
import { type IfraCategory, loadSafetyLists, type ProductKind, type RegionId } from '@smell/core/safety';
import { type AccordSheetDetails, accordSheet, renderSafetyPdf } from '@smell/report';
import { accordCsv } from '@smell/report/tables';

/** A formula as it is saved and sent. */
export interface AskedAccord extends Accord {
  readonly name: string;
  readonly note: string;
  readonly category: IfraCategory;
  readonly product?: ProductKind | undefined;
  readonly regions: readonly RegionId[];
  readonly currency: string;
}

export const SHEET_FORMATS = ['pdf', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export type AskedProposal = Omit<ProposalRequest, 'settings'> & Pick<AskedAccord, 'category' | 'product' | 'regions'>;

/** @param day ISO 8601 */
export async function assessAccordOf(
  chemistry: Chemistry,
  accord: AskedAccord,
  day: string,
): Promise<AccordAssessment> {
  return assessAccord(accord, await loadSafetyLists(), chemistry, settingsOf(accord, day));
}

export async function accordSheetOf(
  chemistry: Chemistry,
  accord: AskedAccord,
  day: string,
  format: SheetFormat,
): Promise<Uint8Array> {
  const assessment = await assessAccordOf(chemistry, accord, day);
  const { name, note, currency } = accord;
  if (format === 'csv') return new TextEncoder().encode(accordCsv(accord, assessment, currency));
  const details: AccordSheetDetails = { name, note, currency, made: day };
  return await renderSafetyPdf(accordSheet(accord, assessment, details));
}

export async function proposeAccordOf(
  chemistry: Chemistry,
  { category, product, regions, ...request }: AskedProposal,
  day: string,
): Promise<ProposedAccord> {
  const settings = settingsOf({ category, product, regions }, day);
  return proposeAccord({ ...request, settings }, await loadSafetyLists(), chemistry);
}

function settingsOf(
  { category, product, regions }: Pick<AskedAccord, 'category' | 'product' | 'regions'>,
  day: string,
): AccordSettings {
  const today = new Date(`${day}T00:00:00Z`);
  return { category, regions, today, ...(product === undefined ? {} : { product }) };
}
