export * from './account-calls.ts';
export * from './client.ts';
export * from './generate-events.ts';
export * from './job-calls.ts';
export * from './library-calls.ts';
export * from './molecule-calls.ts';
export { type Problem, ProblemError } from './problem-error.ts';
export * from './research-calls.ts';
