/** Descriptions of molecules as rows of a CSV table and as records of an SDF. */
import type { DescribedRow, MoleculeDescription, RowFailure } from '@smell/inference';
import { type Cell, csvLine } from './csv.ts';
import { sdfRecord } from './sdf-record.ts';

type Columns = Readonly<Record<string, (found: MoleculeDescription) => Cell>>;

/** Those of a predictor that is not installed stay empty. */
const COLUMNS: Columns = {
  smiles: ({ smiles }) => smiles,
  inchi_key: ({ inchiKey }) => inchiKey,
  formula: ({ formula }) => formula,
  known_material: ({ knownMaterial }) => knownMaterial?.name ?? null,
  known_cas: ({ knownMaterial }) => knownMaterial?.cas ?? null,
  scope: ({ scope }) => scope.map(({ code }) => code).join('; '),
  implausible: ({ plausibility }) => plausibility.map(({ code }) => code).join('; '),
  odor: ({ odor }) =>
    odor?.descriptors.map(({ descriptor, probability }) => `${descriptor} ${probability}`).join('; ') ?? null,
  odor_in_domain: ({ odor }) => odor?.domain.inDomain ?? null,
  odorous_probability: ({ odor }) => odor?.odorous ?? null,
  note: ({ estimates }) => estimates.noteClass.value,
  note_probabilities: ({ estimates }) => shares(estimates.noteClass.probabilities),
  ...figureColumns('odor_strength', ({ estimates }) => estimates.odorStrength),
  ...figureColumns('substantivity_h', ({ estimates }) => estimates.substantivityHours),
  ...figureColumns('smelling_dilution_pct', ({ estimates }) => estimates.recommendedSmellingDilutionPct),
  changes_with_dose: ({ estimates }) => estimates.recommendedSmellingDilutionPct.changesWithDose ?? null,
  ...figureColumns('odor_threshold_log10_ppm', ({ estimates }) => estimates.detectionThreshold),
  ...figureColumns('odor_value_log10', ({ estimates }) => estimates.odorValue),
  ...figureColumns('flash_point_C', ({ estimates }) => estimates.flashPointC),
  ...figureColumns('log_p_estimate', ({ estimates }) => estimates.logP),
  molecular_weight_g_per_mol: ({ properties }) => properties.molecularWeight,
  log_p: ({ properties }) => properties.logP,
  tpsa_A2: ({ properties }) => properties.tpsa,
  heavy_atoms: ({ properties }) => properties.heavyAtoms,
  ...figureColumns('boiling_point_estimate_C', ({ estimates }) => estimates.boilingPointC),
  ...figureColumns('vapour_pressure_estimate_Pa', ({ estimates }) => estimates.vapourPressurePa),
  smellable: ({ smellable }) => smellable,
  synthesis_score: ({ synthesis }) => synthesis.score,
  synthesis_reasons: ({ synthesis }) => synthesis.reasons.join('; '),
  ...nearestColumns(1),
  ...nearestColumns(2),
  ...nearestColumns(3),
  defined_centres: ({ stereo }) => stereo.definedCentres,
  undefined_centres: ({ stereo }) => stereo.undefinedCentres,
  defined_double_bonds: ({ stereo }) => stereo.definedDoubleBonds,
  undefined_double_bonds: ({ stereo }) => stereo.undefinedDoubleBonds,
  isomers: ({ stereo }) => stereo.isomers.count,
  isomers_exact: ({ stereo }) => stereo.isomers.exact,
  isomers_listed: ({ stereo }) => stereo.isomers.listed.join(' '),
};

export const DESCRIPTION_CSV_HEADING = csvLine(['row', 'id', 'name', ...Object.keys(COLUMNS), 'error']);

/** A failure keeps its row, with the reason in the last column. */
export function descriptionCsvRow(row: DescribedRow): string {
  const failure = failed(row);
  const cells = Object.values(COLUMNS).map((value) => (failure ? null : value(row)));
  return csvLine([row.row, row.id, row.name, ...cells, failure ? row.error.message : null]);
}

/**
 * A line is too short for a list of isomers.
 *
 * @param block V2000 mol block with 2D coordinates
 */
export function descriptionSdfRecord(row: MoleculeDescription, block: string): string {
  const items = Object.entries(COLUMNS)
    .filter(([name]) => name !== 'isomers_listed')
    .map(([name, value]) => [name.toUpperCase(), value(row)] as const);
  return sdfRecord(row.name ?? row.id ?? String(row.row), block, {
    ROW: row.row,
    ID: row.id,
    ...Object.fromEntries(items),
  });
}

function failed(row: DescribedRow): row is RowFailure {
  return 'error' in row;
}

/** What estimates of numbers and of classes have in common; all null where it is unknown. */
interface Ranged {
  readonly value: number | string | null;
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly inDomain: boolean;
}

function figureColumns(name: string, pick: (found: MoleculeDescription) => Ranged): Columns {
  return {
    [name]: (found) => pick(found).value,
    [`${name}_low`]: (found) => pick(found).low,
    [`${name}_high`]: (found) => pick(found).high,
    [`${name}_in_domain`]: (found) => pick(found).inDomain,
  };
}

function shares(probabilities: Readonly<Record<string, number>> | null): string | null {
  return (
    probabilities &&
    Object.entries(probabilities)
      .map(([name, share]) => `${name} ${share}`)
      .join('; ')
  );
}

function nearestColumns(rank: number): Columns {
  const name = `nearest_${rank}`;
  return {
    [`${name}_name`]: ({ nearest }) => nearest[rank - 1]?.name ?? null,
    [`${name}_cas`]: ({ nearest }) => nearest[rank - 1]?.cas ?? null,
    [`${name}_similarity`]: ({ nearest }) => nearest[rank - 1]?.similarity ?? null,
    [`${name}_odor`]: ({ nearest }) => nearest[rank - 1]?.descriptors?.join('; ') ?? null,
  };
}
