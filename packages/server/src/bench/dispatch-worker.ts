/**
 * A process of the dispatch benchmark: workers with ids and leases of their own, whose work is to wait. Started by bench-dispatch.ts; ends on
 * SIGTERM, or when its parent is gone.
 */
import { setMaxListeners } from 'node:events';
import { type DatabaseTarget, openDatabase } from '../db/open-database.ts';
import type { JobEngine } from '../jobs/job-definition.ts';
import { startWorker } from '../jobs/worker.ts';
import { DISPATCH_QUEUE, dispatchJob } from './dispatch-job.ts';

export interface DispatchOrder {
  readonly target: DatabaseTarget;
  readonly ids: readonly string[];
}

const { target, ids } = JSON.parse(process.argv[2]!) as DispatchOrder;
const stop = new AbortController();
setMaxListeners(0, stop.signal);
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => process.exit(1));
const database = await openDatabase(target);
// Its work asks no engine.
const engine = {} as JobEngine;
const workers = await Promise.all(
  ids.map((id) =>
    startWorker({
      database,
      engine,
      kinds: [DISPATCH_QUEUE],
      concurrency: 1,
      definitions: [dispatchJob],
      id,
      signal: stop.signal,
    }),
  ),
);
process.send!('ready');
await Promise.all(workers.map(({ ended }) => ended));
await database.close();
process.exit(0);
