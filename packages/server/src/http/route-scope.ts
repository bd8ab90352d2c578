/** What a route demands, which every route says in its `config`: a scope, any principal (`signed-in`), or nothing (`public`). */
import type { Scope } from '../auth/principal.ts';

export type RouteScope = Scope | 'signed-in' | 'public';

declare module 'fastify' {
  interface FastifyContextConfig {
    scope?: RouteScope;
  }
}
