/** What happens to jobs in this process, told at once; other processes look into the database. */
import { EventEmitter } from 'node:events';
import type { Database } from '../db/open-database.ts';

interface Happenings {
  /** Something was committed about this job. */
  job: [jobId: string];
  /** Chunks wait in this queue. */
  work: [workerKind: string];
}

export type JobBus = EventEmitter<Happenings>;

const buses = new WeakMap<Database, JobBus>();

/** One for each open database. */
export function jobBus(database: Database): JobBus {
  let bus = buses.get(database);
  if (!bus) {
    bus = new EventEmitter<Happenings>();
    bus.setMaxListeners(0);
    buses.set(database, bus);
  }
  return bus;
}
