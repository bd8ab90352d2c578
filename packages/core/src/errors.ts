/**
 * The one error a user can cause. The message says what was wrong, where, and what to do; the command line prints it
 * as one line, the service as a problem document. Anything else that is thrown is a defect.
 */

/** Stable codes; `usage` means the request was wrong, `failure` that a good request could not be carried out. */
export const ERROR_CODES = {
  'prompt-empty': 'usage',
  'prompt-too-long': 'usage',
  'prompt-not-understood': 'usage',
  'bad-argument': 'usage',
  'bad-structure': 'usage',
  'bad-row': 'usage',
  'refused-structure': 'usage',
  'too-complex': 'usage',
  'file-missing': 'failure',
  'model-missing': 'failure',
  'model-damaged': 'failure',
  'data-missing': 'failure',
  'data-damaged': 'failure',
  'runtime-failed': 'failure',
  'timed-out': 'failure',
  overloaded: 'failure',
  cancelled: 'failure',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export class SmellError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SmellError';
    this.code = code;
  }

  /** Process exit code: 2 for a wrong request, 1 for a failure. */
  get exitCode(): 1 | 2 {
    return ERROR_CODES[this.code] === 'usage' ? 2 : 1;
  }
}
