/**
 * A report as data: what it says, before it is PDF or JSON. Molecule safety reports, compliance reports and data sheets are all of this form.
 */
import { SmellError } from '@smell/core/errors';

export interface ReportTable {
  readonly caption?: string;
  readonly columns: readonly {
    readonly heading: string;
    /** Share of the width, 1 unless given. */
    readonly weight?: number;
    readonly align?: 'left' | 'right';
  }[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly string[])[];
}

export interface ReportNote {
  /** `warning`: the reader must see it. `info`: how to read what stands above. */
  readonly tone: 'warning' | 'info';
  readonly text: string;
}

/** Drawn in this order: notes of warning, paragraphs, facts, tables, notes of information, subsections. */
export interface ReportSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly tables?: readonly ReportTable[];
  readonly notes?: readonly ReportNote[];
  readonly subsections?: readonly ReportSection[];
}

/** The molecule or product the report is about, at its head. */
export interface ReportSubject {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** A drawing by `Chemistry.svg`. */
  readonly svg?: string;
}

export interface ReportDocument {
  readonly title: string;
  readonly subtitle?: string;
  /** ISO 8601 date or time of making. Passed in, so that the same report is the same file. */
  readonly made: string;
  /** Shown on every page: `DRAFT`. */
  readonly mark?: string;
  readonly subject?: ReportSubject;
  /** Under the title, before the sections. */
  readonly warnings?: readonly string[];
  readonly sections: readonly ReportSection[];
  /** Sources, numbered at the end. */
  readonly citations: readonly string[];
}

export type SafetyReport = { readonly format: 'smell-report'; readonly formatVersion: 1 } & ReportDocument;

/**
 * The report for JSON.
 *
 * @throws SmellError `bad-argument` when the date is none, or a row has not as many cells as its table columns
 */
export function safetyReport(document: ReportDocument): SafetyReport {
  checkReport(document);
  return { format: 'smell-report', formatVersion: 1, ...document };
}

export function checkReport({ made, sections }: ReportDocument): void {
  if (!/^\d{4}-\d{2}-\d{2}/.test(made) || Number.isNaN(Date.parse(made))) {
    throw new SmellError('bad-argument', `"${made}" is not a date such as 2026-01-31`);
  }
  for (const section of sections) checkSection(section);
}

function checkSection({ heading, tables = [], subsections = [] }: ReportSection): void {
  for (const { columns, rows } of tables) {
    const wrong = rows.findIndex((row) => row.length !== columns.length);
    if (wrong >= 0) {
      throw new SmellError(
        'bad-argument',
        `"${heading}": row ${wrong + 1} of a table has ${rows[wrong]!.length} cells for ${columns.length} columns`,
      );
    }
  }
  for (const section of subsections) checkSection(section);
}
