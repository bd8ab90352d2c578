/**
 * The same generator for a page of a browser: what of this package needs neither files nor processes. `scripts/import-direction.test.ts`
 * follows the imports from here and fails on anything of Node.
 */
export * from './brief.ts';
export * from './candidate.ts';
export * from './generator.ts';
export * from './golden-check.ts';
export * from './model-config.ts';
export * from './model-files.ts';
export * from './odor-model.ts';
export * from './ranker-model.ts';
export * from './reading.ts';
export * from './sha256.ts';
export * from './understood-brief.ts';
export * from './web-runtime.ts';
