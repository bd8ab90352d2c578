export { DESCRIBE_QUEUE, describeJobSchema } from './describe-job.ts';
export { generateJobSchema, generateQueue } from './generate-job.ts';
export * from './job.ts';
export type { JobDefinition, JobEngine, JobPlan, PlanContext } from './job-definition.ts';
export type { ClaimedChunk } from './job-ledger.ts';
export { JOB_LIMITS, type JobLimits, JobService, type JobServiceOptions, type Page } from './job-service.ts';
export type { JobEstimate } from './queue-load.ts';
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
