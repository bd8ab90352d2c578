/** The molecules of the property tables (volatility, strength and tenacity, thresholds) with what was measured of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_MATERIALS, type MaterialNote } from '@smell/core/materials';
import {
  atomPairCounts,
  type Chemistry,
  type CountFingerprint,
  type MolecularGraph,
  type MorganEnvironment,
  volatilityEnvironments,
  wholeMoleculeFeatures,
} from '@smell/core/molecule';
import { DILUTION_CLASSES_PCT, SUBSTANTIVITY_CAP_HOURS } from '@smell/core/properties';
import { parse } from 'csv-parse/sync';

/** Sources of measured boiling points and vapour pressures; OlfactionBase is largely estimated. */
const EXPERIMENTAL = new Set([
  'mayhew_2022_experimental',
  'landolt_antoine',
  'yaws',
  'nist_webbook',
  'cas_common_chemistry',
  'wikidata',
]);
const EXPERIMENTAL_LOGP = new Set(['syrres_experimental']);
const EXPERIMENTAL_FLASH_POINT = new Set(['dippr_serat', 'wikidata']);
const PASCAL_PER_MMHG = 133.322;

/** `at least`: the true value is this or more. */
export type Censoring = 'exact' | 'at least' | 'at most';

export interface PropertyMolecule {
  /** First block of the InChIKey. */
  readonly skeleton: string;
  readonly smiles: string;
  readonly graph: MolecularGraph;
  readonly whole: readonly number[];
  readonly environments: readonly MorganEnvironment[];
  readonly atomPairs: CountFingerprint;
  readonly crippenLogP: number;
  /** In odorants.csv within the scope, or in the IFRA transparency list. */
  readonly isFragrance: boolean;
  /** Experimental, not marked as taken at reduced pressure. */
  boilingPointC?: number;
  log10VapourPressurePa?: number;
  logP?: number;
  flashPointC?: number;
  log10ThresholdPpm?: number;
  substantivity?: { readonly log10Hours: number; readonly censoring: Censoring; readonly log10Dilution: number };
  /** The data's own note class, where the hours decide it. */
  noteFromHours?: MaterialNote;
  /** 0 low to 3 very high. */
  strength?: number;
  /** Position in `DILUTION_CLASSES_PCT`. */
  dilution?: number;
  /** 0 very weak to 4 very powerful, read from Arctander's wording. */
  arctanderStrength?: number;
  /** Where our table of known materials puts it in the pyramid. */
  curatedNote?: MaterialNote;
}

type Row = Record<string, string>;

/** In the order of the files; molecules outside the fragrance scope other than the small ones are left out. */
export function readPropertyMolecules(dataFolder: string, chemistry: Chemistry): PropertyMolecule[] {
  const read = (file: string): Row[] => parse(readFileSync(join(dataFolder, file)), { columns: true });
  const fragrance = new Set<string>();
  for (const row of read('odorants.csv')) if (row.in_scope === '1') fragrance.add(skeletonOf(row));
  for (const row of read('regulatory/ifra_transparency_list.csv')) if (row.inchikey) fragrance.add(skeletonOf(row));

  const molecules = new Map<string, PropertyMolecule | undefined>();
  const molecule = (skeleton: string, smiles: string): PropertyMolecule | undefined => {
    if (!molecules.has(skeleton)) molecules.set(skeleton, readMolecule(chemistry, skeleton, smiles, fragrance));
    return molecules.get(skeleton);
  };
  const fill = (file: string, add: (target: PropertyMolecule, row: Row) => void): void => {
    for (const row of read(file)) {
      const target = molecule(skeletonOf(row), row.smiles!);
      if (target) add(target, row);
    }
  };
  fill('volatility.csv', addVolatility);
  fill('tenacity_odor_strength.csv', addTenacity);
  fill('arctander_strength_tenacity.csv', (target, row) => {
    if (row.arctander_strength) target.arctanderStrength = figure(row.arctander_strength);
  });
  fill('odor_thresholds.csv', (target, row) => {
    target.log10ThresholdPpm = -figure(row.log10_inverse_odt_ppm);
  });
  for (const { skeleton, smiles, note } of KNOWN_MATERIALS) {
    const target = note && molecule(skeleton, smiles);
    if (target) target.curatedNote = note;
  }
  return [...molecules.values()].filter((found) => found !== undefined);
}

function skeletonOf(row: Row): string {
  return row.inchikey!.slice(0, 14);
}

function readMolecule(
  chemistry: Chemistry,
  skeleton: string,
  smiles: string,
  fragrance: ReadonlySet<string>,
): PropertyMolecule | undefined {
  if (chemistry.canonical(smiles) === undefined) return undefined;
  if (chemistry.scope(smiles).some(({ code }) => code !== 'too-small')) return undefined;
  const graph = chemistry.graph(smiles);
  return {
    skeleton,
    smiles,
    graph,
    whole: wholeMoleculeFeatures(graph),
    environments: volatilityEnvironments(graph),
    atomPairs: atomPairCounts(graph),
    crippenLogP: chemistry.properties(smiles).logP,
    isFragrance: fragrance.has(skeleton),
  };
}

function addVolatility(target: PropertyMolecule, row: Row): void {
  if (EXPERIMENTAL.has(row.boiling_point_C_source!) && row.boiling_point_suspect !== '1') {
    target.boilingPointC = figure(row.boiling_point_C);
  }
  if (EXPERIMENTAL.has(row.vapor_pressure_mmHg_25C_source!)) {
    target.log10VapourPressurePa = Math.log10(figure(row.vapor_pressure_mmHg_25C) * PASCAL_PER_MMHG);
  }
  if (EXPERIMENTAL_LOGP.has(row.logP_source!)) target.logP = figure(row.logP);
  if (EXPERIMENTAL_FLASH_POINT.has(row.flash_point_C_source!)) target.flashPointC = figure(row.flash_point_C);
}

const STRENGTH_RANKS = ['1', '2', '3', '4'];
const CENSORING: Record<string, Censoring> = {
  '': 'exact',
  at_cap: 'at least',
  at_least: 'at least',
  at_most: 'at most',
};

function addTenacity(target: PropertyMolecule, row: Row): void {
  if (row.odor_strength_rank) target.strength = STRENGTH_RANKS.indexOf(row.odor_strength_rank);
  if (row.recommended_smelling_max_pct) target.dilution = dilutionClass(figure(row.recommended_smelling_max_pct));
  if (row.substantivity_hours) {
    const hours = figure(row.substantivity_hours);
    const qualified = CENSORING[row.substantivity_qualifier!];
    if (!qualified) throw new RangeError(`unknown substantivity qualifier ${row.substantivity_qualifier}`);
    const pct = row.substantivity_concentration_pct ? figure(row.substantivity_concentration_pct) : 100;
    target.substantivity = {
      // Less than half an hour cannot be told from half an hour on a blotter.
      log10Hours: Math.log10(Math.max(hours, 0.5)),
      censoring: hours >= SUBSTANTIVITY_CAP_HOURS ? 'at least' : qualified,
      log10Dilution: Math.log10(pct / 100),
    };
  }
  if (row.note_class) target.noteFromHours = row.note_class as MaterialNote;
}

/** The class nearest on the logarithm. */
function dilutionClass(pct: number): number {
  const distances = DILUTION_CLASSES_PCT.map((level) => Math.abs(Math.log10(pct / level)));
  return distances.indexOf(Math.min(...distances));
}

function figure(text: string | undefined): number {
  const value = Number(text);
  if (!text || !Number.isFinite(value)) throw new RangeError(`${text} is not a figure`);
  return value;
}
