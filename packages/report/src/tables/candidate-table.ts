/** Candidates as rows of a CSV table (RFC 4180) and as records of an SDF (CTfile formats, BIOVIA 2020). */
import type { Candidate } from '@smell/inference';
import { type Cell, csvLine } from './csv.ts';
import { sdfRecord } from './sdf-record.ts';

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

export const CANDIDATE_CSV_HEADING = csvLine(['brief', ...Object.keys(COLUMNS)]);

/** @param brief in the user's words */
export function candidateCsvRow(brief: string, candidate: Candidate): string {
  return csvLine([brief, ...Object.values(COLUMNS).map((value) => value(candidate))]);
}

/** @param block V2000 mol block with 2D coordinates */
export function candidateSdfRecord(brief: string, candidate: Candidate, block: string): string {
  const { nearest, properties, synthesis, provenance } = candidate;
  return sdfRecord(candidate.id, block, {
    BRIEF: brief,
    SMILES: candidate.smiles,
    INCHI_KEY: candidate.inchiKey,
    FORMULA: candidate.formula,
    NOVEL: candidate.novel,
    NEAREST_NAME: nearest.name,
    NEAREST_CAS: nearest.cas,
    NEAREST_SMILES: nearest.smiles,
    NEAREST_SIMILARITY: nearest.similarity,
    PROFILE_MATCH: candidate.profileMatch,
    MOLECULAR_WEIGHT: properties.molecularWeight,
    LOG_P: properties.logP,
    TPSA: properties.tpsa,
    BOILING_POINT_ESTIMATE_C: properties.boilingPointC,
    VAPOUR_PRESSURE_ESTIMATE_PA: properties.vapourPressurePa,
    SYNTHESIS_SCORE: synthesis.score,
    MODEL: `${provenance.model} ${provenance.modelHash}`,
    SEED: provenance.seed,
    INDEX: provenance.index,
  });
}
