/** How long a request may take to come: what is small soon, a file as long as a slow line needs. */
import type { FastifyInstance } from 'fastify';
import { Problem, sendProblem } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body is a file, read as it comes: it may take as long as any request. */
    takesFile?: boolean;
  }
}

/** Adds its hook to `app` itself, for all routes that are registered after. */
export function bodyDeadline(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { headers, raw, routeOptions } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (!hasBody || routeOptions.config.takesFile) return done();
    const timer = setTimeout(() => {
      // Taken over by a library that answers by itself.
      if (reply.sent) return raw.destroy();
      const late = new Problem('request-timeout', `the request did not come within ${milliseconds / 1000} s`);
      void sendProblem(request, reply.header('connection', 'close'), late);
    }, milliseconds);
    const end = (): void => clearTimeout(timer);
    raw.once('end', end).once('close', end);
    done();
  });
}
