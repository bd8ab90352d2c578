/**
 * Spans of our own making, from the request through queue, worker, inference and database, exported by OTLP where there is somewhere to export to.
 * Without, a request still has ids, which its line of the log shows; what it leads to is not followed, since that costs every promise a little.
 */
import {
  type Context,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { errorFields, type SafeFields, safeFields } from './safe-fields.ts';

/** Names of spans; a name is never made of what a user sent. */
export const SPANS = {
  request: 'http.request',
  queue: 'queue.send',
  job: 'job.chunk',
  inference: 'inference.run',
  chemistry: 'chemistry.run',
  database: 'database.query',
  cache: 'cache.answer',
} as const;
export type SpanName = keyof typeof SPANS;

const KINDS: Readonly<Partial<Record<SpanName, SpanKind>>> = {
  request: SpanKind.SERVER,
  queue: SpanKind.PRODUCER,
  job: SpanKind.CONSUMER,
  database: SpanKind.CLIENT,
};

/** With its retries; the service waits so long at most when it stops. */
const EXPORT_TIMEOUT_MS = 3_000;

const tracer = () => trace.getTracer('smell');

export interface Tracing {
  /** Sends what is left, and ends tracing in this process. */
  close(): Promise<void>;
}

/**
 * Of the whole process; call it once, at start.
 *
 * @param options.endpoint of a collector, to which `/v1/traces` is added (OpenTelemetry's OTEL_EXPORTER_OTLP_ENDPOINT)
 * @param options.ratio of traces that are kept
 */
export function startTracing(options: {
  readonly endpoint?: string | undefined;
  readonly version: string;
  readonly ratio?: number;
}): Tracing {
  const { endpoint, version, ratio = 1 } = options;
  const exporter =
    endpoint === undefined
      ? undefined
      : new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'smell', 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(exporter ? ratio : 0) }),
    spanProcessors: exporter ? [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1000 })] : [],
  });
  provider.register(exporter ? {} : { contextManager: null, propagator: null });
  return {
    async close() {
      // A collector that is away must not keep the service from stopping.
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

/** Does something within a span. An error ends the span as failed, without its message, and goes on. */
export async function inSpan<Result>(
  name: SpanName,
  fields: SafeFields,
  work: (span: Span) => Promise<Result> | Result,
  parent: Context = context.active(),
): Promise<Result> {
  const { span, context: within } = startSpan(name, fields, parent);
  try {
    return await context.with(within, () => work(span));
  } catch (error) {
    endFailed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** For what is told of when it is over: a span that ends now, within one that is being recorded. */
export function spanBefore(name: SpanName, fields: SafeFields, durationMs: number, error?: unknown): void {
  if (!trace.getActiveSpan()?.isRecording()) return;
  const span = tracer().startSpan(SPANS[name], {
    attributes: safeFields(fields),
    kind: KINDS[name] ?? SpanKind.INTERNAL,
    startTime: Date.now() - durationMs,
  });
  if (error !== undefined) endFailed(span, error);
  span.end();
}

/** For what begins and ends in different places; inSpan() where it does not. */
export function startSpan(
  name: SpanName,
  fields: SafeFields,
  parent: Context = context.active(),
): { readonly span: Span; readonly context: Context } {
  const span = tracer().startSpan(
    SPANS[name],
    { attributes: safeFields(fields), kind: KINDS[name] ?? SpanKind.INTERNAL },
    parent,
  );
  return { span, context: trace.setSpan(parent, span) };
}

export function endFailed(span: Span, error: unknown): void {
  span.setAttributes(safeFields(errorFields(error)));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Where we are, as text to send along with a job (W3C Trace Context); undefined outside of any span. */
export function traceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** The context that such a text speaks of; a fresh one for none or a wrong one. */
export function contextOf(parent: string | undefined): Context {
  return parent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent: parent });
}

export interface TraceIds {
  readonly 'trace.id'?: string;
  readonly 'span.id'?: string;
}

export const currentIds = (): TraceIds => idsOf(trace.getSpanContext(context.active()));

/** None where tracing has not been started. */
export function idsOf(span: SpanContext | undefined): TraceIds {
  return span && isSpanContextValid(span) ? { 'trace.id': span.traceId, 'span.id': span.spanId } : {};
}
