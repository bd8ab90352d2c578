/** One suite, every store of files: a folder, and a bucket of an S3 service; and what only a bucket can do wrong. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../src/config/config.ts';
import { type FileStore, openFileStore, type StoredBytes } from '../src/files/file-store.ts';
import { S3FileStore, type S3FileStoreOptions } from '../src/files/s3-file-store.ts';
import { s3Target } from '../src/files/s3-target.ts';
import { type Certificates, certificates, opensslIsMissing } from './certificates.ts';
import { startS3, type TestS3 } from './s3-server.ts';

const MIB = 1024 * 1024;

let folder: string;
let s3: TestS3;
beforeAll(async () => {
  s3 = await startS3();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smell-store-'));
});
afterEach(() => {
  s3.fault = undefined;
  s3.objects.clear();
  s3.asked.length = 0;
  rmSync(folder, { recursive: true });
});
afterAll(() => s3.close());

function settings(changes: Readonly<Record<string, string>> = {}): Config {
  return readConfig({
    SMELL_DATA: folder,
    SMELL_FILES_URL: `s3://${s3.bucket}/smell/files`,
    SMELL_S3_ENDPOINT: s3.url,
    SMELL_S3_REGION: s3.region,
    SMELL_S3_ACCESS_KEY: s3.key.accessKeyId,
    SMELL_S3_SECRET_KEY: s3.key.secretAccessKey,
    ...changes,
  });
}

async function* bytes(...parts: (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
async function text(store: FileStore, id: string): Promise<string> {
  let all = '';
  for await (const chunk of await store.get(id)) all += chunk;
  return all;
}
async function listed(store: FileStore): Promise<StoredBytes[]> {
  const all: StoredBytes[] = [];
  for await (const each of store.list()) all.push(each);
  return all;
}
/** What is there, with what should not be. */
const filesIn = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

interface Kind {
  readonly name: string;
  open(): FileStore;
  /** Puts other bytes in the place of those of a file. */
  damage(id: string, other: string): void;
  /** How many files lie where the store keeps them. */
  kept(): number;
}
const KINDS: readonly Kind[] = [
  {
    name: 'a folder',
    open: () => openFileStore(readConfig({ SMELL_DATA: folder })),
    damage: (id, other) => writeFileSync(join(folder, 'files', id.slice(0, 2), id), other),
    kept: () => filesIn().filter((name) => !name.endsWith('.json')).length,
  },
  {
    name: 'a bucket of an S3 service',
    open: () => openFileStore(settings()),
    damage: (id, other) => {
      s3.objects.get(`smell/files/${id}`)!.bytes = Buffer.from(other);
    },
    kept: () => s3.objects.size + s3.uploads.size + filesIn().length,
  },
];

describe.each(KINDS)('$name', ({ open, damage, kept }) => {
  let store: FileStore;
  beforeEach(() => {
    store = open();
  });

  it('gives back what was put, with its size and hash, and lists it', async () => {
    const stored = await store.put(bytes('hello ', 'world'));
    expect(stored).toMatchObject({
      sizeBytes: 11,
      sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    });
    expect(await text(store, stored.id)).toBe('hello world');
    expect(await listed(store)).toEqual([stored]);
    await store.delete(stored.id);
    await store.delete(stored.id);
    await expect(store.get(stored.id)).rejects.toMatchObject({ code: 'file-missing' });
    expect(await listed(store)).toEqual([]);
    expect(kept()).toBe(0);
  });

  it('keeps a file without bytes, and one of many', async () => {
    const large = Buffer.alloc(19 * MIB, 'many bytes');
    const empty = await store.put(bytes());
    const stored = await store.put(bytes(large.subarray(0, 7 * MIB), large.subarray(7 * MIB)), { id: 'large' });
    expect(empty.sizeBytes).toBe(0);
    expect(await text(store, empty.id)).toBe('');
    expect(stored.sizeBytes).toBe(large.length);
    expect((await text(store, 'large')) === large.toString()).toBe(true);
  });

  it('lists all of many files', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `name-${i}`);
    for (const id of names) await store.put(bytes(id), { id });
    expect((await listed(store)).map(({ id }) => id).sort()).toEqual(names);
  });

  it('keeps nothing of a stream that breaks or is too long', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    }
    await expect(store.put(broken())).rejects.toThrow('the line went dead');
    await expect(store.put(bytes('12345', '67890'), { limitBytes: 9 })).rejects.toMatchObject({ code: 'too-large' });
    expect(kept()).toBe(0);
  });

  it('keeps the file of before when its successor breaks', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    }
    await store.put(bytes('one'), { id: 'model-a' });
    await expect(store.put(broken(), { id: 'model-a' })).rejects.toThrow();
    expect(await text(store, 'model-a')).toBe('one');
  });

  it('says when the bytes are not those that were put', async () => {
    const { id } = await store.put(bytes('sound'));
    damage(id, 'fault');
    await expect(text(store, id)).rejects.toMatchObject({ code: 'data-damaged' });
    damage(id, 'soun');
    await expect(text(store, id)).rejects.toMatchObject({ code: 'data-damaged' });
  });

  it('replaces a file of a chosen name whole', async () => {
    await store.put(bytes('one'), { id: 'model-a' });
    await store.put(bytes('three'), { id: 'model-a' });
    expect(await text(store, 'model-a')).toBe('three');
    expect(await listed(store)).toHaveLength(1);
  });

  it.each(['../etc/passwd', '..', 'a/b', '', 'A\0', 'incoming/x'])('has no file called %j', async (id) => {
    await expect(store.get(id)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.put(bytes('x'), { id })).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.delete(id)).rejects.toMatchObject({ code: 'file-missing' });
    expect(kept()).toBe(0);
  });
});

describe('a bucket', () => {
  const bucket = (
    changes: Readonly<Record<string, string>> = {},
    url = `s3://${s3.bucket}/smell/files`,
    timeouts: S3FileStoreOptions['timeouts'] = { check: 10_000 },
  ): S3FileStore =>
    new S3FileStore({ ...s3Target(url, settings(changes)), folder: join(folder, 'incoming'), timeouts });
  const hasty = (): S3FileStore =>
    bucket({}, undefined, { connect: 500, answer: 400, part: 2_000, idle: 400, check: 400 });
  const failure = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'it went well',
      (error: { code?: string; message?: string }) => `${error.code}: ${error.message}`,
    );

  it('holds nothing of an upload in parts that fails, and the parts are taken back', async () => {
    const store = bucket();
    s3.fault = (request) => (request.startsWith('POST') && request.endsWith('?uploadId') ? 400 : undefined);
    const large = Buffer.alloc(12 * MIB);
    expect(await failure(store.put(bytes(large)))).toMatch(/^runtime-failed: .*status 400/);
    expect(s3.asked.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
    expect([s3.objects.size, s3.uploads.size, filesIn().length]).toEqual([0, 0, 0]);
  });

  it('is asked again when it fails in passing', async () => {
    const store = bucket();
    let failures = 2;
    s3.fault = () => (failures-- > 0 ? 503 : undefined);
    const { id } = await store.put(bytes('sound'));
    failures = 1;
    expect(await text(store, id)).toBe('sound');
  });

  it('is not waited for without end, and says which setting to look at', async () => {
    const { id } = await bucket().put(bytes(Buffer.alloc(MIB)));
    s3.fault = () => 'silence';
    const begun = performance.now();
    expect(await failure(hasty().get(id))).toMatch(/^runtime-failed: .*did not answer in time; see SMELL_S3_ENDPOINT/);
    expect(await failure(hasty().check())).toMatch(/did not answer in time; see SMELL_S3_ENDPOINT/);
    expect(performance.now() - begun).toBeLessThan(30_000);
    s3.fault = () => 'halt';
    expect(await failure(text(hasty(), id))).toMatch(/did not answer in time/);
    s3.fault = () => 'cut';
    expect(await failure(text(bucket(), id))).toMatch(/^runtime-failed: .*cannot be reached \(ECONNRESET\)/);
    s3.fault = () => 500;
    expect(await failure(bucket().delete(id))).toMatch(/status 500; see SMELL_S3_ENDPOINT/);
    s3.fault = undefined;
    const away = bucket({ SMELL_S3_ENDPOINT: 'http://127.0.0.1:1' });
    expect(await failure(away.put(bytes('x')))).toMatch(/^runtime-failed: .*ECONNREFUSED.* see SMELL_S3_ENDPOINT/);
  });

  it('refuses another key, region and bucket, and the secret is told nowhere', async () => {
    const secret = 'a secret that is not the right one';
    const told = [
      await failure(bucket({ SMELL_S3_SECRET_KEY: secret }).put(bytes('x'))),
      await failure(bucket({ SMELL_S3_ACCESS_KEY: 'AKIAOTHER' }).check()),
      await failure(bucket({ SMELL_S3_REGION: 'mars-1' }).delete('abc')),
      await failure(bucket({}, 's3://another-bucket').get('abc')),
    ];
    expect(told).toEqual([
      expect.stringMatching(/^runtime-failed: .*SMELL_S3_SECRET_KEY.*SignatureDoesNotMatch/),
      expect.stringMatching(/^runtime-failed: .*SMELL_S3_ACCESS_KEY \(InvalidAccessKeyId/),
      expect.stringMatching(/^runtime-failed: .*SMELL_S3_REGION/),
      expect.stringMatching(/^runtime-failed: .*SMELL_FILES_URL \(NoSuchBucket/),
    ]);
    expect(told.join()).not.toContain(secret);
    expect(s3.objects.size).toBe(0);
  });

  it('gives no object that another program put there, and lists none', async () => {
    s3.objects.set('smell/files/foreign', { bytes: Buffer.from('x'), metadata: {} });
    s3.objects.set('smell/files/deeper/abc', { bytes: Buffer.from('x'), metadata: { sha256: 'x' } });
    expect(await failure(bucket().get('foreign'))).toMatch(/^data-damaged/);
    expect(await listed(bucket())).toEqual([]);
  });

  it('keeps no connection of a file that nobody reads', async () => {
    const store = bucket();
    const { id } = await store.put(bytes(Buffer.alloc(2 * MIB)));
    // More than the connections that there are.
    for (let i = 0; i < 60; i++) (await store.get(id)).destroy();
    expect(await listed(store)).toHaveLength(1);
  });

  it('is asked whether it is there once for many who ask, and again later', async () => {
    const store = bucket();
    await Promise.all([store.check(), store.check(), store.check()]);
    expect(s3.asked).toHaveLength(1);
  });

  it('is not led elsewhere by what the environment says to the library', async () => {
    process.env.AWS_ENDPOINT_URL = s3.url;
    const before = s3.connections;
    try {
      const { endpoint: _, ...target } = s3Target(`s3://${s3.bucket}`, settings());
      const at = new S3FileStore({
        ...target,
        region: 'nowhere-1',
        folder,
        timeouts: { answer: 1_000, connect: 500, check: 3_000 },
      });
      expect(await failure(at.check())).toMatch(/see SMELL_FILES_URL/);
      expect(s3.connections).toBe(before);
      at.close();
    } finally {
      delete process.env.AWS_ENDPOINT_URL;
    }
  });

  it('may be the whole of it', async () => {
    await bucket({}, `s3://${s3.bucket}`).put(bytes('x'), { id: 'top' });
    expect([...s3.objects.keys()]).toEqual(['top']);
  });

  it('is spoken to by TLS with a certificate that was checked', { skip: opensslIsMissing() }, async () => {
    const made: Certificates = certificates();
    const [ours, others] = [made.signer(), made.signer()];
    const pair = ours.sign(['IP:127.0.0.1']);
    const tls = { cert: readFileSync(pair.certFile, 'utf8'), key: readFileSync(pair.keyFile, 'utf8') };
    const secure = await startS3({ tls });
    try {
      const at = (caFile: string, url = secure.url) => bucket({ SMELL_S3_ENDPOINT: url, SMELL_S3_CA_FILE: caFile });
      const { id } = await at(ours.caFile).put(bytes('sealed'));
      expect(await text(at(ours.caFile), id)).toBe('sealed');
      expect(await failure(at(others.caFile).get(id))).toMatch(
        /signed by nobody who is trusted here; see SMELL_S3_CA_FILE/,
      );
      const otherName = secure.url.replace('127.0.0.1', 'localhost');
      expect(await failure(at(ours.caFile, otherName).get(id))).toMatch(
        /another name than the host in SMELL_S3_ENDPOINT/,
      );
      expect(await failure(bucket({ SMELL_S3_ENDPOINT: secure.url }).get(id))).toMatch(/see SMELL_S3_CA_FILE/);
    } finally {
      await secure.close();
      made.remove();
    }
  });
});

describe('openFileStore', () => {
  const opening = (changes: Readonly<Record<string, string>>) => () => openFileStore(settings(changes));

  it('is a folder below the data when nothing is said', async () => {
    const { id } = await openFileStore(readConfig({ SMELL_DATA: folder })).put(bytes('x'));
    expect(readdirSync(join(folder, 'files', id.slice(0, 2)))).toContain(id);
  });

  it('refuses what is no place for files, and keys in an address', () => {
    expect(opening({ SMELL_FILES_URL: 'ftp://host' })).toThrow(/give a folder/);
    for (const url of ['s3://', 's3://A', 's3://key:secret@bucket/x', 's3://bucket?x=1']) {
      expect(opening({ SMELL_FILES_URL: url })).toThrow(/SMELL_FILES_URL: give s3:/);
      expect(opening({ SMELL_FILES_URL: url })).not.toThrow(/secret@/);
    }
    expect(() => settings({ SMELL_S3_SECRET_KEY: '' })).toThrow(/SMELL_S3_ACCESS_KEY and SMELL_S3_SECRET_KEY/);
  });

  it('refuses another machine without TLS, unless it is named', () => {
    const plain = { SMELL_S3_ENDPOINT: 'http://minio.example:9000' };
    expect(opening(plain)).toThrow(/SMELL_S3_ENDPOINT .*SMELL_PLAINTEXT_HOSTS/);
    expect(opening({ ...plain, SMELL_PLAINTEXT_HOSTS: 'db, minio.example' })).not.toThrow();
    expect(opening({ SMELL_S3_ENDPOINT: 'https://minio.example:9000' })).not.toThrow();
    expect(opening({ SMELL_S3_CA_FILE: join(folder, 'none.pem') })).toThrow(/SMELL_S3_CA_FILE/);
  });
});
