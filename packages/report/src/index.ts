export { type AccordSheetDetails, accordSheet } from './accord-sheet.ts';
export { clpSection } from './clp-section.ts';
export { type MixtureReportDetails, mixtureReport } from './mixture-report.ts';
export { flagText, type MoleculeReportDetails, moleculeReport } from './molecule-report.ts';
export { type MoleculeSheetDetails, renderMoleculeSheet, type SheetMolecule } from './molecule-sheet.ts';
export { renderSafetyPdf } from './render-pdf.ts';
export {
  type ReportDocument,
  type ReportNote,
  type ReportSection,
  type ReportSubject,
  type ReportTable,
  type SafetyReport,
  safetyReport,
} from './report-document.ts';
export { NO_DATA, type SheetDetails, safetyDataSheet } from './safety-data-sheet.ts';
export {
  type RecordedAlert,
  type RecordedRegion,
  type RecordedRow,
  type SafetyRecord,
  safetyRecord,
} from './safety-record.ts';
export * from './safety-words.ts';
export { SHEET_HEADINGS, type SheetProperty } from './sheet-headings.ts';
