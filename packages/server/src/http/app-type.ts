/** The application as routes see it, with zod as the source of its types. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { RouteScope } from './route-scope.ts';

/** The application as routes see it: their schemas are of zod. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  /** Absent where it was forgotten, which keeps the application from starting. */
  readonly scope: RouteScope | undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, in the order in which it was added. */
    readonly routes: readonly DeclaredRoute[];
  }
}
