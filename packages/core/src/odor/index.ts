export * from './descriptors.ts';
export {
  type Evidence,
  type Interpretation,
  interpretPrompt,
  MAX_PROMPT_CHARACTERS,
} from './interpret-prompt.ts';
export { LEXICON_SIZE } from './lexicon/lexicon.ts';
export { nearestDescriptors, type Profile, parseProfile, profileToCondition } from './profile.ts';
