/**
 * What the service measures of itself, for Prometheus. All names stand in one table, of which docs/guides/metrics.md is made. Labels are routes,
 * models and codes of our own, never what a user sent.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { treeResidentBytes } from './process-tree.ts';
import { safeId } from './safe-fields.ts';

interface MetricDescription {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
}

const LATENCY = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

const BATCH = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const SHARED = [1, 2, 3, 4, 6, 8, 12, 16, 32];

export const METRICS = {
  smell_http_request_duration_seconds: {
    kind: 'histogram',
    help: 'Time from a request to the end of its answer.',
    labels: ['method', 'route', 'status'],
    buckets: LATENCY,
  },
  smell_http_errors_total: {
    kind: 'counter',
    help: 'Answers with status 400 and more, and streams that broke off, by endpoint and the code of docs/errors.md.',
    labels: ['method', 'route', 'code'],
  },
  smell_molecules_total: {
    kind: 'counter',
    help: 'Molecules made for generations and jobs, by model (private ones as one); its rate is molecules per second.',
    labels: ['model'],
  },
  smell_sampled_total: {
    kind: 'counter',
    help: 'Token sequences sampled, by what became of them (qualifying, invalid, duplicate, unfit).',
    labels: ['model', 'outcome'],
  },
  smell_safety_verdicts_total: {
    kind: 'counter',
    help: 'Safety verdicts of molecules that were made.',
    labels: ['verdict'],
  },
  smell_queue_depth: { kind: 'gauge', help: 'Parts of jobs that wait.', labels: ['queue'] },
  smell_queue_age_seconds: {
    kind: 'gauge',
    help: 'How long ago the oldest job with a part that waits was accepted.',
    labels: ['queue'],
  },
  smell_jobs_accepted_total: { kind: 'counter', help: 'Jobs accepted.', labels: ['kind'] },
  smell_jobs_ended_total: {
    kind: 'counter',
    help: 'Jobs that ended, by how (completed, failed, cancelled), in the process that ended them.',
    labels: ['kind', 'state'],
  },
  smell_job_parts_retried_total: {
    kind: 'counter',
    help: 'Parts of jobs that failed, or lost their worker, and are tried again.',
    labels: ['kind'],
  },
  smell_job_parts_taken_over_total: {
    kind: 'counter',
    help: 'Parts taken from workers that stopped answering.',
    labels: ['kind'],
  },
  smell_job_leases_lost_total: {
    kind: 'counter',
    help: 'Parts that a worker let go of: its lease was no longer its own, or the job had ended, as when it was cancelled.',
    labels: ['kind'],
  },
  smell_jobs_expired_total: { kind: 'counter', help: 'Jobs removed after their time.', labels: [] },
  smell_files_expired_total: { kind: 'counter', help: 'Uploaded files removed after their time.', labels: [] },
  smell_cache_answers_total: {
    kind: 'counter',
    help: 'Answers by where they came from: memory, redis or computed.',
    labels: ['source'],
  },
  smell_rate_limited_total: { kind: 'counter', help: 'Requests refused by a limit.', labels: ['policy'] },
  smell_admission_inside: {
    kind: 'gauge',
    help: 'Interactive requests at work, by the part of the engine: network or chemistry.',
    labels: ['gate'],
  },
  smell_admission_waiting: { kind: 'gauge', help: 'Interactive requests that wait for their turn.', labels: ['gate'] },
  smell_admission_wait_seconds: {
    kind: 'histogram',
    help: 'How long they waited until they were let in.',
    labels: ['gate'],
    buckets: LATENCY,
  },
  smell_admission_refused_total: {
    kind: 'counter',
    help: 'Requests refused because too much waits (long-wait, too-many, waited-too-long), at a part of the engine or at the door.',
    labels: ['gate', 'reason'],
  },
  smell_network_batch_rows: {
    kind: 'histogram',
    help: 'Sequences in one evaluation of the network, by lane.',
    labels: ['lane'],
    buckets: BATCH,
  },
  smell_network_batch_requests: {
    kind: 'histogram',
    help: 'Batches of requests that shared one evaluation of the network.',
    labels: ['lane'],
    buckets: SHARED,
  },
  smell_engine_threads_replaced_total: {
    kind: 'counter',
    help: 'Threads of the engine that were ended and replaced: chemistry for a question that overran or broke it, model when it was stuck or lost.',
    labels: ['lane', 'thread'],
  },
  smell_redis_available: { kind: 'gauge', help: '1 while Redis answers, 0 while it does not.', labels: [] },
  smell_database_query_duration_seconds: {
    kind: 'histogram',
    help: 'Time of a query, waiting for a connection not included.',
    labels: ['operation'],
    buckets: LATENCY,
  },
  smell_database_errors_total: { kind: 'counter', help: 'Queries that failed.', labels: ['operation'] },
  smell_process_tree_resident_bytes: {
    kind: 'gauge',
    help: 'Memory of this process and of its children (Linux).',
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricDescription>>;

export interface QueueState {
  readonly queue: string;
  readonly depth: number;
  /** Of the oldest that waits; 0 when none does. */
  readonly ageSeconds: number;
}

export interface GateState {
  readonly gate: string;
  readonly inside: number;
  readonly waiting: number;
}

type Name = keyof typeof METRICS;
type NameOf<Kind extends MetricDescription['kind']> = {
  [Each in Name]: (typeof METRICS)[Each]['kind'] extends Kind ? Each : never;
}[Name];
type LabelsOf<Each extends Name> = Readonly<Record<(typeof METRICS)[Each]['labels'][number], string | number>>;

export class Metrics {
  readonly registry = new Registry();
  readonly #metrics = new Map<Name, Counter | Gauge | Histogram>();
  #gates: () => readonly GateState[] = () => [];
  #queues: (() => Promise<readonly QueueState[]>) | undefined;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const [name, description] of Object.entries(METRICS) as [Name, MetricDescription][]) {
      this.#metrics.set(name, this.#make(name, description));
    }
  }

  count<Each extends NameOf<'counter'>>(name: Each, labels: LabelsOf<Each>, by = 1): void {
    (this.#metrics.get(name) as Counter).inc(safeLabels(labels), by);
  }

  /** In the unit of the name. */
  observe<Each extends NameOf<'histogram'>>(name: Each, labels: LabelsOf<Each>, value: number): void {
    (this.#metrics.get(name) as Histogram).observe(safeLabels(labels), value);
  }

  set<Each extends NameOf<'gauge'>>(name: Each, labels: LabelsOf<Each>, value: number): void {
    (this.#metrics.get(name) as Gauge).set(safeLabels(labels), value);
  }

  /** Asked when metrics are read. */
  watchQueues(probe: () => Promise<readonly QueueState[]>): void {
    this.#queues = probe;
  }

  /** Asked when metrics are read. */
  watchGates(probe: () => readonly GateState[]): void {
    this.#gates = probe;
  }

  /** In the text format of Prometheus. A queue that cannot be asked just now is left out. */
  async text(): Promise<string> {
    const states = await this.#queues?.().catch(() => []);
    for (const name of ['smell_queue_depth', 'smell_queue_age_seconds'] as const)
      (this.#metrics.get(name) as Gauge).reset();
    for (const { queue, depth, ageSeconds } of states ?? []) {
      this.set('smell_queue_depth', { queue }, depth);
      this.set('smell_queue_age_seconds', { queue }, ageSeconds);
    }
    for (const { gate, inside, waiting } of this.#gates()) {
      this.set('smell_admission_inside', { gate }, inside);
      this.set('smell_admission_waiting', { gate }, waiting);
    }
    this.set('smell_process_tree_resident_bytes', {}, treeResidentBytes());
    return await this.registry.metrics();
  }

  #make(name: Name, { kind, help, labels, buckets }: MetricDescription): Counter | Gauge | Histogram {
    const options = { name, help, labelNames: [...labels], registers: [this.registry] };
    if (kind === 'counter') return new Counter(options);
    if (kind === 'gauge') return new Gauge(options);
    return new Histogram({ ...options, buckets: [...(buckets ?? LATENCY)] });
  }
}

const safeLabels = (labels: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, safeId(value)]));

/** docs/guides/metrics.md */
export function metricsPage(): string {
  const rows = Object.entries(METRICS as Readonly<Record<string, MetricDescription>>).map(
    ([name, { kind, help, labels }]) => `| \`${name}\` | ${kind} | ${labels.join(', ')} | ${help} |`,
  );
  return `# Metrics

\`/metrics\` answers in the text format of Prometheus on SMELL_MANAGEMENT_PORT; locally also on the port of the service.
Besides those below there are the usual ones of Node: \`process_*\` (processor time, memory, open files) and \`nodejs_*\` (heap,
garbage collection, \`nodejs_eventloop_lag_p99_seconds\`). This page is made from packages/server/src/telemetry/metrics.ts.

| name | kind | labels | what it says |
|---|---|---|---|
${rows.join('\n')}

## The six key figures

| figure | query |
|---|---|
| molecules per second | \`sum(rate(smell_molecules_total[1m]))\` |
| latency | \`histogram_quantile(0.99, sum by (le, route) (rate(smell_http_request_duration_seconds_bucket[5m])))\`, and 0.5 and 0.95 |
| errors by endpoint | \`sum by (route, code) (rate(smell_http_errors_total[5m]))\` |
| validity by model | \`1 - sum by (model) (rate(smell_sampled_total{outcome="invalid"}[5m])) / sum by (model) (rate(smell_sampled_total[5m]))\` |
| safety verdicts | \`sum by (verdict) (increase(smell_safety_verdicts_total[1h]))\` |
| resources | \`smell_process_tree_resident_bytes\`, \`rate(process_cpu_seconds_total[1m])\` |
`;
}
