export { clpSection } from './clp-section.ts';
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
export { SHEET_HEADINGS, type SheetProperty } from './sheet-headings.ts';
