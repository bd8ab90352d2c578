/**
 * Requests wait for their turn at a gate of the engine. A route says in its `config` which gate its work goes through; what cannot be let
 * in is refused before its body is read and before it is charged. Routes whose work is not the whole of their handler enter by themselves.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admission, GateName } from '../engine/admission.ts';
import { callSignal } from './call-signal.ts';
import type {} from './rate-limit-plugin.ts';
import { knownPrincipalOf } from './request-principal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Through which the work of its handler goes. */
    gate?: GateName;
    /** It is refused early like the others, and enters the gate by itself. */
    entersItself?: boolean;
  }
}

/** Of a request whose handler is free of the gate at the latest when its answer is there. */
type Leave = () => void;

/** Adds its hooks to `app` itself, for all routes that are registered after; after those that charge for a request. */
export function admit(app: FastifyInstance, admission: Admission, shutdown: AbortSignal): void {
  const entered = new WeakMap<FastifyRequest, Leave>();
  const leave = (request: FastifyRequest): void => entered.get(request)?.();

  app.addHook('onRequest', (request, _reply, done) => {
    const { gate } = request.routeOptions.config;
    const principal = knownPrincipalOf(request);
    if (gate && principal) admission.check(gate, principal.organisationId);
    done();
  });

  app.addHook('preHandler', async (request, reply) => {
    const { gate, entersItself = false } = request.routeOptions.config;
    const principal = knownPrincipalOf(request);
    if (!gate || entersItself || !principal) return;
    const cost = costOf(request);
    const signal = callSignal(reply, shutdown);
    const left = await admission.enter(gate, { organisationId: principal.organisationId, cost, signal });
    entered.set(request, left);
    onceGone(reply, left);
  });

  // The answer is there; how slowly it is taken is the asker's affair.
  app.addHook('onSend', async (request) => leave(request));
}

/** What a request is charged for. */
export function costOf(request: FastifyRequest): number {
  const { cost = 1 } = request.routeOptions.config;
  return Math.max(1, typeof cost === 'function' ? cost(request) : cost);
}

function onceGone(reply: FastifyReply, leave: Leave): void {
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
}
