/** What a process tells of itself: its log, metrics, traces and queries, opened before anything else and closed last. */
import { createRequire } from 'node:module';
import type { Config } from './config/config.ts';
import { createLog, type Log, logFile } from './telemetry/log.ts';
import { Metrics } from './telemetry/metrics.ts';
import { type QueryLog, queryLogger } from './telemetry/query-log.ts';
import { startTracing } from './telemetry/tracing.ts';

export const VERSION: string = createRequire(import.meta.url)('../package.json').version;

export interface Observation {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly queries: QueryLog;
  close(): Promise<void>;
}

/** A service without accounts runs on somebody's machine: its log goes to a file there, and the terminal stays quiet. */
export function observe(config: Config, log?: Log): Observation {
  const metrics = new Metrics();
  const own =
    log ??
    createLog({
      level: config.SMELL_LOG_LEVEL,
      version: VERSION,
      ...(config.SMELL_AUTH === 'off' ? { file: logFile(config.SMELL_DATA) } : {}),
    });
  const queries = queryLogger({ slowMs: config.SMELL_SLOW_QUERY_MS, log: own, metrics });
  const tracing = startTracing({ endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT, version: VERSION });
  return {
    log: own,
    metrics,
    queries,
    async close() {
      await tracing.close();
      own.flush();
    },
  };
}
