/** What a process does by its roles. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import { openDatabase } from '../src/db/open-database.ts';
import type { Engine } from '../src/engine/engine.ts';
import { startServer } from '../src/start-server.ts';
import { eventually } from './databases.ts';
import { fakeEngine } from './fake-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'smell-roles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With a fake engine, on a database of its own. */
async function start(roles: string, models: object[]) {
  const engine = {
    ...fakeEngine(),
    models,
    isReady: true,
    start: async () => undefined,
    close: async () => undefined,
  } as unknown as Engine;
  const config = readConfig({ SMELL_DATA: folder, SMELL_PORT: '0', SMELL_ROLES: roles });
  const database = await openDatabase({ kind: 'memory' });
  return { database, server: await startServer(config, { engine, database }) };
}

it('one that only works serves every queue, those of research too, and those of models that come later', async () => {
  const models = [{ name: 'one', kind: 'diffusion' }];
  const { database, server } = await start('worker', models);
  try {
    const served = async (): Promise<string[]> => {
      const rows = await database.db.selectFrom('job_worker').select('worker_kinds').execute();
      return rows.flatMap(({ worker_kinds }) => worker_kinds).sort();
    };
    expect(await served()).toEqual(['describe', 'experiment', 'fine-tune', 'generate-one', 'generate-private']);
    models.push({ name: 'two', kind: 'autoregressive' }, { name: 'odor', kind: 'predictor' });
    await eventually(async () => (await served()).includes('generate-two'), 10_000);
    expect(await served()).not.toContain('generate-odor');
  } finally {
    await server.close();
  }
});

it('one that is told to end does not wait for whoever follows a job', async () => {
  const { server } = await start('api', []);
  const job = await fetch(`${server.url}/v1/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'describe', smiles: ['CCO'] }),
  });
  const { id } = (await job.json()) as { readonly id: string };
  const events = await fetch(`${server.url}/v1/jobs/${id}/events`);
  const told = events.text();
  const began = performance.now();
  await server.close();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await told).toMatch(/^event: accepted$/m);
});
