/** Where bytes are kept: a local folder, or an S3 service. Names, owners and rights are in the database, not here. */
import type { Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import { LocalFileStore } from './local-file-store.ts';

export interface StoredBytes {
  readonly id: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface PutOptions {
  /** Given by the store when left out. */
  readonly id?: string;
  /** @throws Refusal `too-large` when more comes, and nothing is kept */
  readonly limitBytes?: number;
}

export interface FileStore {
  /** Whole or not at all. */
  put(bytes: AsyncIterable<Uint8Array>, options?: PutOptions): Promise<StoredBytes>;
  /**
   * The stream fails at its end with SmellError `data-damaged` when the bytes are not those that were put.
   *
   * @throws SmellError `file-missing`
   */
  get(id: string): Promise<Readable>;
  /** Nothing happens where it is not there. */
  delete(id: string): Promise<void>;
  list(): AsyncIterable<StoredBytes>;
}

/**
 * @param url `s3://bucket/prefix`, or a folder; `dataFolder`/files when left out
 * @throws SmellError `bad-argument` for S3, for which this build lacks the library that signs requests
 */
export function openFileStore({
  url,
  dataFolder,
}: {
  readonly url?: string | undefined;
  readonly dataFolder: string;
}): FileStore {
  if (url?.startsWith('s3:')) {
    throw new SmellError(
      'bad-argument',
      'SMELL_FILES_URL: S3 is not in this build, which lacks the package @aws-sdk/client-s3 that signs its requests; give a folder instead',
    );
  }
  if (url !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    throw new SmellError('bad-argument', 'SMELL_FILES_URL: give a folder, or s3://bucket/prefix');
  }
  return new LocalFileStore(url ?? `${dataFolder}/files`);
}
