/** What went wrong with an S3 service, in words of the settings. Nothing of a key, and nothing that the service itself wrote, is told. */
import { SmellError } from '@smell/core/errors';
import { certificateTrouble } from '../config/verified-tls.ts';
import type { S3Target } from './s3-target.ts';

interface S3Failure {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const ADVICE: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket; see SMELL_FILES_URL',
  InvalidBucketName: 'there is no such bucket; see SMELL_FILES_URL',
  InvalidAccessKeyId: 'it does not know the key; see SMELL_S3_ACCESS_KEY',
  SignatureDoesNotMatch: 'the secret is not that of the key; see SMELL_S3_SECRET_KEY and SMELL_S3_ACCESS_KEY',
  RequestTimeTooSkewed: 'the clocks of this machine and of the service differ too much',
  ExpiredToken: 'what AWS gave to sign with has expired; see SMELL_S3_ACCESS_KEY',
  PermanentRedirect: 'the bucket is in another region; see SMELL_S3_REGION',
  AuthorizationHeaderMalformed: 'the bucket is in another region; see SMELL_S3_REGION',
  IllegalLocationConstraintException: 'the bucket is in another region; see SMELL_S3_REGION',
  CredentialsProviderError: 'there is nothing to sign with; give SMELL_S3_ACCESS_KEY and SMELL_S3_SECRET_KEY',
};

export function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as S3Failure;
  return name === 'NoSuchKey' || name === 'NotFound' || (name !== 'NoSuchBucket' && $metadata?.httpStatusCode === 404);
}

/** @returns what is thrown in its place; anything but a failure of the service as it is */
export function s3Trouble(error: unknown, { endpoint, bucket }: Pick<S3Target, 'endpoint' | 'bucket'>): unknown {
  if (!(error instanceof Error) || error instanceof SmellError) return error;
  const address = endpoint === undefined ? 'SMELL_FILES_URL' : 'SMELL_S3_ENDPOINT';
  const say = (why: string): SmellError =>
    new SmellError('runtime-failed', `the store of files (bucket ${bucket}) failed: ${why}`, { cause: error });
  const certificate = certificateTrouble(error, { address, caFile: 'SMELL_S3_CA_FILE' });
  if (certificate !== undefined) return say(certificate);
  const { name = '', code, $metadata } = error as S3Failure;
  if (Object.hasOwn(ADVICE, name)) return say(`${ADVICE[name]} (${name})`);
  const status = $metadata?.httpStatusCode;
  if (status === 403) {
    return say(
      'the key may not do this; see SMELL_S3_ACCESS_KEY and its rights (s3:GetObject, PutObject, DeleteObject, AbortMultipartUpload, ListBucket)',
    );
  }
  if (status !== undefined) return say(`it answered with status ${status}; see ${address}`);
  if (name === 'TimeoutError' || name === 'AbortError') return say(`it did not answer in time; see ${address}`);
  if (code !== undefined && /^E[A-Z_]+$/.test(code)) return say(`it cannot be reached (${code}); see ${address}`);
  return say(`what it answered cannot be read; see ${address}`);
}
