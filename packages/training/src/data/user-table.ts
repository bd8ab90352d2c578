/**
 * A user's own molecules as a training table, for fine-tuning: a CSV file with the columns `smiles` and `descriptors`
 * (separated by `;`, each `word` or `word:votes`).
 */
import { basename } from 'node:path';
import { SOURCE_TAGS } from '@smell/core/diffusion';
import type { Chemistry } from '@smell/core/molecule';
import { DESCRIPTOR_INDEX, nearestDescriptors } from '@smell/core/odor';
import { badRow, type CsvRow, optionalNumber, readCsv } from './csv.ts';
import { hashText } from './graph-hash.ts';
import { type MoleculeTable, moleculeTable, NONE, SCALAR_COLUMNS, SPLITS } from './molecule-table.ts';

type UserRow = CsvRow<'smiles' | 'descriptors'>;

interface UserMolecule {
  readonly smiles: string;
  readonly orders: readonly string[];
  readonly descriptors: readonly (readonly [column: number, votes: number])[];
  readonly scalars: readonly number[];
}

/** Every this many molecules, one is held out to watch the loss. */
const HELD_OUT_ONE_IN = 10;
const OTHER_ORDERS = 4;
const ORDER_SEED = 1;

/**
 * @throws SmellError `bad-row` naming the line when a structure cannot be read or is outside the fragrance scope, when
 *   a descriptor is not in the vocabulary, or when a number is none; `data-missing` when the file cannot be read
 */
export function userTable(path: string, chemistry: Chemistry): MoleculeTable {
  const name = basename(path);
  const rows = readCsv(path, ['smiles', 'descriptors']);
  if (rows.length === 0) throw badRow(name, 1, 'there is no row below the header', 'add molecules to learn from');
  const molecules = new Map<string, UserMolecule>();
  for (const row of rows) {
    const molecule = readMolecule(row, name, chemistry);
    molecules.set(molecule.smiles, molecule);
  }
  return buildTable([...molecules.values()]);
}

function readMolecule(row: UserRow, name: string, chemistry: Chemistry): UserMolecule {
  const parsed = chemistry.parse(row.smiles);
  if (!parsed.ok)
    throw badRow(name, row.line, `"${row.smiles}" is not a structure (${parsed.reason})`, 'correct or remove the row');
  const smiles = chemistry.flatCanonical(row.smiles)!;
  const [outside] = chemistry.scope(smiles);
  if (outside)
    throw badRow(name, row.line, `"${row.smiles}" is outside the fragrance scope (${outside.text})`, 'remove the row');
  const { molecularWeight, logP } = chemistry.properties(smiles);
  const known: Partial<Record<(typeof SCALAR_COLUMNS)[number], number>> = {
    molecularWeight,
    logP,
    log10VapourPressurePa: chemistry.volatility(smiles).log10VapourPressurePa25C,
  };
  return {
    smiles,
    orders: chemistry.randomSmiles(smiles, OTHER_ORDERS, ORDER_SEED),
    descriptors: readDescriptors(row, name),
    scalars: SCALAR_COLUMNS.map((column) => known[column] ?? Number.NaN),
  };
}

function readDescriptors(row: UserRow, name: string): [number, number][] {
  const votes = new Map<number, number>();
  for (const part of row.descriptors
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const [word = '', count = '1'] = part.split(':').map((each) => each.trim());
    const column = DESCRIPTOR_INDEX.get(word.toLowerCase());
    if (column === undefined) {
      const near = nearestDescriptors(word, 3).join(', ');
      throw badRow(name, row.line, `"${word}" is not an odor descriptor`, `use one of the vocabulary, such as ${near}`);
    }
    const value = optionalNumber(count, name, row.line, 'descriptors') ?? 1;
    if (!(value >= 1 && value <= 255)) throw badRow(name, row.line, `${value} votes for "${word}"`, 'give 1 to 255');
    votes.set(column, Math.round(value));
  }
  return [...votes].sort(([, a], [, b]) => b - a);
}

function buildTable(molecules: readonly UserMolecule[]): MoleculeTable {
  const size = molecules.length;
  const start = Uint32Array.from({ length: size + 1 });
  molecules.forEach(({ descriptors }, i) => {
    start[i + 1] = start[i]! + descriptors.length;
  });
  const flat = molecules.flatMap(({ descriptors }) => descriptors);
  const lines = molecules.map(({ smiles, orders }) => `${[smiles, ...orders].join(' ')}\n`);
  return moleculeTable(lines.join(''), molecules.map((_, i) => `user-${i}\n`).join(''), {
    weight: new Float32Array(size).fill(1),
    scalars: Float32Array.from(SCALAR_COLUMNS.flatMap((_, column) => molecules.map(({ scalars }) => scalars[column]!))),
    tag: new Uint8Array(size).fill(SOURCE_TAGS.indexOf('odorant')),
    note: new Uint8Array(size).fill(NONE),
    split: Uint8Array.from(molecules, ({ smiles }) => SPLITS.indexOf(heldOut(smiles, size) ? 'judge' : 'train')),
    fold: new Uint8Array(size).fill(NONE),
    cluster: Int32Array.from({ length: size }, (_, i) => i),
    descriptorStart: start,
    descriptorIndex: Uint16Array.from(flat, ([column]) => column),
    descriptorVotes: Uint8Array.from(flat, ([, votes]) => votes),
  });
}

/** Nothing is held out of a handful. */
function heldOut(smiles: string, size: number): boolean {
  return size >= 2 * HELD_OUT_ONE_IN && (hashText(smiles) >>> 0) % HELD_OUT_ONE_IN === 0;
}
