/** The closed lists of words that stability is told in, apart from the rules. */

export const MEDIA = ['hydroalcoholic', 'soap', 'bleach', 'antiperspirant', 'candle'] as const;
export type Medium = (typeof MEDIA)[number];

export const STABILITY_VERDICTS = ['stable-as-far-as-rules-see', 'watch', 'unstable', 'unknown'] as const;
export type StabilityVerdict = (typeof STABILITY_VERDICTS)[number];
