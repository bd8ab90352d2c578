/**
 * Who may spend how much a minute: a cost (see http/cost.ts) is charged to the key and to its organisation, in Redis where there is one so
 * that all processes count together. While Redis is away each process counts by itself, from nothing: limits are then looser, and nobody is
 * shut out.
 */
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisLink } from './redis-link.ts';

export const WINDOW_SECONDS = 60;

export interface RateLimitsOptions {
  /** Cost a minute; 0 for no limit. */
  readonly perKey: number;
  readonly perOrganisation: number;
  readonly redis?: RedisLink | undefined;
}

export interface Quota {
  readonly name: 'key' | 'organisation';
  readonly limit: number;
  readonly remaining: number;
  /** Until it is full again. */
  readonly resetSeconds: number;
}

export interface Charge {
  readonly allowed: boolean;
  /** The one that refused; undefined when allowed. */
  readonly refusedBy?: Quota;
  readonly quotas: readonly Quota[];
  /** Undoes it, for a request that nothing was done for. @returns what is left then */
  giveBack(): Promise<readonly Quota[]>;
}

interface Limit {
  readonly name: Quota['name'];
  readonly points: number;
  readonly memory: RateLimiterMemory;
  readonly redis: RateLimiterRedis | undefined;
}

export class RateLimits {
  readonly #link: RedisLink | undefined;
  readonly #limits: readonly Limit[];

  constructor({ perKey, perOrganisation, redis }: RateLimitsOptions) {
    this.#link = redis;
    const limit = (name: Quota['name'], points: number): Limit[] => {
      if (points === 0) return [];
      const options = { points, duration: WINDOW_SECONDS, keyPrefix: `smell:rate:${name}` };
      return [
        {
          name,
          points,
          memory: new RateLimiterMemory(options),
          redis: redis && new RateLimiterRedis({ ...options, storeClient: redis.client, rejectIfRedisNotReady: true }),
        },
      ];
    };
    this.#limits = [...limit('key', perKey), ...limit('organisation', perOrganisation)];
  }

  /** Most that a single request may ever cost. */
  get largestCost(): number {
    return Math.min(...this.#limits.map(({ points }) => points), Number.POSITIVE_INFINITY);
  }

  /** What is refused is not charged. @param cost a whole number of units, at least 1 */
  async charge(who: { readonly credentialId: string; readonly organisationId: string }, cost: number): Promise<Charge> {
    const units = Math.max(1, Math.ceil(cost));
    const spent = await Promise.all(
      this.#limits.map((limit) => {
        const subject = limit.name === 'key' ? `${who.organisationId}:${who.credentialId}` : who.organisationId;
        return this.#consume(limit, subject, units);
      }),
    );
    const giveBack = async (): Promise<readonly Quota[]> => {
      await Promise.all(spent.map((each) => each.giveBack()));
      return spent.map(({ quota, allowed }) => (allowed ? { ...quota, remaining: quota.remaining + units } : quota));
    };
    const refusal = spent.find(({ allowed }) => !allowed);
    if (!refusal) return { allowed: true, quotas: spent.map(({ quota }) => quota), giveBack };
    const quotas = await giveBack();
    return { allowed: false, refusedBy: refusal.quota, quotas, giveBack: async () => quotas };
  }

  async #consume(limit: Limit, subject: string, units: number) {
    if (limit.redis && this.#link?.available) {
      try {
        return await spend(limit.redis, limit, subject, units);
      } catch {
        this.#link.failed();
      }
    }
    return await spend(limit.memory, limit, subject, units);
  }
}

/** @throws when the store does not answer */
async function spend(
  limiter: RateLimiterRedis | RateLimiterMemory,
  { name, points }: Limit,
  subject: string,
  units: number,
) {
  let allowed = true;
  const result = await limiter.consume(subject, units).catch((refused: unknown) => {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    allowed = false;
    return refused;
  });
  const remaining = allowed ? result.remainingPoints : Math.max(0, points - (result.consumedPoints - units));
  const quota: Quota = { name, limit: points, remaining, resetSeconds: Math.ceil(result.msBeforeNext / 1000) };
  // What cannot be given back is free again with the window.
  return { quota, allowed, giveBack: () => limiter.reward(subject, units).catch(() => undefined) };
}

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-10: what may be spent, and what is left.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function rateLimitHeaders(quotas: readonly Quota[]): Record<string, string> {
  if (quotas.length === 0) return {};
  return {
    'ratelimit-policy': quotas.map(({ name, limit }) => `"${name}";q=${limit};w=${WINDOW_SECONDS}`).join(', '),
    ratelimit: quotas
      .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
  };
}
