/** Who asks, from the hook that found it out to the routes. */
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';

const principals = new WeakMap<FastifyRequest, Principal>();

export function rememberPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Who asks; there is nobody on a public route. */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (!principal) throw new Error(`the route ${request.routeOptions.url} is public and has no principal`);
  return principal;
}
