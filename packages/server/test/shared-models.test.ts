/** Private models for several machines: made on one, used on another, with nothing in common but the database and a bucket. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTinyModel } from '@smell/inference/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import type { Engine } from '../src/engine/engine.ts';
import { LocalEngine } from '../src/engine/local-engine.ts';
import { isShared, openFileStore } from '../src/files/file-store.ts';
import { resolveModel } from '../src/http/check-model.ts';
import { health } from '../src/http/routes/health.ts';
import { privateModelStore, privateModelsFolder } from '../src/research/open-research.ts';
import type { PrivateModelStore } from '../src/research/private-model-store.ts';
import { SharedModels } from '../src/research/shared-models.ts';
import { sharedModelsEngine } from '../src/research/shared-models-engine.ts';
import { describeDatabases } from './databases.ts';
import { startS3, type TestS3 } from './s3-server.ts';

interface Machine {
  readonly data: string;
  readonly models: PrivateModelStore;
  readonly engine: Engine;
}

const root = mkdtempSync(join(tmpdir(), 'smell-shared-'));
const shipped = join(root, 'shipped');
writeTinyModel(shipped, { name: 'tiny' });
let s3: TestS3;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  rmSync(root, { recursive: true, force: true });
});

function settings(data: string) {
  return readConfig({
    SMELL_DATA: data,
    SMELL_MODELS: shipped,
    SMELL_FILES_URL: `s3://${s3.bucket}/files`,
    SMELL_S3_ENDPOINT: s3.url,
    SMELL_S3_REGION: s3.region,
    SMELL_S3_ACCESS_KEY: s3.key.accessKeyId,
    SMELL_S3_SECRET_KEY: s3.key.secretAccessKey,
  });
}

/** A new model as a training leaves it. */
function made(name: string, lengths: readonly number[] = [4, 5]): string {
  const folder = writeTinyModel(mkdtempSync(join(root, 'made-')), { name, lengths });
  writeFileSync(join(folder, 'MODEL_CARD.md'), `# ${name}`);
  return folder;
}

describeDatabases(
  'a private model in a bucket',
  (get) => {
    const engines: Engine[] = [];
    let first: Machine;
    let second: Machine;
    const machine = (): Machine => {
      const data = mkdtempSync(join(root, 'machine-'));
      const config = settings(data);
      const store = openFileStore(config);
      if (!isShared(store)) throw new Error('not on S3');
      const folder = privateModelsFolder(config);
      const shared = new SharedModels({ database: get().database, store, folder });
      const local = new LocalEngine({
        modelsFolder: shipped,
        defaultModel: 'tiny',
        privateModelsFolder: folder,
        cpus: 1,
      });
      const engine = sharedModelsEngine(local, shared);
      engines.push(engine);
      return { data, models: privateModelStore(config, shared), engine };
    };
    beforeAll(async () => {
      await get()
        .database.db.insertInto('organisation')
        .values(['us', 'them'].map((id) => ({ id, name: id })))
        .execute();
      [first, second] = [machine(), machine()];
    });
    afterEach(async () => {
      s3.fault = undefined;
      await first.models.remove('us', 'house');
      expect([s3.objects.size, s3.uploads.size]).toEqual([0, 0]);
      // Copies of what is gone go when the organisation's models are looked at.
      expect(await second.engine.privateModels('us')).toEqual([]);
      expect(kept(second)).toEqual([]);
    });
    afterAll(async () => {
      for (const engine of engines) await engine.close();
    });

    const generated = async ({ engine }: Machine, reference: string): Promise<string[]> => {
      const { facets } = await engine.profile({ rose: 1 });
      const found: string[] = [];
      for await (const { smiles, provenance } of engine.generate({ model: reference, facets, count: 2, seed: 1 })) {
        found.push(`${smiles} ${provenance.modelHash}`);
      }
      return found;
    };
    const kept = ({ data }: Machine): string[] => {
      const folder = join(data, 'model-copies', 'us');
      return existsSync(folder) ? readdirSync(folder).sort() : [];
    };

    it('is listed on a machine that has never seen it, comes with its first use, and makes the same there', async () => {
      const hash = await first.models.adopt('us', 'house', made('house'));
      const listed = await second.engine.privateModels('us');
      expect(listed).toMatchObject([
        { name: 'house', kind: 'diffusion', hash, card: '# house', reference: 'us/house' },
      ]);
      expect(kept(second)).toEqual([]);
      const { reference } = await resolveModel(second.engine, 'us', 'house');
      const here = await generated(second, reference);
      expect(here).toHaveLength(2);
      expect(here[0]).toContain(hash);
      expect(await generated(first, reference)).toEqual(here);
      expect(kept(second)).toEqual(['house']);
      const asked = s3.asked.length;
      expect(await generated(second, reference)).toEqual(here);
      expect(s3.asked).toHaveLength(asked);
    });

    it('is evaluated on a machine that has never seen it', async () => {
      const modelHash = await first.models.adopt('us', 'house', made('house'));
      const call = { model: 'us/house', modelHash, seed: 1, guidance: 1 };
      const rows = await second.engine.sample({ ...call, conditions: [], first: 0, count: 2 });
      expect(rows).toHaveLength(2);
      expect(await second.engine.summarise({ ...call, prompts: 0, rows })).toMatchObject({ samples: 2 });
    });

    it('comes once for all who ask at once', async () => {
      await first.models.adopt('us', 'house', made('house'));
      s3.asked.length = 0;
      const files = s3.objects.size;
      await Promise.all(Array.from({ length: 4 }, () => second.models.find('us', 'house')));
      expect(s3.asked).toHaveLength(files);
    });

    it('is unknown to another organisation, by its name and by what the engine calls it', async () => {
      await first.models.adopt('us', 'house', made('house'));
      expect(await second.engine.privateModels('them')).toEqual([]);
      await expect(resolveModel(second.engine, 'them', 'house')).rejects.toThrow(/no generator "house"/);
      await expect(resolveModel(second.engine, 'them', 'us/house')).rejects.toThrow(/no generator/);
      expect(await second.models.remove('them', 'house')).toBe(false);
      await expect(second.models.find('them', 'house')).rejects.toMatchObject({ code: 'model-missing' });
    });

    it('that is deleted is gone everywhere, and one of the same name made anew is the new one', async () => {
      const before = await first.models.adopt('us', 'house', made('house'));
      await generated(second, 'us/house');
      expect(await first.models.remove('us', 'house')).toBe(true);
      expect(await first.models.remove('us', 'house')).toBe(false);
      await expect(generated(second, 'us/house')).rejects.toMatchObject({ code: 'model-missing' });
      expect(kept(second)).toEqual([]);
      expect(await second.engine.privateModels('us')).toEqual([]);

      await first.models.adopt('us', 'house', made('house'));
      await generated(second, 'us/house');
      await first.models.remove('us', 'house');
      const after = await first.models.adopt('us', 'house', made('house', [6, 7]));
      expect(after).not.toBe(before);
      expect((await generated(second, 'us/house'))[0]).toContain(after);
    });

    it('is taken in again by an attempt that comes back, and not replaced by another', async () => {
      const folder = made('house');
      const hash = await first.models.adopt('us', 'house', folder);
      const files = s3.objects.size;
      expect(await second.models.adopt('us', 'house', folder)).toBe(hash);
      expect(s3.objects.size).toBe(files);
      await expect(second.models.adopt('us', 'house', made('house', [6, 7]))).rejects.toMatchObject({
        code: 'bad-argument',
      });
      expect(await second.models.isTaken('us', 'house')).toBe(true);
      expect(s3.objects.size).toBe(files);
    });

    it('of which two are taken in at once under one name is one of them, whole', async () => {
      const both = [made('house'), made('house', [6, 7])];
      const ends = await Promise.allSettled([
        first.models.adopt('us', 'house', both[0]!),
        second.models.adopt('us', 'house', both[1]!),
      ]);
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [model] = await first.engine.privateModels('us');
      expect((await generated(first, 'us/house'))[0]).toContain(model!.hash);
    });

    it('that was damaged in the bucket does not come, and nothing of it stays', async () => {
      await first.models.adopt('us', 'house', made('house'));
      const object = [...s3.objects.values()].sort((a, b) => b.bytes.length - a.bytes.length)[0]!;
      const sound = object.bytes;
      object.bytes = Buffer.from(sound);
      object.bytes[100]! ^= 1;
      await expect(generated(second, 'us/house')).rejects.toMatchObject({ code: 'data-damaged' });
      expect(kept(second)).toEqual([]);
      // The object with a hash that fits it, but not the model.
      object.metadata = { sha256: createHash('sha256').update(object.bytes).digest('hex') };
      await expect(generated(second, 'us/house')).rejects.toMatchObject({ code: 'model-damaged' });
      expect(kept(second)).toEqual([]);
      Object.assign(object, { bytes: sound, metadata: { sha256: createHash('sha256').update(sound).digest('hex') } });
      expect(await generated(second, 'us/house')).toHaveLength(2);
    });

    it('brings no file but data and graphs of the service', async () => {
      const folder = made('house');
      const other = join(mkdtempSync(join(root, 'other-')), 'house');
      cpSync(folder, other, { recursive: true });
      const config = JSON.parse(readFileSync(join(other, 'config.json'), 'utf8'));
      writeFileSync(
        join(other, 'config.json'),
        JSON.stringify({ ...config, files: { ...config.files, 'run.py': 'a'.repeat(64) } }),
      );
      await expect(first.models.adopt('us', 'house', other)).rejects.toMatchObject({ code: 'model-damaged' });
      await first.models.adopt('us', 'house', folder);
      const id = [...s3.objects.keys()][0]!.split('/').at(-1);
      await get()
        .database.db.updateTable('private_model')
        .set({ files: JSON.stringify({ '../../up': id }) } as never)
        .execute();
      await expect(second.models.find('us', 'house')).rejects.toMatchObject({ code: 'model-damaged' });
      expect(existsSync(join(second.data, 'model-copies', 'up'))).toBe(false);
      s3.objects.clear();
    });

    it('is not half there when the bucket fails, and its training is not at fault', async () => {
      let puts = 0;
      s3.fault = (request) => (request.startsWith('PUT') && ++puts > 2 ? 400 : undefined);
      await expect(first.models.adopt('us', 'house', made('house'))).rejects.toMatchObject({ code: 'runtime-failed' });
      expect(s3.objects.size).toBe(0);
      expect(await first.models.has('us', 'house')).toBe(false);
    });
  },
  ['PGlite in memory', 'PostgreSQL'],
);

describe('a service whose files are in a bucket', () => {
  it('is ready without it, and says that it is degraded', async () => {
    const store = openFileStore(settings(join(root, 'ready')));
    if (!isShared(store)) throw new Error('not on S3');
    const parts = {
      engine: { isReady: true },
      database: { ping: async () => undefined },
    };
    const state = (each: typeof store) =>
      health({ ...parts, dependencies: [{ name: 'files', check: () => each.check() }] });
    expect(await state(store)).toMatchObject({ status: 'ok', checks: { files: 'ok' } });
    s3.fault = () => 403;
    const second = openFileStore(settings(join(root, 'ready')));
    if (!isShared(second)) throw new Error('not on S3');
    expect(await state(second)).toMatchObject({ status: 'degraded', checks: { files: 'failed' } });
    s3.fault = undefined;
    store.close();
    second.close();
  });
});
