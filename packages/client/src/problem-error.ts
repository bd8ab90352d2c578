/** An error that the service reported, or that kept it from being reached. */
import type { components } from './api.gen.ts';

export type Problem = components['schemas']['Problem'];

/** `status` 0 and code `unreachable`: no answer at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** As GET /problems/{code} explains it, or `unreachable`, or `unreadable` for an answer that is not the service's. */
  readonly code: string;
  readonly status: number;
  /** To quote to whoever runs the service. */
  readonly requestId: string | undefined;
  /** JSON pointer to the first field at fault. */
  readonly field: string | undefined;
  /** After which it is worth trying again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    problem: Partial<Problem> & { code: string; detail: string },
    retryAfterSeconds?: number,
    cause?: unknown,
  ) {
    super(problem.detail, { cause });
    this.code = problem.code;
    this.status = problem.status ?? 0;
    this.requestId = problem.requestId;
    this.field = problem.field;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function problemOf(answer: Response, body: unknown): ProblemError {
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(wait) ? wait : undefined;
  if (isProblem(body)) return new ProblemError(body, retryAfter);
  const detail = `the service answered ${answer.status} without saying why`;
  return new ProblemError({ code: 'unreadable', status: answer.status, detail }, retryAfter);
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

export function unreachable(cause: unknown): ProblemError {
  return new ProblemError({ code: 'unreachable', detail: 'the service does not answer' }, undefined, cause);
}
