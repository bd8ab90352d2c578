/**
 * A thread for what takes long and is worth keeping: fingerprints of molecules, compared by thousands, and the statistics of
 * experiments. It may be ended at any time; what it keeps comes from the database again.
 */
import { parentPort } from 'node:worker_threads';
import { SmellError } from '@smell/core/errors';
import { type Chemistry, type CountFingerprint, loadChemistry } from '@smell/core/molecule';
import { serveCalls } from '../engine/thread-calls.ts';
import { compareWorkers } from './compare-workers.ts';
import { FingerprintTable, packFingerprint, unpackFingerprint } from './packed-fingerprint.ts';

export interface SearchRow {
  readonly inchiKey: string;
  readonly smiles: string;
  /** Null where it is not known yet. */
  readonly fingerprint: Uint8Array | null;
}

export interface SearchedSegment {
  /** The most similar, best first; at most `most`. */
  readonly hits: readonly { readonly inchiKey: string; readonly smiles: string; readonly similarity: number }[];
  /** All at or above the threshold. */
  readonly total: number;
  /** Molecules compared. */
  readonly searched: number;
  /** Fingerprints that were not known, by the row's place. */
  readonly computed: readonly (readonly [place: number, fingerprint: Uint8Array])[];
}

export interface SimilarityQuestion {
  readonly smiles: string;
  readonly threshold: number;
  readonly most: number;
}

interface Segment {
  readonly rows: readonly Omit<SearchRow, 'fingerprint'>[];
  readonly table: FingerprintTable;
  readonly bytes: number;
}

/** For all segments together; the least lately used go first. */
const CACHE_BYTES = 128 * 2 ** 20;
/** Of a row's texts and their headers, roughly. */
const ROW_BYTES = 200;
const cached = new Map<string, Segment>();
let cachedBytes = 0;

let loaded: Promise<Chemistry> | undefined;
const chemistryOf = (): Promise<Chemistry> => {
  loaded ??= loadChemistry();
  return loaded;
};

function keep(id: string, segment: Segment): void {
  cachedBytes += segment.bytes - (cached.get(id)?.bytes ?? 0);
  cached.delete(id);
  cached.set(id, segment);
  for (const [oldest, { bytes }] of cached) {
    if (cachedBytes <= CACHE_BYTES || oldest === id) break;
    cached.delete(oldest);
    cachedBytes -= bytes;
  }
}

const NOTHING: CountFingerprint = { keys: new Uint32Array(), counts: new Uint16Array() };

/** What RDKit does not read, though it was read once, is like nothing. */
function fingerprintOf(chemistry: Chemistry, smiles: string): CountFingerprint {
  try {
    return chemistry.fingerprint(smiles, 'atomPairCounts');
  } catch (error) {
    if (error instanceof SmellError && error.code === 'bad-structure') return NOTHING;
    throw error;
  }
}

serveCalls(parentPort!, {
  /** Answered when the thread has started. */
  ready: () => true,
  /**
   * @param id under which the rows are kept; null for rows that are not complete yet
   * @param rows null to use those that are kept
   * @returns undefined when rows were not given and are not kept
   */
  async similar(
    _,
    id: string | null,
    rows: readonly SearchRow[] | null,
    { smiles, threshold, most }: SimilarityQuestion,
  ): Promise<SearchedSegment | undefined> {
    const chemistry = await chemistryOf();
    const query = chemistry.fingerprint(smiles, 'atomPairCounts');
    let segment = id === null ? undefined : cached.get(id);
    const computed: [number, Uint8Array][] = [];
    if (!segment) {
      if (!rows) return undefined;
      const fingerprints = rows.map((row, place) => {
        if (row.fingerprint) return unpackFingerprint(row.fingerprint);
        const made = fingerprintOf(chemistry, row.smiles);
        computed.push([place, packFingerprint(made)]);
        return made;
      });
      const table = new FingerprintTable(fingerprints);
      const bare = rows.map(({ inchiKey, smiles: text }) => ({ inchiKey, smiles: text }));
      segment = { rows: bare, table, bytes: table.bytes + ROW_BYTES * rows.length };
    }
    if (id !== null) keep(id, segment);
    const { rows: known } = segment;
    const found = segment.table
      .similar(query, threshold)
      .map(({ place, similarity }) => ({ ...known[place]!, similarity }))
      .sort(bySimilarity);
    return { hits: found.slice(0, most), total: found.length, searched: known.length, computed };
  },

  /** Places of the structures that hold the pattern, up to the first at which `most` are found. */
  async holding(_, smarts: string, structures: readonly string[], most: number): Promise<number[]> {
    const chemistry = await chemistryOf();
    const places: number[] = [];
    for (const [place, smiles] of structures.entries()) {
      if (holds(chemistry, smiles, smarts)) places.push(place);
      if (places.length >= most) break;
    }
    return places;
  },

  compare: (_, ...args: Parameters<typeof compareWorkers>) => compareWorkers(...args),
});

/** The most similar first; equally similar ones always in the same order. */
function bySimilarity(
  a: { readonly similarity: number; readonly inchiKey: string },
  b: { readonly similarity: number; readonly inchiKey: string },
): number {
  return b.similarity - a.similarity || (a.inchiKey < b.inchiKey ? -1 : 1);
}

function holds(chemistry: Chemistry, smiles: string, smarts: string): boolean {
  try {
    return chemistry.matches(smiles, smarts).length > 0;
  } catch (error) {
    if (error instanceof SmellError && error.code === 'bad-structure') return false;
    throw error;
  }
}
