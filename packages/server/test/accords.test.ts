/** Accords over HTTP: proposed, assessed, printed by a real service with the shipped models; kept on every database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/db/open-database.ts';
import { type RunningServer, readConfig, startServer } from '../src/index.ts';
import { Accords, KEPT_DELETED_DAYS, MOST_VERSIONS } from '../src/library/accords.ts';
import { ApiClient } from './api-client.ts';
import { describeDatabases } from './databases.ts';

const DAY = '2026-11-24';
const line = (id: string, name: string, cas: string, partsPerThousand: number, rest = {}) => ({
  id,
  material: { name, cas },
  partsPerThousand,
  ...rest,
});
const ACCORD = {
  name: '=HYPERLINK("http://x")',
  lines: [
    line('a', 'd-Limonene', '5989-27-5', 400, { pricePerKg: 12 }),
    line('b', 'Linalool', '78-70-6', 350),
    line('c', '+Vanillin', '121-33-5', 250, { dilutionPercent: 10, solvent: 'benzyl-benzoate' }),
  ],
  batchGrams: 33.333,
};

describe('the routes of accords', () => {
  const data = mkdtempSync(join(tmpdir(), 'smell-accords-'));
  let server: RunningServer;
  let api: ApiClient;
  beforeAll(async () => {
    const config = readConfig({ SMELL_PORT: '0', SMELL_LOG_LEVEL: 'silent', SMELL_DATA: data });
    server = await startServer(config, { database: await openDatabase({ kind: 'memory' }) });
    api = new ApiClient(server.url);
    await api.open();
  }, 180_000);
  afterAll(async () => {
    await server?.close(0);
    rmSync(data, { recursive: true, force: true });
  });

  const BRIEF = {
    name: 'Dawn',
    inspiration: 'Sparkling bergamot and lemon over rose, with cedar and musk in the base, without vanilla',
    season: 'fresh',
    concentration: 'eau-de-toilette',
    day: DAY,
  };

  it('proposes a formula of documented materials for a brief, the same for the same seed', async () => {
    const first = await api.post('/v1/accords', BRIEF);
    expect(first.status, first.text).toBe(200);
    const { accord, reasons, reading } = first.body;
    expect(accord).toMatchObject({ name: 'Dawn', concentrationPercent: 10, category: '4' });
    expect(reading.profile).toMatchObject({ bergamot: expect.any(Number), fresh: expect.any(Number), vanilla: -1 });
    expect(reasons.map(({ id }: { id: string }) => id)).toEqual(accord.lines.map(({ id }: { id: string }) => id));
    const parts = accord.lines.reduce(
      (sum: number, each: { partsPerThousand: number }) => sum + each.partsPerThousand,
      0,
    );
    expect(parts).toBeCloseTo(1000, 6);
    expect((await api.post('/v1/accords', BRIEF)).body).toEqual(first.body);
    const assessed = await api.post('/v1/accords/assess', { accord, day: DAY });
    expect(assessed.body.compliance.outcome).not.toBe('breach');
  }, 60_000);

  it('makes new molecules for a tier when asked, and keeps them like any made here', async () => {
    const generate = { places: ['heart'], perPlace: 2 };
    const { status, body, text } = await api.post('/v1/accords', { ...BRIEF, generate });
    expect(status, text).toBe(200);
    const made = body.reasons.filter(({ origin }: { origin: string }) => origin === 'generated');
    expect(made).toHaveLength(2);
    for (const { id } of made) {
      const found = body.accord.lines.find((each: { id: string }) => each.id === id);
      expect(found.place).toBe('heart');
      const [row] = (await api.post('/v1/describe', { smiles: [found.material.smiles] })).body.items;
      const stored = await api.get(`/v1/molecules/${row.inchiKey}`);
      expect(stored.body.data).toHaveProperty('generate');
    }
  }, 120_000);

  it('says what is wrong with a brief and with a formula', async () => {
    const code = async (path: string, body: object) => {
      const answer = await api.post(path, body);
      return [answer.status, answer.body.code];
    };
    expect(await code('/v1/accords', { inspiration: 'qwrtz xkcd' })).toEqual([422, 'prompt-not-understood']);
    expect(await code('/v1/accords', { ...BRIEF, generate: { places: ['top'], model: 'none' } })).toEqual([
      422,
      'unknown-model',
    ]);
    const assess = (lines: unknown[]) => code('/v1/accords/assess', { accord: { ...ACCORD, lines } });
    expect(await assess([ACCORD.lines[0], ACCORD.lines[0]])).toEqual([422, 'invalid']);
    expect(await assess([{ ...ACCORD.lines[0], material: {} }])).toEqual([422, 'invalid']);
    expect(await assess([{ ...ACCORD.lines[0], partsPerThousand: -1 }])).toEqual([422, 'invalid']);
    expect(await assess([{ ...ACCORD.lines[0], material: { smiles: 'C1CC' } }])).toEqual([422, 'bad-row']);
    expect(await assess([{ ...ACCORD.lines[0], material: { smiles: 'CC(C)OP(C)(F)=O' } }])).toEqual([
      422,
      'refused-structure',
    ]);
    expect(await assess(Array.from({ length: 201 }, (_, i) => line(String(i), 'Linalool', '78-70-6', 1)))).toEqual([
      422,
      'invalid',
    ]);
  });

  it('weighs, follows on a blotter and checks a formula as it stands', async () => {
    const { status, body, text } = await api.post('/v1/accords/assess', { accord: ACCORD, day: DAY });
    expect(status, text).toBe(200);
    const grams = body.weighed.lines.reduce(
      (sum: number, each: { grams: number }) => sum + Math.round(each.grams * 1000),
      0,
    );
    expect(grams).toBe(33_333);
    expect(body.diary.entries.map(({ hours }: { hours: number }) => Math.round(hours * 60))).toEqual([
      0, 10, 60, 360, 1440,
    ]);
    expect(body.compliance.label.declare.map(({ name }: { name: string }) => name.toLowerCase())).toContain(
      'benzyl benzoate',
    );
    const empty = await api.post('/v1/accords/assess', { accord: { ...ACCORD, lines: [] } });
    expect(empty.body).toMatchObject({ compliance: null, clp: null, lines: [] });
  });

  it('prints the formula as a PDF and as a CSV that no spreadsheet runs', async () => {
    const sheet = (format: string) =>
      fetch(`${server.url}/v1/accords/sheet`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accord: ACCORD, format, day: DAY }),
      });
    const pdf = await sheet('pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="accord.pdf"');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('(Formula sheet');
    expect(Buffer.from(await (await sheet('pdf')).arrayBuffer()).equals(bytes)).toBe(true);
    const csv = await sheet('csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const rows = (await csv.text()).trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[3]).toMatch(/^3,'\+Vanillin,121-33-5,/);
  });

  it('keeps formulas and their versions, and brings back what was deleted', async () => {
    const kept = await api.post('/v1/library/accords', ACCORD, { 'idempotency-key': 'accord-1' });
    expect(kept.status, kept.text).toBe(201);
    expect((await api.post('/v1/library/accords', ACCORD, { 'idempotency-key': 'accord-1' })).body.id).toBe(
      kept.body.id,
    );
    const path = `/v1/library/accords/${kept.body.id}`;
    const changed = { ...kept.body.accord, name: 'Second' };
    const second = await api.post(`${path}/versions`, { accord: changed, after: 1 });
    expect(second.status, second.text).toBe(201);
    expect(second.body).toMatchObject({ version: 2, name: 'Second', lines: 3 });
    expect(await api.post(`${path}/versions`, { accord: changed, after: 1 })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    const restored = await api.post(`${path}/versions/1/restore`, {});
    expect(restored.body).toMatchObject({ version: 3, name: ACCORD.name });
    const { body: versions } = await api.get(`${path}/versions`);
    expect(versions.items).toMatchObject([{ number: 3, restoredFrom: 1 }, { number: 2 }, { number: 1 }]);
    expect((await api.get(`${path}/versions/2`)).body.accord).toEqual(changed);
    expect((await fetch(server.url + path, { method: 'DELETE' })).status).toBe(204);
    for (const gone of [path, `${path}/versions`, `${path}/versions/1`]) expect((await api.get(gone)).status).toBe(404);
    expect((await api.get('/v1/library/accords')).body.items).toEqual([]);
    expect((await api.post(`${path}/undelete`, {})).body).toMatchObject({ version: 3, name: ACCORD.name });
  });
});

describeDatabases('accords', (get) => {
  const owner = { organisationId: 'ours' };
  const formula = (name: string) => ({ name, lines: [{}] });
  let accords: Accords;
  beforeAll(async () => {
    const { db } = get().database;
    for (const id of ['ours', 'theirs']) await db.insertInto('organisation').values({ id, name: id }).execute();
    accords = new Accords(get().database);
  });

  it('are listed in pages, the newest first, and found by a part of the name as it is written', async () => {
    for (const name of ['100% rose', '100 rose', 'a_b', 'acb']) await accords.save(owner, formula(name));
    const names = async (text?: string) => (await accords.list(owner, { text })).items.map(({ name }) => name);
    expect(await names()).toEqual(['acb', 'a_b', '100 rose', '100% rose']);
    expect(await names('100%')).toEqual(['100% rose']);
    expect(await names('a_b')).toEqual(['a_b']);
    const first = await accords.list(owner, { limit: 3 });
    const second = await accords.list(owner, { limit: 3, cursor: first.nextCursor! });
    expect(second.items.map(({ name }) => name)).toEqual(['100% rose']);
    expect(second.nextCursor).toBeNull();
  });

  it('are nobody else’s', async () => {
    const { id } = await accords.save(owner, formula('secret'));
    const thief = { organisationId: 'theirs' };
    for (const attempt of [
      () => accords.get(thief, id),
      () => accords.versions(thief, id),
      () => accords.version(thief, id, 1),
      () => accords.saveVersion(thief, id, { accord: formula('mine'), after: 1 }),
      () => accords.restore(thief, id, 1),
      () => accords.remove(thief, id),
      () => accords.bringBack(thief, id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await accords.list(thief, {})).items).toEqual([]);
    expect(await accords.get(owner, id)).toMatchObject({ name: 'secret', version: 1 });
  });

  it('take one of two changes of the same version, never both', async () => {
    const { id } = await accords.save(owner, formula('race'));
    const outcomes = await Promise.allSettled(
      ['one', 'two', 'three'].map((name) => accords.saveVersion(owner, id, { accord: formula(name), after: 1 })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await accords.get(owner, id)).version).toBe(2);
    expect((await accords.versions(owner, id)).items).toHaveLength(2);
  });

  it('keep no more versions than they say', async () => {
    const { id } = await accords.save(owner, formula('long'));
    await get().database.db.updateTable('accord').set({ latest: MOST_VERSIONS }).where('id', '=', id).execute();
    await expect(
      accords.saveVersion(owner, id, { accord: formula('more'), after: MOST_VERSIONS }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are forgotten when they have been deleted for long', async () => {
    const { id } = await accords.save(owner, formula('old'));
    const recent = await accords.save(owner, formula('recent'));
    await accords.remove(owner, id);
    await sql`update accord set deleted_at = now() - ${KEPT_DELETED_DAYS + 1}::int * interval '1 day' where id = ${id}`.execute(
      get().database.db,
    );
    await accords.remove(owner, recent.id);
    await expect(accords.bringBack(owner, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await accords.bringBack(owner, recent.id)).toMatchObject({ name: 'recent' });
  });
});
