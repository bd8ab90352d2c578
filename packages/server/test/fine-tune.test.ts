/** Fine-tuning: a real training of a few steps once, and what can go wrong around it on every database. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import { StoredModel } from '@smell/inference/model-store';
import { writeTinyModel } from '@smell/inference/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/db/open-database.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { LocalEngine } from '../src/engine/local-engine.ts';
import { checkPrivateModel } from '../src/engine/private-models.ts';
import { resolveModel } from '../src/http/check-model.ts';
import { fineTuneViewSchema } from '../src/http/research-routes.ts';
import { fineTuneJob } from '../src/research/fine-tune-job.ts';
import { FINE_TUNE_QUEUE } from '../src/research/open-research.ts';
import { PrivateModelStore } from '../src/research/private-model-store.ts';
import type { trainInChild } from '../src/research/train-process.ts';
import { describeDatabases, eventually } from './databases.ts';
import { type ResearchApp, startResearchApp } from './research-app.ts';

const root = mkdtempSync(join(tmpdir(), 'smell-fine-tune-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const CSV = `smiles,descriptors
CC(C)=CCCC(C)CCO,rose;floral
CC(=O)OC1CCC(C(C)(C)C)CC1,woody
COc1cc(C=O)ccc1O,vanilla;sweet
CCCCCCCCCC=O,citrus
`;

async function organisations(database: Database): Promise<void> {
  await database.db
    .insertInto('organisation')
    .values(['us', 'them'].map((id) => ({ id, name: id })))
    .execute();
}

async function upload(service: ResearchApp, text: string, name = 'house.csv', organisationId = 'us'): Promise<string> {
  const file = await service.files.add({ organisationId }, Readable.from([Buffer.from(text)]), {
    name,
    mediaType: 'text/csv',
  });
  return file.id;
}

const ended = (service: ResearchApp, id: string) =>
  eventually(async () => {
    const state = fineTuneViewSchema.parse((await service.ask('GET', `/research/v1/fine-tunes/${id}`)).json());
    return state.endedAt !== null && state;
  }, 110_000);

describe('a real training', () => {
  let service: ResearchApp;
  let database: Database;
  let pid = 0;
  const data = join(root, 'real');
  const engine = new LocalEngine({ defaultModel: 'dit-smell', privateModelsFolder: join(data, 'models') });

  beforeAll(async () => {
    database = await openDatabase({ kind: 'memory' });
    await organisations(database);
    // One definition more, to learn which process it started.
    service = await startResearchApp({
      database,
      engine,
      dataFolder: data,
      queues: [FINE_TUNE_QUEUE],
      replace: ({ files, models }) => [
        fineTuneJob({
          files,
          models,
          workFolder: join(data, 'fine-tunes'),
          threads: 1,
          onStart: (started) => {
            pid = started;
          },
        }),
      ],
    });
  });
  afterAll(async () => {
    await service?.close();
    await engine.close();
    await database?.close();
  });

  it('makes a private model, which its organisation alone can name, and which generates', async () => {
    const fileId = await upload(service, CSV);
    const request = { name: 'house', fileId, molecules: 12, seed: 3 };
    const answer = await service.ask('POST', '/research/v1/fine-tunes', request);
    expect(answer.statusCode, answer.body).toBe(202);
    const state = await ended(service, answer.json().id);
    expect(state.error).toBeNull();
    expect(state).toMatchObject({ state: 'completed', name: 'house', base: 'dit-smell', rows: 4, molecules: 12 });
    expect(state.reached!.moleculesSeen).toBeGreaterThanOrEqual(12);
    expect(state.result!.lossCurve.length).toBe(state.result!.steps);
    expect(state.result!.lossCurve.every(({ tokenLoss }) => tokenLoss > 0)).toBe(true);
    const events = await database.db.selectFrom('job_event').select('type').execute();
    expect(events.map(({ type }) => type)).toContain('progress');

    expect(readdirSync(join(data, 'fine-tunes'))).toEqual([]);
    const { items } = (await service.ask('GET', '/research/v1/models')).json();
    expect(items).toMatchObject([{ name: 'house', kind: 'diffusion', hash: state.result!.modelHash }]);
    expect((await service.ask('GET', '/research/v1/models', undefined, 'them')).json().items).toEqual([]);

    const { reference, hash } = await resolveModel(engine, 'us', 'house');
    expect(hash).toBe(state.result!.modelHash);
    await expect(resolveModel(engine, 'them', 'house')).rejects.toThrow(/no generator "house"/);
    await expect(resolveModel(engine, 'them', reference)).rejects.toThrow(/no generator/);
    const { facets } = await engine.profile({ rose: 1 });
    const made = [];
    for await (const candidate of engine.generate({ model: reference, facets, count: 2, seed: 1 }))
      made.push(candidate);
    expect(made).toHaveLength(2);
    expect(made[0]!.provenance).toMatchObject({ model: 'house', modelHash: hash });

    expect((await service.ask('POST', '/research/v1/fine-tunes', request)).statusCode).toBe(409);
    expect((await service.ask('DELETE', '/research/v1/models/house', undefined, 'them')).statusCode).toBe(404);
    expect((await service.ask('DELETE', '/research/v1/models/house')).statusCode).toBe(204);
    await expect(
      engine.generate({ model: reference, facets, count: 1, seed: 1 })[Symbol.asyncIterator]().next(),
    ).rejects.toThrow(/no model "house"/);
    // The others go on.
    const shipped = engine.generate({ model: 'dit-smell', facets, count: 1, seed: 1 });
    expect((await shipped[Symbol.asyncIterator]().next()).value).toHaveProperty('smiles');
  }, 120_000);

  it('is killed within a second of being cancelled, with all of its processes', async () => {
    const fileId = await upload(service, CSV);
    const answer = await service.ask('POST', '/research/v1/fine-tunes', { name: 'long', fileId, molecules: 100_000 });
    const { id } = answer.json();
    await eventually(
      async () => (await service.ask('GET', `/research/v1/fine-tunes/${id}`)).json().reached ?? undefined,
      110_000,
    );
    expect(isGroupAlive(pid)).toBe(true);
    const cancelled = Date.now();
    expect((await service.ask('DELETE', `/research/v1/fine-tunes/${id}`, undefined, 'them')).statusCode).toBe(404);
    expect((await service.ask('DELETE', `/research/v1/fine-tunes/${id}`)).json().state).toBe('cancelled');
    await eventually(() => !isGroupAlive(pid), 5_000);
    expect(Date.now() - cancelled).toBeLessThan(5_000);
    expect((await service.ask('GET', '/research/v1/models')).json().items).toEqual([]);
    await eventually(
      () => !existsSync(join(data, 'fine-tunes', id)) || readdirSync(join(data, 'fine-tunes', id)).length === 0,
    );
  }, 120_000);

  it("says what is wrong with the user's file, by its line, and is not tried again", async () => {
    const fileId = await upload(service, 'smiles,descriptors\nCCCCCCO,sweet\nCCCCCCCO,sweeet\n');
    const answer = await service.ask('POST', '/research/v1/fine-tunes', { name: 'wrong', fileId, molecules: 4 });
    const state = await ended(service, answer.json().id);
    expect(state).toMatchObject({ state: 'failed', error: { code: 'bad-row' }, result: null });
    expect(state.error!.message).toMatch(/line 3.*"sweeet" is not an odor descriptor/);
  }, 120_000);
});

/** Whether any process of the group is there and no zombie. */
function isGroupAlive(group: number): boolean {
  if (!existsSync('/proc/self/stat')) {
    try {
      return process.kill(-group, 0);
    } catch {
      return false;
    }
  }
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(pgrp) === group && state !== 'Z';
    } catch {
      return false;
    }
  });
}

describeDatabases('a fine-tuning', (get) => {
  let service: ResearchApp;
  const data = mkdtempSync(join(root, 'data-'));
  const modelsFolder = join(data, 'shipped');
  writeTinyModel(modelsFolder, { name: 'tiny' });
  const engine = new LocalEngine({ modelsFolder, defaultModel: 'tiny', privateModelsFolder: join(data, 'models') });
  /** What the pretended training does next. */
  let train: typeof trainInChild;

  beforeAll(async () => {
    const { database } = get();
    await organisations(database);
    service = await startResearchApp({
      database,
      engine,
      dataFolder: data,
      modelsFolder,
      queues: [FINE_TUNE_QUEUE],
      replace: ({ files, models }) => [
        fineTuneJob({
          files,
          models,
          workFolder: join(data, 'fine-tunes'),
          threads: 1,
          train: (options) => train(options),
        }),
      ],
    });
  });
  afterAll(async () => {
    await service?.close();
    await engine.close();
  });

  const writes =
    (change: (folder: string) => void = () => undefined): typeof trainInChild =>
    async ({ out, onProgress }) => {
      onProgress({
        ...{ step: 1, moleculesSeen: 4, molecules: 4, tokenLoss: 1, lengthLoss: 1, heldOutLoss: null },
        ...{ moleculesPerSecond: 1, secondsLeft: 0 },
      });
      const name = out.split('/').at(-1)!;
      mkdirSync(join(out, 'models'), { recursive: true });
      change(writeTinyModel(join(out, 'models'), { name, lengths: [4, 5] }));
      writeFileSync(join(out, 'models', name, 'MODEL_CARD.md'), '# card');
    };
  const start = async (body: object, as = 'us') =>
    await service.ask('POST', '/research/v1/fine-tunes', { base: 'tiny', molecules: 4, ...body }, as);

  const kept = async () => (await engine.privateModels('us')).map(({ name }) => name);

  it('takes in what was made whole, and only data with graphs of the service', async () => {
    const fileId = await upload(service, CSV);
    train = writes();
    const good = await start({ name: 'good', fileId });
    expect((await ended(service, good.json().id)).state).toBe('completed');
    expect(await kept()).toEqual(['good']);

    const refused = async (name: string, change: (folder: string) => void) => {
      train = writes(change);
      const state = await ended(service, (await start({ name, fileId })).json().id);
      expect(state.state).toBe('failed');
      expect(await kept()).toEqual(['good']);
      return state.error!.message;
    };
    const withConfig = (folder: string, change: (files: Record<string, string>) => void): void => {
      const path = join(folder, 'config.json');
      const config = JSON.parse(readFileSync(path, 'utf8'));
      change(config.files);
      writeFileSync(path, JSON.stringify(config));
    };
    expect(
      await refused('graph', (folder) =>
        withConfig(folder, (files) => {
          files['denoise.onnx'] = 'a'.repeat(64);
        }),
      ),
    ).toMatch(/graphs that no model of the service has/);
    expect(
      await refused('more', (folder) =>
        withConfig(folder, (files) => {
          files['run.py'] = 'a'.repeat(64);
        }),
      ),
    ).toMatch(/may not/);
    expect(
      await refused('pickle', (folder) => {
        const bytes = Buffer.from('\x80\x04\x95 no safetensors');
        writeFileSync(join(folder, 'weights.safetensors'), bytes);
      }),
    ).toMatch(/damaged/);
  });

  it('goes on from its checkpoint after another attempt', async () => {
    const fileId = await upload(service, CSV);
    const seen: boolean[] = [];
    train = async (options) => {
      seen.push(options.resume);
      if (seen.length > 1) {
        expect(readFileSync(join(options.out, 'checkpoint-1.safetensors'), 'utf8')).toBe('state');
        return await writes()(options);
      }
      writeFileSync(join(options.out, 'checkpoint-1.safetensors'), 'state');
      writeFileSync(join(options.out, 'checkpoint.json'), JSON.stringify({ file: 'checkpoint-1.safetensors' }));
      throw new SmellError('runtime-failed', 'the first attempt fails');
    };
    const state = await ended(service, (await start({ name: 'again', fileId })).json().id);
    expect(state.state).toBe('completed');
    expect(seen).toEqual([false, true]);
  });

  it('is made once under a key, and not beside another of its name', async () => {
    const fileId = await upload(service, CSV);
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    train = async (options) => {
      await finished;
      return await writes()(options);
    };
    const body = { base: 'tiny', molecules: 4, name: 'once', fileId };
    const send = (key: string) =>
      service.app.inject({
        method: 'POST',
        url: '/research/v1/fine-tunes',
        headers: { 'x-organisation': 'us', 'idempotency-key': key },
        payload: body,
      });
    const first = (await send('one')).json();
    expect((await send('one')).json().id).toBe(first.id);
    expect((await send('two')).json().code).toBe('conflict');
    expect((await start(body)).json().code).toBe('conflict');
    finish();
    expect((await ended(service, first.id)).state).toBe('completed');
  });

  it('refuses a name that is taken, a base that is not there, a file of others, and what is no table', async () => {
    const fileId = await upload(service, CSV);
    const code = async (body: object, as?: string) => (await start({ name: 'new', fileId, ...body }, as)).json().code;
    expect(await code({ name: 'tiny' })).toBe('conflict');
    expect(await code({ name: 'good' })).toBe('conflict');
    expect(await code({ name: '../up' })).toBe('invalid');
    expect(await code({ base: 'nobody' })).toBe('bad-argument');
    expect(await code({ base: '../shipped/tiny' })).toBe('bad-argument');
    expect(await code({ fileId: await upload(service, CSV, 'house.txt') })).toBe('bad-argument');
    expect(await code({ fileId: await upload(service, 'smiles,descriptors\n', 'empty.csv') })).toBe('bad-row');
    expect(await code({}, 'them')).toBe('not-found');
    expect(await code({ base: 'good', fileId: await upload(service, CSV, 'a.csv', 'them') }, 'them')).toBe(
      'bad-argument',
    );
    expect((await service.ask('GET', '/research/v1/fine-tunes', undefined, 'them')).json().items).toEqual([]);
    for (const { id } of (await service.ask('GET', '/research/v1/fine-tunes')).json().items) {
      expect((await service.ask('GET', `/research/v1/fine-tunes/${id}`, undefined, 'them')).statusCode).toBe(404);
    }
  });
});

describe('private models', () => {
  it('lie in folders that ids of organisations cannot lead out of', async () => {
    const folder = mkdtempSync(join(root, 'store-'));
    const store = new PrivateModelStore(join(folder, 'models'), join(folder, 'shipped'));
    writeTinyModel(join(folder, 'outside'), { name: 'secret' });
    for (const id of ['../outside', '..', '.', '', 'a/../../outside', 'outside\0']) {
      expect(await store.has(id, 'secret')).toBe(false);
    }
  });

  it('of a kind that makes nothing are refused', async () => {
    const folder = mkdtempSync(join(root, 'kind-'));
    const made = writeTinyModel(folder, { name: 'judge' });
    const config = JSON.parse(readFileSync(join(made, 'config.json'), 'utf8'));
    writeFileSync(join(made, 'config.json'), JSON.stringify({ ...config, kind: 'ranker' }));
    const store = new PrivateModelStore(folder, folder);
    expect(await store.has('judge', 'x')).toBe(false);
    expect(() => checkPrivateModel(new StoredModel(made, 'judge'), { list: () => [] } as never)).toThrow(
      /makes no molecules/,
    );
  });
});
