/**
 * Files in a folder: `ab/ab12...` for the bytes, and beside them a note with their hash and size. Both are written elsewhere,
 * synced and renamed, the note last: a file without a note was never there.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import { z } from 'zod';
import { Refusal } from '../config/refusal.ts';
import type { FileStore, PutOptions, StoredBytes } from './file-store.ts';

const ID = /^[a-z0-9][a-z0-9_-]{2,99}$/;
const NOTE = '.json';
const noteSchema = z.object({ id: z.string(), sha256: z.string(), sizeBytes: z.number() });

export class LocalFileStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(
    bytes: AsyncIterable<Uint8Array>,
    { id = randomUUID(), limitBytes = Infinity }: PutOptions = {},
  ): Promise<StoredBytes> {
    const path = this.#path(id);
    const temporary = join(this.#folder, 'incoming', randomUUID());
    await mkdir(join(this.#folder, 'incoming'), { recursive: true });
    const hash = createHash('sha256');
    let sizeBytes = 0;
    try {
      const file = await open(temporary, 'wx');
      try {
        for await (const chunk of bytes) {
          sizeBytes += chunk.byteLength;
          if (sizeBytes > limitBytes) throw new Refusal('too-large', `a file may have ${limitBytes} bytes at most`);
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const stored = { id, sha256: hash.digest('hex'), sizeBytes };
      await mkdir(join(path, '..'), { recursive: true });
      // An earlier file of this name goes with its note.
      await rm(path + NOTE, { force: true });
      await rename(temporary, path);
      await writeFile(temporary, JSON.stringify(stored), { flush: true });
      await rename(temporary, path + NOTE);
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async get(id: string): Promise<Readable> {
    const note = await this.#note(id);
    if (!note) throw new SmellError('file-missing', `there is no file ${id} in the store`);
    return Readable.from(checked(createReadStream(this.#path(id)), note), { objectMode: false });
  }

  async delete(id: string): Promise<void> {
    const path = this.#path(id);
    await rm(path + NOTE, { force: true });
    await rm(path, { force: true });
  }

  async *list(): AsyncGenerator<StoredBytes, void, undefined> {
    for (const shelf of await entries(this.#folder)) {
      if (shelf === 'incoming') continue;
      for (const name of await entries(join(this.#folder, shelf))) {
        if (!name.endsWith(NOTE)) continue;
        const note = await this.#note(name.slice(0, -NOTE.length));
        if (note) yield note;
      }
    }
  }

  async #note(id: string): Promise<StoredBytes | undefined> {
    let text: string;
    try {
      text = await readFile(this.#path(id) + NOTE, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    return noteSchema.parse(JSON.parse(text));
  }

  /** @throws SmellError `file-missing` for an id that no file of ours can have, such as a path */
  #path(id: string): string {
    if (!ID.test(id)) throw new SmellError('file-missing', 'there is no file of this name in the store');
    return join(this.#folder, id.slice(0, 2), id);
  }
}

async function* checked(
  stream: AsyncIterable<Buffer>,
  { id, sha256, sizeBytes }: StoredBytes,
): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    size += chunk.byteLength;
    yield chunk;
  }
  if (size !== sizeBytes || hash.digest('hex') !== sha256) {
    throw new SmellError('data-damaged', `file ${id} is not what was stored: its hash differs`);
  }
}

async function entries(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
