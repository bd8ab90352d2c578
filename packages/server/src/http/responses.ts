/** Answers of a route as OpenAPI shows them: the good one, and the problems that it may give. */
import type { ZodType } from 'zod';
import type { PROBLEMS } from './problems.ts';
import { problemSchema } from './schemas/problem.ts';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'Nobody is signed in.',
  403: 'Not allowed.',
  404: 'Not there, or of another organisation.',
  409: 'It contradicts what is there.',
  413: 'Too large.',
  415: 'Of a media type that is not read here.',
  422: 'A field is wrong, or cannot be met.',
  429: 'Too much in too short a time; see Retry-After.',
  500: 'A defect of the service.',
  503: 'Too much is under way, or something is not ready; see Retry-After.',
};

type Status = Extract<(typeof PROBLEMS)[keyof typeof PROBLEMS]['status'], keyof typeof DESCRIPTIONS>;

/** @param statuses besides 401, 403, 429, 500 and 503, which any route that asks who is there may give */
export function withProblems<Good extends Readonly<Record<number, unknown>>>(
  good: Good,
  ...statuses: Status[]
): Good & Record<number, unknown> {
  return { ...problemResponses([401, 403, 429, 500, 503, ...statuses]), ...good };
}

export function problemResponses(statuses: readonly Status[]): Record<number, unknown> {
  const problem = (status: number) => ({
    description: DESCRIPTIONS[status] ?? '',
    content: { 'application/problem+json': { schema: problemSchema } },
  });
  return Object.fromEntries([...new Set(statuses)].map((status) => [status, problem(status)]));
}

/** The statuses of a route that reads a JSON body. */
export const BODY_STATUSES = [400, 413, 415, 422] as const;

export function described(description: string, schema: ZodType, type = 'application/json') {
  return { description, content: { [type]: { schema } } };
}
