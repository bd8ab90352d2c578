/**
 * Answers that were given before: first in the memory of this process, bounded by bytes, then in Redis, where other processes find them. It
 * only ever saves time: lost, emptied or away, the answer is computed again.
 */
import { LRUCache } from 'lru-cache';
import type { RedisLink } from './redis-link.ts';

/** An answer in Redis is forgotten after so long. */
const LIFE_SECONDS = 24 * 3600;
/** Longer ones stay in this process: a slow Redis command holds up all others. */
const LARGEST_SHARED = 1024 * 1024;
/** What the map and the strings cost besides their characters, roughly. */
const ENTRY_OVERHEAD = 200;

export type AnswerSource = 'memory' | 'redis' | 'computed';

export interface Answer {
  readonly text: string;
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
  readonly #memory: LRUCache<string, string> | undefined;
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
  peek(key: string): string | undefined {
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
      return shared === undefined ? await this.answer(key, compute) : this.#told(shared.text, 'memory');
    }
    const work = this.#find(key, compute);
    this.#pending.set(key, work);
    try {
      const { text, source } = await work;
      this.#memory?.set(key, text);
      if (source === 'computed') this.#share(key, text);
      return this.#told(text, source);
    } finally {
      this.#pending.delete(key);
    }
  }

  clear(): void {
    this.#memory?.clear();
  }

  async #find(key: string, compute: () => Promise<string>): Promise<Answer> {
    const shared = await this.#redis?.ask((client) => client.get(key));
    if (typeof shared === 'string') return { text: shared, source: 'redis' };
    return { text: await compute(), source: 'computed' };
  }

  /** Nobody waits for it. */
  #share(key: string, text: string): void {
    if (text.length > LARGEST_SHARED) return;
    void this.#redis?.ask((client) => client.set(key, text, 'EX', LIFE_SECONDS));
  }

  #told(text: string, source: AnswerSource): Answer {
    this.#onAnswer(source);
    return { text, source };
  }
}

/** At two bytes a character, which is what a string costs at most. */
const bytesOf = (text: string, key: string): number => 2 * (text.length + key.length) + ENTRY_OVERHEAD;
