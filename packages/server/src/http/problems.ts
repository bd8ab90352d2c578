/** Every error that the API gives: one table of codes, and the way from anything that is thrown to a problem document. */
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, SmellError } from '@smell/core/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Overloaded } from '../engine/gate.ts';
import type { ProblemDocument } from './schemas/problem.ts';

interface Kind {
  readonly status: number;
  readonly title: string;
  /** What whoever gets it should do. */
  readonly advice: string;
  /** Seconds after which it is worth trying again. */
  readonly retryAfterSeconds?: number;
}

const RETRY = 'Try again after the seconds that Retry-After names.';
const OPERATOR = 'The operator must put it right; see the log of the service and `smell doctor`.';
const CHANGE = 'Change what detail and field name.';

/** In the order of their status. docs/errors.md lists the same. */
export const PROBLEMS = {
  'bad-request': {
    status: 400,
    title: 'The request cannot be read',
    advice: 'Send well-formed JSON, nested at most 32 deep, and whole headers.',
  },
  unauthenticated: {
    status: 401,
    title: 'Nobody is signed in',
    advice: 'Send an API key or a token in the Authorization header.',
  },
  forbidden: { status: 403, title: 'Not allowed', advice: 'Use a key or an account with the scope that detail names.' },
  'foreign-host': {
    status: 403,
    title: 'Not addressed to this service',
    advice: 'A service without accounts answers under localhost, 127.0.0.1 and [::1] with its own port.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Sent by the page of another site',
    advice: 'Call from the service itself, or add the origin to SMELL_CORS_ORIGINS.',
  },
  'not-found': { status: 404, title: 'Not there', advice: 'What belongs to another organisation is not there either.' },
  'method-not-allowed': { status: 405, title: 'Not with this method', advice: 'Use a method that Allow names.' },
  'request-timeout': {
    status: 408,
    title: 'It did not come in time',
    advice: 'Send the headers within 10 s and the whole request within 30 s.',
  },
  conflict: { status: 409, title: 'It contradicts what is there', advice: 'Read the present state, then decide.' },
  'too-large': { status: 413, title: 'Too large', advice: 'Send less at once, or make a job of it.' },
  'too-costly': { status: 413, title: 'Too costly', advice: 'Ask for less at once, or make a job of it.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Not in this format',
    advice: 'Send application/json and name it in Content-Type.',
  },
  invalid: { status: 422, title: 'A field is wrong', advice: CHANGE },
  'prompt-empty': { status: 422, title: 'The prompt has no words', advice: 'Describe a scent.' },
  'prompt-too-long': { status: 422, title: 'The prompt is too long', advice: 'Shorten it to 2,000 characters.' },
  'prompt-not-understood': {
    status: 422,
    title: 'The prompt says nothing of a smell',
    advice: 'Name smells, materials or scenes; POST /v1/interpret shows what is understood.',
  },
  'unknown-model': { status: 422, title: 'No such generator', advice: 'Take one that GET /v1/models lists.' },
  'bad-argument': { status: 422, title: 'A value cannot be met', advice: CHANGE },
  'bad-structure': { status: 422, title: 'Not a structure', advice: 'Send a SMILES that parses.' },
  'refused-structure': {
    status: 422,
    title: 'A structure that is refused',
    advice: 'Nothing is computed for chemical-warfare agents and near analogues.',
  },
  'bad-row': { status: 422, title: 'A row is wrong', advice: CHANGE },
  'too-complex': {
    status: 422,
    title: 'The chemistry gave up on it',
    advice: 'Send a smaller structure or a more particular pattern.',
  },
  'rate-limited': { status: 429, title: 'Too much in too short a time', advice: RETRY, retryAfterSeconds: 10 },
  'queue-quota': { status: 429, title: 'Enough of yours is in the queue', advice: RETRY, retryAfterSeconds: 30 },
  'headers-too-large': { status: 431, title: 'The headers are too large', advice: 'Send less than 16 KiB of headers.' },
  internal: {
    status: 500,
    title: 'A defect of the service',
    advice: 'Report the request id; the log of the service has more.',
  },
  'file-missing': { status: 500, title: 'A file of the service is missing', advice: OPERATOR },
  'data-missing': { status: 500, title: 'Data of the service is missing', advice: OPERATOR },
  'data-damaged': { status: 500, title: 'Data of the service is damaged', advice: OPERATOR },
  'model-missing': { status: 503, title: 'A model is missing', advice: OPERATOR },
  'model-damaged': { status: 503, title: 'A model is damaged', advice: OPERATOR },
  'runtime-failed': { status: 503, title: 'The engine failed', advice: RETRY, retryAfterSeconds: 5 },
  'timed-out': {
    status: 503,
    title: 'It took too long',
    advice: 'Ask for less, or make a job of it.',
    retryAfterSeconds: 30,
  },
  overloaded: { status: 503, title: 'Too much is under way', advice: RETRY, retryAfterSeconds: 5 },
  'queue-full': { status: 503, title: 'The queue is full', advice: RETRY, retryAfterSeconds: 60 },
  'not-ready': { status: 503, title: 'Not ready', advice: RETRY, retryAfterSeconds: 5 },
  cancelled: { status: 503, title: 'Stopped', advice: 'The service is going down; try again.', retryAfterSeconds: 5 },
} as const satisfies Record<string, Kind> & Record<ErrorCode, Kind>;

/** Nothing is broken: there is too much to do just now, or whoever asked is gone. */
export const FOR_NOW: ReadonlySet<string> = new Set<keyof typeof PROBLEMS>(['overloaded', 'queue-full', 'cancelled']);

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemDetails {
  /** JSON pointer into the body, or `?name`, or a name of the path. */
  readonly field?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, message: string, details: ProblemDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Fastify's own refusals. */
const FASTIFY_CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'invalid',
  429: 'rate-limited',
  503: 'overloaded',
};

/** What the asker is told of an error; of a defect nothing but that it is one. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Overloaded)
    return new Problem(error.code, error.message, { headers: { 'retry-after': String(error.retryAfterSeconds) } });
  if (error instanceof SmellError) return new Problem(error.code, error.message);
  if (hasZodFastifySchemaValidationErrors(error))
    return invalid(error as Pick<FastifyError, 'validation' | 'validationContext'>);
  const {
    name,
    code,
    statusCode = 500,
    message,
    headers,
  } = error as Partial<FastifyError> & {
    readonly headers?: Record<string, string>;
  };
  // Another room's refusal: a code of the table, a public message, and headers of its own.
  if (name === 'Refusal' && code !== undefined && Object.hasOwn(PROBLEMS, code)) {
    return new Problem(code as ProblemCode, message ?? '', headers ? { headers } : {});
  }
  const known = FASTIFY_CODES[statusCode];
  if (known && typeof code === 'string' && code.startsWith('FST_')) return new Problem(known, message ?? '');
  // JSON that does not parse: the parser's message may quote the body, which is the sender's own.
  if (error instanceof SyntaxError && statusCode === 400)
    return new Problem('bad-request', `the body is not JSON: ${message}`);
  if (typeof code === 'string' && NO_TEXT.has(code))
    return new Problem('invalid', 'a text has a character that none may have');
  if (isDatabaseAway(error)) return new Problem('not-ready', 'the database does not answer just now');
  return new Problem('internal', 'something went wrong that should not have; it has been logged');
}

/** Its connection is at fault (PostgreSQL's error classes 08, 53 and 57, system errors, a pool that waits in vain), not what was asked. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message = '' } = error as { readonly code?: unknown; readonly message?: string };
  if (typeof code === 'string') return /^(08|53|57)[0-9A-Z]{3}$/.test(code) || AWAY.has(code);
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    message,
  );
}

/** A NUL, or half of a surrogate pair, which PostgreSQL keeps in no text and in no JSON. */
const NO_TEXT = new Set(['22021', '22P05']);

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);

function invalid({ validation, validationContext }: Pick<FastifyError, 'validation' | 'validationContext'>): Problem {
  const prefix = validationContext === 'querystring' ? '?' : '/';
  const errors = (validation ?? []).map(({ instancePath, message = 'is wrong' }) => ({
    field: instancePath === '/' ? '/' : `${prefix}${instancePath.slice(1)}`,
    message,
  }));
  const [first = { field: '/', message: 'is wrong' }] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new Problem('invalid', `${first.field}: ${first.message}${more}`, { field: first.field, errors });
}

export function problemDocument(problem: Problem, requestId: string): ProblemDocument {
  const { code, message, details } = problem;
  const { status, title } = PROBLEMS[code];
  return {
    type: `/problems/${code}`,
    title,
    status,
    code,
    detail: message,
    requestId,
    ...(details.field === undefined ? {} : { field: details.field }),
    ...(details.errors ? { errors: [...details.errors] } : {}),
  };
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const problem = asProblem(error);
  const { status, retryAfterSeconds } = PROBLEMS[problem.code] as Kind;
  if (status >= 500 && !FOR_NOW.has(problem.code)) logDefect(request, problem, error);
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  if (problem.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  return reply
    .headers({ ...problem.details.headers })
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemDocument(problem, request.id));
}

/** Of this size or less a body is read to its end, so that the connection can be used again. */
const SMALL_BODY_BYTES = 64 * 1024;
const COME_AGAIN_SECONDS = 1;

/** That too much comes at once, to a request of which nothing was read but its head. */
export function refuseUnread({ headers }: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID();
  const problem = new Problem('overloaded', `too many requests come at once; try again in ${COME_AGAIN_SECONDS} s`);
  const body = JSON.stringify(problemDocument(problem, id));
  const small =
    headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= SMALL_BODY_BYTES;
  response.writeHead(PROBLEMS.overloaded.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'retry-after': String(COME_AGAIN_SECONDS),
    'x-request-id': id,
    'x-content-type-options': 'nosniff',
    ...(small ? {} : { connection: 'close' }),
  });
  response.end(body);
}

/** For who does not close the connection when it has been answered. */
const LINGER_MS = 2_000;

/** To what is no request, on a connection that is of no use afterwards. Who never got as far as speaking HTTP (TLS) is told nothing. */
export function refuseBroken(error: Error & { readonly code?: string }, socket: Socket): void {
  const isHttp = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || error.code?.startsWith('HPE_');
  if (!isHttp || !socket.writable) return void socket.destroy(error);
  const id = randomUUID();
  const problem = brokenBy(error.code);
  const { status } = PROBLEMS[problem.code];
  const body = JSON.stringify(problemDocument(problem, id));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function brokenBy(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('request-timeout', 'the request did not come in time');
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers-too-large', 'the headers are too large');
  return new Problem('bad-request', 'this is no HTTP request');
}

/** Where it was thrown and nothing of what it says: messages quote prompts and structures. */
export function logDefect(request: FastifyRequest, problem: Problem, error: unknown): void {
  const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  request.log.error({ code: problem.code, error: name, frames }, 'request failed');
}
