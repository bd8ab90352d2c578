/**
 * What may leave the process about a request. Briefs, structures and results are trade secrets: so a log line, a span or a metric holds only
 * fields of this list, and of those only values that cannot be a sentence or a structure. What is not listed is dropped, not masked.
 */

/** `id` is an identifier, a name of our own or a route; `text` is made by our own code of such parts. Names after ECS where it has one. */
export const SAFE_FIELDS = {
  'http.request.id': 'id',
  'http.request.method': 'id',
  'http.response.status_code': 'number',
  'http.route': 'id',
  'event.duration': 'number',
  'event.outcome': 'id',
  'error.code': 'id',
  'error.type': 'id',
  'error.stack_trace': 'frames',
  'trace.id': 'id',
  'span.id': 'id',
  'organization.id': 'id',
  'user.id': 'id',
  'process.pid': 'number',
  'server.address': 'id',
  'server.port': 'number',
  'service.version': 'id',
  'db.operation': 'id',
  'db.statement': 'text',
  'db.plan': 'text',
  'smell.model': 'id',
  'smell.count': 'number',
  'smell.attempts': 'number',
  'smell.passes': 'number',
  'smell.batch': 'number',
  'smell.job.id': 'id',
  'smell.job.kind': 'id',
  'smell.job.state': 'id',
  'smell.chunk': 'number',
  'smell.worker': 'id',
  'smell.queue': 'id',
  'smell.cache': 'id',
  'smell.method': 'id',
  'smell.scope': 'id',
  'smell.role': 'id',
  'smell.degraded': 'id',
} as const;

export type SafeField = keyof typeof SAFE_FIELDS;
export type SafeFields = Readonly<Partial<Record<SafeField, string | number | boolean | undefined>>>;

/** No spaces, no brackets, no `=`: names, ids, routes and addresses pass; sentences and nearly all structures do not. */
const ID = /^[\w.:/*%-]{1,200}$/;

export function safeFields(fields: SafeFields): Record<string, string | number | boolean> {
  const safe: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(fields)) {
    const kind = Object.hasOwn(SAFE_FIELDS, name) ? SAFE_FIELDS[name as SafeField] : undefined;
    if (kind === undefined || value === undefined) continue;
    if (typeof value === 'boolean' || (kind === 'number' && Number.isFinite(value))) safe[name] = value as number;
    else if (kind === 'id') safe[name] = safeId(value);
    else if (kind !== 'number' && typeof value === 'string') safe[name] = value;
  }
  return safe;
}

/** The value, or `other` for what is no identifier. */
export function safeId(value: unknown): string {
  const text = String(value);
  return ID.test(text) ? text : 'other';
}

/**
 * What may be said of an error: its type, its code, and where in our code it came from. Its message may quote a request.
 */
export function errorFields(error: unknown): SafeFields {
  if (!(error instanceof Error)) return { 'error.type': typeof error };
  const { code } = error as Error & { readonly code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    'error.type': error.constructor.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { 'error.code': String(code) } : {}),
    'error.stack_trace': frames.slice(0, 20).join('\n'),
  };
}
