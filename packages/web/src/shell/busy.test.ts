import { ProblemError } from '@smell/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isMadeAgain, isReadAgain, waitBefore, waitSecondsOf, whenFree, wordsOf } from './busy.ts';

const problem = (code: string, status: number, retryAfterSeconds?: number) =>
  new ProblemError({ code, status, detail: code }, retryAfterSeconds);
const overloaded = problem('overloaded', 503, 3);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what the service put off is read again after as long as it said', () => {
  expect(isReadAgain(0, overloaded)).toBe(true);
  expect(waitBefore(0, overloaded)).toBe(3000);
  expect(waitSecondsOf(problem('rate-limited', 429, 10))).toBe(10);
  // Long waits are said, not sat through.
  expect(isReadAgain(0, problem('rate-limited', 429, 60))).toBe(false);
  expect(isReadAgain(2, overloaded)).toBe(false);
});

it('what took too long, was refused or is missing is not asked again', () => {
  expect(isReadAgain(0, problem('timed-out', 503, 30))).toBe(false);
  expect(waitSecondsOf(problem('timed-out', 503, 30))).toBeNull();
  expect(isReadAgain(0, problem('forbidden', 403))).toBe(false);
  expect(isReadAgain(0, problem('unreachable', 0))).toBe(true);
  expect(isMadeAgain(0, problem('unreachable', 0))).toBe(false);
  expect(isMadeAgain(0, overloaded)).toBe(true);
});

it('every problem has words: by its code, by its status, or in general', () => {
  expect(wordsOf(overloaded)).toBe('problem.busy');
  expect(wordsOf(problem('unreadable', 502))).toBe('error.unreachable');
  expect(wordsOf(problem('unreadable', 418))).toBe('account.refused');
  expect(wordsOf(undefined)).toBe('account.refused');
});

it('work waits for a busy service, each time as long as it says, and gives up after a few times', async () => {
  const waits: number[] = [];
  let attempts = 0;
  const done = whenFree(
    async () => {
      if (++attempts < 3) throw overloaded;
      return 'made';
    },
    new AbortController().signal,
    ({ seconds }) => waits.push(seconds),
  );
  await vi.runAllTimersAsync();
  expect(await done).toBe('made');
  expect(waits).toEqual([3, 3]);

  attempts = 0;
  const never = whenFree(
    async () => {
      attempts++;
      throw overloaded;
    },
    new AbortController().signal,
    () => undefined,
  );
  never.catch(() => undefined);
  await vi.runAllTimersAsync();
  await expect(never).rejects.toBe(overloaded);
  expect(attempts).toBe(5);
});

it('whoever waits can be stopped', async () => {
  const controller = new AbortController();
  let attempts = 0;
  const waiting = whenFree(
    async () => {
      attempts++;
      throw overloaded;
    },
    controller.signal,
    () => controller.abort(),
  );
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(attempts).toBe(1);
});
