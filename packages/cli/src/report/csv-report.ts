/** Candidates as CSV: one row each. */
import { CANDIDATE_CSV_HEADING, candidateCsvRow } from '@smell/report/tables';
import type { Report } from './report.ts';

export function csvReport(report: Report): string {
  const rows = report.sections.flatMap(({ title, candidates }) =>
    candidates.map((candidate) => candidateCsvRow(title, candidate)),
  );
  return [CANDIDATE_CSV_HEADING, ...rows].join('');
}
