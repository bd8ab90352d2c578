/**
 * Fits every physical and perceptual property, writes the tables that core reads, and writes the figures:
 *
 *     npx tsx packages/training/src/fit/fit-properties.ts DATA_FOLDER
 *
 * Figures are of ten-fold cross-validation over clusters of similar structures: an estimate of a molecule comes from
 * fits, of its volatility and logP too, that had nothing of its cluster. About two minutes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadChemistry } from '@smell/core/molecule';
import {
  DILUTION_CLASSES_PCT,
  doseFeatures,
  type GroupTable,
  type OrdinalTable,
  odorFamilies,
  type PhysicalTable,
  physicalFeatures,
  type SmellingDilutionTable,
  STRENGTH_CLASSES,
  type SubstantivityTable,
} from '@smell/core/properties';
import { ENOUGH, errorsOfSides, fitVolatility, quantile, type RidgeSettings, ridgeOn } from './fit-volatility.ts';
import {
  clusterFolds,
  crossValidate,
  type Design,
  domainOf,
  groupDesign,
  type HeldOut,
  type Novelty,
  type Penalties,
  plainCoefficients,
  rounded,
  STRICT,
} from './group-design.ts';
import { fitOrdinal, type OrdinalObservation } from './ordinal-fit.ts';
import { type PropertyMolecule, readPropertyMolecules } from './property-data.ts';
import { type OrdinalHeldOut, propertyReport } from './property-report.ts';
import { fitTobit, likeliestDeviation } from './tobit.ts';

const SEED = 1;

/** Chosen among a few values on these same folds. `robustAbove` in the unit of the property. */
const LOGP: RidgeSettings = { penalties: { whole: 10, extra: 10, environment: 20 }, robustAbove: 0.3 };
const FLASH_POINT: RidgeSettings = { penalties: { whole: 10, extra: 0.1, environment: 10 }, robustAbove: 8 };
const THRESHOLD: RidgeSettings = { penalties: { whole: 10, extra: 1, environment: 30 }, robustAbove: 0.8 };
const SUBSTANTIVITY: Penalties = { whole: 300, extra: 3, environment: 300 };
const STRENGTH: Penalties = { whole: 100, extra: 3, environment: 100 };
const DILUTION: Penalties = { whole: 100, extra: 10, environment: 100 };
/** Perceptual figures are so noisy that a new neighbourhood costs little; see the errors inside and outside. */
const LOOSE: Novelty = { smallestCount: 2, newPerHeavyAtom: 1 / 3 };
/** What a strength read from Arctander's wording counts beside one of The Good Scents Company. */
const ARCTANDER_WEIGHT = 0.3;
const ARCTANDER_LEVELS = 5;

async function main(dataFolder: string): Promise<void> {
  const molecules = readPropertyMolecules(dataFolder, await loadChemistry());
  const { clusters, folds } = clusterFolds(molecules, SEED);
  print(`molecules ${molecules.length}, clusters ${clusters}`);
  const volatility = fitVolatility(molecules, folds);
  write('molecule/data/volatility.json', volatility.table);
  print('volatility');

  const none = molecules.map(() => []);
  const logP = fitPhysical(molecules, folds, (molecule) => molecule.logP, none, LOGP, STRICT);
  const physical = molecules.map((_, i) =>
    physicalFeatures(
      volatility.boilingPoint.estimates[i]!,
      volatility.vapourPressure.estimates[i]!,
      logP.heldOut.estimates[i]!,
    ),
  );
  const families = molecules.map(({ graph }) => odorFamilies(graph));
  const dose = physical.map((figures, index) => doseFeatures(figures, families[index]!));
  const flashPoint = fitPhysical(molecules, folds, (molecule) => molecule.flashPointC, physical, FLASH_POINT, STRICT);
  const threshold = fitPhysical(molecules, folds, (molecule) => molecule.log10ThresholdPpm, dose, THRESHOLD, LOOSE);
  write('properties/data/logp.json', logP.table);
  write('properties/data/flash-point.json', flashPoint.table);
  write('properties/data/detection-threshold.json', threshold.table);
  print('logP, flash point, threshold');

  const substantivity = fitSubstantivity(molecules, folds, physical);
  write('properties/data/substantivity.json', substantivity.table);
  print('substantivity');

  const strength = fitLevels(molecules, folds, dose, STRENGTH, STRENGTH_CLASSES.length, (molecule) => [
    ...(molecule.strength === undefined ? [] : [{ level: molecule.strength, scale: 0, weight: 1 }]),
    ...(molecule.arctanderStrength === undefined
      ? []
      : [{ level: molecule.arctanderStrength, scale: 1, weight: ARCTANDER_WEIGHT }]),
  ]);
  write('properties/data/odor-strength.json', strength.table satisfies OrdinalTable);
  const dilution = fitLevels(molecules, folds, dose, DILUTION, DILUTION_CLASSES_PCT.length, (molecule) =>
    molecule.dilution === undefined ? [] : [{ level: molecule.dilution, scale: 0, weight: 1 }],
  );
  const dilutionTable: SmellingDilutionTable = { ...dilution.table, families: familyAdvice(molecules) };
  write('properties/data/smelling-dilution.json', dilutionTable);
  print('strength and dilution');

  const report = propertyReport({
    seed: SEED,
    clusters,
    molecules,
    folds,
    boilingPoint: volatility.boilingPoint,
    vapourPressure: volatility.vapourPressure,
    logP: logP.heldOut,
    flashPoint: flashPoint.heldOut,
    threshold: threshold.heldOut,
    substantivity: substantivity.heldOut,
    substantivityDeviation: substantivity.table.deviation,
    strength: strength.heldOut,
    dilution: dilution.heldOut,
  });
  const target = join(import.meta.dirname, '../../../../docs/results/properties.md');
  writeFileSync(target, report);
  print(report);
}

interface Fitted<Table, Estimates> {
  readonly table: Table;
  readonly heldOut: Estimates;
}

function fitPhysical(
  molecules: readonly PropertyMolecule[],
  folds: readonly number[],
  value: (molecule: PropertyMolecule) => number | undefined,
  extras: readonly (readonly number[])[],
  { penalties, robustAbove }: RidgeSettings,
  novelty: Novelty,
): Fitted<PhysicalTable, HeldOut> {
  const values = molecules.map(value);
  const measured = [...molecules.keys()].filter((index) => values[index] !== undefined);
  const design = groupDesign(molecules, measured, extras, penalties, novelty);
  const fit = ridgeOn(design, values, robustAbove);
  const heldOut = crossValidate(molecules, design, folds, fit);
  const { inside, large, outside } = errorsOfSides(molecules, values, heldOut, 1);
  const width = (errors: readonly number[]): number | null =>
    errors.length >= ENOUGH ? rounded(quantile(errors, 0.8)) : null;
  const own = width(inside);
  if (own === null) throw new RangeError('too few molecules inside the domain');
  const table: PhysicalTable = {
    ...groupTable(molecules, design, fit(measured)),
    widths: { inside: own, large: width(large), outside: width(outside) },
  };
  return { table, heldOut };
}

function groupTable(molecules: readonly PropertyMolecule[], design: Design, coefficients: Float64Array): GroupTable {
  const { intercept, whole, extra, environments } = plainCoefficients(design, coefficients);
  return {
    intercept,
    whole,
    extra,
    environments,
    domain: domainOf(molecules, design.measured, design.novelty),
  };
}

/** The dilution of the sample is a figure of the fit; the table is for the undiluted material, where it is zero. */
function fitSubstantivity(
  molecules: readonly PropertyMolecule[],
  folds: readonly number[],
  physical: readonly (readonly number[])[],
): Fitted<SubstantivityTable, HeldOut> {
  const measured = [...molecules.keys()].filter((index) => molecules[index]!.substantivity);
  const extras = physical.map((figures, index) => [...figures, molecules[index]!.substantivity?.log10Dilution ?? 0]);
  const design = groupDesign(molecules, measured, extras, SUBSTANTIVITY, LOOSE);
  const hours = (index: number): NonNullable<PropertyMolecule['substantivity']> => molecules[index]!.substantivity!;
  const fit = (chosen: readonly number[]): Float64Array =>
    fitTobit({
      rows: chosen.map((index) => design.rows[index]!),
      targets: chosen.map((index) => hours(index).log10Hours),
      censoring: chosen.map((index) => hours(index).censoring),
      penalties: design.penalties,
    });
  const heldOut = crossValidate(molecules, design, folds, fit);
  const inside = measured.filter((index) => heldOut.inside[index]);
  const table = groupTable(molecules, design, fit(measured));
  return {
    heldOut,
    table: {
      ...table,
      extra: table.extra.slice(0, -1),
      deviation: rounded(
        likeliestDeviation(
          inside.map((index) => heldOut.estimates[index]!),
          inside.map((index) => hours(index).log10Hours),
          inside.map((index) => hours(index).censoring),
        ),
      ),
    },
  };
}

type Level = Omit<OrdinalObservation, 'row'>;

/** Ordered classes; the table is for scale 0, further scales only help to find the latent figure. */
function fitLevels(
  molecules: readonly PropertyMolecule[],
  folds: readonly number[],
  dose: readonly (readonly number[])[],
  penalties: Penalties,
  classes: number,
  levels: (molecule: PropertyMolecule) => Level[],
): Fitted<OrdinalTable, OrdinalHeldOut> {
  const observed = molecules.map(levels);
  const measured = [...molecules.keys()].filter((index) => observed[index]!.length > 0);
  const design = groupDesign(molecules, measured, dose, penalties, LOOSE);
  const fit = (chosen: readonly number[]): { coefficients: Float64Array; thresholds: number[][] } =>
    fitOrdinal(
      chosen.flatMap((index) => observed[index]!.map((level) => ({ ...level, row: design.rows[index]! }))),
      design.penalties,
      [classes, ARCTANDER_LEVELS].slice(0, 1 + Math.max(...observed.flat().map(({ scale }) => scale))),
    );
  const foldThresholds: number[][] = [];
  const heldOut = crossValidate(molecules, design, folds, (chosen) => {
    const { coefficients, thresholds } = fit(chosen);
    foldThresholds.push(thresholds[0]!);
    return coefficients;
  });
  const { coefficients, thresholds } = fit(measured);
  return {
    table: { ...groupTable(molecules, design, coefficients), thresholds: thresholds[0]!.map(rounded) },
    heldOut: { ...heldOut, thresholds: folds.map((fold) => foldThresholds[fold]!) },
  };
}

/** How many materials of each family are advised at each class. */
function familyAdvice(molecules: readonly PropertyMolecule[]): Record<string, number[]> {
  const advice: Record<string, number[]> = {};
  for (const { graph, dilution } of molecules) {
    if (dilution === undefined) continue;
    for (const { name } of odorFamilies(graph)) {
      advice[name] ??= DILUTION_CLASSES_PCT.map(() => 0);
      advice[name][dilution]!++;
    }
  }
  return advice;
}

function write(path: string, table: object): void {
  writeFileSync(join(import.meta.dirname, '../../../core/src', path), `${JSON.stringify(table)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [, , dataFolder] = process.argv;
if (!dataFolder) throw new Error('usage: fit-properties.ts DATA_FOLDER');
await main(dataFolder);
