/**
 * The two ways into the interactive side of the engine: to the network (what makes molecules) and to chemistry (what looks at them). Each
 * has a gate, so that neither is given more than it can do in good time.
 */
import { cpuLimit } from '@smell/inference/cpu-limit';
import type { Config } from '../config/config.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Entry, Gate } from './gate.ts';

export const GATES = ['network', 'chemistry'] as const;
export type GateName = (typeof GATES)[number];

export interface AdmissionOptions {
  readonly cpus: number;
  readonly mostWaiting: number;
  readonly longestWaitSeconds: number;
  readonly metrics?: AdmissionMetrics | undefined;
}
type AdmissionMetrics = Pick<Metrics, 'count' | 'observe' | 'watchGates'>;

/** Requests that make molecules at a time: they share batches of the network (measured: more of them add nothing). */
const NETWORK_WIDTH = 8;
/** For each thread of chemistry: the one that it works at, and the next. */
const CHEMISTRY_WIDTH = 2;
const MOST_CHEMISTRY_THREADS = 4;
/** A third of what two cores were measured to do in a second: molecules times passes, and molecules described. */
const USUAL_RATES: Readonly<Record<GateName, number>> = { network: 100, chemistry: 40 };

export class Admission {
  readonly #gates: Readonly<Record<GateName, Gate>>;

  static of(
    config: Pick<Config, 'SMELL_CPUS' | 'SMELL_MOST_WAITING' | 'SMELL_LONGEST_WAIT_SECONDS'>,
    metrics?: AdmissionMetrics,
  ): Admission {
    return new Admission({
      cpus: config.SMELL_CPUS ?? cpuLimit(),
      mostWaiting: config.SMELL_MOST_WAITING,
      longestWaitSeconds: config.SMELL_LONGEST_WAIT_SECONDS,
      metrics,
    });
  }

  constructor({ cpus, mostWaiting, longestWaitSeconds, metrics }: AdmissionOptions) {
    const gate = (name: GateName, width: number): Gate =>
      new Gate({
        width,
        mostWaiting,
        longestWaitSeconds,
        usualRate: USUAL_RATES[name],
        onPassed: (seconds) => metrics?.observe('smell_admission_wait_seconds', { gate: name }, seconds),
        onRefused: (reason) => metrics?.count('smell_admission_refused_total', { gate: name, reason }),
      });
    this.#gates = {
      network: gate('network', NETWORK_WIDTH),
      chemistry: gate('chemistry', CHEMISTRY_WIDTH * Math.max(2, Math.min(MOST_CHEMISTRY_THREADS, cpus))),
    };
    metrics?.watchGates(() =>
      GATES.map((name) => ({ gate: name, inside: this.#gates[name].inside, waiting: this.#gates[name].waiting })),
    );
  }

  /** See `Gate.enter`. */
  enter(gate: GateName, entry: Entry): Promise<() => void> {
    return this.#gates[gate].enter(entry);
  }

  /** See `Gate.check`. */
  check(gate: GateName, organisationId: string): void {
    this.#gates[gate].check(organisationId, 1);
  }

  /** Waits for its turn, and works. @throws Overloaded, as `work`, or the signal's reason */
  async run<Result>(gate: GateName, entry: Entry, work: () => Promise<Result>): Promise<Result> {
    const leave = await this.enter(gate, entry);
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
