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
    /** The handler may look for an answer meanwhile, and does nothing else before `paid`. */
    looksMeanwhile?: boolean;
  }
}

export interface RateLimitOptions {
  readonly limits: RateLimits;
  /** Undefined for a public route. */
  readonly principalOf: (request: FastifyRequest) => Principal | undefined;
  /** Told which limit refused, for metrics. */
  readonly onRefused?: (policy: string) => void;
}

const payments = new WeakMap<FastifyRequest, Promise<void>>();

/** For the handler of a route that `looksMeanwhile`: when it resolves, the request may go on. @throws Refusal as every route */
export function paid(request: FastifyRequest): Promise<void> {
  return payments.get(request) ?? Promise.resolve();
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
    const paying = charge(reply, limits, principal, units, onRefused).then(
      (charged) => void spent.set(request, charged),
    );
    if (!request.routeOptions.config.looksMeanwhile) return await paying;
    paying.catch(() => undefined);
    payments.set(request, paying);
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
