/** The threads of one kind of work: a model thread, and a pool of chemistry threads that asks it for odors. */
import type { Metrics } from '../telemetry/metrics.ts';
import { ModelHost } from './model-host.ts';
import { QuestionPool } from './question-pool.ts';

export interface LaneOptions {
  readonly modelsFolder: string | undefined;
  readonly privateModelsFolder: string | undefined;
  readonly model: string | null;
  readonly cpus: number;
  readonly chemistryThreads: number;
  readonly niceness: number;
  readonly mostCalls: number;
  readonly name: LaneName;
  readonly metrics?: LaneMetrics | undefined;
}
export type LaneName = 'interactive' | 'bulk';
export type LaneMetrics = Pick<Metrics, 'count' | 'observe'>;

/** Above what a facet's longest step without a look at the event loop takes, also on a busy machine. */
const STUCK_MS = 15_000;
const QUESTION_THREADS = 4;
const QUESTIONS_WAITING = 2_000;
/** Below the models: what may be hostile comes last. */
const QUESTION_NICENESS = 3;
const QUESTION_IDLE_MS = 120_000;

export class Lane {
  readonly host: ModelHost;
  readonly questions: QuestionPool;

  constructor({ cpus, name: lane, metrics, ...options }: LaneOptions) {
    const replaced = (thread: 'model' | 'chemistry'): void =>
      metrics?.count('smell_engine_threads_replaced_total', { lane, thread });
    this.host = new ModelHost({
      ...options,
      threads: cpus,
      stuckMs: STUCK_MS,
      onEvaluations: (evaluations) => {
        for (const { requests, rows } of evaluations) {
          metrics?.observe('smell_network_batch_rows', { lane }, rows);
          metrics?.observe('smell_network_batch_requests', { lane }, requests);
        }
      },
      onReplaced: () => {
        replaced('model');
        void this.questions.renew();
      },
    });
    this.questions = new QuestionPool({
      // Two at least: while one is being replaced, the other goes on.
      size: Math.max(2, Math.min(QUESTION_THREADS, cpus)),
      mostWaiting: QUESTIONS_WAITING,
      idleMs: QUESTION_IDLE_MS,
      niceness: options.niceness + QUESTION_NICENESS,
      onReplaced: () => replaced('chemistry'),
      joinModels: (port) => this.host.join(port),
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.questions.close(), this.host.close()]);
  }
}
