import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/databases.ts';
import { openMoleculeStore } from './molecule-store.ts';

describeDatabases('the store of molecules', (get) => {
  const store = () => openMoleculeStore(get().database);
  const molecule = (n: number, extra = {}) => ({ inchiKey: `KEY-${n}`, smiles: 'C'.repeat(n + 1), ...extra });

  it('keeps what each door said last, and the molecule once', async () => {
    await store().put('local', 'generate', [molecule(1, { rank: 1 })]);
    await store().put('local', 'describe', [molecule(1, { name: 'a' })]);
    await store().put('local', 'describe', [molecule(1, { name: 'b' })]);
    const found = await store().get('local', 'KEY-1');
    expect(found).toMatchObject({ inchiKey: 'KEY-1', smiles: 'CC' });
    expect(found!.data).toEqual({ generate: molecule(1, { rank: 1 }), describe: molecule(1, { name: 'b' }) });
    expect(new Date(found!.createdAt).toISOString()).toBe(found!.createdAt);
  });

  it('takes many at once, the same one twice, and one without a key', async () => {
    const many = Array.from({ length: 100 }, (_, i) => molecule(i + 10));
    await store().put('local', 'describe', [...many, many[0]!, { inchiKey: '', smiles: '*' }]);
    for (const n of [10, 57, 109]) expect((await store().get('local', `KEY-${n}`))!.smiles).toHaveLength(n + 1);
    expect(await store().get('local', '')).toBeUndefined();
  });

  it('finds what a job has made, beside what other doors said of it, and for its own organisation alone', async () => {
    const { database } = get();
    await database.executeSql("insert into organisation (id, name) values ($1, 'Maker'), ($2, 'Stranger')", ['m', 's']);
    await database.executeSql(
      `insert into job (id, organisation_id, kind, worker_kind, state, request, total, chunk_size, distinct_results)
       values ('j1', 'm', 'generate', 'generate-x', 'completed', '{}', 1, 1, true)`,
      [],
    );
    await database.executeSql(
      `insert into job_result (job_id, number, chunk, position, lease, inchi_key, data)
       values ('j1', 1, 0, 1, 1, 'KEY-700', $1)`,
      [JSON.stringify(molecule(700, { rank: 3 }))],
    );
    expect(await store().get('m', 'KEY-700')).toMatchObject({ data: { generate: { rank: 3 } } });
    await store().put('m', 'describe', [molecule(700, { name: 'known' })]);
    expect((await store().get('m', 'KEY-700'))!.data).toMatchObject({
      generate: { rank: 3 },
      describe: { name: 'known' },
    });
    expect(await store().get('s', 'KEY-700')).toBeUndefined();
  });

  it('shows nothing of another organisation', async () => {
    await get().database.executeSql("insert into organisation (id, name) values ($1, 'Other')", ['other']);
    await store().put('other', 'generate', [molecule(500)]);
    expect(await store().get('local', 'KEY-500')).toBeUndefined();
    expect(await store().get('other', 'KEY-500')).toBeDefined();
  });
});
