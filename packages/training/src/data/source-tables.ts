/**
 * The five files that training reads, parsed at the edge: odorants, corpus, strength and tenacity (two) and volatility.
 *
 * The last three are joined to molecules by the first block of the InChIKey (the skeleton), as the files are.
 */
import { join } from 'node:path';
import { NOTES, type Note } from '@smell/core/diffusion';
import { DESCRIPTOR_INDEX } from '@smell/core/odor';
import { badRow, optionalNumber, readCsv } from './csv.ts';
import { strengthRank, tenacityOfHours } from './ranks.ts';

export const SOURCE_FILES = [
  'odorants.csv',
  'corpus_smiles.csv.gz',
  'tenacity_odor_strength.csv',
  'arctander_strength_tenacity.csv',
  'volatility.csv',
] as const;

export interface OdorantRow {
  readonly line: number;
  readonly smiles: string;
  readonly inchiKey: string;
  /** Column in the vocabulary and number of sources, most supported first. */
  readonly votes: readonly (readonly [column: number, votes: number])[];
}

export interface CorpusRow {
  readonly line: number;
  readonly smiles: string;
  readonly source: string;
  /** Sampling weight, 0 to 1. */
  readonly fragranceLikeness: number;
}

/** What is known of a material besides its structure and odor. NaN: unknown. */
export interface Perception {
  strength: number;
  tenacity: number;
  note: Note | undefined;
  /** log10 of the measured vapour pressure at 25 C in Pa. */
  log10VapourPressurePa: number;
}

const PASCAL_PER_MMHG = 133.322;
/** Sources of vapour pressure that were measured, or are fits to measurements; the rest of the table is estimated. */
const MEASURED_VAPOUR_PRESSURE = new Set(['mayhew_2022_experimental', 'landolt_antoine', 'yaws', 'nist_webbook']);

/** First block of an InChIKey: the skeleton without stereochemistry, isotopes and charge. */
export function skeletonBlock(inchiKey: string): string {
  return inchiKey.slice(0, 14);
}

export function isInchiKey(text: string): boolean {
  return /^[A-Z]{14}-[A-Z]{10}-[A-Z]$/.test(text);
}

/** @throws SmellError for a file that is missing, lacks a column or holds a row that cannot be read */
export function readOdorants(folder: string): OdorantRow[] {
  const name = 'odorants.csv';
  const seen = new Map<string, number>();
  return readCsv(join(folder, name), ['inchikey', 'smiles', 'descriptor_votes']).map((row) => {
    const block = checkedBlock(row.inchikey, name, row.line);
    const earlier = seen.get(block);
    if (earlier !== undefined) {
      throw badRow(name, row.line, `${row.inchikey} is the skeleton of line ${earlier}`, 'merge the two rows');
    }
    seen.set(block, row.line);
    if (row.smiles === '') throw badRow(name, row.line, 'smiles is empty', 'write the structure or remove the row');
    return {
      line: row.line,
      smiles: row.smiles,
      inchiKey: row.inchikey,
      votes: parseVotes(row.descriptor_votes, name, row.line),
    };
  });
}

/** @throws SmellError as {@link readOdorants} */
export function readCorpus(folder: string): CorpusRow[] {
  const name = 'corpus_smiles.csv.gz';
  return readCsv(join(folder, name), ['smiles', 'source', 'fragrance_likeness']).map((row) => {
    if (row.smiles === '') throw badRow(name, row.line, 'smiles is empty', 'write the structure or remove the row');
    const fragranceLikeness = optionalNumber(row.fragrance_likeness, name, row.line, 'fragrance_likeness');
    if (fragranceLikeness === undefined || fragranceLikeness < 0 || fragranceLikeness > 1) {
      throw badRow(name, row.line, `fragrance_likeness is "${row.fragrance_likeness}"`, 'give a number from 0 to 1');
    }
    return { line: row.line, smiles: row.smiles, source: row.source, fragranceLikeness };
  });
}

/**
 * Strength, tenacity, note and measured vapour pressure by skeleton block.
 *
 * @throws SmellError as {@link readOdorants}
 */
export function readPerception(folder: string): Map<string, Perception> {
  const known = new Map<string, Perception>();
  const entry = (inchiKey: string, name: string, line: number): Perception => {
    const block = checkedBlock(inchiKey, name, line);
    let perception = known.get(block);
    if (!perception) {
      perception = { strength: Number.NaN, tenacity: Number.NaN, note: undefined, log10VapourPressurePa: Number.NaN };
      known.set(block, perception);
    }
    return perception;
  };

  const goodScents = 'tenacity_odor_strength.csv';
  for (const row of readCsv(join(folder, goodScents), [
    'inchikey',
    'odor_strength_rank',
    'substantivity_hours',
    'substantivity_qualifier',
    'note_class',
  ])) {
    const perception = entry(row.inchikey, goodScents, row.line);
    const rank = rankWithin(row.odor_strength_rank, 1, 4, goodScents, row.line, 'odor_strength_rank');
    perception.strength = strengthRank(rank, undefined);
    const hours = optionalNumber(row.substantivity_hours, goodScents, row.line, 'substantivity_hours');
    if (hours !== undefined) perception.tenacity = tenacityOfHours(hours, row.substantivity_qualifier);
    if (row.note_class !== '') {
      const note = NOTES.find((candidate) => candidate === row.note_class);
      if (!note) {
        throw badRow(
          goodScents,
          row.line,
          `note_class is "${row.note_class}"`,
          `use one of ${NOTES.join(', ')} or nothing`,
        );
      }
      perception.note = note;
    }
  }

  const arctander = 'arctander_strength_tenacity.csv';
  for (const row of readCsv(join(folder, arctander), ['inchikey', 'arctander_strength', 'arctander_tenacity'])) {
    const perception = entry(row.inchikey, arctander, row.line);
    const strength = rankWithin(row.arctander_strength, 0, 4, arctander, row.line, 'arctander_strength');
    const tenacity = rankWithin(row.arctander_tenacity, 0, 3, arctander, row.line, 'arctander_tenacity');
    if (Number.isNaN(perception.strength)) perception.strength = strengthRank(undefined, strength);
    if (Number.isNaN(perception.tenacity) && tenacity !== undefined) perception.tenacity = tenacity;
  }

  const volatility = 'volatility.csv';
  for (const row of readCsv(join(folder, volatility), [
    'inchikey',
    'vapor_pressure_mmHg_25C',
    'vapor_pressure_mmHg_25C_source',
  ])) {
    const pressure = optionalNumber(row.vapor_pressure_mmHg_25C, volatility, row.line, 'vapor_pressure_mmHg_25C');
    if (pressure === undefined || !MEASURED_VAPOUR_PRESSURE.has(row.vapor_pressure_mmHg_25C_source)) continue;
    if (pressure <= 0) {
      throw badRow(
        volatility,
        row.line,
        `vapor_pressure_mmHg_25C is ${pressure}`,
        'give a positive pressure or empty the cell',
      );
    }
    entry(row.inchikey, volatility, row.line).log10VapourPressurePa = Math.log10(pressure * PASCAL_PER_MMHG);
  }
  return known;
}

function checkedBlock(inchiKey: string, name: string, line: number): string {
  if (!isInchiKey(inchiKey))
    throw badRow(name, line, `"${inchiKey}" is not an InChIKey`, 'correct the inchikey column');
  return skeletonBlock(inchiKey);
}

function rankWithin(
  text: string,
  low: number,
  high: number,
  name: string,
  line: number,
  column: string,
): number | undefined {
  const rank = optionalNumber(text, name, line, column);
  if (rank !== undefined && !(Number.isInteger(rank) && rank >= low && rank <= high)) {
    throw badRow(name, line, `${column} is ${text}`, `give a whole number from ${low} to ${high} or nothing`);
  }
  return rank;
}

/** `green:6;fatty:4` as columns and votes. */
function parseVotes(text: string, name: string, line: number): OdorantRow['votes'] {
  if (text === '')
    throw badRow(name, line, 'descriptor_votes is empty', 'give at least one descriptor or remove the row');
  const votes = text.split(';').map((part) => {
    const colon = part.lastIndexOf(':');
    const descriptor = part.slice(0, colon);
    const count = Number(part.slice(colon + 1));
    if (colon < 1 || !Number.isInteger(count) || count < 1 || count > 255) {
      throw badRow(
        name,
        line,
        `"${part}" in descriptor_votes is not "descriptor:number"`,
        'write for example "rose:3"',
      );
    }
    const column = DESCRIPTOR_INDEX.get(descriptor);
    if (column === undefined) {
      throw badRow(name, line, `"${descriptor}" is not an odor descriptor`, 'use a descriptor of the vocabulary');
    }
    return [column, count] as const;
  });
  // Stable: descriptors of equal support keep the order of the file.
  return votes.sort(([, a], [, b]) => b - a);
}
