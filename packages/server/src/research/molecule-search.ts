/**
 * Exact search among everything that an organisation has made or asked about. Nothing is approximate: every molecule is
 * compared, by counted atom pairs that are computed once and kept in the database, or is asked whether it holds the pattern.
 *
 * Molecules stand in the order of the transactions that wrote them. Those below the oldest transaction that is under way are
 * settled: nothing comes among them any more. They are kept in the thread by segments of a fixed size; what is not settled, or
 * does not fill a segment yet, is read anew each time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SmellError } from '@smell/core/errors';
import { LRUCache } from 'lru-cache';
import { notFound } from '../config/refusal.ts';
import type { Database } from '../db/open-database.ts';
import type { Engine } from '../engine/engine.ts';
import { readByIndex } from './read-by-index.ts';
import type { SearchedSegment, SearchRow, SimilarityQuestion } from './research-thread.ts';
import type { ResearchThread } from './research-worker.ts';

export interface FoundMolecule {
  readonly inchiKey: string;
  readonly smiles: string;
}

export interface SimilarMolecule extends FoundMolecule {
  /** Tanimoto similarity of counted atom pairs, 0 to 1. */
  readonly similarity: number;
}

export interface SimilarityPage {
  readonly items: readonly SimilarMolecule[];
  /** At or above the threshold. */
  readonly total: number;
  /** Molecules compared: all that there are. */
  readonly searched: number;
}

export interface SubstructurePage {
  readonly items: readonly FoundMolecule[];
  /** Molecules looked at for this page. */
  readonly searched: number;
  /** Null when all were looked at; a page may end before it is full, so that none takes long. */
  readonly nextCursor: string | null;
}

/** Where a row stands. */
interface Place {
  readonly writtenBy: string;
  readonly position: string;
}
const START: Place = { writtenBy: '0', position: '0' };

interface Row extends SearchRow, Place {
  readonly settled: boolean;
  /** The same molecule stands before it. */
  readonly isDouble: boolean;
}

/** Rows of a segment, which is what is read at once. The embedded database computes in this thread, which answers others between two. */
const SEGMENT = { postgres: 256, embedded: 64, memory: 64 } as const;
/** Fingerprints written back in one statement, for the same reason. */
const WRITTEN_AT_ONCE = 16;
const SEGMENT_TIMEOUT_MS = 20_000;
const PATTERN_TIMEOUT_MS = 10_000;
/** After which a page of a substructure search ends, in ms. */
const PAGE_MS = 4_000;
/** Organisations whose segments are remembered. */
const MOST_ORGANISATIONS = 1_000;

export class MoleculeSearch {
  readonly #database: Database;
  readonly #thread: ResearchThread;
  readonly #engine: Pick<Engine, 'chemistry'>;
  readonly #segment: number;
  /** Of each organisation, the last row of every full segment. */
  readonly #segments = new LRUCache<string, Place[]>({ max: MOST_ORGANISATIONS });

  constructor({
    database,
    thread,
    engine,
  }: {
    readonly database: Database;
    readonly thread: ResearchThread;
    readonly engine: Pick<Engine, 'chemistry'>;
  }) {
    this.#database = database;
    this.#segment = SEGMENT[database.kind];
    this.#thread = thread;
    this.#engine = engine;
  }

  /**
   * The most similar first; equally similar ones in the order of their InChIKeys.
   *
   * @throws SmellError `bad-structure`, `too-complex`, or the signal's reason
   */
  async similar(
    organisationId: string,
    {
      smiles,
      threshold,
      offset,
      limit,
    }: {
      readonly smiles: string;
      readonly threshold: number;
      readonly offset: number;
      readonly limit: number;
    },
    signal?: AbortSignal,
  ): Promise<SimilarityPage> {
    // In a thread that may be lost, so that a hostile structure costs nothing here.
    const canonical = await this.#engine.chemistry('canonical', [smiles], { signal });
    if (canonical === undefined) throw new SmellError('bad-structure', 'the SMILES cannot be read');
    const question: SimilarityQuestion = { smiles: canonical, threshold, most: offset + limit };
    let best: SimilarMolecule[] = [];
    let total = 0;
    let searched = 0;
    const add = (found: SearchedSegment): void => {
      total += found.total;
      searched += found.searched;
      best = [...best, ...found.hits].sort(bySimilarity).slice(0, question.most);
    };
    const ends = this.#segments.get(organisationId) ?? [];
    this.#segments.set(organisationId, ends);
    let after = START;
    const full = [...ends];
    for (const end of full) {
      const found =
        (await this.#compare(segmentId(organisationId, after), null, question, signal)) ??
        (await this.#compare(
          segmentId(organisationId, after),
          await this.#read(organisationId, after),
          question,
          signal,
        ));
      add(found!);
      after = end;
    }
    for (let known = full.length; ; known++) {
      const rows = await this.#read(organisationId, after);
      if (rows.length === 0) break;
      const isFull = rows.length === this.#segment && rows.every(({ settled }) => settled);
      const found = await this.#compare(isFull ? segmentId(organisationId, after) : null, rows, question, signal);
      add(found!);
      after = rows.at(-1)!;
      // Another search may have come as far meanwhile, to the same place.
      if (isFull && known === ends.length) ends.push({ writtenBy: after.writtenBy, position: after.position });
      if (rows.length < this.#segment) break;
    }
    return { items: best.slice(offset), total, searched };
  }

  /**
   * In the order in which they came, the oldest first.
   *
   * @throws SmellError `bad-argument` for a pattern that cannot be read, `too-complex` for one that takes too long; Refusal
   *   `not-found` for a cursor that was not given out here
   */
  async holding(
    organisationId: string,
    {
      smarts,
      cursor,
      limit,
    }: { readonly smarts: string; readonly cursor?: string | undefined; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<SubstructurePage> {
    await this.#tryOut(smarts, signal);
    const until = Date.now() + PAGE_MS;
    const items: FoundMolecule[] = [];
    let after = cursor === undefined ? START : readPlace(cursor);
    let searched = 0;
    for (;;) {
      const rows = await this.#read(organisationId, after, { withFingerprints: false });
      const single = rows.filter(({ isDouble }) => !isDouble);
      const most = limit - items.length;
      const places = (await this.#thread.ask('holding', [smarts, single.map(({ smiles }) => smiles), most], {
        timeoutMs: PATTERN_TIMEOUT_MS,
        signal,
      })) as number[];
      items.push(...places.map((place) => foundOf(single[place]!)));
      // It stopped at the last that it found.
      const isFull = places.length >= most;
      const looked = isFull ? places.at(-1)! + 1 : single.length;
      searched += looked;
      const isAtEnd = rows.length < this.#segment && looked === single.length;
      if (isAtEnd) return { items, searched, nextCursor: null };
      after = looked < single.length ? single[looked - 1]! : rows.at(-1)!;
      if (isFull || Date.now() > until) return { items, searched, nextCursor: writePlace(after) };
    }
  }

  async #compare(
    id: string | null,
    rows: readonly Row[] | null,
    question: SimilarityQuestion,
    signal: AbortSignal | undefined,
  ): Promise<SearchedSegment | undefined> {
    const single = rows?.filter(({ isDouble }) => !isDouble);
    const given = single?.map(({ inchiKey, smiles, fingerprint }): SearchRow => ({ inchiKey, smiles, fingerprint }));
    const found = (await this.#thread.ask('similar', [id, given ?? null, question], {
      timeoutMs: SEGMENT_TIMEOUT_MS,
      signal,
    })) as SearchedSegment | undefined;
    if (single && found) await this.#keep(found.computed.map(([place, bytes]) => [single[place]!.position, bytes]));
    return found;
  }

  async #keep(computed: readonly (readonly [position: string, fingerprint: Uint8Array])[]): Promise<void> {
    for (let first = 0; first < computed.length; first += WRITTEN_AT_ONCE) {
      const part = computed.slice(first, first + WRITTEN_AT_ONCE);
      const values = part.map((_, i) => `($${2 * i + 1}::bigint, decode($${2 * i + 2}, 'hex'))`);
      await this.#database.executeSql(
        `update searchable_molecule set fingerprint = v.fingerprint
         from (values ${values.join(', ')}) as v (position, fingerprint)
         where searchable_molecule.position = v.position`,
        part.flatMap(([position, bytes]) => [position, Buffer.from(bytes).toString('hex')]),
      );
      await nextTurn();
    }
  }

  /** The next rows. */
  async #read(
    organisationId: string,
    { writtenBy, position }: Place,
    { withFingerprints = true }: { readonly withFingerprints?: boolean } = {},
  ): Promise<Row[]> {
    // Doubles are looked for of the rows of the page alone. PGlite reads bytes as hexadecimal digits, one by one: a text is had for half.
    const rows = await readByIndex(
      this.#database,
      `with page as materialized (
         select inchi_key, smiles, written_by, position, ${withFingerprints ? 'fingerprint' : 'null::bytea as fingerprint'}
         from searchable_molecule
         where organisation_id = $1 and (written_by, position) > ($2::text::xid8, $3::text::bigint)
         order by written_by, position limit ${this.#segment}
       )
       select s.inchi_key, s.smiles, encode(s.fingerprint, 'base64') as fingerprint, s.written_by::text as written_by, s.position::text as position,
         s.written_by < pg_snapshot_xmin(pg_current_snapshot()) as settled,
         exists (
           select 1 from searchable_molecule o where o.organisation_id = $1 and o.inchi_key = s.inchi_key
             and (o.written_by, o.position) < (s.written_by, s.position)
         ) as double
       from page s order by s.written_by, s.position`,
      [organisationId, writtenBy, position],
    );
    return rows.map((row) => ({
      inchiKey: row.inchi_key as string,
      smiles: row.smiles as string,
      fingerprint: bytesOf(row.fingerprint as string | null),
      writtenBy: row.written_by as string,
      position: row.position as string,
      settled: row.settled as boolean,
      isDouble: row.double as boolean,
    }));
  }

  /** Hostile patterns cost a thread of the engine, which it replaces, and not the one that keeps everybody's fingerprints. */
  async #tryOut(smarts: string, signal: AbortSignal | undefined): Promise<void> {
    const began = performance.now();
    for (const probe of PROBES) {
      await this.#engine.chemistry('matches', [probe, smarts], { signal, timeoutMs: PROBE_TIMEOUT_MS });
    }
    if (performance.now() - began > PROBE_TIMEOUT_MS) {
      throw new SmellError(
        'too-complex',
        'the pattern takes too long to look for; give a smaller or more particular one',
      );
    }
  }
}

/** Cages, fused rings, a macrocycle: where patterns backtrack. */
const PROBES = ['CC1CCC23CC1C(C)(C)C2CCC3C', 'C1C2CC3CC1CC(C2)C3', 'O=C1CCCCCCCCCCCCCCO1'];
const PROBE_TIMEOUT_MS = 2_000;

function bytesOf(base64: string | null): Uint8Array | null {
  return base64 === null ? null : Buffer.from(base64, 'base64');
}

function foundOf({ inchiKey, smiles }: Row): FoundMolecule {
  return { inchiKey, smiles };
}

function bySimilarity(a: SimilarMolecule, b: SimilarMolecule): number {
  return b.similarity - a.similarity || (a.inchiKey < b.inchiKey ? -1 : 1);
}

function segmentId(organisationId: string, { writtenBy, position }: Place): string {
  return `${organisationId} ${writtenBy} ${position}`;
}

function writePlace({ writtenBy, position }: Place): string {
  return Buffer.from(`${writtenBy}.${position}`).toString('base64url');
}

function readPlace(cursor: string): Place {
  const [, writtenBy, position] = /^(\d{1,20})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (writtenBy === undefined || position === undefined) throw notFound('page');
  return { writtenBy, position };
}
