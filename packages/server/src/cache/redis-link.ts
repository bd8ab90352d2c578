/**
 * Redis as something that may go away at any time: a command that takes too long or fails is given up, and after a few of those nobody waits
 * for it any more (a circuit breaker) until it answers again. Nothing here throws for Redis being away.
 */
import { SmellError } from '@smell/core/errors';
import { Redis } from 'ioredis';
import { certificateTrouble, type TlsOptions } from '../config/verified-tls.ts';

/** A command that takes longer is as good as failed. */
const COMMAND_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 1_000;
/** Failures in a row after which Redis is left alone. */
const FAILURES = 3;
/** Between looks at whether it answers again. */
const PROBE_MS = 500;
const RECONNECT_MS = 1_000;

export interface RedisLinkOptions {
  readonly url: string;
  /** With an address of rediss://; the certificates of the system when left out. */
  readonly tls?: TlsOptions;
  /** Told when Redis goes away and when it is back. */
  readonly onChange?: (available: boolean) => void;
  /** Told once when it is there and cannot be trusted; nothing is said to it then. */
  readonly onDistrust?: (error: SmellError) => void;
}

export class RedisLink {
  readonly client: Redis;
  readonly #onChange: (available: boolean) => void;
  #failures = 0;
  #available = false;
  #probe: NodeJS.Timeout | undefined;
  #closed = false;
  #distrust: string | undefined;

  constructor({ url, tls, onChange = () => undefined, onDistrust = () => undefined }: RedisLinkOptions) {
    this.#onChange = onChange;
    this.client = new Redis(url, {
      ...(tls ? { tls } : {}),
      commandTimeout: COMMAND_TIMEOUT_MS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      // A command is for now: it neither waits for a connection nor is sent again on the next.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      retryStrategy: (attempt) => Math.min(RECONNECT_MS, 50 * attempt),
      lazyConnect: true,
    });
    // Reconnecting is its own affair; what failed is counted where it was asked for. Only a certificate does not get better by itself.
    this.client.on('error', (error) => {
      const why = certificateTrouble(error, { address: 'REDIS_URL', caFile: 'SMELL_REDIS_CA_FILE' });
      if (why === undefined || why === this.#distrust) return;
      this.#distrust = why;
      onDistrust(new SmellError('runtime-failed', `Redis is not trusted: ${why}`, { cause: error }));
    });
    this.client.on('ready', () => this.#answered());
    this.client.on('close', () => this.#lost());
    this.client.connect().catch(() => undefined);
  }

  /** Whether it is worth asking. */
  get available(): boolean {
    return this.#available;
  }

  /** @returns undefined when Redis is away, slow or refuses */
  async ask<Answer>(command: (client: Redis) => Promise<Answer>): Promise<Answer | undefined> {
    if (!this.#available) return undefined;
    try {
      const answer = await command(this.client);
      this.#failures = 0;
      return answer;
    } catch {
      this.failed();
      return undefined;
    }
  }

  /** For those who ask the client themselves: a command of theirs was given up. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES) this.#lost();
  }

  /** Resolves when it answers; for tests and for start-up. @returns false after the time given */
  async ready(withinMs: number): Promise<boolean> {
    if (this.#available) return true;
    return await new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.client.off('ready', done);
        resolve(this.#available);
      };
      const timer = setTimeout(done, withinMs);
      this.client.on('ready', done);
    });
  }

  close(): void {
    this.#closed = true;
    this.#available = false;
    clearTimeout(this.#probe);
    this.client.disconnect();
  }

  #answered(): void {
    this.#failures = 0;
    this.#distrust = undefined;
    clearTimeout(this.#probe);
    this.#probe = undefined;
    if (this.#available || this.#closed) return;
    this.#available = true;
    this.#onChange(true);
  }

  #lost(): void {
    if (this.#closed) return;
    if (this.#available) {
      this.#available = false;
      this.#onChange(false);
    }
    this.#probe ??= setTimeout(() => void this.#look(), PROBE_MS).unref();
  }

  async #look(): Promise<void> {
    this.#probe = undefined;
    if (this.#closed) return;
    try {
      // Not connected: `ready` will tell.
      if (this.client.status === 'ready') {
        await this.client.ping();
        this.#answered();
        return;
      }
    } catch {
      // Still away; looked at again.
    }
    this.#lost();
  }
}
