export { accordCsv } from './accord-table.ts';
export { CANDIDATE_CSV_HEADING, candidateCsvRow, candidateSdfRecord } from './candidate-table.ts';
export { type Cell, csvCell, csvLine } from './csv.ts';
export { DESCRIPTION_CSV_HEADING, descriptionCsvRow, descriptionSdfRecord } from './description-table.ts';
export { sdfRecord } from './sdf-record.ts';
