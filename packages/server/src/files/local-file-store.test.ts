import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore, type StoredBytes } from './file-store.ts';
import { LocalFileStore } from './local-file-store.ts';

let folder: string;
let store: LocalFileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smell-store-'));
  store = new LocalFileStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function* bytes(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
async function text(id: string): Promise<string> {
  let all = '';
  for await (const chunk of await store.get(id)) all += chunk;
  return all;
}
async function listed(): Promise<StoredBytes[]> {
  const all: StoredBytes[] = [];
  for await (const each of store.list()) all.push(each);
  return all;
}
const filesIn = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('-'));

describe('a folder of files', () => {
  it('gives back what was put, with its size and hash, and lists it', async () => {
    const stored = await store.put(bytes('hello ', 'world'));
    expect(stored).toMatchObject({
      sizeBytes: 11,
      sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    });
    expect(await text(stored.id)).toBe('hello world');
    expect(await listed()).toEqual([stored]);
    await store.delete(stored.id);
    await store.delete(stored.id);
    await expect(store.get(stored.id)).rejects.toMatchObject({ code: 'file-missing' });
    expect(await listed()).toEqual([]);
  });

  it('keeps nothing of a stream that breaks or is too long', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    }
    await expect(store.put(broken())).rejects.toThrow('the line went dead');
    await expect(store.put(bytes('12345', '67890'), { limitBytes: 9 })).rejects.toMatchObject({ code: 'too-large' });
    expect(filesIn()).toEqual([]);
  });

  it('says when the bytes are not those that were put', async () => {
    const { id } = await store.put(bytes('sound'));
    writeFileSync(join(folder, id.slice(0, 2), id), 'faulty');
    await expect(text(id)).rejects.toMatchObject({ code: 'data-damaged' });
    writeFileSync(join(folder, id.slice(0, 2), id), 'soun');
    await expect(text(id)).rejects.toMatchObject({ code: 'data-damaged' });
  });

  it('replaces a file of a chosen name whole', async () => {
    await store.put(bytes('one'), { id: 'model-a' });
    await store.put(bytes('three'), { id: 'model-a' });
    expect(await text('model-a')).toBe('three');
    expect(await listed()).toHaveLength(1);
  });

  it.each(['../etc/passwd', '..', 'a/b', '', 'A\0', 'incoming/x'])('has no file called %j', async (id) => {
    await expect(store.get(id)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.put(bytes('x'), { id })).rejects.toMatchObject({ code: 'file-missing' });
  });
});

describe('openFileStore', () => {
  it('says which package is missing for S3', () => {
    expect(() => openFileStore({ url: 's3://bucket/prefix', dataFolder: folder })).toThrow(/@aws-sdk\/client-s3/);
    expect(() => openFileStore({ url: 'ftp://host', dataFolder: folder })).toThrow(/give a folder/);
  });

  it('is a folder below the data otherwise', async () => {
    const { id } = await openFileStore({ dataFolder: folder }).put(bytes('x'));
    expect(filesIn()).toContain(join('files', id.slice(0, 2), id));
  });
});
