/** Measures, traces and logs every request: its route, never its address; its outcome, never what it held. */
import { type Context, context, ROOT_CONTEXT, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { safeFields } from '../telemetry/safe-fields.ts';
import { contextOf, endFailed, idsOf, startSpan } from '../telemetry/tracing.ts';
import { lateFailure } from './late-failure.ts';
import { asProblem, FOR_NOW, PROBLEMS } from './problems.ts';

export interface TelemetryOptions {
  readonly metrics: Metrics;
  readonly log: Log;
  /** Undefined on a public route, or before it is known. */
  readonly principalOf: (request: FastifyRequest) => Principal | undefined;
  /** What stands for an organisation or a user in the log. */
  readonly pseudonym: (id: string) => string;
  /** Whether a trace that a caller has begun is gone on with; only behind a gateway of ours. */
  readonly trustTraceparent?: boolean;
  /** GET /metrics on the port of the service, for local use. */
  readonly exposeMetrics?: boolean;
}

interface Trace {
  readonly span: Span;
  readonly context: Context;
  error?: unknown;
}

/** Adds its hooks to `app` itself, for all routes that are registered after. Call it before anything that may refuse. */
export function telemetry(app: FastifyInstance, options: TelemetryOptions): void {
  const { metrics, log, principalOf, pseudonym } = options;
  const traces = new WeakMap<FastifyRequest, Trace>();

  app.addHook('onRequest', (request, _reply, done) => {
    const header = request.headers.traceparent;
    const parent = options.trustTraceparent && typeof header === 'string' ? contextOf(header) : ROOT_CONTEXT;
    const started = startSpan(
      'request',
      {
        'http.request.method': request.method,
        'http.route': routeOf(request),
        'http.request.id': request.id,
      },
      parent,
    );
    traces.set(request, started);
    context.with(started.context, done);
  });

  // The body comes in events of the socket, which belong to no request: the context is entered again after them.
  app.addHook('preValidation', (request, _reply, done) => {
    const started = traces.get(request);
    if (started) context.with(started.context, done);
    else done();
  });

  app.addHook('onError', async (request, _reply, error) => {
    const started = traces.get(request);
    if (started) started.error = error;
  });

  app.addHook('onResponse', async (request, reply) => {
    const started = traces.get(request);
    const route = routeOf(request);
    const { method } = request;
    const late = lateFailure(request);
    const error = started?.error ?? late;
    // Of an answer that had begun, what its status would have been.
    const statusCode = late === undefined ? reply.statusCode : statusOf(late);
    const seconds = reply.elapsedTime / 1000;
    metrics.observe('smell_http_request_duration_seconds', { method, route, status: reply.statusCode }, seconds);
    if (statusCode >= 400) metrics.count('smell_http_errors_total', { method, route, code: codeOf(error, statusCode) });
    const principal = principalOf(request);
    const fields = {
      'http.request.id': request.id,
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': reply.statusCode,
      'event.duration': Math.round(seconds * 1e9),
      'event.outcome': statusCode < 500 ? 'success' : 'failure',
      'organization.id': principal && pseudonym(principal.organisationId),
      'user.id': principal?.userId === undefined ? undefined : pseudonym(principal.userId),
    };
    const line = { ...idsOf(started?.span.spanContext()), ...fields };
    if (statusCode >= 500 && !FOR_NOW.has(codeOf(error, statusCode))) log.error('request-failed', line, error);
    else if (statusCode >= 400) log.info('request-refused', { ...line, 'error.code': codeOf(error, statusCode) });
    else log.info('request-done', line);
    if (!started) return;
    started.span.setAttributes(safeFields(fields));
    if (statusCode >= 500) endFailed(started.span, error);
    started.span.end();
  });

  if (options.exposeMetrics) {
    app.get('/metrics', { config: { scope: 'public', cost: 0 }, schema: { hide: true } }, async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.text()),
    );
  }
}

/** As it was registered, with names in place of values; one name for everything that has no route. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unmatched';
}

const statusOf = (error: unknown): number => PROBLEMS[asProblem(error).code].status;

/** As docs/errors.md has it; the status where an answer was refused without an error. */
function codeOf(error: unknown, status: number): string {
  return error === undefined ? String(status) : asProblem(error).code;
}
