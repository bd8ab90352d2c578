import { describe, expect, it } from 'vitest';
import { diffLists } from './diff-lists.ts';
import type { ListTables, PackedRow } from './list-data.ts';
import { loadListTables } from './load-safety-lists.ts';

function changed(tables: ListTables, change: (rows: PackedRow[]) => void): ListTables {
  const file = tables.files['ifra-standards'];
  const rows = structuredClone(file.rows) as PackedRow[];
  change(rows);
  return { ...tables, files: { ...tables.files, 'ifra-standards': { ...file, rows } } };
}

describe('the difference of two versions', () => {
  it('is nothing between equals', async () => {
    const tables = await loadListTables();
    expect(diffLists(tables, tables).lists).toEqual([]);
  });

  it('names rows added and removed, and both ways round', async () => {
    const tables = await loadListTables();
    const without = changed(tables, (rows) => rows.splice(0, 1));
    expect(diffLists(tables, without).lists).toMatchObject([
      { list: 'ifra-standards', removed: [{ row: 'IFRA_STD_001' }], added: [], changed: [] },
    ]);
    expect(diffLists(without, tables).lists).toMatchObject([{ added: [{ row: 'IFRA_STD_001' }], removed: [] }]);
  });

  it('names the fields of a row that changed, with what they were', async () => {
    const tables = await loadListTables();
    const stricter = changed(tables, (rows) => {
      const row = rows.findIndex(([id]) => id === 'IFRA_STD_021');
      const [id, name, cas, facts, synonyms] = rows[row]!;
      const packed = [...(facts as string[])];
      packed[8] = '0.5';
      rows[row] = [id, `${name}!`, cas.slice(1), packed, synonyms!];
    });
    const [list] = diffLists(tables, stricter).lists;
    expect(list!.changed).toHaveLength(1);
    expect(list!.changed[0]).toMatchObject({ row: 'IFRA_STD_021', name: 'Citral!' });
    expect(list!.changed[0]!.changes).toEqual(
      expect.arrayContaining([
        { field: 'name', from: '"Citral"', to: '"Citral!"' },
        { field: 'facts.limits.4', from: '{"kind":"percent","percent":0.6}', to: '{"kind":"percent","percent":0.5}' },
        expect.objectContaining({ field: 'cas' }),
        { field: 'structures.5392-40-5', from: expect.any(String), to: undefined },
      ]),
    );
  });

  it('does not see a change in the order of numbers', async () => {
    const tables = await loadListTables();
    const turned = changed(tables, (rows) => {
      const row = rows.findIndex(([, , cas]) => cas.length > 2);
      const [id, name, cas, ...rest] = rows[row]!;
      rows[row] = [id, name, [...cas].reverse(), ...rest];
    });
    expect(diffLists(tables, turned).lists).toEqual([]);
  });

  it('names what changed in what is said of a list', async () => {
    const tables = await loadListTables();
    const later: ListTables = {
      ...tables,
      manifest: {
        ...tables.manifest,
        lists: tables.manifest.lists.map((info) => ({ ...info, asOf: '2030', rows: 0, hash: '' })),
      },
    };
    expect(diffLists(tables, later).lists[0]!.info).toEqual([{ field: 'asOf', from: '"2023"', to: '"2030"' }]);
  });
});
