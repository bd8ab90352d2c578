/** Results of a job as lines of a file. */
import type { BriefCandidate, DescribedRow } from '@smell/inference';
import {
  CANDIDATE_CSV_HEADING,
  candidateCsvRow,
  candidateSdfRecord,
  DESCRIPTION_CSV_HEADING,
  descriptionCsvRow,
  descriptionSdfRecord,
} from '@smell/report/tables';
import type { Job } from './job.ts';

export const RESULT_FORMATS = ['json', 'jsonl', 'csv', 'sdf'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

export const RESULT_TYPES: Readonly<Record<ResultFormat, string>> = {
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  sdf: 'chemical/x-mdl-sdfile; charset=utf-8',
};

/** V2000 mol block with 2D coordinates of a SMILES. */
export type MolBlock = (smiles: string) => Promise<string>;

export interface ResultTable {
  /** What stands before the first row. */
  readonly heading: string;
  row(data: unknown): string | Promise<string>;
}

/** @returns undefined where results of this kind have no such form */
export function resultTable(
  job: Job,
  format: Exclude<ResultFormat, 'json'>,
  molBlock: MolBlock,
): ResultTable | undefined {
  if (format === 'jsonl') return { heading: '', row: (data) => `${JSON.stringify(data)}\n` };
  if (job.kind === 'generate') {
    const brief = briefOf(job);
    if (format === 'csv') {
      return { heading: CANDIDATE_CSV_HEADING, row: (data) => candidateCsvRow(brief, data as BriefCandidate) };
    }
    return {
      heading: '',
      row: async (data) => {
        const candidate = data as BriefCandidate;
        return candidateSdfRecord(brief, candidate, await molBlock(candidate.smiles));
      },
    };
  }
  if (job.kind === 'describe') {
    if (format === 'csv') {
      return { heading: DESCRIPTION_CSV_HEADING, row: (data) => descriptionCsvRow(data as DescribedRow) };
    }
    return {
      heading: '',
      // A failure has no structure, and so no record.
      row: async (data) => {
        const row = data as DescribedRow;
        return 'error' in row ? '' : descriptionSdfRecord(row, await molBlock(row.smiles));
      },
    };
  }
  return undefined;
}

/** In the user's words, or the profile written out. */
function briefOf({ request }: Job): string {
  const { prompt, profile = {} } = request as { prompt?: string; profile?: Record<string, number> };
  return (
    prompt ??
    Object.entries(profile)
      .map(([descriptor, weight]) => `${descriptor} ${weight}`)
      .join(', ')
  );
}
