export { type Constraint, constraintsOf, signedProfile } from './constraints.ts';
export * from './descriptors.ts';
export { compatibility, type Facet, type OdorSpaceTable, splitFacets } from './facets.ts';
export {
  type Evidence,
  type Interpretation,
  interpretPrompt,
  MAX_PROMPT_CHARACTERS,
} from './interpret-prompt.ts';
export { LANGUAGES, type Language } from './languages/language-pack.ts';
export type { Wish } from './lexeme.ts';
export { LEXICON_SIZE, LEXICON_WORDS } from './lexicon/lexicon.ts';
export { type GivenProfile, nearestDescriptors, type Profile, parseProfile, profileToCondition } from './profile.ts';
export { profileAgreement } from './profile-agreement.ts';
export { englishKnows, englishMisreads, type GuessWord } from './read-english.ts';
export { loadWordGuesses, understandPrompt } from './word-guesses.ts';
