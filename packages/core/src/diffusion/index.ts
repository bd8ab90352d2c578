export * from './condition.ts';
export * from './denoiser.ts';
export { DIALECTS, type Dialect, type DialectName } from './dialect.ts';
export { Grammar } from './grammar.ts';
export { type LearnOptions, learnPieces, type WeightedMolecule } from './learn-pieces.ts';
export type { Sample, SampleRequest } from './sampled-molecule.ts';
export { type SamplerHooks, sampleMolecules } from './sampler.ts';
export {
  checkSamplerSettings,
  DEFAULT_SAMPLER_SETTINGS,
  SAMPLING_ORDERS,
  type SamplerSettings,
  type SamplingOrder,
} from './sampler-settings.ts';
export { type CorruptionSettings, corrupt } from './schedule.ts';
export { END, FIRST_SYMBOL, MASK, type PieceMethod, Tokenizer, type TokenizerConfig } from './tokenizer.ts';
export { isMolecule } from './valence.ts';
