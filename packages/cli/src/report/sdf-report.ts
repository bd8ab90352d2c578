/** Candidates as an SDF: structures with 2D coordinates and their figures as data items. */
import { candidateSdfRecord } from '@smell/report/tables';
import type { Report } from './report.ts';

/** @param molBlock V2000 mol block with 2D coordinates of a SMILES. */
export function sdfReport(report: Report, molBlock: (smiles: string) => string): string {
  return report.sections
    .flatMap(({ title, candidates }) =>
      candidates.map((candidate) => candidateSdfRecord(title, candidate, molBlock(candidate.smiles))),
    )
    .join('');
}
