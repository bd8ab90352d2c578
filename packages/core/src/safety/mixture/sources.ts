/**
 * From the rows of a formula to the substances in the finished product, each with the rows of the lists that it meets.
 *
 * A natural counts as itself and, as far as the user gives them, as its constituents. What is not known is said, never guessed.
 */
import { SmellError } from '../../errors.ts';
import { findMaterial } from '../../materials/index.ts';
import type { Chemistry, StructureReader } from '../../molecule/index.ts';
import type { ListEntry } from '../lists/list-entry.ts';
import type { Identity, ListMatch } from '../lists/list-match.ts';
import { refuseAgents } from '../refuse.ts';
import type { ListSource } from '../verdict/list-source.ts';
import { type FormulaRow, labelOf, type MaterialName, rounded } from './formula.ts';

/** The aldehyde or amine that a Schiff base counts as, under IFRA Standards. */
export interface ReleasedParent {
  /** Grams set free by one gram of the Schiff base. */
  readonly massRatio: number;
  readonly matches: readonly ListMatch[];
}

export interface Source {
  readonly label: string;
  readonly row: number;
  readonly percentInProduct: number;
  /** Label of the natural that holds it. */
  readonly via?: string;
  readonly matches: readonly ListMatch[];
  /** Canonical SMILES, given or known by the CAS number. */
  readonly smiles?: string;
  readonly released: readonly ReleasedParent[];
}

export type UnknownKind =
  | 'constituents-not-given'
  | 'constituents-incomplete'
  | 'unknown-material'
  | 'remainder'
  | 'limit-not-decidable';

/** Something that could not be counted: never a pass. */
export interface UnknownFinding {
  readonly kind: UnknownKind;
  readonly row?: number;
  readonly label: string;
  /** % of the finished product that it concerns, where known. */
  readonly percentInProduct?: number;
  readonly text: string;
}

export interface Sources {
  readonly sources: readonly Source[];
  readonly unknowns: readonly UnknownFinding[];
  readonly notes: readonly string[];
}

/** @throws SmellError `bad-row` that names the row, for a SMILES that is none; `refused-structure` */
export function resolveSources(
  formula: readonly FormulaRow[],
  useLevelPercent: number,
  lists: ListSource,
  chemistry: Chemistry,
): Sources {
  const resolver = new Resolver(lists, chemistry);
  const sources: Source[] = [];
  const unknowns: UnknownFinding[] = [];
  const notes: string[] = [];
  for (const entry of formula) {
    const percent = (entry.percent * useLevelPercent) / 100;
    const whole = resolver.resolve(entry, entry.row, percent, notes);
    sources.push(whole);
    const constituents = entry.constituents ?? [];
    for (const constituent of constituents) {
      const share = (percent * constituent.percentOfNatural) / 100;
      const part = { ...resolver.resolve(constituent, constituent.row, share, notes), via: whole.label };
      sources.push(part);
      if (isUnknown(part)) unknowns.push(unknownMaterial(part));
    }
    const unknown = constituents.length > 0 ? incomplete(entry, whole) : unknownOf(whole);
    if (unknown) unknowns.push(unknown);
  }
  return { sources: merged(sources, notes), unknowns, notes };
}

class Resolver {
  readonly #lists: ListSource;
  readonly #chemistry: Chemistry;

  constructor(lists: ListSource, chemistry: Chemistry) {
    this.#lists = lists;
    this.#chemistry = chemistry;
  }

  resolve(material: MaterialName, row: number, percentInProduct: number, notes: string[]): Source {
    const { cas, name } = material;
    const byNumber = cas === undefined ? [] : this.#lists.byCas(cas);
    // A name is asked only where there is nothing better: trade names are shared.
    const byName =
      cas === undefined && material.smiles === undefined && name !== undefined ? this.#lists.byName(name) : [];
    const listed = listedSmiles(cas, byNumber, byName);
    const smiles = material.smiles ?? listed ?? knownSmiles(material);
    const base = { label: labelOf(named(material, byNumber)), row, percentInProduct };
    if (smiles === undefined) return { ...base, matches: strongest([...byNumber, ...byName]), released: [] };
    const read = this.#read(smiles, row);
    if (material.smiles !== undefined && listed !== undefined) {
      const other = this.#read(listed, row);
      if (other.skeleton !== read.skeleton) {
        notes.push(`row ${row}: CAS ${cas} is of another molecule than the SMILES; both were looked up`);
      }
    }
    return {
      ...base,
      smiles: read.smiles,
      matches: strongest([...byNumber, ...byName, ...read.matches]),
      released: read.released,
    };
  }

  #read(smiles: string, row: number): StructureFindings {
    try {
      return this.#chemistry.read(smiles, (structure) => {
        refuseAgents(structure);
        return {
          smiles: structure.smiles,
          skeleton: structure.inchiKey.slice(0, SKELETON_LETTERS),
          matches: this.#lists.match(structure),
          released: this.#released(structure),
        };
      });
    } catch (error) {
      if (!(error instanceof SmellError)) throw error;
      if (error.code === 'refused-structure') throw new SmellError(error.code, `row ${row}: ${error.message}`);
      if (error.code !== 'bad-structure') throw error;
      throw new SmellError('bad-row', `row ${row}: ${error.message}`, { cause: error });
    }
  }

  /** One that is released twice is there twice. */
  #released(structure: StructureReader): ReleasedParent[] {
    const parents = this.#lists.schiffBaseParents?.(structure) ?? [];
    return parents.map(({ smiles, massRatio }) => ({
      massRatio,
      matches: this.#chemistry.read(smiles, (parent) => this.#lists.match(parent)),
    }));
  }
}

/** A material known by its number alone gets the name that perfumery's lists give it. */
function named(material: MaterialName, byNumber: readonly ListMatch[]): MaterialName {
  if (material.cas === undefined || material.name !== undefined) return material;
  const match = byNumber.find(({ entry }) => entry.list === 'ifra-transparency') ?? byNumber[0];
  return match ? { ...material, name: match.entry.name } : material;
}

interface StructureFindings extends Pick<Source, 'matches' | 'released'> {
  readonly smiles: string;
  readonly skeleton: string;
}

/** Of a known material that no list draws; a trade name counts only where there is no number. */
function knownSmiles({ cas, name }: MaterialName): string | undefined {
  return findMaterial(cas ?? name ?? '')?.smiles;
}

/** The first block of an InChIKey says which atoms are joined. */
const SKELETON_LETTERS = 14;

/** The structure behind a CAS number, or behind a name that leads to one structure only. */
function listedSmiles(
  cas: string | undefined,
  byNumber: readonly ListMatch[],
  byName: readonly ListMatch[],
): string | undefined {
  const structures = [...byNumber, ...byName].flatMap(({ entry }) => entry.structures);
  const own = cas === undefined ? structures : structures.filter((structure) => structure.cas === cas);
  const smiles = new Set(own.map((structure) => structure.smiles));
  // A CAS number has one structure, though lists may draw its stereochemistry differently.
  return cas !== undefined || smiles.size === 1 ? own[0]?.smiles : undefined;
}

const STRENGTH: readonly Identity[] = [
  'exact',
  'cas',
  'unspecified-isomer',
  'name',
  'class',
  'parent',
  'tautomer',
  'other-isomer',
];

/** Each row of a list once, by the surest of its matches. */
export function strongest(matches: readonly ListMatch[]): ListMatch[] {
  const best = new Map<ListEntry, ListMatch>();
  for (const match of matches) {
    const before = best.get(match.entry);
    if (!before || STRENGTH.indexOf(match.identity) < STRENGTH.indexOf(before.identity)) best.set(match.entry, match);
  }
  return [...best.values()];
}

/** On no list and without a structure. */
export function isUnknown({ matches, smiles }: Source): boolean {
  return smiles === undefined && matches.length === 0;
}

function unknownMaterial({ row, label, percentInProduct }: Source): UnknownFinding {
  return {
    kind: 'unknown-material',
    row,
    label,
    percentInProduct,
    text: `unknown: ${label} is on none of the loaded lists and no structure is given; it was not checked`,
  };
}

/** Of a row without constituents: a material that has no single structure may hold anything. */
function unknownOf(source: Source): UnknownFinding | undefined {
  if (isUnknown(source)) return unknownMaterial(source);
  if (source.smiles !== undefined) return undefined;
  const { row, label, percentInProduct } = source;
  return {
    kind: 'constituents-not-given',
    row,
    label,
    percentInProduct,
    text: `unknown: constituents of ${label} not given, and no structure is known for it; as a natural or a mixture it may hold restricted materials and allergens that were not counted`,
  };
}

function incomplete(
  { row, constituents = [] }: FormulaRow,
  { label, percentInProduct }: Source,
): UnknownFinding | undefined {
  const given = constituents.reduce((total, { percentOfNatural }) => total + percentOfNatural, 0);
  if (given >= MOST_OF_A_NATURAL) return undefined;
  return {
    kind: 'constituents-incomplete',
    row,
    label,
    percentInProduct: (percentInProduct * (100 - given)) / 100,
    text: `unknown: constituents are given for ${rounded(given)} % of ${label}; the rest was not checked`,
  };
}

/** Analyses of naturals rarely add up to more: from here on the rest is rounding. */
const MOST_OF_A_NATURAL = 99.95;

/** The same substance twice, from the same natural or none, is one source. */
function merged(sources: readonly Source[], notes: string[]): Source[] {
  const byKey = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.via ?? ''}|${source.smiles ?? source.label.toLowerCase()}`;
    const before = byKey.get(key);
    if (before)
      notes.push(`rows ${before.row} and ${source.row} are the same material (${before.label}) and were added up`);
    const percentInProduct = (before?.percentInProduct ?? 0) + source.percentInProduct;
    byKey.set(
      key,
      before ? { ...before, percentInProduct, matches: strongest([...before.matches, ...source.matches]) } : source,
    );
  }
  return [...byKey.values()];
}
