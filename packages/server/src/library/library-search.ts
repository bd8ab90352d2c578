/** Looks through the kept molecules: by words, tag and collection in the database, by structure with the chemistry. */
import { type SqlBool, sql } from 'kysely';
import { notFound } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from '../engine/engine.ts';
import type { Library } from './library.ts';
import { type ListedMolecule, listedOf, moleculesOf, type OwnerId, withShownData } from './saved-molecule.ts';

export interface MoleculeFilter {
  /** Words of name and note, a part of the name, a tag, or a structure. */
  readonly text?: string | undefined;
  readonly tag?: string | undefined;
  readonly collectionId?: string | undefined;
  /** In no collection. */
  readonly unsorted?: boolean | undefined;
  /** SMARTS of a part that each must hold. */
  readonly smarts?: string | undefined;
  /** SMILES: the most similar come first. */
  readonly similarTo?: string | undefined;
  /** Similarity that each must have at least. */
  readonly least?: number | undefined;
}

export interface MoleculeSearch extends MoleculeFilter {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface FoundMolecules {
  readonly items: readonly ListedMolecule[];
  readonly total: number;
  readonly nextCursor: string | null;
}

interface Hit {
  readonly id: string;
  readonly similarity: number | null;
}

export interface LibrarySearchOptions {
  readonly database: Database;
  readonly library: Pick<Library, 'collection'>;
  readonly engine: Pick<Engine, 'identify' | 'whichHold' | 'likeness'>;
}

export class LibrarySearch {
  readonly #database: Database;
  readonly #library: Pick<Library, 'collection'>;
  readonly #engine: LibrarySearchOptions['engine'];

  constructor({ database, library, engine }: LibrarySearchOptions) {
    this.#database = database;
    this.#library = library;
    this.#engine = engine;
  }

  /**
   * The newest first, or the most similar.
   *
   * @throws Refusal `not-found` for a collection or a page that is not there; SmellError `bad-argument`, `bad-structure`, `too-complex`
   */
  async find(owner: OwnerId, search: MoleculeSearch, signal?: AbortSignal): Promise<FoundMolecules> {
    const { limit = 50, cursor, ...filter } = search;
    const { smarts, similarTo } = filter;
    if (filter.collectionId !== undefined) await this.#library.collection(owner, filter.collectionId);
    if (smarts !== undefined || similarTo !== undefined) {
      const hits = await this.#hits(owner, filter, signal);
      const first = cursor === undefined ? 0 : readPlace(cursor);
      const page = hits.slice(first, first + limit);
      const end = first + page.length;
      return {
        items: await this.#listed(owner, page),
        total: hits.length,
        nextCursor: end < hits.length && page.length > 0 ? cursorOf(end) : null,
      };
    }
    const where = wordsSql(filter);
    const { count } = await this.#database.db
      .selectFrom('saved_molecule')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('organisation_id', '=', owner.organisationId)
      .where('deleted_at', 'is', null)
      .where(where)
      .executeTakeFirstOrThrow();
    let query = withShownData(moleculesOf(this.#database, owner.organisationId))
      .where(where)
      .orderBy('position', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('position', '<', readPlace(cursor));
    const rows = await query.execute();
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => listedOf(row)),
      total: count,
      nextCursor: last ? cursorOf(Number(last.position)) : null,
    };
  }

  /** Ids of all that is found, in order. @throws as `find` */
  async ids(owner: OwnerId, filter: MoleculeFilter, signal?: AbortSignal): Promise<string[]> {
    if (filter.collectionId !== undefined) await this.#library.collection(owner, filter.collectionId);
    return (await this.#hits(owner, filter, signal)).map(({ id }) => id);
  }

  async #hits(owner: OwnerId, filter: MoleculeFilter, signal: AbortSignal | undefined): Promise<Hit[]> {
    const { smarts, similarTo, least = 0 } = filter;
    const rows = await this.#database.db
      .selectFrom('saved_molecule')
      .select(['id', 'smiles'])
      .$if(similarTo !== undefined, (query) => query.select('atom_pairs'))
      .where('organisation_id', '=', owner.organisationId)
      .where('deleted_at', 'is', null)
      .where(wordsSql(filter))
      .orderBy('position', 'desc')
      .execute();
    let found: readonly (typeof rows)[number][] = rows;
    if (smarts !== undefined) {
      const smiles = rows.map((row) => row.smiles);
      // An empty library says what is wrong with a pattern, too.
      const holds = await this.#engine.whichHold([...smiles, 'C'], smarts, { signal });
      found = rows.filter((_, place) => holds[place]);
    }
    if (similarTo === undefined) return found.map(({ id }) => ({ id, similarity: null }));
    const pairs = await this.#pairsOf(found, signal);
    const likeness = await this.#engine.likeness(similarTo, pairs, { signal });
    return found
      .map(({ id }, place) => ({ id, similarity: Number(likeness[place]!.toFixed(4)), place }))
      .filter(({ similarity }) => similarity >= least)
      .sort((a, b) => b.similarity - a.similarity || a.place - b.place)
      .map(({ id, similarity }) => ({ id, similarity }));
  }

  /** What was saved before atom pairs were kept gets them now. */
  async #pairsOf(
    rows: readonly { readonly id: string; readonly smiles: string; readonly atom_pairs?: Uint8Array | null }[],
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array[]> {
    const lacking = rows.filter((row) => !row.atom_pairs);
    const made = new Map<string, Uint8Array>();
    if (lacking.length > 0) {
      const structures = lacking.map(({ smiles }) => ({ format: 'smiles' as const, text: smiles }));
      const identified = await this.#engine.identify(structures, { signal });
      for (const [place, found] of identified.entries()) {
        if ('error' in found) continue;
        const { id } = lacking[place]!;
        made.set(id, found.atomPairs);
        await this.#database.db
          .updateTable('saved_molecule')
          .set({ atom_pairs: Buffer.from(found.atomPairs), formula: found.formula })
          .where('id', '=', id)
          .execute();
      }
    }
    // One that could never be read is like nothing.
    return rows.map(({ id, atom_pairs: kept }) => kept ?? made.get(id) ?? new Uint8Array());
  }

  async #listed({ organisationId }: OwnerId, hits: readonly Hit[]): Promise<ListedMolecule[]> {
    if (hits.length === 0) return [];
    const ids = hits.map(({ id }) => id);
    const rows = await withShownData(moleculesOf(this.#database, organisationId)).where('id', 'in', ids).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    // One that was removed in between is left out.
    return hits.flatMap(({ id, similarity }) => {
      const row = byId.get(id);
      return row ? [listedOf(row, similarity)] : [];
    });
  }
}

function wordsSql({ text = '', tag, collectionId, unsorted }: MoleculeFilter) {
  const parts = [sql<SqlBool>`true`];
  if (tag !== undefined) parts.push(sql<SqlBool>`tags @> array[${tag}]::text[]`);
  if (collectionId !== undefined) {
    parts.push(sql<SqlBool>`exists (select 1 from collection_molecule c
      where c.molecule_id = saved_molecule.id and c.collection_id = ${collectionId})`);
  }
  if (unsorted) {
    parts.push(sql<SqlBool>`not exists (select 1 from collection_molecule c join collection k on k.id = c.collection_id
      where c.molecule_id = saved_molecule.id and k.deleted_at is null)`);
  }
  const wanted = text.trim();
  if (wanted !== '') {
    const part = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`;
    parts.push(sql<SqlBool>`(
      to_tsvector('simple', name || ' ' || note) @@ websearch_to_tsquery('simple', ${wanted})
      or name ilike ${part} or lower(formula) = ${wanted.toLowerCase()} or array_to_string(tags, ' ') ilike ${part}
      or smiles = ${wanted} or inchi_key = ${wanted.toUpperCase()}
    )`);
  }
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

const cursorOf = (place: number): string => Buffer.from(String(place)).toString('base64url');

/** @throws Refusal `not-found` */
function readPlace(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw notFound('page');
  return Number(text);
}
