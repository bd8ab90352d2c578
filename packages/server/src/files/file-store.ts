/** Where bytes are kept: a local folder, or an S3 service. Names, owners and rights are in the database, not here. */
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { SmellError } from '@smell/core/errors';
import type { Config } from '../config/config.ts';
import { LocalFileStore } from './local-file-store.ts';
import { S3FileStore } from './s3-file-store.ts';
import { type S3Settings, s3Target } from './s3-target.ts';
import type { StoredBytes } from './stored-bytes.ts';

export type { StoredBytes } from './stored-bytes.ts';

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

/** One that other machines have too, and that may be away. */
export interface SharedFileStore extends FileStore {
  /** @throws SmellError `runtime-failed` when it does not answer, naming the setting to look at */
  check(): Promise<void>;
  close(): void;
}

export function isShared(store: FileStore): store is SharedFileStore {
  return 'check' in store;
}

/** @param url SMELL_FILES_URL */
export function isBucket(url: string | undefined): url is string {
  return url?.startsWith('s3:') ?? false;
}

/** @throws SmellError `bad-argument` for an address that is none, or that would not be verified */
export function openFileStore(
  config: S3Settings & Pick<Config, 'SMELL_FILES_URL' | 'SMELL_DATA'>,
): FileStore | SharedFileStore {
  const { SMELL_FILES_URL: url, SMELL_DATA } = config;
  const local = join(SMELL_DATA, 'files');
  if (isBucket(url)) return new S3FileStore({ ...s3Target(url, config), folder: join(local, 'incoming') });
  if (url !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    throw new SmellError('bad-argument', 'SMELL_FILES_URL: give a folder, or s3://bucket/prefix');
  }
  return new LocalFileStore(url ?? local);
}
