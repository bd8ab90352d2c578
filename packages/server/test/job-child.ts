/**
 * A process of the service for tests that kill it, or what it needs: an API that accepts jobs, a worker, or both. Having come to
 * the phase that it was told, it says so and stays there, in the middle of whatever it is, until it is killed or told to go on.
 */
import { openDatabase } from '../src/db/open-database.ts';
import { LocalEngine } from '../src/engine/local-engine.ts';
import { generateJob } from '../src/jobs/generate-job.ts';
import type { JobDefinition, JobEngine } from '../src/jobs/job-definition.ts';
import type { JobPhase, JobProbe } from '../src/jobs/job-probe.ts';
import { JobService } from '../src/jobs/job-service.ts';
import { startWorker, type Worker } from '../src/jobs/worker.ts';
import { fakeEngine, WORDS } from './fake-engine.ts';
import { type ChildMessage, type ChildOrder, type ChildReport, GO_ON } from './job-processes.ts';

const order = JSON.parse(process.argv[2]!) as ChildOrder;
const { role, kinds, concurrency, leaseMs, fake, chunkSize, workerId, fencing = true } = order;
const report = (message: ChildReport): void => void process.send!(message);

let stay: JobPhase | undefined = order.phase;
let passes = order.passes ?? 0;
const probe: JobProbe = async (phase, jobId) => {
  if (phase !== stay || passes-- > 0) return;
  stay = undefined;
  report({ reached: phase, jobId });
  await new Promise<void>((resolve) => {
    const onMessage = (message: unknown): void => {
      if (message !== GO_ON) return;
      process.off('message', onMessage);
      resolve();
    };
    process.on('message', onMessage);
  });
};

const definitions: JobDefinition[] =
  chunkSize === undefined
    ? []
    : [{ ...generateJob, plan: async (...asked) => ({ ...(await generateJob.plan(...asked)), chunkSize }) }];
const database = await openDatabase(order.target);
const ends: (() => Promise<void> | void)[] = [() => database.close()];

if (role !== 'worker') {
  const jobs = await JobService.start({ words: WORDS, database, definitions, ledger: { probe } });
  ends.unshift(() => jobs.close());
  process.on('message', (message: ChildMessage) => {
    if (typeof message === 'string' || !('request' in message)) return;
    const { request, key } = message;
    jobs.accept({ organisationId: 'local' }, 'generate', request, { idempotencyKey: key }).then(
      ({ id }) => report({ accepted: id }),
      (error: Error) => report({ refused: error.message }),
    );
  });
}
process.on('message', (message: ChildMessage) => {
  if (typeof message !== 'string' && 'stay' in message) stay = message.stay;
});

const stop = new AbortController();
const worker = role === 'api' ? undefined : await work();
process.once('SIGTERM', () => {
  stop.abort();
  void (async () => {
    await worker?.ended;
    for (const end of ends) await end();
    process.disconnect();
  })();
});
report({ ready: true });

async function work(): Promise<Worker> {
  const engine = fake ? fakeEngine(fake) : await realEngine();
  return await startWorker({
    database,
    definitions,
    engine,
    kinds,
    concurrency,
    ...(workerId === undefined ? {} : { id: workerId }),
    leaseMs,
    heartbeatMs: leaseMs / 5,
    pollMs: 50,
    signal: stop.signal,
    ledger: { probe, fencing, maxAttempts: 1000, backoffMs: 1 },
  });
}

/** Says when it is asked for a chunk, and when it is done with it. */
async function realEngine(): Promise<JobEngine> {
  const engine = new LocalEngine({});
  await engine.start();
  ends.unshift(() => engine.close());
  let calls = 0;
  return {
    async *generate(...asked) {
      const call = ++calls;
      report({ computing: call });
      try {
        yield* engine.generate(...asked);
      } finally {
        report({ computed: call });
      }
    },
    describe: (...asked) => engine.describe(...asked),
    sample: (...asked) => engine.sample(...asked),
    summarise: (...asked) => engine.summarise(...asked),
  };
}
