/**
 * Fits boiling point and vapour pressure on the experimental rows of volatility.csv and writes
 * packages/core/src/molecule/data/volatility.json; prints the errors for docs/model/volatility.md.
 *
 *   npx tsx packages/training/src/fit/fit-volatility.ts DATA_FOLDER
 *
 * Left out: estimated values (OlfactionBase), boiling points marked as taken at reduced pressure, and molecules outside
 * the fragrance scope other than the small ones. Scored by ten-fold cross-validation over clusters.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  atomPairCounts,
  isFamiliar,
  loadChemistry,
  type MolecularGraph,
  scaledBoilingPoint,
  unfamiliarity,
  type VolatilityErrors,
  type VolatilityTable,
  volatilityEnvironments,
  WHOLE_MOLECULE_FEATURES,
  wholeMoleculeFeatures,
} from '@smell/core/molecule';
import { parse } from 'csv-parse/sync';
import { dotProduct, fitRidge } from './ridge.ts';
import { leaderClusters } from './structure-clusters.ts';

const EXPERIMENTAL = new Set([
  'mayhew_2022_experimental',
  'landolt_antoine',
  'yaws',
  'nist_webbook',
  'cas_common_chemistry',
  'wikidata',
]);
const PASCAL_PER_MMHG = 133.322;
const FOLDS = 10;
/** Counted atom pairs; at 0.45 decanal and dodecanal, or two isomeric terpenes, fall into one cluster. */
const SAME_CLUSTER = 0.45;
/** An environment in fewer molecules than this is left to its smaller parts. */
const SMALLEST_COUNT = 4;
/** Chosen by the cross-validation reported here. Residuals count linearly beyond `robustAbove` (K, powers of ten). */
const BOILING_POINT = { penalty: 3, robustAbove: 12 };
const VAPOUR_PRESSURE = { penalty: 30, robustAbove: 0.25 };
/** The estimated boiling point is trusted more than a group count: scaled up, it is penalised less. */
const BOILING_POINT_WEIGHT = 20;
/** Errors are reported for molecules of the size of odorants. */
const ODORANT_HEAVY_ATOMS = 8;
const FIRST_ENVIRONMENT = 1 + WHOLE_MOLECULE_FEATURES.length;

interface Measured {
  readonly graph: MolecularGraph;
  readonly boilingPointC: number | undefined;
  readonly log10VapourPressurePa: number | undefined;
}
interface Settings {
  readonly penalty: number;
  readonly robustAbove: number;
}
interface Side {
  readonly inside: VolatilityErrors;
  readonly outside: VolatilityErrors;
}

async function main(dataFolder: string): Promise<void> {
  const measured = await readMeasured(dataFolder);
  const clusters = leaderClusters(
    measured.map(({ graph }) => atomPairCounts(graph)),
    SAME_CLUSTER,
  );
  const folds = clusters.map((cluster) => (Math.imul(cluster + 1, 0x9e3779b1) >>> 8) % FOLDS);
  const vocabulary = environmentVocabulary(measured);
  const raw = measured.map(({ graph }) => featureRow(graph, vocabulary));
  const { centres, scales } = standard(raw);
  const rows = raw.map((row) => row.map((value, column) => (value - centres[column]!) / scales[column]!));

  const boiling = measured.map(({ boilingPointC }) => boilingPointC);
  const boilingHeldOut = crossValidate(rows, boiling, folds, BOILING_POINT);
  // The pressure fit sees boiling points as they will be in use: estimated for a molecule that the fit did not have.
  const pressureRows = rows.map((row, index) => withBoilingPoint(row, boilingHeldOut[index]!));
  const pressures = measured.map(({ log10VapourPressurePa }) => log10VapourPressurePa);
  const pressureHeldOut = crossValidate(pressureRows, pressures, folds, VAPOUR_PRESSURE);

  const boilingFit = unscale(fitMeasured(rows, boiling, BOILING_POINT), centres, scales);
  const pressureFit = unscale(fitMeasured(pressureRows, pressures, VAPOUR_PRESSURE), centres, scales);
  const width = centres.length;
  const table: VolatilityTable = {
    boilingPoint: {
      intercept: rounded(boilingFit[0]!),
      whole: [...boilingFit.slice(1, FIRST_ENVIRONMENT)].map(rounded),
      errors: errorsBySide(measured, vocabulary, boiling, boilingHeldOut),
    },
    vapourPressure: {
      intercept: rounded(pressureFit[0]!),
      whole: [...pressureFit.slice(1, FIRST_ENVIRONMENT)].map(rounded),
      boilingPoint: [
        rounded(pressureFit[width]! * BOILING_POINT_WEIGHT),
        rounded(pressureFit[width + 1]! * BOILING_POINT_WEIGHT),
      ],
      errors: errorsBySide(measured, vocabulary, pressures, pressureHeldOut),
    },
    largestHeavyAtoms: Math.max(...measured.map(({ graph }) => graph.atomCount)),
    environments: Object.fromEntries(
      [...vocabulary].map(([key, column]) => [key, [rounded(boilingFit[column]!), rounded(pressureFit[column]!)]]),
    ),
  };
  const target = join(import.meta.dirname, '../../../core/src/molecule/data/volatility.json');
  writeFileSync(target, `${JSON.stringify(table)}\n`);
  print(`molecules ${measured.length}, clusters ${Math.max(...clusters) + 1}, environments ${vocabulary.size}`);
  for (const [name, { errors }] of [
    ['boiling point, K', table.boilingPoint],
    ['vapour pressure at 25 C, log10', table.vapourPressure],
  ] as const) {
    for (const [side, { count, median, interval80 }] of Object.entries(errors)) {
      print(`${name}, ${side} the domain: ${count} molecules, median error ${median}, 80% within ${interval80}`);
    }
  }
}

/** Rows with a measured value, within the scope but for size. */
async function readMeasured(dataFolder: string): Promise<Measured[]> {
  const chemistry = await loadChemistry();
  const table: Record<string, string>[] = parse(readFileSync(join(dataFolder, 'volatility.csv')), { columns: true });
  const measured: Measured[] = [];
  for (const row of table) {
    const { smiles } = row;
    const boiling = EXPERIMENTAL.has(row.boiling_point_C_source!) && row.boiling_point_suspect !== '1';
    const pressure = EXPERIMENTAL.has(row.vapor_pressure_mmHg_25C_source!);
    if (!smiles || (!boiling && !pressure) || chemistry.canonical(smiles) === undefined) continue;
    if (chemistry.scope(smiles).some(({ code }) => code !== 'too-small')) continue;
    measured.push({
      graph: chemistry.graph(smiles),
      boilingPointC: boiling ? Number(row.boiling_point_C) : undefined,
      log10VapourPressurePa: pressure ? Math.log10(Number(row.vapor_pressure_mmHg_25C) * PASCAL_PER_MMHG) : undefined,
    });
  }
  return measured;
}

/** Column of each environment that occurs in enough molecules. */
function environmentVocabulary(measured: readonly Measured[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { graph } of measured) {
    for (const key of new Set(volatilityEnvironments(graph).map((environment) => environment.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= SMALLEST_COUNT).map(([key]) => key);
  return new Map(frequent.sort((a, b) => a - b).map((key, index) => [key, FIRST_ENVIRONMENT + index]));
}

function featureRow(graph: MolecularGraph, vocabulary: ReadonlyMap<number, number>): Float64Array {
  const row = new Float64Array(FIRST_ENVIRONMENT + vocabulary.size);
  row[0] = 1;
  row.set(wholeMoleculeFeatures(graph), 1);
  for (const { key } of volatilityEnvironments(graph)) {
    const column = vocabulary.get(key);
    if (column !== undefined) row[column]!++;
  }
  return row;
}

/**
 * Centre and scale per column. Environments are not centred, so that rows stay sparse; the scale of a rare one has a
 * floor, so that it is penalised the more.
 */
function standard(rows: readonly Float64Array[]): { centres: Float64Array; scales: Float64Array } {
  const width = rows[0]!.length;
  const centres = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  for (let column = 1; column < width; column++) {
    const values = rows.map((row) => row[column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
    const isWhole = column < FIRST_ENVIRONMENT;
    centres[column] = isWhole ? mean : 0;
    scales[column] = isWhole ? deviation : Math.max(deviation, 0.2);
  }
  return { centres, scales };
}

function withBoilingPoint(row: Float64Array, boilingPointC: number): Float64Array {
  const extended = new Float64Array(row.length + 2);
  extended.set(row);
  const scaled = scaledBoilingPoint(boilingPointC);
  extended[row.length] = scaled * BOILING_POINT_WEIGHT;
  extended[row.length + 1] = scaled * scaled * BOILING_POINT_WEIGHT;
  return extended;
}

/** Coefficients from the rows whose value is known, and where `use` allows. */
function fitMeasured(
  rows: readonly Float64Array[],
  values: readonly (number | undefined)[],
  { penalty, robustAbove }: Settings,
  use: (index: number) => boolean = () => true,
): Float64Array {
  const chosen = [...rows.keys()].filter((index) => values[index] !== undefined && use(index));
  const penalties = new Float64Array(rows[0]!.length).fill(penalty);
  penalties[0] = 0;
  return fitRidge({
    rows: chosen.map((index) => rows[index]!),
    targets: chosen.map((index) => values[index]!),
    penalties,
    robustAbove,
  });
}

/** For every row the estimate of a fit that has not seen its cluster. */
function crossValidate(
  rows: readonly Float64Array[],
  values: readonly (number | undefined)[],
  folds: readonly number[],
  settings: Settings,
): Float64Array {
  const estimates = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const coefficients = fitMeasured(rows, values, settings, (index) => folds[index] !== fold);
    rows.forEach((row, index) => {
      if (folds[index] === fold) estimates[index] = dotProduct(row, coefficients);
    });
  }
  return estimates;
}

/** Coefficients for features as they are, from those for centred and scaled ones. */
function unscale(fitted: Float64Array, centres: Float64Array, scales: Float64Array): Float64Array {
  const plain = fitted.slice();
  for (let column = 1; column < centres.length; column++) {
    plain[column]! /= scales[column]!;
    plain[0]! -= plain[column]! * centres[column]!;
  }
  return plain;
}

function errorsBySide(
  measured: readonly Measured[],
  vocabulary: ReadonlyMap<number, number>,
  values: readonly (number | undefined)[],
  estimates: Float64Array,
): Side {
  const errors: { inside: number[]; outside: number[] } = { inside: [], outside: [] };
  measured.forEach(({ graph }, index) => {
    const value = values[index];
    if (value === undefined || graph.atomCount < ODORANT_HEAVY_ATOMS) return;
    let unknown = 0;
    for (const { key, radius } of volatilityEnvironments(graph))
      if (!vocabulary.has(key)) unknown += unfamiliarity(radius);
    const side = isFamiliar(unknown, graph.atomCount) ? 'inside' : 'outside';
    errors[side].push(Math.abs(estimates[index]! - value));
  });
  return { inside: summary(errors.inside), outside: summary(errors.outside) };
}

function summary(errors: number[]): VolatilityErrors {
  const sorted = errors.sort((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return { count: sorted.length, median: at(0.5), interval80: at(0.8) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [, , dataFolder] = process.argv;
if (!dataFolder) throw new Error('usage: fit-volatility.ts DATA_FOLDER');
await main(dataFolder);
