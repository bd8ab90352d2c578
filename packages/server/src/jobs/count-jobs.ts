/** Counts what happens to jobs, by kind and state; never by organisation. */
import type { Metrics } from '../telemetry/metrics.ts';
import type { JobHappening, OnHappening } from './job-happening.ts';

export function countJobs(metrics: Pick<Metrics, 'count'>): OnHappening {
  return (happening: JobHappening): void => {
    const { kind } = happening;
    switch (happening.what) {
      case 'accepted':
        return metrics.count('smell_jobs_accepted_total', { kind });
      case 'ended':
        return metrics.count('smell_jobs_ended_total', { kind, state: happening.state });
      case 'retried':
        return metrics.count('smell_job_parts_retried_total', { kind });
      case 'taken-over':
        return metrics.count('smell_job_parts_taken_over_total', { kind });
      case 'lease-lost':
        return metrics.count('smell_job_leases_lost_total', { kind });
    }
  };
}
