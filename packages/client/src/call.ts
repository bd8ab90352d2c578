/** What all calls share: the answer taken out, or the problem thrown. */
import { isProblem, problemOf, unreachable } from './problem-error.ts';

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** @throws ProblemError */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch(rethrow);
  // An answer may be good and have no body.
  if (response.ok) return data as T;
  throw problemOf(response, isProblem(error) ? error : undefined);
}

/** Cancelling is no failure of the service. */
export function rethrow(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw unreachable(cause);
}

export function withSignal(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal ? { signal } : {};
}
