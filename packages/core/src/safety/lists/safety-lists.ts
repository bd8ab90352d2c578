/**
 * The regulatory lists, open to three questions: which rows does this structure meet, which this CAS number, which this
 * name. A row that is met is a fact about the list, not a verdict.
 */
import { nameKey } from '../../materials/index.ts';
import type { StructureReader } from '../../molecule/index.ts';
import { classMatches } from './class-standards.ts';
import {
  type IndexedStructure,
  type ListTables,
  type PackedRow,
  type PackedStructure,
  unpackRow,
  unpackStructure,
} from './list-data.ts';
import { LIST_IDS, type ListEntry, type ListedStructure, type ListId, type ListInfo } from './list-entry.ts';
import type { Identity, ListMatch } from './list-match.ts';
import { type SchiffParent, schiffBaseParents } from './schiff-base.ts';
import { skeletonKeys } from './skeleton-key.ts';
import { compareWithListed, partsToLookUp, selfOf } from './structure-identity.ts';

/** Strongest first. */
const STRENGTH: readonly Identity[] = [
  'exact',
  'unspecified-isomer',
  'other-isomer',
  'parent',
  'tautomer',
  'class',
  'cas',
  'name',
];

interface RowPlace {
  readonly list: ListId;
  readonly packed: PackedRow;
}

export class SafetyLists {
  /** What is loaded, the deciding lists first. */
  readonly info: readonly ListInfo[];
  /** Of all tables together. */
  readonly version: string;
  readonly #tables: ListTables;
  readonly #structureOf = new Map<string, PackedStructure>();
  readonly #bySkeleton = new Map<number, PackedStructure[]>();
  readonly #unpacked = new Map<PackedStructure, IndexedStructure>();
  readonly #byCas = new Map<string, RowPlace[]>();
  readonly #entries = new Map<PackedRow, ListEntry>();
  #byName: Map<string, RowPlace[]> | undefined;
  #byRow: Map<string, RowPlace> | undefined;

  constructor(tables: ListTables) {
    this.#tables = tables;
    this.info = tables.manifest.lists;
    this.version = tables.manifest.version;
    for (const packed of tables.structures) {
      this.#structureOf.set(packed[0], packed);
      add(this.#bySkeleton, Number.parseInt(packed[4], 36), packed);
    }
    for (const place of this.#places()) for (const cas of place.packed[2]) add(this.#byCas, cas, place);
  }

  /**
   * Every row that the structure meets, the strongest identity first; each row once. Salts and mixtures are looked up by their
   * parts, without counterions and solvents.
   */
  match(structure: StructureReader): ListMatch[] {
    const found = new Map<PackedRow, ListMatch>();
    const keep = (place: RowPlace, identity: Identity, how: (entry: ListEntry) => string): void => {
      const known = found.get(place.packed);
      if (known && STRENGTH.indexOf(known.identity) <= STRENGTH.indexOf(identity)) return;
      const entry = this.#entry(place);
      found.set(place.packed, { entry, identity, how: how(entry) });
    };
    const keys = skeletonKeys(structure.graph);
    // Most new molecules end here: no listed substance has their skeleton.
    const listed = keys.some((key) => this.#bySkeleton.has(key));
    if (listed) {
      for (const { part, isPart } of partsToLookUp(structure, keys.length)) {
        part((reader) => {
          const [key] = isPart ? skeletonKeys(reader.graph) : keys;
          const candidates = (this.#bySkeleton.get(key!) ?? []).map((packed) => this.#structure(packed));
          const self = selfOf(reader, candidates);
          for (const candidate of candidates) {
            const places = this.#byCas.get(candidate.cas);
            const meeting = places && compareWithListed(reader, self, candidate, isPart);
            if (!meeting) continue;
            for (const place of places)
              keep(place, meeting.identity, (entry) => meeting.how(nameOf(entry, candidate.cas)));
          }
        });
      }
    }
    const matches = [...found.values()];
    for (const match of classMatches(structure, this)) {
      if (!matches.some(({ entry }) => entry === match.entry)) matches.push(match);
    }
    return matches.sort(
      (a, b) => STRENGTH.indexOf(a.identity) - STRENGTH.indexOf(b.identity) || listOrder(a) - listOrder(b),
    );
  }

  /** Every row that names the CAS number. */
  byCas(cas: string): ListMatch[] {
    return (this.#byCas.get(cas.trim()) ?? []).map((place) => {
      const entry = this.#entry(place);
      return { entry, identity: 'cas', how: `named by its CAS number ${cas.trim()} in ${entry.name}` };
    });
  }

  /** Every row that has the name, as its own or as a synonym; letter case, spaces, hyphens and the writing of Greek letters do not count. */
  byName(name: string): ListMatch[] {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const place of this.#places()) {
        const [, own, , , others = []] = place.packed;
        for (const key of new Set([own, ...others].map(nameKey))) if (key !== '') add(this.#byName, key, place);
      }
    }
    return (this.#byName.get(nameKey(name)) ?? []).map((place) => {
      const entry = this.#entry(place);
      return { entry, identity: 'name', how: `by its name alone: ${entry.name}` };
    });
  }

  /** The row of that number; undefined when the list has none. */
  entry(list: ListId, row: string): ListEntry | undefined {
    this.#byRow ??= new Map([...this.#places()].map((place) => [rowKey(place.list, place.packed[0]), place]));
    const place = this.#byRow.get(rowKey(list, row));
    return place && this.#entry(place);
  }

  /** Every row of a list, in its order. */
  entries(list: ListId): ListEntry[] {
    return this.#tables.files[list].rows.map((packed) => this.#entry({ list, packed }));
  }

  /** The structure that the tables give a CAS number, for looking up by structure what came as a number. */
  structureOfCas(cas: string): ListedStructure | undefined {
    const packed = this.#structureOf.get(cas.trim());
    return packed && this.#structure(packed);
  }

  /** Every aldehyde and amine that a Schiff base gives back on hydrolysis. */
  schiffBaseParents(structure: StructureReader): SchiffParent[] {
    return schiffBaseParents(structure).flatMap(({ aldehyde, amine }) => [aldehyde, amine]);
  }

  #structure(packed: PackedStructure): IndexedStructure {
    let structure = this.#unpacked.get(packed);
    if (!structure) {
      structure = unpackStructure(packed);
      this.#unpacked.set(packed, structure);
    }
    return structure;
  }

  #entry({ list, packed }: RowPlace): ListEntry {
    let entry = this.#entries.get(packed);
    if (!entry) {
      entry = unpackRow(list, packed, this.#tables.files[list], (cas) => this.structureOfCas(cas));
      this.#entries.set(packed, entry);
    }
    return entry;
  }

  *#places(): Generator<RowPlace> {
    for (const list of LIST_IDS) for (const packed of this.#tables.files[list].rows) yield { list, packed };
  }
}

function nameOf({ name }: ListEntry, cas: string): string {
  return `${name} (CAS ${cas})`;
}

function listOrder({ entry }: ListMatch): number {
  return LIST_IDS.indexOf(entry.list);
}

function rowKey(list: ListId, row: string): string {
  return `${list} ${row}`;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
