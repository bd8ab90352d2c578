/** Which S3 service, bucket and folder in it the settings speak of, and how it is trusted. */
import { SmellError } from '@smell/core/errors';
import type { Config } from '../config/config.ts';
import { bareHost, mayBePlain, readPem } from '../config/verified-tls.ts';

export type S3Settings = Pick<
  Config,
  | 'SMELL_S3_ENDPOINT'
  | 'SMELL_S3_REGION'
  | 'SMELL_S3_ACCESS_KEY'
  | 'SMELL_S3_SECRET_KEY'
  | 'SMELL_S3_CA_FILE'
  | 'SMELL_PLAINTEXT_HOSTS'
>;

export interface S3Target {
  readonly bucket: string;
  /** Of the keys of our files: empty, or ending with a slash. */
  readonly prefix: string;
  readonly region: string;
  /** AWS when left out. */
  readonly endpoint?: string;
  /** What AWS offers when left out: its variables, profile or role of the machine. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** PEM; the certificates of the system when left out. */
  readonly ca?: string;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/;

/** @throws SmellError `bad-argument` for an address that is none, or that would not be verified */
export function s3Target(url: string, config: S3Settings): S3Target {
  const found = ADDRESS.exec(url);
  if (!found) {
    throw new SmellError(
      'bad-argument',
      'SMELL_FILES_URL: give s3://bucket/prefix; endpoint, region and keys have settings of their own (SMELL_S3_...)',
    );
  }
  const {
    SMELL_S3_ENDPOINT: endpoint,
    SMELL_S3_ACCESS_KEY: accessKeyId,
    SMELL_S3_SECRET_KEY: secretAccessKey,
  } = config;
  if (endpoint !== undefined) checkEndpoint(endpoint, config);
  const folders = (found[2] ?? '').split('/').filter((part) => part !== '');
  return {
    bucket: found[1]!,
    prefix: folders.map((part) => `${part}/`).join(''),
    region: config.SMELL_S3_REGION,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(accessKeyId !== undefined && secretAccessKey !== undefined
      ? { credentials: { accessKeyId, secretAccessKey } }
      : {}),
    ...(config.SMELL_S3_CA_FILE === undefined
      ? {}
      : { ca: readPem('SMELL_S3_CA_FILE', config.SMELL_S3_CA_FILE, 'CERTIFICATE') }),
  };
}

function checkEndpoint(endpoint: string, config: S3Settings): void {
  const { protocol, hostname, username } = new URL(endpoint);
  if (username !== '') {
    throw new SmellError('bad-argument', 'SMELL_S3_ENDPOINT: keys have settings of their own (SMELL_S3_ACCESS_KEY)');
  }
  if (protocol === 'https:') return;
  if (config.SMELL_S3_CA_FILE !== undefined) {
    throw new SmellError(
      'bad-argument',
      'SMELL_S3_CA_FILE is given, but SMELL_S3_ENDPOINT is without TLS; make it https://',
    );
  }
  if (mayBePlain(hostname, config)) return;
  throw new SmellError(
    'bad-argument',
    `SMELL_S3_ENDPOINT leads to another machine (${bareHost(hostname)}) without TLS; make it https://, or name its host in SMELL_PLAINTEXT_HOSTS where the network is trusted`,
  );
}
