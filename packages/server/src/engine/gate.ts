/**
 * Lets so much interactive work into one part of the engine at a time and keeps the rest waiting, as long as that is worth it: what would
 * wait too long is refused at once and told when to come again, so that under any load the work that is let in ends soon.
 *
 * Organisations take turns by the cost of what they ask (start-time fair queueing, Goyal et al. 1996): one that asks for much waits for
 * itself, not the others for it. How long somebody will wait is reckoned from the rate at which the gate has been passed of late.
 */
import { SmellError } from '@smell/core/errors';

/** Too much waits. `retryAfterSeconds` is when what waits now should be through. */
export class Overloaded extends SmellError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('overloaded', `too much is waiting; try again in ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export type GateRefusal = 'long-wait' | 'too-many' | 'waited-too-long';

export interface GateOptions {
  /** Let in at a time. */
  readonly width: number;
  /** That may wait. */
  readonly mostWaiting: number;
  /** Nobody is let into the queue who should wait longer, in s. */
  readonly longestWaitSeconds: number;
  /** Cost that passes in a second, as far as is known beforehand: the first pieces of work, slower than all others, must not stand for what follows. */
  readonly usualRate?: number;
  /** Told of every wait that ended in work, in s, and of every refusal; for metrics. */
  readonly onPassed?: (waitedSeconds: number) => void;
  readonly onRefused?: (why: GateRefusal) => void;
  /** In ms; for tests. */
  readonly now?: () => number;
}

export interface Entry {
  readonly organisationId: string;
  /** In any unit that is the same for all that pass this gate; above 0. */
  readonly cost: number;
  readonly signal?: AbortSignal | undefined;
  /** A further part of what was let in before: it waits its turn, and is never refused. */
  readonly continues?: boolean;
}

interface Waiting {
  readonly cost: number;
  readonly since: number;
  readonly continues: boolean;
  readonly start: () => void;
  readonly refuse: (error: unknown) => void;
}

interface Organisation {
  readonly waiting: Waiting[];
  /** Cost of those. */
  cost: number;
  /** Virtual time up to which it has had its share. */
  served: number;
}

/** The rate is that of about so much busy time, in ms. */
const MEMORY_MS = 10_000;
/** An estimate may be wrong: after so many times the longest wait, whoever still waits is refused. */
const PATIENCE = 2;

export class Gate {
  readonly #options: GateOptions;
  readonly #now: () => number;
  readonly #organisations = new Map<string, Organisation>();
  #waiting = 0;
  #inside = 0;
  #insideCost = 0;
  #virtual = 0;
  /** Faded cost that has passed, and the faded time in which it did, in ms. */
  #passed = 0;
  #busy = 0;
  #lookedAt: number;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#lookedAt = this.#now();
    const { usualRate } = options;
    if (usualRate === undefined) return;
    this.#busy = MEMORY_MS;
    this.#passed = (usualRate * MEMORY_MS) / 1000;
  }

  get waiting(): number {
    return this.#waiting;
  }

  get inside(): number {
    return this.#inside;
  }

  /** Cost that passes in a second while it is busy; undefined as long as nothing has and nothing was known beforehand. */
  get rate(): number | undefined {
    return this.#passed > 0 && this.#busy > 0 ? (1000 * this.#passed) / this.#busy : undefined;
  }

  /**
   * Waits for its turn.
   *
   * @returns what must be called when the work has ended, however it did; more calls do nothing
   * @throws Overloaded, or the signal's reason
   */
  async enter({ organisationId, cost, signal, continues = false }: Entry): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.#inside < this.#options.width && this.#waiting === 0) {
      this.#options.onPassed?.(0);
      return this.#letIn(organisationId, cost);
    }
    if (!continues) this.#makeRoom(organisationId, cost);
    return await this.#queue(organisationId, cost, signal, continues);
  }

  /** Whether it is worth coming at all. @throws Overloaded when `enter` would now */
  check(organisationId: string, cost: number): void {
    if (this.#inside < this.#options.width && this.#waiting === 0) return;
    const wait = this.#expectedWait(organisationId, cost);
    if (wait > this.#options.longestWaitSeconds) throw this.#refusal('long-wait', wait);
    if (this.#waiting >= this.#options.mostWaiting && this.#largest(organisationId) === undefined)
      throw this.#refusal('too-many', wait);
  }

  #queue(
    organisationId: string,
    cost: number,
    signal: AbortSignal | undefined,
    continues: boolean,
  ): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const organisation = this.#organisation(organisationId);
      const since = this.#now();
      const leaveQueue = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', gone);
        organisation.waiting.splice(organisation.waiting.indexOf(waiting), 1);
        organisation.cost -= cost;
        this.#waiting--;
      };
      const waiting: Waiting = {
        cost,
        since,
        continues,
        start: () => {
          leaveQueue();
          this.#options.onPassed?.((this.#now() - since) / 1000);
          resolve(this.#letIn(organisationId, cost));
        },
        refuse: (error) => {
          leaveQueue();
          this.#forget(organisationId);
          reject(error);
        },
      };
      const gone = (): void => waiting.refuse(signal!.reason);
      const late = (): void => {
        waiting.refuse(this.#refusal('waited-too-long', this.#expectedWait(organisationId, cost)));
      };
      const timer = continues ? undefined : setTimeout(late, 1000 * PATIENCE * this.#options.longestWaitSeconds);
      timer?.unref();
      signal?.addEventListener('abort', gone, { once: true });
      // What has begun comes before what has not.
      const place = continues ? organisation.waiting.findIndex((each) => !each.continues) : -1;
      organisation.waiting.splice(place < 0 ? organisation.waiting.length : place, 0, waiting);
      organisation.cost += cost;
      this.#waiting++;
      this.#next();
    });
  }

  #makeRoom(organisationId: string, cost: number): void {
    this.check(organisationId, cost);
    if (this.#waiting < this.#options.mostWaiting) return;
    const [largestId, { waiting }] = this.#largest(organisationId)!;
    const last = waiting.findLast((each) => !each.continues)!;
    last.refuse(this.#refusal('too-many', this.#expectedWait(largestId, last.cost)));
  }

  /** The organisation that must give up a place: it has two more waiting than who comes. */
  #largest(organisationId: string): [string, Organisation] | undefined {
    const own = this.#organisations.get(organisationId)?.waiting.length ?? 0;
    let found: [string, Organisation] | undefined;
    let most = own + 1;
    for (const each of this.#organisations) {
      const { length } = each[1].waiting.filter(({ continues }) => !continues);
      if (length <= most) continue;
      found = each;
      most = length;
    }
    return found;
  }

  /** In s. Before its turn every other organisation gets as much as itself, if it asks for so much. */
  #expectedWait(organisationId: string, cost: number): number {
    this.#look();
    const { rate } = this;
    if (rate === undefined) return 0;
    const before = this.#organisations.get(organisationId)?.cost ?? 0;
    // On the average half of what is inside is still to be done.
    let ahead = before + this.#insideCost / 2;
    for (const [id, { cost: waiting }] of this.#organisations) {
      if (id !== organisationId) ahead += Math.min(waiting, before + cost);
    }
    return ahead / rate;
  }

  #refusal(why: GateRefusal, waitSeconds: number): Overloaded {
    this.#options.onRefused?.(why);
    return new Overloaded(Math.max(1, Math.ceil(waitSeconds)));
  }

  #letIn(organisationId: string, cost: number): () => void {
    this.#look();
    const organisation = this.#organisation(organisationId);
    this.#inside++;
    this.#insideCost += cost;
    const start = Math.max(organisation.served, this.#virtual);
    this.#virtual = start;
    organisation.served = start + cost;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#look();
      this.#inside--;
      this.#insideCost -= cost;
      this.#passed += cost;
      this.#next();
      this.#forget(organisationId);
    };
  }

  #next(): void {
    while (this.#inside < this.#options.width && this.#waiting > 0) {
      let first: Organisation | undefined;
      for (const each of this.#organisations.values()) {
        if (each.waiting.length > 0 && (first === undefined || each.served < first.served)) first = each;
      }
      first!.waiting[0]!.start();
    }
  }

  #organisation(id: string): Organisation {
    let found = this.#organisations.get(id);
    if (!found) {
      // Nobody saves up turns.
      found = { waiting: [], cost: 0, served: this.#virtual };
      this.#organisations.set(id, found);
    }
    return found;
  }

  /** One that is owed nothing and owes nothing. */
  #forget(id: string): void {
    if (this.#inside === 0) {
      this.#organisations.clear();
      this.#virtual = 0;
    }
    const found = this.#organisations.get(id);
    if (found && found.waiting.length === 0 && found.served <= this.#virtual) this.#organisations.delete(id);
  }

  /** Time goes by, and the past fades. */
  #look(): void {
    const now = this.#now();
    const elapsed = now - this.#lookedAt;
    this.#lookedAt = now;
    if (this.#inside === 0 || elapsed <= 0) return;
    const fading = Math.exp(-elapsed / MEMORY_MS);
    this.#passed *= fading;
    this.#busy = this.#busy * fading + elapsed;
  }
}
