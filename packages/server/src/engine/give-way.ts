/** Priorities of threads, so that the one that answers requests runs before those that compute. */
import { setPriority } from 'node:os';

/**
 * Lowers the priority of the calling thread. Only Linux has priorities of threads: elsewhere this would be the whole process.
 *
 * @param niceness 0 usual to 19 lowest
 */
export function giveWay(niceness: number): void {
  // 0 is whoever calls, which in the kernel's eyes is a thread.
  if (niceness > 0 && process.platform === 'linux') setPriority(0, niceness);
}
