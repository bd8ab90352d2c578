/** The kinds of jobs that the service knows by itself. */
import { describeJob } from './describe-job.ts';
import { evaluateJob } from './evaluate-job.ts';
import { generateJob } from './generate-job.ts';
import type { JobDefinition } from './job-definition.ts';

/** The kinds of jobs that this room knows by itself; others are handed to the service and to its workers. */
export const JOB_DEFINITIONS: readonly JobDefinition[] = [generateJob, describeJob, evaluateJob];
