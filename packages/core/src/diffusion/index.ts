export * from './condition.ts';
export * from './denoiser.ts';
export { DIALECTS, type Dialect, type DialectName } from './dialect.ts';
export { type LearnOptions, learnPieces, type WeightedMolecule } from './learn-pieces.ts';
export { type CorruptionSettings, corrupt } from './schedule.ts';
export { END, FIRST_SYMBOL, MASK, type PieceMethod, Tokenizer, type TokenizerConfig } from './tokenizer.ts';
