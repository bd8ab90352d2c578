/** How many CPUs this process may use: the smaller of its affinity and its control group's quota. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/**
 * CPUs to plan for, at least 1. A quota of 1.5 CPUs counts as 2: one thread short would waste the rest.
 *
 * @param root where control groups are mounted (a test gives its own).
 */
export function cpuLimit(root = '/sys/fs/cgroup'): number {
  const quota = quotaV2(`${root}/cpu.max`) ?? quotaV1(`${root}/cpu`);
  const cpus = availableParallelism();
  return Math.max(1, quota === null ? cpus : Math.min(cpus, Math.ceil(quota)));
}

/** `MAX PERIOD` in microseconds, or `max PERIOD` without a limit (kernel.org, Control Group v2, "CPU Interface Files"). */
function quotaV2(path: string): number | null {
  if (!existsSync(path)) return null;
  const [quota, period] = readFileSync(path, 'utf8').trim().split(/\s+/).map(Number);
  return quota && period ? quota / period : null;
}

function quotaV1(folder: string): number | null {
  if (!existsSync(`${folder}/cpu.cfs_quota_us`)) return null;
  const quota = Number(readFileSync(`${folder}/cpu.cfs_quota_us`, 'utf8'));
  const period = Number(readFileSync(`${folder}/cpu.cfs_period_us`, 'utf8'));
  return quota > 0 && period > 0 ? quota / period : null;
}
