/** A request that cannot be granted though nothing is broken: each code with its HTTP status. Nothing in it is secret. */

export const REFUSALS = {
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  /** A browser sent it from the page of another site. */
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-costly': 413,
  'rate-limited': 429,
  /** The organisation has enough in the queue. */
  'queue-quota': 429,
  /** The queue is full, whoever asks. */
  'queue-full': 503,
  /** What it depends on does not answer just now. */
  'not-ready': 503,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Headers that go with it, such as Retry-After. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.headers = code === 'unauthenticated' ? { 'www-authenticate': 'Bearer', ...headers } : headers;
  }

  /** Read by Fastify. */
  get statusCode(): number {
    return REFUSALS[this.code];
  }
}

/** What another organisation has is as missing as what nobody has. */
export function notFound(what: string): Refusal {
  return new Refusal('not-found', `there is no such ${what}`);
}
