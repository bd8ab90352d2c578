/** Counts what happens to jobs, by kind and state; never by organisation. */
import type { Metrics } from '../telemetry/metrics.ts';
import type { OnHappening } from './job-happening.ts';

const COUNTERS = {
  accepted: 'smell_jobs_accepted_total',
  retried: 'smell_job_parts_retried_total',
  'taken-over': 'smell_job_parts_taken_over_total',
  'lease-lost': 'smell_job_leases_lost_total',
} as const;

export function countJobs(metrics: Pick<Metrics, 'count'>): OnHappening {
  return (happening) => {
    const { kind } = happening;
    if (happening.what === 'ended') metrics.count('smell_jobs_ended_total', { kind, state: happening.state });
    else metrics.count(COUNTERS[happening.what], { kind });
  };
}
