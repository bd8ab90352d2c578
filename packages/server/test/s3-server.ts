/**
 * An S3 service for tests: real HTTP or HTTPS on a free port, objects in memory. It checks every signature (AWS Signature Version 4) and the hash
 * that is signed against what came, as AWS does, and can be made to fail, stall and cut.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';

export interface StoredObject {
  bytes: Buffer;
  metadata: Record<string, string>;
}

export interface TestS3 {
  readonly url: string;
  readonly bucket: string;
  readonly key: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly region: string;
  /** By their keys. */
  readonly objects: Map<string, StoredObject>;
  /** Begun and neither completed nor aborted. */
  readonly uploads: ReadonlyMap<string, unknown>;
  /** `PUT key`, `POST key?uploads`, ... of all requests whose signature was right. */
  readonly asked: string[];
  /** That were ever made. */
  connections: number;
  /** How it behaves towards the requests to come; undefined for as it should. */
  fault: ((request: string) => Fault | undefined) | undefined;
  close(): Promise<void>;
}

/** A status that it answers with, no answer at all, or an answer that ends or halts after half of its bytes. */
export type Fault = number | 'silence' | 'cut' | 'halt';

interface Upload {
  readonly key: string;
  readonly metadata: Record<string, string>;
  readonly parts: Map<number, Buffer>;
}

class S3Error extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const SMALLEST_PART = 5 * 1024 * 1024;
const PAGE = 3;

export async function startS3({
  tls,
}: {
  readonly tls?: { readonly cert: string; readonly key: string };
} = {}): Promise<TestS3> {
  const objects = new Map<string, StoredObject>();
  const uploads = new Map<string, Upload>();
  const sockets = new Set<Socket>();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      if (!(error instanceof S3Error)) throw error;
      const body = request.method === 'HEAD' ? '' : `<Error><Code>${error.code}</Code><Message>no</Message></Error>`;
      response.writeHead(error.status, { 'content-type': 'application/xml' }).end(body);
    });
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    s3.connections++;
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const s3: TestS3 = {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: 'smell-test',
    key: { accessKeyId: 'AKIATEST', secretAccessKey: 'the secret of the bucket' },
    region: 'eu-test-1',
    objects,
    uploads,
    asked: [],
    connections: 0,
    fault: undefined,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '' } = request;
    const url = new URL(request.url!, s3.url);
    const body = await read(request);
    await checkSignature(request, url, body);
    const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const flag = ['uploads', 'uploadId'].find((name) => url.searchParams.has(name));
    const name = `${method} ${key}${flag ? `?${flag}` : ''}`;
    s3.asked.push(name);
    const fault = s3.fault?.(name);
    if (fault === 'silence') return;
    if (typeof fault === 'number') throw new S3Error(fault, 'InternalError');
    if (bucket !== s3.bucket) throw new S3Error(404, 'NoSuchBucket');
    if (key === '') return xml(response, list(url.searchParams));
    if (flag !== undefined) return multipart(method, key, url.searchParams, request, body, response);
    if (method === 'PUT') {
      objects.set(key, { bytes: body, metadata: metadataOf(request) });
      response.writeHead(200, { etag: etag(body) }).end();
      return;
    }
    if (method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const found = objects.get(key);
    if (!found) throw new S3Error(404, 'NoSuchKey');
    const headers = Object.entries(found.metadata).map(([each, value]) => [`x-amz-meta-${each}`, value]);
    response.writeHead(200, {
      ...Object.fromEntries(headers),
      'content-length': found.bytes.length,
      etag: etag(found.bytes),
    });
    if (method === 'HEAD') response.end();
    else if (fault === undefined) response.end(found.bytes);
    else {
      response.write(found.bytes.subarray(0, found.bytes.length / 2), () => {
        if (fault === 'cut') response.destroy();
      });
    }
  }

  function multipart(
    method: string,
    key: string,
    query: URLSearchParams,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): void {
    if (query.has('uploads')) {
      const id = `upload-${uploads.size + s3.asked.length}`;
      uploads.set(id, { key, metadata: metadataOf(request), parts: new Map() });
      xml(response, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
      return;
    }
    const id = query.get('uploadId')!;
    const upload = uploads.get(id);
    if (upload?.key !== key) throw new S3Error(404, 'NoSuchUpload');
    if (method === 'DELETE') {
      uploads.delete(id);
      response.writeHead(204).end();
      return;
    }
    if (method === 'PUT') {
      upload.parts.set(Number(query.get('partNumber')), body);
      response.writeHead(200, { etag: etag(body) }).end();
      return;
    }
    const named = [...body.toString().matchAll(/<Part>.*?<\/Part>/gs)].map(([part]) => {
      const number = Number(/<PartNumber>(\d+)</.exec(part)![1]);
      const bytes = upload.parts.get(number);
      if (!bytes || !part.includes(etag(bytes).replaceAll('"', ''))) throw new S3Error(400, 'InvalidPart');
      return bytes;
    });
    if (named.slice(0, -1).some(({ length }) => length < SMALLEST_PART)) throw new S3Error(400, 'EntityTooSmall');
    objects.set(key, { bytes: Buffer.concat(named), metadata: upload.metadata });
    uploads.delete(id);
    xml(response, `<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`);
  }

  function list(query: URLSearchParams): string {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? '';
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(prefix) && key > after)
      .filter((key) => !query.has('delimiter') || !key.slice(prefix.length).includes(query.get('delimiter')!))
      .sort();
    const page = keys.slice(0, Math.min(PAGE, Number(query.get('max-keys') ?? PAGE)));
    const more = keys.length > page.length;
    const contents = page.map(
      (key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)!.bytes.length}</Size></Contents>`,
    );
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
  }

  async function checkSignature(request: IncomingMessage, url: URL, body: Buffer): Promise<void> {
    const { authorization = '', ...headers } = request.headers as Record<string, string>;
    const found =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w{64})$/.exec(
        authorization,
      );
    if (!found) throw new S3Error(403, 'AccessDenied');
    const [, id, , region, signedHeaders = '', signature = ''] = found;
    if (id !== s3.key.accessKeyId) throw new S3Error(403, 'InvalidAccessKeyId');
    if (region !== s3.region) throw new S3Error(400, 'AuthorizationHeaderMalformed');
    const names = new Set(signedHeaders.split(';'));
    for (const needed of ['host', 'x-amz-date', 'x-amz-content-sha256']) {
      if (!names.has(needed)) throw new S3Error(403, 'AccessDenied');
    }
    const signedOnes = Object.entries(headers).filter(([name]) => names.has(name));
    const signer = new SignatureV4({
      credentials: s3.key,
      region: s3.region,
      service: 's3',
      sha256: NodeSha256,
      uriEscapePath: false,
    });
    const again = await signer.sign(
      {
        method: request.method!,
        protocol: url.protocol,
        hostname: url.hostname,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries(signedOnes),
      },
      { signingDate: dateOf(headers['x-amz-date']!) },
    );
    const expected = /Signature=(\w{64})$/.exec(again.headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature)))
      throw new S3Error(403, 'SignatureDoesNotMatch');
    const said = headers['x-amz-content-sha256']!;
    const isHash = /^\w{64}$/.test(said);
    if (!isHash && body.length > 0) throw new S3Error(400, 'NotImplemented');
    if (isHash && createHash('sha256').update(body).digest('hex') !== said) {
      throw new S3Error(400, 'XAmzContentSHA256Mismatch');
    }
  }

  return s3;
}

/** The hash that the signer is given: plain, or keyed. */
class NodeSha256 {
  readonly #secret: Uint8Array | string | undefined;
  #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret = typeof secret === 'string' || secret === undefined ? secret : bytesOf(secret);
    this.#hash = this.#start();
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof data === 'string' ? data : bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#start();
  }

  #start(): Hash | Hmac {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret);
  }
}

function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function metadataOf({ headers }: IncomingMessage): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  return Object.fromEntries(own.map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]));
}

function dateOf(text: string): Date {
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function etag(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function xml(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${body}`);
}
