/** What a report file says, whatever its format. */
import type { Candidate } from '@smell/inference';

export interface ReportSection {
  /** The brief in the user's words, or the name of its profile. */
  readonly title: string;
  /** How it was understood, one line. */
  readonly interpretation: string;
  readonly candidates: readonly Candidate[];
  /** What the user should know about this result, such as fewer molecules than asked. */
  readonly warnings: readonly string[];
}

export interface Report {
  readonly sections: readonly ReportSection[];
  readonly model: { readonly name: string; readonly version: string; readonly hash: string };
  readonly seed: number;
  readonly dataTerms: readonly string[];
  /** ISO date */
  readonly date: string;
}

/** Shown wherever candidates are. */
export const PREDICTION_NOTE =
  'Computed predictions, not measurements. No safety standard exists for a new molecule: none of these is safe by ' +
  'default, and nothing here says so. Assess every one before it is made, smelled or used.';
