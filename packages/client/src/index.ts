export * from './account-calls.ts';
export * from './client.ts';
export * from './generate-events.ts';
export { type Problem, ProblemError } from './problem-error.ts';
export * from './research-calls.ts';
