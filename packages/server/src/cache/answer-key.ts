/**
 * The name under which an answer is kept. It holds the organisation and everything that shapes the answer, so that another organisation, model,
 * list or setting never meets it; it is a digest, so that a key tells nothing of the request.
 */
import { createHash } from 'node:crypto';

/** Raised when answers are written differently. */
const VERSION = 2;

export interface AnswerShape {
  readonly organisationId: string;
  /** Of the route that answers. */
  readonly route: string;
  /** Hash of the model; null where none is asked. */
  readonly model: string | null;
  /** Hashes of the models that judge, by name. */
  readonly predictors: Readonly<Record<string, string>>;
  readonly ranker: string | null;
  /** Version of the safety lists. */
  readonly safetyLists: string;
  /** Of the code, with the fits, alerts and words in it (see `BUILD_HASH`). */
  readonly build: string;
  /** UTC, as 2026-12-31: answers say which rules are in force. */
  readonly day: string;
  readonly locale: string;
  /** As validated, defaults filled in. */
  readonly request: unknown;
}

export function answerKey(shape: AnswerShape): string {
  const digest = createHash('sha256').update(canonicalJson(shape)).digest('base64url');
  return `smell:answer:${VERSION}:${shape.organisationId}:${digest}`;
}

/** JSON with the members of objects in order (after RFC 8785): the same request has the same text, however it was written. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, each) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
