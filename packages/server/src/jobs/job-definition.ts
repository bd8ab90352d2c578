/** What there is to know about one kind of job: how it is split, and how a part of it is done. */
import { SmellError } from '@smell/core/errors';
import type { Language } from '@smell/core/odor';
import type { BesideProfile, UnderstoodBrief } from '@smell/inference';
import type { Engine } from '../engine/engine.ts';
import type { NamedModel } from '../engine/model-names.ts';
import type { JobKind } from './job.ts';
import type { ClaimedChunk } from './job-ledger.ts';

export type JobEngine = Pick<Engine, 'generate' | 'describe' | 'sample' | 'summarise'>;

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
  /** The last chunk sums up: it begins when all the others are merged, and what it makes is also the job's `summary`. */
  readonly withSummary?: boolean;
}

export interface PlanContext {
  readonly organisationId: string;
  /** The text of an uploaded file. @throws Refusal `not-found` also for a file of another organisation */
  openFile(fileId: string): Promise<{ readonly name: string; readonly text: AsyncIterable<string> }>;
  /** In the engine's own thread. @throws SmellError as `Engine.interpret` and `Engine.profile` */
  understand(brief: GivenBrief): Promise<UnderstoodBrief>;
  /** A generator that the organisation may use. @throws Refusal `not-found` also for another organisation's */
  model(name: string): Promise<AskedModel>;
}

/** Words, or a profile with what is beside it. */
export interface GivenBrief extends BesideProfile {
  readonly prompt?: string | undefined;
  readonly language?: Language | undefined;
  readonly profile?: unknown;
}

export interface AskedModel extends Pick<NamedModel, 'name' | 'reference'> {
  /** Null where the process that accepts has no models to look at. */
  readonly hash: string | null;
}

/** A model of the service is known by its name. */
export function isPrivate({ name, reference }: AskedModel): boolean {
  return reference !== name;
}

export interface JobDefinition {
  readonly kind: JobKind;
  /** @throws SmellError, Refusal for a request that cannot be done */
  plan(request: unknown, context: PlanContext): Promise<JobPlan>;
  /**
   * Results of one chunk, in order; the same whenever and wherever it runs.
   *
   * @param report adds an event `progress` to the job's history, unless the chunk is another's by now
   * @param merged results of the job so far: of all the other chunks, for one that sums up
   */
  run(
    engine: JobEngine,
    chunk: ClaimedChunk,
    signal: AbortSignal,
    report: (data: Readonly<Record<string, unknown>>) => Promise<void>,
    merged: () => Promise<readonly unknown[]>,
  ): Promise<readonly unknown[]>;
}
