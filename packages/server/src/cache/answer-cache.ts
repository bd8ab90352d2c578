/**
 * Answers that were given before: first in the memory of this process, bounded by bytes, then in Redis, where other processes find them. It
 * only ever saves time: lost, emptied or away, the answer is computed again.
 */
import { LRUCache } from 'lru-cache';
import { safeFields } from '../telemetry/safe-fields.ts';
import { inSpan } from '../telemetry/tracing.ts';
import type { RedisLink } from './redis-link.ts';

/** An answer in Redis is forgotten after so long. */
const LIFE_SECONDS = 24 * 3600;
/** Longer ones stay in this process: a slow Redis command holds up all others. */
const LARGEST_SHARED = 1024 * 1024;
/** What the map, the buffer and the string cost besides what they hold, roughly. */
const ENTRY_OVERHEAD = 200;

export type AnswerSource = 'memory' | 'redis' | 'computed';

export interface Answer {
  /** UTF-8, as it is sent and kept: nothing on its way reads or writes it anew. */
  readonly bytes: Buffer;
  readonly source: AnswerSource;
}

export interface AnswerCacheOptions {
  /** For answers in this process; 0 to keep none. */
  readonly maxBytes: number;
  readonly redis?: RedisLink | undefined;
  /** Told where each answer came from, for metrics. */
  readonly onAnswer?: (source: AnswerSource) => void;
}

export class AnswerCache {
  readonly #memory: LRUCache<string, Buffer> | undefined;
  readonly #redis: RedisLink | undefined;
  readonly #onAnswer: (source: AnswerSource) => void;
  /** Being computed now: whoever asks for the same waits for the same. */
  readonly #pending = new Map<string, Promise<Answer>>();

  constructor({ maxBytes, redis, onAnswer = () => undefined }: AnswerCacheOptions) {
    this.#memory =
      maxBytes < 1
        ? undefined
        : new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 8), sizeCalculation: bytesOf });
    this.#redis = redis;
    this.#onAnswer = onAnswer;
  }

  /** Whether answers are found in this process alone, although they should be shared. */
  get degraded(): boolean {
    return this.#redis !== undefined && !this.#redis.available;
  }

  get bytes(): number {
    return this.#memory?.calculatedSize ?? 0;
  }

  /** What this process has at hand, without waiting. */
  peek(key: string): Buffer | undefined {
    return this.#memory?.get(key);
  }

  /**
   * @param compute the answer as text; when it throws, so does this, and nothing is kept
   * @returns the answer and where it came from
   */
  async answer(key: string, compute: () => Promise<string>): Promise<Answer> {
    const atHand = this.#memory?.get(key);
    if (atHand !== undefined) return this.#told(atHand, 'memory');
    const pending = this.#pending.get(key);
    if (pending) {
      // The one who computes it may have been stopped by its own caller; then this one computes.
      const shared = await pending.catch(() => undefined);
      return shared === undefined ? await this.answer(key, compute) : this.#told(shared.bytes, 'memory');
    }
    const work = this.#find(key, compute);
    this.#pending.set(key, work);
    try {
      const { bytes, source } = await work;
      this.#memory?.set(key, bytes);
      if (source === 'computed') this.#share(key, bytes);
      return this.#told(bytes, source);
    } finally {
      this.#pending.delete(key);
    }
  }

  clear(): void {
    this.#memory?.clear();
  }

  #find(key: string, compute: () => Promise<string>): Promise<Answer> {
    return inSpan('cache', {}, async (span) => {
      const answer = await this.#found(key, compute);
      span.setAttributes(safeFields({ 'smell.cache': answer.source }));
      return answer;
    });
  }

  async #found(key: string, compute: () => Promise<string>): Promise<Answer> {
    const shared = await this.#redis?.ask((client) => client.getBuffer(key));
    if (shared) return { bytes: ofItsOwn(shared), source: 'redis' };
    return { bytes: Buffer.from(await compute()), source: 'computed' };
  }

  /** Nobody waits for it. */
  #share(key: string, bytes: Buffer): void {
    if (bytes.length > LARGEST_SHARED) return;
    void this.#redis?.ask((client) => client.set(key, bytes, 'EX', LIFE_SECONDS));
  }

  #told(bytes: Buffer, source: AnswerSource): Answer {
    this.#onAnswer(source);
    return { bytes, source };
  }
}

/** A part of what was read from a socket would keep the whole in memory. */
function ofItsOwn(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength <= 2 * bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** A string costs two bytes a character at most. */
const bytesOf = (bytes: Buffer, key: string): number => bytes.length + 2 * key.length + ENTRY_OVERHEAD;
