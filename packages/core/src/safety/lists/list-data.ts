/**
 * The tables as they are stored: one JSON file a list, one for the structures that all of them share, and a manifest.
 * Written by `smell lists build` (packages/training/src/safety/build-lists.ts), shipped in data/.
 *
 * A row is a short array, and its structures are found by its CAS numbers: a row then changes only when the list does.
 */
import {
  type FactsOfList,
  IFRA_CATEGORIES,
  type IfraCategory,
  type IfraFacts,
  type IfraLimit,
  type ListEntry,
  type ListedStructure,
  type ListId,
  type ListInfo,
} from './list-entry.ts';

export interface ListManifest {
  /** Newest day of a list, and the first 12 digits of a SHA-256 over all hashes: `2024-05-16+0123456789ab`. */
  readonly version: string;
  /** SHA-256 of structures.json. */
  readonly structuresHash: string;
  readonly lists: readonly ListInfo[];
}

/** Row, name, CAS numbers, facts (packed), other names. */
export type PackedRow = readonly [
  row: string,
  name: string,
  cas: readonly string[],
  facts?: unknown,
  synonyms?: readonly string[],
];

export interface ListFile {
  /** The same for all rows of a list. */
  readonly certainty: string;
  /** Words that the facts of CLP rows give by their number. */
  readonly terms?: readonly string[];
  readonly rows: readonly PackedRow[];
}

/**
 * CAS number, canonical isomeric SMILES, InChIKey (without `-UHFFFAOYSA-N`), tautomer key (absent where it is the first block
 * of the InChIKey with `-UHFFFAOYNA` and the same end; 14 letters where only these differ), skeleton key in base 36, stereo layers of the
 * InChI, and 1 where the CAS number is of a salt that is drawn as its neutral parent.
 */
export type PackedStructure = readonly [
  cas: string,
  smiles: string,
  inchiKey: string,
  tautomerKey: string,
  skeleton: string,
  stereo?: string,
  salt?: 1,
];

export interface ListTables {
  readonly manifest: ListManifest;
  readonly structures: readonly PackedStructure[];
  readonly files: Readonly<Record<ListId, ListFile>>;
}

/** A structure with what matching needs beside its identity. */
export interface IndexedStructure extends ListedStructure {
  readonly skeleton: number;
  readonly stereo: string;
  readonly salt: boolean;
}

const PLAIN = '-UHFFFAOYSA-N';
const PLAIN_TAUTOMER = '-UHFFFAOYNA-';
/** Letters of the first block of an InChIKey: skeleton and hydrogens, without stereochemistry. */
export const FIRST_BLOCK = 14;

export function packStructure(structure: IndexedStructure): PackedStructure {
  const { cas, smiles, inchiKey, tautomerKey, skeleton, stereo, salt } = structure;
  const key = inchiKey.endsWith(PLAIN) ? inchiKey.slice(0, FIRST_BLOCK) : inchiKey;
  const end = PLAIN_TAUTOMER + inchiKey.at(-1)!;
  const block = tautomerKey.slice(0, FIRST_BLOCK);
  const tautomer = !tautomerKey.endsWith(end) ? tautomerKey : block === inchiKey.slice(0, FIRST_BLOCK) ? '' : block;
  const packed = [cas, smiles, key, tautomer, skeleton.toString(36)] as const;
  if (salt) return [...packed, stereo, 1];
  return stereo === '' ? packed : [...packed, stereo];
}

export function unpackStructure([
  cas,
  smiles,
  key,
  tautomer,
  skeleton,
  stereo = '',
  salt,
]: PackedStructure): IndexedStructure {
  const inchiKey = key.length === FIRST_BLOCK ? key + PLAIN : key;
  const block = tautomer === '' ? inchiKey.slice(0, FIRST_BLOCK) : tautomer;
  return {
    cas,
    smiles,
    inchiKey,
    tautomerKey: block.length === FIRST_BLOCK ? block + PLAIN_TAUTOMER + inchiKey.at(-1)! : block,
    skeleton: Number.parseInt(skeleton, 36),
    stereo,
    salt: salt === 1,
  };
}

/** The IFRA facts, with limits as the overview prints them, in the order of `IFRA_CATEGORIES`. */
export type PackedIfra = readonly [
  type: string,
  driver: string,
  amendment: string,
  year: string,
  otherSources: string,
  ...cells: string[],
];

/** @returns undefined for a blank cell, null for one that the overview should not have */
export function parseIfraCell(cell: string): IfraLimit | undefined | null {
  const text = cell.trim();
  if (text === '') return undefined;
  if (text === 'no restriction') return { kind: 'no-restriction' };
  if (text === 'see note') return { kind: 'see-note' };
  const [, number, remark] = text.match(/^(\d+(?:\.\d+)?(?:[eE]-?\d+)?)(?: \(([^()]+)\))?$/) ?? [];
  if (number === undefined) return null;
  const percent = Number(number);
  if (remark === 'Prohibited') return percent === 0 ? { kind: 'prohibited' } : null;
  if (percent > 100) return null;
  return remark === undefined ? { kind: 'percent', percent } : { kind: 'percent', percent, of: remark };
}

function ifraFacts(packed: PackedIfra): IfraFacts {
  const [type, driver, amendment, year, otherSources, ...cells] = packed;
  const limits: Partial<Record<IfraCategory, IfraLimit>> = {};
  cells.forEach((cell, i) => {
    const limit = parseIfraCell(cell);
    if (limit) limits[IFRA_CATEGORIES[i]!] = limit;
  });
  const kinds = type.split('_');
  return {
    prohibition: kinds.includes('PROHIBITION'),
    restriction: kinds.includes('RESTRICTION'),
    specification: kinds.includes('SPECIFICATION'),
    driver,
    amendment,
    year,
    limits,
    otherSources,
  };
}

/** A row as the rest of the safety room sees it. */
export function unpackRow(
  list: ListId,
  packed: PackedRow,
  { certainty, terms = [] }: ListFile,
  structureOf: (cas: string) => ListedStructure | undefined,
): ListEntry {
  const [row, name, cas, , synonyms = []] = packed;
  const structures = cas.map(structureOf).filter((structure) => structure !== undefined);
  return {
    list,
    row,
    name,
    synonyms,
    cas,
    structures,
    certainty,
    facts: unpackFacts(list, packed, terms),
  } as ListEntry;
}

function unpackFacts(list: ListId, [row, , , facts]: PackedRow, terms: readonly string[]): FactsOfList[ListId] {
  if (list === 'ifra-standards') return ifraFacts(facts as PackedIfra);
  if (list === 't3db') return { t3dbId: row };
  if (list === 'clp-annex-vi') return { hazardClasses: (facts as number[]).map((term) => terms[term]!) };
  return (facts ?? {}) as FactsOfList[ListId];
}

/** Whether the check digit of a CAS number is right (CAS: the digits from the right, weighted 1, 2, 3 ..., modulo 10). */
export function isCasNumber(text: string): boolean {
  if (!/^[1-9]\d{1,6}-\d\d-\d$/.test(text)) return false;
  const digits = [...text.replaceAll('-', '')].reverse().map(Number);
  const check = digits[0]!;
  return digits.slice(1).reduce((sum, digit, i) => sum + digit * (i + 1), 0) % 10 === check;
}
