/**
 * Charges requests by what they cost. A route says in its `config` what a request of its costs, once it is validated; every answer says what is
 * left.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import { type Charge, type RateLimits, rateLimitHeaders } from '../cache/rate-limits.ts';
import { Refusal } from '../config/refusal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Molecules asked for times the passes of the network that each needs; 1 when left out, 0 for free. */
    cost?: number | ((request: FastifyRequest) => number);
  }
}

export interface RateLimitOptions {
  readonly limits: RateLimits;
  /** Undefined for a public route. */
  readonly principalOf: (request: FastifyRequest) => Principal | undefined;
  /** Told which limit refused, for metrics. */
  readonly onRefused?: (policy: string) => void;
}

/** Adds its hooks to `app` itself, for all routes that are registered after. */
export function rateLimit(app: FastifyInstance, { limits, principalOf, onRefused }: RateLimitOptions): void {
  const spent = new WeakMap<FastifyRequest, Charge>();

  app.addHook('preHandler', async (request, reply) => {
    const { cost = 1 } = request.routeOptions.config;
    const units = typeof cost === 'function' ? cost(request) : cost;
    const principal = principalOf(request);
    // The local user has the machine to themselves.
    if (units <= 0 || !principal || principal.method === 'local') return;
    spent.set(request, await charge(reply, limits, principal, units, onRefused));
  });

  // Nothing was done for it: it may come again.
  app.addHook('onError', async (request, reply, error) => {
    const charged = spent.get(request);
    if (!charged || (error as { readonly code?: unknown }).code !== 'overloaded') return;
    reply.headers(rateLimitHeaders(await charged.giveBack()));
  });
}

/** @throws Refusal `rate-limited` with Retry-After; `too-costly` for what would never pass */
async function charge(
  reply: FastifyReply,
  limits: RateLimits,
  who: Principal,
  units: number,
  onRefused: RateLimitOptions['onRefused'],
): Promise<Charge> {
  if (units > limits.largestCost) {
    throw new Refusal(
      'too-costly',
      `this costs ${units}, and ${limits.largestCost} a minute is the most; ask for less, or make it a job`,
    );
  }
  const charged = await limits.charge(who, units);
  const { allowed, refusedBy, quotas } = charged;
  const headers = rateLimitHeaders(quotas);
  reply.headers(headers);
  if (allowed) return charged;
  onRefused?.(refusedBy?.name ?? 'other');
  const seconds = Math.max(1, refusedBy?.resetSeconds ?? 1);
  throw new Refusal('rate-limited', `this costs ${units}, and ${refusedBy?.remaining} is left for ${seconds} seconds`, {
    ...headers,
    'retry-after': String(seconds),
  });
}
