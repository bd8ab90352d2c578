/** What changed between two versions of the tables: rows added, removed, and changed field by field. */
import { type ListTables, unpackRow, unpackStructure } from './list-data.ts';
import { LIST_IDS, type ListEntry, type ListId, type ListInfo } from './list-entry.ts';

export interface FieldChange {
  /** `name`, `cas`, `facts.limits.4`, `structures` ... */
  readonly field: string;
  /** JSON; undefined where there was none. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface RowChange {
  readonly row: string;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

export interface ListDiff {
  readonly list: ListId;
  /** Of what is said about the list: its version, its day. */
  readonly info: readonly FieldChange[];
  readonly added: readonly ListEntry[];
  readonly removed: readonly ListEntry[];
  readonly changed: readonly RowChange[];
}

export interface ListsDiff {
  readonly from: string;
  readonly to: string;
  /** Only lists in which something changed. */
  readonly lists: readonly ListDiff[];
}

/** From `a`, the older, to `b`. */
export function diffLists(a: ListTables, b: ListTables): ListsDiff {
  const lists = LIST_IDS.map((list) => diffList(list, a, b)).filter(
    ({ info, added, removed, changed }) => info.length + added.length + removed.length + changed.length > 0,
  );
  return { from: a.manifest.version, to: b.manifest.version, lists };
}

function diffList(list: ListId, a: ListTables, b: ListTables): ListDiff {
  const before = entriesOf(list, a);
  const after = entriesOf(list, b);
  const changed: RowChange[] = [];
  for (const [row, entry] of after) {
    const old = before.get(row);
    if (!old) continue;
    const changes = fieldChanges(fieldsOf(old), fieldsOf(entry));
    if (changes.length > 0) changed.push({ row, name: entry.name, changes });
  }
  return {
    list,
    info: fieldChanges(flatten(infoOf(list, a)), flatten(infoOf(list, b))).filter(
      ({ field }) => field !== 'hash' && field !== 'rows',
    ),
    added: [...after].filter(([row]) => !before.has(row)).map(([, entry]) => entry),
    removed: [...before].filter(([row]) => !after.has(row)).map(([, entry]) => entry),
    changed,
  };
}

function entriesOf(list: ListId, { structures, files }: ListTables): Map<string, ListEntry> {
  const structureOf = new Map(structures.map((packed) => [packed[0], unpackStructure(packed)]));
  const file = files[list];
  return new Map(file.rows.map((packed) => [packed[0], unpackRow(list, packed, file, (cas) => structureOf.get(cas))]));
}

function infoOf(list: ListId, { manifest }: ListTables): ListInfo | undefined {
  return manifest.lists.find(({ id }) => id === list);
}

/** Without what names the row; of structures the CAS number and SMILES, from which all else follows. */
function fieldsOf({ list: _list, row: _row, structures, ...rest }: ListEntry): Map<string, string> {
  const fields = flatten(rest);
  for (const { cas, smiles } of structures) fields.set(`structures.${cas}`, JSON.stringify(smiles));
  return fields;
}

function fieldChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({ field, from: before.get(field), to: after.get(field) }));
}

/** Leaves of nested objects by their path; arrays are leaves, their order does not count. */
function flatten(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) found.set(path, JSON.stringify([...value].sort()));
  else if (typeof value === 'object' && value !== null && !('kind' in value)) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, found);
  } else if (value !== undefined) found.set(path, JSON.stringify(value));
  return found;
}
