/**
 * Files in a folder: `ab/ab12...` for the bytes, and beside them a note with their hash and size. Both are written elsewhere,
 * synced and renamed, the note last: a file without a note was never there.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { FileStore, PutOptions } from './file-store.ts';
import { checked, checkFileId, fileMissing, measured, type StoredBytes } from './stored-bytes.ts';

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
    const passing = measured(bytes, limitBytes);
    try {
      const file = await open(temporary, 'wx');
      try {
        for await (const chunk of passing.bytes) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      const stored = { id, ...passing.result() };
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
    if (!note) throw fileMissing(id);
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

  #path(id: string): string {
    checkFileId(id);
    return join(this.#folder, id.slice(0, 2), id);
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
