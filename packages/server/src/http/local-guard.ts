/**
 * Guards a service without accounts against pages of other sites in its user's browser. A name that was pointed at 127.0.0.1
 * (DNS rebinding) shows in `Host`, a form or script of another site in `Origin`.
 */
import type { FastifyRequest } from 'fastify';
import { Problem } from './problems.ts';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];

export interface LocalGuardOptions {
  /** Port that the service listens on; asked with each request, since 0 becomes one when it begins to listen. */
  readonly port: () => number;
  /** Origins that may call besides the service's own. */
  readonly origins: readonly string[];
}

/** @throws Problem `foreign-host` or `foreign-origin` */
export function guardLocal({ headers }: FastifyRequest, { port, origins }: LocalGuardOptions): void {
  const own = namesAt(port());
  const host = headers.host?.toLowerCase() ?? '';
  if (!own.includes(host)) {
    throw new Problem('foreign-host', `this service answers under ${own.join(', ')}, not under ${quoted(host)}`);
  }
  const { origin } = headers;
  if (origin === undefined) return;
  if (own.some((name) => origin === `http://${name}` || origin === `https://${name}`) || origins.includes(origin))
    return;
  throw new Problem('foreign-origin', `a page of ${quoted(origin)} may not call this service`);
}

const known = new Map<number, readonly string[]>();

function namesAt(port: number): readonly string[] {
  let names = known.get(port);
  if (!names) {
    names = NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
    known.set(port, names);
  }
  return names;
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
