/** What the research room promises, on every database, with real threads and small models. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { writeTinyModel } from '@smell/inference/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMoleculeStore } from '../src/db/molecule-store.ts';
import { LocalEngine } from '../src/engine/local-engine.ts';
import { embeddingsSchema, experimentResultsSchema, experimentViewSchema } from '../src/http/research-routes.ts';
import { describeDatabases, eventually } from './databases.ts';
import { type ResearchApp, startResearchApp } from './research-app.ts';

const chemistry = await loadChemistry();
const root = mkdtempSync(join(tmpdir(), 'smell-research-'));
const modelsFolder = join(root, 'shipped');
writeTinyModel(modelsFolder, { name: 'tiny' });
writeTinyModel(modelsFolder, { name: 'short', lengths: [3, 4] });
const engine = new LocalEngine({ modelsFolder, defaultModel: 'tiny', privateModelsFolder: join(root, 'models') });
beforeAll(() => engine.start());
afterAll(async () => {
  await engine.close();
  rmSync(root, { recursive: true, force: true });
});

const MATERIALS = [
  'CC(C)=CCCC(C)CCO',
  'CC(C)=CCCC(C)=CCO',
  'CC(C)=CCCC(C)CC=O',
  'CCCCCCCCCC=O',
  'CCCCCCCCCCCC=O',
  'COc1cc(C=O)ccc1O',
  'CCOc1cc(C=O)ccc1O',
  'c1ccccc1CCO',
  'CC(=O)OCc1ccccc1',
];

describeDatabases('research', (get) => {
  let service: ResearchApp;

  beforeAll(async () => {
    const { database } = get();
    await database.db
      .insertInto('organisation')
      .values(['us', 'them', 'many'].map((id) => ({ id, name: id })))
      .execute();
    service = await startResearchApp({ database, engine, dataFolder: root, modelsFolder });
  });
  afterAll(() => service?.close());

  const keep = (organisation: string, smiles: readonly string[]) =>
    openMoleculeStore(get().database).put(
      organisation,
      'generate',
      smiles.map((each) => ({ smiles: chemistry.canonical(each)!, inchiKey: chemistry.inchiKey(each) })),
    );
  const run = async (request: object): Promise<string> => {
    const answer = await service.ask('POST', '/research/v1/experiments', request);
    expect(answer.statusCode, answer.body).toBe(202);
    const { id } = experimentViewSchema.parse(answer.json());
    expect(answer.headers.location).toBe(`/research/v1/experiments/${id}`);
    await eventually(async () => {
      const job = (await service.ask('GET', `/research/v1/experiments/${id}`)).json();
      if (job.state === 'failed') throw new Error(JSON.stringify(job.error));
      return job.state === 'completed';
    }, 110_000);
    return id;
  };

  const EXPERIMENT = {
    workers: ['tiny', 'short'],
    prompts: [{ prompt: 'fresh rose' }, { profile: { woody: 1 } }],
    seeds: [1, 2],
    count: 4,
  };

  it('an experiment measures every cell, compares the workers, and comes out the same again', async () => {
    const id = await run(EXPERIMENT);
    const read = async (of: string) =>
      experimentResultsSchema.parse((await service.ask('GET', `/research/v1/experiments/${of}/results`)).json());
    const results = await read(id);
    expect(results.cells).toHaveLength(8);
    expect(results.experiment.models.map(({ changed }) => changed)).toEqual([false, false]);
    for (const cell of results.cells) {
      expect(cell.found).toBeGreaterThan(0);
      expect(cell.metrics.validity).toBeGreaterThan(0);
      expect(cell.metrics.accessibility).toBeGreaterThanOrEqual(1);
      expect(Object.values(cell.safetyShares!).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    const [comparison] = results.statistics!.comparisons;
    const { accessibility } = comparison!.metrics;
    const cellsOf = (worker: string) =>
      results.cells.filter((cell) => cell.worker === worker).map(({ metrics }) => metrics.accessibility!);
    const differences = cellsOf('tiny').map((value, i) => value - cellsOf('short')[i]!);
    expect(accessibility!.pairs).toBe(4);
    expect(accessibility!.difference).toBeCloseTo(differences.reduce((sum, d) => sum + d, 0) / 4, 9);
    expect(accessibility!.interval!.low).toBeLessThanOrEqual(accessibility!.difference!);
    // Four pairs can be flipped in eight ways that differ in size.
    expect(accessibility!.exact).toBe(true);
    expect((accessibility!.p! * 8) % 1).toBeCloseTo(0, 9);
    expect(accessibility!.pAdjusted!).toBeGreaterThanOrEqual(accessibility!.p!);

    const again = await read(await run(EXPERIMENT));
    const fixed = ({
      seconds: _,
      metrics: { moleculesPerSecond: _speed, ...metrics },
      ...cell
    }: (typeof again.cells)[0]) => ({
      ...cell,
      metrics,
    });
    expect(again.cells.map(fixed)).toEqual(results.cells.map(fixed));
    const { moleculesPerSecond: _a, ...first } = comparison!.metrics;
    const { moleculesPerSecond: _b, ...second } = again.statistics!.comparisons[0]!.metrics;
    // The correction is over all metrics, and so over speed too, which is another each time.
    const uncorrected = (metrics: typeof first) => Object.values(metrics).map(({ pAdjusted: _p, ...each }) => each);
    expect(uncorrected(second)).toEqual(uncorrected(first));

    const csv = await service.ask('GET', `/research/v1/experiments/${id}/results?format=csv`);
    const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({ experiment: id, worker: 'tiny', prompt: 'fresh rose', seed: '1' });
    const page = await service.ask('GET', `/research/v1/experiments/${id}/results?limit=3&cursor=6&molecules=true`);
    expect(page.json().cells.map(({ number }: { number: number }) => number)).toEqual([7, 8]);
    expect(page.json().cells[0].molecules[0]).toHaveProperty('inchiKey');
  });

  it('an experiment says when a worker is no longer the one that it was done by', async () => {
    const folder = join(root, 'shipped');
    // The engine looks at its folder now and then.
    const isListed = () => engine.models.some(({ name }) => name === 'passing');
    writeTinyModel(folder, { name: 'passing', lengths: [4, 5] });
    await eventually(isListed);
    const id = await run({ ...EXPERIMENT, workers: ['passing'], seeds: [1] });
    rmSync(join(folder, 'passing'), { recursive: true });
    await eventually(() => !isListed());
    const { experiment, statistics } = experimentResultsSchema.parse(
      (await service.ask('GET', `/research/v1/experiments/${id}/results`)).json(),
    );
    expect(experiment.models).toEqual([
      { name: 'passing', hash: expect.any(String), currentHash: null, changed: true },
    ]);
    expect(statistics!.comparisons).toEqual([]);
    expect((await service.ask('DELETE', `/research/v1/experiments/${id}`)).statusCode).toBe(204);
    expect((await service.ask('GET', `/research/v1/experiments/${id}`)).statusCode).toBe(404);
  });

  it('refuse what cannot be done, naming the field', async () => {
    const wrong = async (body: object) => {
      const answer = await service.ask('POST', '/research/v1/experiments', body);
      expect(answer.statusCode).toBe(422);
      return answer.json().detail;
    };
    expect(await wrong({ ...EXPERIMENT, workers: ['nobody'] })).toContain('no generator "nobody"');
    expect(await wrong({ ...EXPERIMENT, workers: ['tiny', 'tiny'] })).toContain('workers');
    expect(await wrong({ ...EXPERIMENT, prompts: [{}] })).toContain('prompt');
    expect(
      await wrong({
        ...EXPERIMENT,
        seeds: Array.from({ length: 200 }, (_, i) => i),
        count: 200,
        prompts: Array.from({ length: 10 }, (_, i) => ({ prompt: `rose ${i}` })),
      }),
    ).toContain('more than');
    expect((await service.ask('POST', '/research/v1/search/similarity', { smiles: 'C1CC' })).json().code).toBe(
      'bad-structure',
    );
    expect((await service.ask('POST', '/research/v1/search/substructure', { smarts: '[C' })).json().code).toBe(
      'bad-argument',
    );
    expect(
      (await service.ask('POST', '/research/v1/search/substructure', { smarts: 'C', cursor: 'x' })).statusCode,
    ).toBe(404);
  });

  it('find by similarity exactly what comparing one by one finds, page by page, also what came since', async () => {
    await keep('them', MATERIALS);
    const search = async (body: object) =>
      (await service.ask('POST', '/research/v1/search/similarity', body, 'them')).json();
    const query = 'CC(C)=CCCC(C)CCO';
    const expected = (threshold: number, smiles: readonly string[]) =>
      smiles
        .map((each) => ({
          inchiKey: chemistry.inchiKey(each),
          smiles: chemistry.canonical(each)!,
          similarity: tanimoto(
            chemistry.fingerprint(query, 'atomPairCounts'),
            chemistry.fingerprint(each, 'atomPairCounts'),
          ),
        }))
        .filter(({ similarity }) => similarity >= threshold)
        .sort((a, b) => b.similarity - a.similarity || (a.inchiKey < b.inchiKey ? -1 : 1));
    const all = expected(0, MATERIALS);
    expect(await search({ smiles: query, threshold: 0 })).toEqual({ items: all, total: 9, searched: 9 });
    expect((await search({ smiles: query, threshold: 0.4 })).items).toEqual(expected(0.4, MATERIALS));
    expect((await search({ smiles: query, threshold: 0, offset: 2, limit: 3 })).items).toEqual(all.slice(2, 5));
    // Computed once, then kept.
    const { rows } = await get().database.executeSql(
      `select count(*)::int as n from searchable_molecule where organisation_id = 'them' and fingerprint is not null`,
    );
    expect(rows[0]!.n).toBe(9);
    // What was there already is there once; what is new is found at once.
    await keep('them', ['CC(C)=CCCC(C)CCO', 'CC(C)CCCC(C)CCO']);
    expect((await search({ smiles: query, threshold: 0 })).items).toEqual(
      expected(0, [...MATERIALS, 'CC(C)CCCC(C)CCO']),
    );
  });

  it('find by substructure everything that holds the pattern, page by page', async () => {
    const search = async (body: object) =>
      (await service.ask('POST', '/research/v1/search/substructure', body, 'them')).json();
    const aldehydes = await search({ smarts: '[CX3H1]=O' });
    expect(aldehydes.nextCursor).toBeNull();
    expect(aldehydes.items.map(({ smiles }: { smiles: string }) => smiles).sort()).toEqual(
      MATERIALS.filter((each) => chemistry.matches(each, '[CX3H1]=O').length > 0)
        .map((each) => chemistry.canonical(each)!)
        .sort(),
    );
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ smarts: '[CX3H1]=O', limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(aldehydes.items);
  });

  it('search more than one segment, from the thread and from the database, and skip what two writers wrote at once', async () => {
    const { database } = get();
    const chains = Array.from(
      { length: 2500 },
      (_, i) => `${'C'.repeat(1 + (i % 40))}${'O'.repeat(1)}${'C'.repeat(Math.floor(i / 40))}`,
    );
    const rows = chains.map((smiles, i) => [`K${String(i).padStart(5, '0')}`, smiles]);
    // One of them twice, as of writers that did not see each other.
    for (const part of [rows.slice(0, 1300), [...rows.slice(1300), rows[7]!]]) {
      await database.executeSql(
        `insert into searchable_molecule (organisation_id, inchi_key, smiles)
         select 'many', * from json_to_recordset($1::json) as r (k text, s text)`,
        [JSON.stringify(part.map(([k, s]) => ({ k, s })))],
      );
    }
    const body = { smiles: 'CCCCCOCCCCC', threshold: 0.9, limit: 500 };
    const first = (await service.ask('POST', '/research/v1/search/similarity', body, 'many')).json();
    expect(first.searched).toBe(2500);
    const query = chemistry.fingerprint(body.smiles, 'atomPairCounts');
    const expected = rows.filter(
      ([, smiles]) => tanimoto(query, chemistry.fingerprint(smiles!, 'atomPairCounts')) >= 0.9,
    );
    expect(first.items.map(({ inchiKey }: { inchiKey: string }) => inchiKey).sort()).toEqual(
      expected.map(([key]) => key),
    );
    expect((await service.ask('POST', '/research/v1/search/similarity', body, 'many')).json()).toEqual(first);
    // Another process begins with what is in the database.
    const other = await startResearchApp({ database, engine, dataFolder: root, modelsFolder, queues: [] });
    expect((await other.ask('POST', '/research/v1/search/similarity', body, 'many')).json()).toEqual(first);
    await other.close();
    const holding = (
      await service.ask('POST', '/research/v1/search/substructure', { smarts: 'COC', limit: 500 }, 'many')
    ).json();
    expect(holding.items).toHaveLength(500);
    expect(holding.nextCursor).not.toBeNull();
  });

  it('a hostile pattern ends as too complex, and others are answered meanwhile', async () => {
    // Every order of twelve carbons is tried for the xenon that is not there.
    const hostile = `${Array(12).fill('[#6]').join('.')}.[Xe]`;
    const [answer, other] = await Promise.all([
      service.ask('POST', '/research/v1/search/substructure', { smarts: hostile }, 'them'),
      service.ask('POST', '/research/v1/search/similarity', { smiles: 'CCO', threshold: 0 }, 'them'),
    ]);
    expect(answer.json().code).toBe('too-complex');
    expect(other.statusCode).toBe(200);
  });

  it('molecules and texts stand in one space, at length 1', async () => {
    const answer = await service.ask('POST', '/research/v1/embeddings', {
      molecules: ['COc1cc(C=O)ccc1O', 'CC(C)=CCCC(C)CCO', 'C1CC'],
      texts: ['sweet vanilla', 'rose', 'the of and'],
    });
    expect(answer.statusCode, answer.body).toBe(200);
    const { modelHash, dimensions, molecules, texts } = embeddingsSchema.parse(answer.json());
    expect(modelHash).toMatch(/^[0-9a-f]{64}$/);
    const vectors = [...molecules, ...texts].map((row) => ('vector' in row ? row.vector : undefined));
    const [vanillin, citronellol, none, vanilla, rose, nothing] = vectors;
    expect([none, nothing]).toEqual([undefined, undefined]);
    expect(molecules[2]).toMatchObject({ error: { code: 'bad-structure' } });
    for (const vector of [vanillin!, citronellol!, vanilla!, rose!]) {
      expect(vector).toHaveLength(dimensions.length);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
    const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    expect(dot(vanillin!, vanilla!)).toBeGreaterThan(dot(vanillin!, rose!));
    expect(dot(citronellol!, rose!)).toBeGreaterThan(dot(citronellol!, vanilla!));
  });

  it('everything goes out as a file, and nothing of another organisation', async () => {
    const lines = (await service.ask('GET', '/research/v1/export', undefined, 'them')).body.trim().split('\n');
    const molecules = lines.map((line) => JSON.parse(line));
    expect(molecules.map(({ smiles }) => smiles).sort()).toEqual(
      [...MATERIALS, 'CC(C)CCCC(C)CCO'].map((each) => chemistry.canonical(each)!).sort(),
    );
    expect(molecules[0].data.generate.smiles).toBe(molecules[0].smiles);
    const csv = await service.ask('GET', '/research/v1/export?format=csv', undefined, 'many');
    expect(parse(csv.body, { columns: true })).toHaveLength(2500);
    const experiments = (await service.ask('GET', '/research/v1/export?what=experiments')).body.trim().split('\n');
    const types = experiments.map((line) => JSON.parse(line).type);
    expect(types.filter((type) => type === 'experiment')).toHaveLength(2);
    expect(types.filter((type) => type === 'cell')).toHaveLength(16);
    const cells = await service.ask('GET', '/research/v1/export?what=experiments&format=csv');
    expect(parse(cells.body, { columns: true })).toHaveLength(16);
    expect((await service.ask('GET', '/research/v1/export?what=experiments', undefined, 'them')).body).toBe('');
  });

  it('results of jobs are found too, and what they made is exported with them', async () => {
    const { database } = get();
    await database.db
      .insertInto('job')
      .values({
        ...{ id: 'made', organisation_id: 'many', created_by: null, kind: 'generate', worker_kind: 'generate-x' },
        ...{ state: 'completed', request: '{}', total: 1, chunk_size: 1, distinct_results: true },
      } as never)
      .execute();
    await database.db
      .insertInto('job_result')
      .values({
        ...{ job_id: 'made', number: 1, chunk: 0, position: 1, lease: 1, inchi_key: 'OF-A-JOB' },
        data: JSON.stringify({ smiles: 'O=C1CCCCCCCCCCCCCCO1', inchiKey: 'OF-A-JOB' }),
      })
      .execute();
    const { items } = (
      await service.ask('POST', '/research/v1/search/substructure', { smarts: 'O=C1CCCCCCCCCCCCCCO1' }, 'many')
    ).json();
    expect(items).toEqual([{ inchiKey: 'OF-A-JOB', smiles: 'O=C1CCCCCCCCCCCCCCO1' }]);
    const { body } = await service.ask('GET', '/research/v1/export', undefined, 'many');
    const line = body
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each))
      .find(({ inchiKey }) => inchiKey === 'OF-A-JOB');
    expect(line).toMatchObject({ jobId: 'made', data: { inchiKey: 'OF-A-JOB' } });
  });

  it('foreign ids are missing, whatever the route, and every route demands its scope', async () => {
    const { items } = (await service.ask('GET', '/research/v1/experiments')).json();
    const id = items[0].id as string;
    const routes = service.app.routes.filter(({ url }) => url.startsWith('/research/v1'));
    expect(routes.length).toBeGreaterThanOrEqual(15);
    for (const { method, url, scope } of routes) {
      expect(scope).toBe('research');
      const refused = await service.app.inject({
        method: method as 'GET',
        url: url.replace(':id', id).replace(':name', 'x'),
        headers: { 'x-organisation': 'us', 'x-scope': 'none' },
        ...(method === 'POST' ? { payload: {} } : {}),
      });
      expect(refused.statusCode, `${method} ${url}`).toBe(403);
      if (!/:id|:name/.test(url)) continue;
      const answer = await service.ask(
        method as 'GET',
        url.replace(':id', id).replace(':name', 'tiny'),
        undefined,
        'them',
      );
      expect(answer.statusCode, `${method} ${url}`).toBe(404);
    }
    expect((await service.ask('GET', '/research/v1/experiments', undefined, 'them')).json().items).toEqual([]);
    expect((await service.ask('GET', `/research/v1/experiments/${id}`)).statusCode).toBe(200);
  });
});
