export * from './client.ts';
export * from './generate-events.ts';
export * from './library-calls.ts';
export { type Problem, ProblemError } from './problem-error.ts';
