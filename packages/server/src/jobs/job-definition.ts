/** What there is to know about one kind of job: how it is split, and how a part of it is done. */
import { SmellError } from '@smell/core/errors';
import type { Engine } from '../engine/engine.ts';
import type { JobKind } from './job.ts';
import type { ClaimedChunk } from './job-ledger.ts';

export type JobEngine = Pick<Engine, 'generate' | 'describe'>;

/** Trying again would end the same way, whatever kind of error it is. */
export class FinalFailure extends SmellError {}

export interface JobPlan {
  /** Name of the queue: whoever serves it must be able to do the job. */
  readonly workerKind: string;
  /** What is kept as the job's request. */
  readonly request: unknown;
  /** Results wanted. */
  readonly total: number;
  readonly chunkSize: number;
  /** Of results with the same `inchiKey` only the first counts, and chunks go on until `total` are there. */
  readonly distinct: boolean;
  /** One for each chunk, where they differ by more than their number. */
  readonly inputs?: readonly unknown[];
}

export interface PlanContext {
  readonly organisationId: string;
  /** The text of an uploaded file. @throws Refusal `not-found` also for a file of another organisation */
  openFile(fileId: string): Promise<{ readonly name: string; readonly text: AsyncIterable<string> }>;
}

export interface JobDefinition {
  readonly kind: JobKind;
  /** @throws SmellError, Refusal for a request that cannot be done */
  plan(request: unknown, context: PlanContext): Promise<JobPlan>;
  /**
   * Results of one chunk, in order; the same whenever and wherever it runs.
   *
   * @param report adds an event `progress` to the job's history, unless the chunk is another's by now
   */
  run(
    engine: JobEngine,
    chunk: ClaimedChunk,
    signal: AbortSignal,
    report: (data: Readonly<Record<string, unknown>>) => Promise<void>,
  ): Promise<readonly unknown[]>;
}
