/** A service that has too much to do says when to come again: who waits for it, how long and how often, and what is said meanwhile. */
import { ProblemError } from '@smell/client';

/** Of one request that is to be done once the service can take it. */
const MOST_ATTEMPTS = 5;
/** Reads wait as long as this without a word, in s; longer, and the page says so. */
const LONGEST_SILENT_SECONDS = 5;
const FIRST_WAIT_MS = 1_000;

/** Keys of the texts by code, as docs/errors.md lists the codes. */
const WORDS = {
  unreachable: 'error.unreachable',
  unauthenticated: 'account.ended',
  forbidden: 'account.forbidden',
  'not-found': 'account.notThere',
  conflict: 'problem.conflict',
  'too-large': 'problem.tooLarge',
  'too-costly': 'problem.tooLarge',
  invalid: 'problem.invalid',
  'bad-argument': 'problem.invalid',
  'bad-row': 'problem.invalid',
  'prompt-not-understood': 'reading.nothing',
  'prompt-too-long': 'problem.promptTooLong',
  'bad-structure': 'problem.badStructure',
  'refused-structure': 'screen.refused',
  'too-complex': 'problem.tooComplex',
  'rate-limited': 'account.tooMuch',
  'queue-quota': 'problem.queue',
  'queue-full': 'problem.queue',
  internal: 'problem.defect',
  'runtime-failed': 'problem.defect',
  'file-missing': 'problem.operator',
  'data-missing': 'problem.operator',
  'data-damaged': 'problem.operator',
  'model-missing': 'problem.operator',
  'model-damaged': 'problem.operator',
  'timed-out': 'problem.timedOut',
  overloaded: 'problem.busy',
  'not-ready': 'problem.notReady',
  cancelled: 'error.failed',
} as const;

/** By status what has no code of the service's, such as the answer of a proxy before it. */
const WORDS_OF_STATUS = {
  401: 'account.ended',
  403: 'account.forbidden',
  404: 'account.notThere',
  413: 'problem.tooLarge',
  429: 'account.tooMuch',
  502: 'error.unreachable',
  503: 'problem.busy',
  504: 'error.unreachable',
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS] | (typeof WORDS_OF_STATUS)[keyof typeof WORDS_OF_STATUS];

/** @returns key of the text that says what happened; a general one for what has none of its own */
export function wordsOf(
  problem: { readonly code?: string | undefined; readonly status?: number } | undefined,
): Words | 'account.refused' {
  const byCode: Partial<Record<string, Words>> = WORDS;
  const byStatus: Partial<Record<number, Words>> = WORDS_OF_STATUS;
  return byCode[problem?.code ?? ''] ?? byStatus[problem?.status ?? 0] ?? 'account.refused';
}

/** @returns after how many seconds the service can take the same again; null where to wait would not help */
export function waitSecondsOf(error: unknown): number | null {
  if (!(error instanceof ProblemError) || error.retryAfterSeconds === undefined) return null;
  // The same would take as long again.
  if (error.code === 'timed-out' || (error.status !== 429 && error.status !== 503)) return null;
  return Math.max(1, Math.ceil(error.retryAfterSeconds));
}

/** Whether a read is made again by itself: what the service refused it would refuse again, what did not reach it may reach it now. */
export function isReadAgain(failures: number, error: Error): boolean {
  if (failures >= 2 || !(error instanceof ProblemError) || error.code === 'timed-out') return false;
  const seconds = waitSecondsOf(error);
  if (seconds !== null) return seconds <= LONGEST_SILENT_SECONDS;
  return error.status === 0 || error.status >= 500;
}

/** What takes long is made again only where the service put it off. */
export function isMadeAgain(failures: number, error: Error): boolean {
  return waitSecondsOf(error) !== null && isReadAgain(failures, error);
}

/** In ms. */
export function waitBefore(failures: number, error: Error): number {
  return Math.max(FIRST_WAIT_MS * 2 ** failures, 1000 * (waitSecondsOf(error) ?? 0));
}

export interface Waiting {
  readonly code: string;
  readonly seconds: number;
}

/**
 * Does the work, and a few times again after as long as a busy service asked for.
 * @param onWait told each time that it is waited for
 * @throws what the work throws in the end; the signal's reason once it fires
 */
export async function whenFree<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  onWait: (waiting: Waiting) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const seconds = waitSecondsOf(error);
      if (seconds === null || attempt === MOST_ATTEMPTS || signal.aborted) throw error;
      onWait({ code: (error as ProblemError).code, seconds });
      await pause(1000 * seconds, signal);
      signal.throwIfAborted();
    }
  }
}

/** Ends early once the signal fires. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });
}
