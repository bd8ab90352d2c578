export * from './measure-samples.ts';
export * from './sample-measures.ts';
export * from './statistics.ts';
export * from './summarise-samples.ts';
