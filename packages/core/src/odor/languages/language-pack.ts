/**
 * What a language needs to be understood: its words for what the English lexicon knows, and its grammar of denial and
 * strength. A pack is data alone. Everything it says leads to an English phrase, so that the same sentence gives the same
 * profile in every language: "brisa marina" means whatever "sea breeze" means.
 */

export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'ja', 'zh', 'ko', 'ru', 'ar', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What a word does in a sentence. A trailing `<` says that it stands behind what it is about ("バニラなし", "sin" stands
 * before it): it then reaches back to the descriptor before it, with `<<` to the whole list before it ("a, b and c").
 */
export type Role =
  /** Denies the next descriptor, and over "or" the ones after it. */
  | 'no'
  /** Denies the next descriptor and the whole list it begins: "without a, b and c". */
  | 'without'
  /** Tones down instead of denying: "not too". */
  | 'not too'
  /** Looks like a denial and is none: "not only", "not without". */
  | 'not a denial'
  /** 0.35 of the next descriptor and what is joined to it by "and": "a hint of". */
  | 'a hint of'
  /** 0.35 of the next descriptor: "slightly". */
  | 'slightly'
  /** 0.5 of the next descriptor: "soft", "delicate". */
  | 'soft'
  /** 0.8 of the next descriptor: "quite". */
  | 'quite'
  /** 1 of the next descriptor: "very", "intense", "rich". */
  | 'very'
  /** 1 of the next descriptor and what is joined to it by "and": "mostly", "full of", "based on". */
  | 'mostly'
  | 'and'
  | 'or'
  /** Ends what a denial or a strength reaches: "but", "with", "however". */
  | 'but'
  /** Places what is next in the pyramid. */
  | 'top note'
  | 'heart note'
  | 'base note'
  /** Wishes about the whole. */
  | 'long lasting'
  | 'fleeting';
export type PlacedRole = Role | `${Role}<` | `${Role}<<`;

export interface LanguagePack {
  readonly language: Exclude<Language, 'en'>;
  /**
   * Phrase to an English phrase of the lexicon (a descriptor, synonym, scene or known material), or to meanings in its
   * notation behind `= ` where English has no phrase for it (`= marine, ozone 0.7`), or to '' for words that are about
   * smell without naming one ("essential oil"). Dictionary forms, singular; `endings` leads inflected ones here.
   */
  readonly words: Readonly<Record<string, string>>;
  readonly grammar: Readonly<Record<string, PlacedRole>>;
  /** Words that carry a sentence and smell of nothing, separated by blanks: articles, pronouns, "perfume", "I want". */
  readonly stopWords: string;
  /**
   * Ending of an inflected form to the endings of the dictionary form: `{ as: ['a', 'o'] }` leads "frescas" to "fresca" and
   * "fresco". Longest first. Also particles that are written together with a word ("는" to '').
   */
  readonly endings: Readonly<Record<string, readonly string[]>>;
}
