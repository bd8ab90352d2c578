/** Briefs to begin with, in the reader's language. */
export const EXAMPLES = ['example.fougere', 'example.rain', 'example.iris', 'example.market'] as const;
