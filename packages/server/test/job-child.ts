/**
 * A process of the service for tests that kill it: an API that accepts jobs, or a worker. Having come to the phase that it
 * was told, it says so and stays there, in the middle of whatever it is, until it is killed.
 */
import { type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';
import type { JobPhase, JobProbe } from '../src/jobs/job-probe.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker } from '../src/jobs/worker.ts';
import { fakeEngine } from './fake-engine.ts';

export interface ChildOrder {
  readonly target: DatabaseTarget;
  readonly role: 'api' | 'worker';
  readonly kinds: readonly string[];
  readonly concurrency: number;
  readonly leaseMs: number;
  readonly workMs: number;
  readonly molecules: number;
  /** Where to stay, and how often to pass there before; undefined for a process that is left alone. */
  readonly phase?: JobPhase;
  readonly passes?: number;
  readonly workerId?: string;
  readonly fencing?: boolean;
}

/** To a process that stays at its phase. */
const GO_ON = 'go on';

export interface AcceptOrder {
  readonly request: unknown;
  readonly key: string;
}

export type ChildReport =
  | { readonly ready: true }
  | { readonly reached: JobPhase; readonly jobId: string }
  | { readonly accepted: string };

const order = JSON.parse(process.argv[2]!) as ChildOrder;
const report = (message: ChildReport): void => void process.send!(message);
let passes = order.passes ?? 0;
const probe: JobProbe = async (phase, jobId) => {
  if (phase !== order.phase || passes-- > 0) return;
  report({ reached: phase, jobId });
  await new Promise<void>((resolve) => {
    process.on('message', (message) => {
      if (message === GO_ON) resolve();
    });
  });
};

const database = await openDatabase(order.target);
if (order.role === 'api') {
  const jobs = await JobService.start({ database, ledger: { probe } });
  process.on('message', ({ request, key }: AcceptOrder) => {
    void jobs
      .accept({ organisationId: 'local' }, 'generate', request, { idempotencyKey: key })
      .then(({ id }) => report({ accepted: id }));
  });
} else {
  const { kinds, concurrency, leaseMs, workMs, molecules, workerId, fencing = true } = order;
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const worker = await startWorker({
    database,
    engine: fakeEngine({ workMs, molecules }),
    kinds,
    concurrency,
    ...(workerId === undefined ? {} : { id: workerId }),
    leaseMs,
    heartbeatMs: leaseMs / 5,
    pollMs: 50,
    signal: stop.signal,
    ledger: { probe, fencing, maxAttempts: 1000, backoffMs: 1 },
  });
  void worker.ended.then(async () => {
    await database.close();
    process.disconnect();
  });
}
report({ ready: true });
