/**
 * Files in a bucket of an S3 service, an object each, with its hash as metadata. What comes in is written to this machine first: so its hash is
 * known when the object is made, a limit that is exceeded costs the service nothing, and what fails on the way is sent again. Larger files go
 * in parts; an object appears when all of them are there, and parts of an upload that fails are taken back.
 *
 * The library is loaded by the first use. Each request is signed with the hash of what it carries, so the service refuses what was changed on the way.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { SmellError } from '@smell/core/errors';
import type { PutOptions, SharedFileStore } from './file-store.ts';
import type { S3Target } from './s3-target.ts';
import { isMissing, s3Trouble } from './s3-trouble.ts';
import { checked, checkFileId, fileMissing, isFileId, measured, type StoredBytes } from './stored-bytes.ts';

export interface S3FileStoreOptions extends S3Target {
  /** For what is on its way to the service. */
  readonly folder: string;
  readonly timeouts?: Partial<typeof TIMEOUTS>;
}

/** Of one attempt, in ms; there are three. */
const TIMEOUTS = {
  connect: 3_000,
  /** Until the answer to a small request begins. */
  answer: 10_000,
  /** To send a part and have it acknowledged. */
  part: 60_000,
  /** Between two pieces of an answer. */
  idle: 20_000,
  /** Of the question whether it is there, all attempts together. */
  check: 1_500,
};
const ATTEMPTS = 3;
const PART_BYTES = 8 * 1024 * 1024;
/** In memory, of one upload. */
const PARTS_AT_ONCE = 2;
/** An answer to whether it is there holds for so long: readiness is asked for often, and by many. */
const CHECK_EVERY_MS = 5_000;
const HASH = 'sha256';

type Sdk = typeof import('@aws-sdk/client-s3') & typeof import('@aws-sdk/lib-storage') & { readonly client: S3Client };

export class S3FileStore implements SharedFileStore {
  readonly #options: S3FileStoreOptions;
  readonly #timeouts: typeof TIMEOUTS;
  #sdk: Promise<Sdk> | undefined;
  #checked: { readonly at: number; readonly answer: Promise<void> } | undefined;

  constructor(options: S3FileStoreOptions) {
    this.#options = options;
    this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
  }

  async put(
    bytes: AsyncIterable<Uint8Array>,
    { id = randomUUID(), limitBytes = Infinity }: PutOptions = {},
  ): Promise<StoredBytes> {
    const place = this.#place(id);
    const { folder } = this.#options;
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, randomUUID());
    try {
      const passing = measured(bytes, limitBytes);
      await pipeline(passing.bytes, createWriteStream(temporary, { flags: 'wx' }));
      const stored = { id, ...passing.result() };
      await this.#ask(async ({ client, Upload }) => {
        const upload = new Upload({
          client,
          params: {
            ...place,
            Body: createReadStream(temporary),
            ContentType: 'application/octet-stream',
            Metadata: { [HASH]: stored.sha256 },
          },
          partSize: PART_BYTES,
          queueSize: PARTS_AT_ONCE,
        });
        await upload.done();
      });
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async get(id: string): Promise<Readable> {
    const place = this.#place(id);
    const found = await this.#ask(async ({ client, GetObjectCommand }) => {
      try {
        return await client.send(new GetObjectCommand(place), { requestTimeout: this.#timeouts.answer });
      } catch (error) {
        throw isMissing(error) ? fileMissing(id) : error;
      }
    });
    const body = found.Body as Readable;
    const sha256 = found.Metadata?.[HASH];
    if (sha256 === undefined || found.ContentLength === undefined) {
      body.destroy();
      throw new SmellError('data-damaged', `file ${id} was not put where it is by this service: it has no hash`);
    }
    const stored = { id, sha256, sizeBytes: found.ContentLength };
    const stream = Readable.from(checked(this.#received(body), stored), { objectMode: false });
    // Also where nobody begins to read.
    stream.once('close', () => body.destroy());
    return stream;
  }

  async delete(id: string): Promise<void> {
    const place = this.#place(id);
    await this.#ask(async ({ client, DeleteObjectCommand }) => {
      try {
        await client.send(new DeleteObjectCommand(place), { requestTimeout: this.#timeouts.answer });
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    });
  }

  async *list(): AsyncGenerator<StoredBytes, void, undefined> {
    const { bucket, prefix } = this.#options;
    let token: string | undefined;
    do {
      const page = await this.#ask(({ client, ListObjectsV2Command }) =>
        client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter: '/', ContinuationToken: token }),
          { requestTimeout: this.#timeouts.answer },
        ),
      );
      for (const { Key } of page.Contents ?? []) {
        const id = Key!.slice(prefix.length);
        const stored = isFileId(id) ? await this.#head(id) : undefined;
        if (stored) yield stored;
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  check(): Promise<void> {
    const now = performance.now();
    if (this.#checked && now - this.#checked.at < CHECK_EVERY_MS) return this.#checked.answer;
    const { bucket, prefix } = this.#options;
    const answer = this.#ask(async ({ client, ListObjectsV2Command }) => {
      const abortSignal = AbortSignal.timeout(this.#timeouts.check);
      await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 }), { abortSignal });
    });
    this.#checked = { at: now, answer };
    return answer;
  }

  close(): void {
    void this.#sdk?.then(
      ({ client }) => client.destroy(),
      () => undefined,
    );
  }

  /** Undefined where it went meanwhile, or is none of ours. */
  #head(id: string): Promise<StoredBytes | undefined> {
    return this.#ask(async ({ client, HeadObjectCommand }) => {
      try {
        const command = new HeadObjectCommand(this.#place(id));
        const { Metadata, ContentLength } = await client.send(command, { requestTimeout: this.#timeouts.answer });
        const sha256 = Metadata?.[HASH];
        return sha256 === undefined || ContentLength === undefined
          ? undefined
          : { id, sha256, sizeBytes: ContentLength };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    });
  }

  /** Only the service's own pauses count, not those of whoever reads. */
  async *#received(body: Readable): AsyncGenerator<Buffer, void, undefined> {
    const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const timer = setTimeout(() => {
          body.destroy(Object.assign(new Error('the answer came to a halt'), { name: 'TimeoutError' }));
        }, this.#timeouts.idle);
        const next = await pieces.next().finally(() => clearTimeout(timer));
        if (next.done) return;
        yield next.value;
      }
    } catch (error) {
      throw s3Trouble(error, this.#options);
    } finally {
      body.destroy();
    }
  }

  async #ask<Answer>(question: (sdk: Sdk) => Promise<Answer>): Promise<Answer> {
    this.#sdk ??= this.#load();
    const sdk = await this.#sdk;
    try {
      return await question(sdk);
    } catch (error) {
      throw s3Trouble(error, this.#options);
    }
  }

  async #load(): Promise<Sdk> {
    const [s3, storage] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
    const { region, endpoint, credentials, ca } = this.#options;
    const client = new s3.S3Client({
      region,
      // Other services know buckets by path; AWS knows them by host.
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials ? { credentials } : {}),
      // AWS_ENDPOINT_URL could lead anywhere, and without TLS.
      ignoreConfiguredEndpointUrls: true,
      maxAttempts: ATTEMPTS,
      // Not every service knows the checksums of AWS; the signature covers what is sent, and our hash what is kept.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: this.#timeouts.connect,
        requestTimeout: this.#timeouts.part,
        throwOnRequestTimeout: true,
        // It would count the pauses of whoever reads as well.
        socketTimeout: 0,
        // Said outright: what the environment says (NODE_TLS_REJECT_UNAUTHORIZED) does not count here.
        httpsAgent: { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
      },
    });
    return { ...s3, ...storage, client };
  }

  #place(id: string): { readonly Bucket: string; readonly Key: string } {
    checkFileId(id);
    return { Bucket: this.#options.bucket, Key: `${this.#options.prefix}${id}` };
  }
}
