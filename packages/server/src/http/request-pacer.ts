/**
 * Keeps the turns of the event loop short, whatever comes. A flood of requests is handed to a server hundreds at a time, and until all of them
 * are begun nothing else gets its turn: threads that have finished wait to be given more, and health is not told. So, once a turn has had its
 * share, requests wait here; askers take turns, and what is too much is refused for next to nothing, before anything is made of it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface RequestPacerOptions {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly refuse: (request: IncomingMessage, response: ServerResponse) => void;
  /** Whether it is begun at once, whatever waits. */
  readonly urgent: (request: IncomingMessage) => boolean;
  /** Whether it is refused only where `mostWaiting` wait: a page that gets one file of its own too few stays empty. */
  readonly patient?: (request: IncomingMessage) => boolean;
  /** What comes when so many wait is too much. */
  readonly mostWaiting: number;
  /** So is what comes when this many wait and one of them for longer than this, in ms. Fewer wait when the machine is busy elsewhere, too. */
  readonly manyWaiting: number;
  readonly longestWaitMs: number;
  /** Of one turn, in ms. */
  readonly sliceMs?: number;
}

interface Waiting {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly since: number;
}

/** Measured: with 1 or 4 ms the goodput under overload is the same. */
const SLICE_MS = 2;
/** Begun in one turn at most, where each takes next to no time. */
const MOST_A_TURN = 32;

export class RequestPacer {
  readonly #options: RequestPacerOptions;
  readonly #sliceMs: number;
  /** By asker; who is first is next. */
  readonly #askers = new Map<string, Waiting[]>();
  #waiting = 0;
  /** When the first request of this turn was begun. */
  #turnBegan: number | undefined;
  /** Whether `#endTurn` will be called. */
  #turnEnds = false;

  constructor(options: RequestPacerOptions) {
    this.#options = options;
    this.#sliceMs = options.sliceMs ?? SLICE_MS;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Begins it, keeps it waiting, or refuses it or another in its place. */
  take(request: IncomingMessage, response: ServerResponse): void {
    const { urgent, handle } = this.#options;
    if (urgent(request)) handle(request, response);
    else if (this.#waiting === 0 && this.#hasTime()) this.#begin(request, response);
    else this.#wait({ request, response, since: performance.now() });
  }

  #wait(next: Waiting): void {
    const asker = askerOf(next.request);
    const own = this.#askers.get(asker);
    if (this.#isFull(next) && !this.#makeRoom(own?.length ?? 0)) {
      this.#options.refuse(next.request, next.response);
      return;
    }
    if (own) own.push(next);
    else this.#askers.set(asker, [next]);
    this.#waiting++;
    this.#endTurnLater();
  }

  #isFull({ request, since: now }: Waiting): boolean {
    const { mostWaiting, manyWaiting, longestWaitMs, patient } = this.#options;
    if (this.#waiting >= mostWaiting) return true;
    if (this.#waiting < manyWaiting || patient?.(request)) return false;
    for (const [first] of this.#askers.values()) if (now - first!.since > longestWaitMs) return true;
    return false;
  }

  #hasTime(): boolean {
    return this.#turnBegan === undefined || performance.now() - this.#turnBegan < this.#sliceMs;
  }

  #begin(request: IncomingMessage, response: ServerResponse): void {
    this.#turnBegan ??= performance.now();
    this.#endTurnLater();
    this.#options.handle(request, response);
  }

  #endTurnLater(): void {
    if (this.#turnEnds) return;
    this.#turnEnds = true;
    setImmediate(this.#endTurn);
  }

  readonly #endTurn = (): void => {
    this.#turnBegan = undefined;
    this.#turnEnds = false;
    if (this.#waiting === 0) return;
    // Each in a callback of its own, so that what it sets off is counted too; all of them after the loop has looked at everything else.
    const most = Math.min(this.#waiting, MOST_A_TURN);
    for (let each = 0; each < most; each++) setImmediate(this.#step);
    this.#endTurnLater();
  };

  readonly #step = (): void => {
    if (!this.#hasTime()) return;
    const next = this.#next();
    if (next) this.#begin(next.request, next.response);
  };

  /** Of those whose asker is still there. */
  #next(): Waiting | undefined {
    for (const [asker, waiting] of this.#askers) {
      // To the end of the row.
      this.#askers.delete(asker);
      const next = waiting.shift()!;
      this.#waiting--;
      if (waiting.length > 0) this.#askers.set(asker, waiting);
      if (!next.request.socket.destroyed) return next;
    }
    return undefined;
  }

  /** The last of who has most is refused, if they have two more than who comes. */
  #makeRoom(own: number): boolean {
    let largest: Waiting[] | undefined;
    for (const waiting of this.#askers.values()) {
      if (waiting.length > Math.max(own + 1, largest?.length ?? 0)) largest = waiting;
    }
    const last = largest?.pop();
    if (!last) return false;
    this.#waiting--;
    this.#options.refuse(last.request, last.response);
    return true;
  }
}

/** What they say that they are, unproven, and where they are: enough to take turns by. */
function askerOf({ headers, socket }: IncomingMessage): string {
  return `${socket.remoteAddress} ${headers.authorization ?? headers.cookie ?? headers['x-forwarded-for'] ?? ''}`;
}
