/** Where a test may stop a process in the life of a job: each is reached before the transaction that it is part of is committed. */
export const JOB_PHASES = ['accept', 'enqueue', 'running', 'write', 'finish'] as const;
export type JobPhase = (typeof JOB_PHASES)[number];

export type JobProbe = (phase: JobPhase, jobId: string) => Promise<void> | void;
