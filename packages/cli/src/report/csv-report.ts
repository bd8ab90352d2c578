/** Candidates as CSV (RFC 4180): one row each, readable by spreadsheets without running anything. */
import type { Candidate } from '@smell/inference';
import type { Report } from './report.ts';

export type Cell = string | number | boolean | null;

const COLUMNS: Readonly<Record<string, (candidate: Candidate) => Cell>> = {
  id: ({ id }) => id,
  smiles: ({ smiles }) => smiles,
  inchi_key: ({ inchiKey }) => inchiKey,
  formula: ({ formula }) => formula,
  novel: ({ novel }) => novel,
  nearest_name: ({ nearest }) => nearest.name,
  nearest_cas: ({ nearest }) => nearest.cas,
  nearest_smiles: ({ nearest }) => nearest.smiles,
  nearest_similarity: ({ nearest }) => nearest.similarity,
  profile_match: ({ profileMatch }) => profileMatch,
  ranking_score: ({ ranking }) => ranking.score,
  ranked_because: ({ ranking }) => ranking.because.join('; '),
  odor: ({ odor }) =>
    odor?.descriptors.map(({ descriptor, probability }) => `${descriptor} ${probability}`).join('; ') ?? null,
  odor_asked: ({ odor }) =>
    odor?.asked
      .map(({ descriptor, probability, timesUsual }) => `${descriptor} ${probability} (${timesUsual}x)`)
      .join('; ') ?? null,
  odor_in_domain: ({ odor }) => odor?.domain.inDomain ?? null,
  note: ({ estimates }) => estimates.noteClass.value,
  odor_strength: ({ estimates }) => estimates.odorStrength.value,
  substantivity_h: ({ estimates }) => estimates.substantivityHours.value,
  substantivity_h_low: ({ estimates }) => estimates.substantivityHours.low,
  substantivity_h_high: ({ estimates }) => estimates.substantivityHours.high,
  smelling_dilution_pct: ({ estimates }) => estimates.recommendedSmellingDilutionPct.value,
  safety_verdict: ({ safety }) => safety?.verdict ?? null,
  safety_alerts: ({ safety }) => safety?.alerts.map(({ id, potency }) => `${id} (${potency})`).join('; ') ?? null,
  safety_rows: ({ safety }) => safety?.lists.map(({ list, row }) => `${list} ${row}`).join('; ') ?? null,
  cramer_class: ({ safety }) => safety?.thresholds.cramerClass ?? null,
  ttc_ug_per_kg_day: ({ safety }) => safety?.thresholds.ttcMicrogramsPerKgDay ?? null,
  provisional_ceiling_category_4_pct: ({ safety }) => safety?.thresholds.ceilingPercentCategory4 ?? null,
  molecular_weight_g_per_mol: ({ properties }) => properties.molecularWeight,
  log_p: ({ properties }) => properties.logP,
  tpsa_A2: ({ properties }) => properties.tpsa,
  heavy_atoms: ({ properties }) => properties.heavyAtoms,
  boiling_point_estimate_C: ({ properties }) => properties.boilingPointC,
  vapour_pressure_estimate_Pa: ({ properties }) => properties.vapourPressurePa,
  synthesis_score: ({ synthesis }) => synthesis.score,
  model: ({ provenance }) => provenance.model,
  model_hash: ({ provenance }) => provenance.modelHash,
  seed: ({ provenance }) => provenance.seed,
  index: ({ provenance }) => provenance.index,
  guidance: ({ provenance }) => provenance.guidance,
  passes: ({ provenance }) => provenance.passes,
};

export function csvReport(report: Report): string {
  const lines = [['brief', ...Object.keys(COLUMNS)].join(',')];
  for (const { title, candidates } of report.sections) {
    for (const candidate of candidates) {
      const cells = Object.values(COLUMNS).map((value) => value(candidate));
      lines.push([title, ...cells].map(csvCell).join(','));
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * One cell. Text that a spreadsheet would take for a formula is set off by an apostrophe (OWASP, "CSV Injection");
 * numbers keep their sign.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
