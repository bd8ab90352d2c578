/** What is kept of a molecule and of a collection, and how rows of the database become that. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Principal } from '../auth/principal.ts';
import type { LibraryTables } from '../db/library-tables.ts';
import type { Database } from '../db/open-database.ts';

export interface SavedMolecule {
  readonly id: string;
  readonly smiles: string;
  readonly inchiKey: string;
  /** Hill order; '' for one that was saved before formulas were kept. */
  readonly formula: string;
  readonly name: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** As it was when saved: a candidate or a description. */
  readonly data: unknown;
  readonly collectionIds: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** In a list: the little of its data that a list shows. */
export interface ListedMolecule extends Omit<SavedMolecule, 'data'>, ShownData {
  /** To what was searched for, 0 to 1; null without such a search. */
  readonly similarity: number | null;
}

export interface ShownData {
  /** What it should smell of, the likeliest first; empty where nothing is known. */
  readonly odor: readonly { readonly descriptor: string; readonly probability: number }[];
  readonly noteClass: 'top' | 'heart' | 'base' | null;
}

export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly molecules: number;
  readonly createdAt: string;
}

export type Owner = Pick<Principal, 'organisationId' | 'userId'>;
export type OwnerId = Pick<Principal, 'organisationId'>;

/** Molecules of an organisation. */
export const MOST_MOLECULES = 20_000;
export const MOST_COLLECTIONS = 500;
/** What was removed can be had back for so long. */
export const REMOVED_HOURS = 24;
/** Descriptors of a list. */
const SHOWN_DESCRIPTORS = 6;

const BASE_COLUMNS = [
  'id',
  'position',
  'smiles',
  'inchi_key',
  'formula',
  'name',
  'note',
  'tags',
  'created_at',
  'updated_at',
] as const;
type BaseRow = Pick<Selectable<LibraryTables['saved_molecule']>, (typeof BASE_COLUMNS)[number]> & {
  readonly collections: string[];
};
export type WholeRow = BaseRow & { readonly data: unknown };
export type ListedRow = BaseRow & { readonly descriptors: unknown; readonly note_class: unknown };

/** Those that were not removed, with the ids of their collections. */
export function moleculesOf({ db }: Pick<Database, 'db'>, organisationId: string) {
  return db
    .selectFrom('saved_molecule')
    .select(BASE_COLUMNS)
    .select(
      sql<string[]>`array(
        select c.collection_id from collection_molecule c join collection k on k.id = c.collection_id
        where c.molecule_id = saved_molecule.id and k.deleted_at is null order by 1)`.as('collections'),
    )
    .where('organisation_id', '=', organisationId)
    .where('deleted_at', 'is', null);
}

/** Parts of JSON and not text of it: text of what a user sent may be no text of PostgreSQL. */
export function withShownData<Query extends ReturnType<typeof moleculesOf>>(query: Query) {
  return query
    .select(sql<unknown>`data -> 'odor' -> 'descriptors'`.as('descriptors'))
    .select(sql<unknown>`data -> 'estimates' -> 'noteClass' -> 'value'`.as('note_class'));
}

export function collectionsOf({ db }: Pick<Database, 'db'>, organisationId: string) {
  return db
    .selectFrom('collection')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from collection_molecule c join saved_molecule m on m.id = c.molecule_id
        where c.collection_id = collection.id and m.deleted_at is null)`.as('molecules'),
    )
    .where('organisation_id', '=', organisationId)
    .where('deleted_at', 'is', null);
}

export function moleculeOf({ data, ...row }: WholeRow): SavedMolecule {
  return { ...baseOf(row), data };
}

export function listedOf(row: ListedRow, similarity: number | null = null): ListedMolecule {
  const { descriptors, note_class: noteClass, ...rest } = row;
  return { ...baseOf(rest), ...shownDataOf(descriptors, noteClass), similarity };
}

export function collectionOf(
  row: Selectable<LibraryTables['collection']> & { readonly molecules: number },
): Collection {
  const { id, name, note, molecules, created_at } = row;
  return { id, name, note, molecules, createdAt: created_at.toISOString() };
}

const descriptorsSchema = z.array(z.object({ descriptor: z.string().max(100), probability: z.number() }));
const noteSchema = z.enum(['top', 'heart', 'base']);

/** The data are the user's: what is not as this product writes it is passed over. */
function shownDataOf(descriptors: unknown, noteClass: unknown): ShownData {
  const read = descriptorsSchema.safeParse(descriptors);
  const note = noteSchema.safeParse(noteClass);
  const odor = (read.success ? [...read.data] : []).sort((a, b) => b.probability - a.probability);
  return { odor: odor.slice(0, SHOWN_DESCRIPTORS), noteClass: note.success ? note.data : null };
}

function baseOf(row: BaseRow): Omit<SavedMolecule, 'data'> {
  return {
    id: row.id,
    smiles: row.smiles,
    inchiKey: row.inchi_key,
    formula: row.formula,
    name: row.name,
    note: row.note,
    tags: row.tags,
    collectionIds: row.collections,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
