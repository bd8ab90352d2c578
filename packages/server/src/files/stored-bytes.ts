/** What all stores of files do alike: which names they take, how bytes are measured as they come in, and checked as they go out. */
import { createHash } from 'node:crypto';
import { SmellError } from '@smell/core/errors';
import { Refusal } from '../config/refusal.ts';

export interface StoredBytes {
  readonly id: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

const ID = /^[a-z0-9][a-z0-9_-]{2,99}$/;

export function isFileId(id: string): boolean {
  return ID.test(id);
}

/** @throws SmellError `file-missing` for an id that no file of ours can have, such as a path */
export function checkFileId(id: string): void {
  if (!isFileId(id)) throw new SmellError('file-missing', 'there is no file of this name in the store');
}

export function fileMissing(id: string): SmellError {
  return new SmellError('file-missing', `there is no file ${id} in the store`);
}

export interface Measured {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** After the last of them. */
  result(): Omit<StoredBytes, 'id'>;
}

/** @throws Refusal `too-large`, while the bytes are read, when there are more */
export function measured(bytes: AsyncIterable<Uint8Array>, limitBytes: number): Measured {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  async function* pass(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitBytes) throw new Refusal('too-large', `a file may have ${limitBytes} bytes at most`);
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes: pass(), result: () => ({ sha256: hash.digest('hex'), sizeBytes }) };
}

/** @throws SmellError `data-damaged`, after the last byte, when they are not those that were stored */
export async function* checked(
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
