/**
 * A port of its own for those who run the service: metrics, readiness, profiles. It belongs on a private network; profiles are given to the machine
 * itself or to whoever has the token.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopback } from '../config/config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { cpuProfile, heapSnapshot } from './profiles.ts';

export interface ManagementOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly metrics: Metrics;
  readonly log: Log;
  /** What /health answers: 200 when `ready`, else 503. */
  readonly health: () => Promise<{ readonly ready: boolean; readonly [detail: string]: unknown }>;
  /** Bearer token for profiles; without, only the machine itself has them. */
  readonly token?: string | undefined;
}

export interface ManagementServer {
  readonly port: number;
  close(): Promise<void>;
}

const LONGEST_PROFILE_SECONDS = 120;

export async function startManagementServer(options: ManagementOptions): Promise<ManagementServer> {
  let busy = false;
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log.error('request-failed', { 'http.route': 'management' }, error);
      if (!response.headersSent) send(response, 500, 'it failed');
      else response.destroy();
    });
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://management');
    if (request.method !== 'GET') return send(response, 405, 'GET only');
    if (url.pathname === '/metrics') {
      response.setHeader('content-type', options.metrics.registry.contentType);
      response.end(await options.metrics.text());
      return;
    }
    if (url.pathname === '/health') {
      const health = await options.health();
      response.writeHead(health.ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(health));
      return;
    }
    if (url.pathname !== '/debug/cpu-profile' && url.pathname !== '/debug/heap')
      return send(response, 404, 'not found');
    if (!mayProfile(request, options.token)) return send(response, 403, 'from the machine itself, or with the token');
    if (busy) return send(response, 409, 'a profile is being taken');
    busy = true;
    try {
      await profile(url, response);
      options.log.info('profile-taken', { 'http.route': url.pathname });
    } finally {
      busy = false;
    }
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function profile(url: URL, response: ServerResponse): Promise<void> {
  const download = (name: string) =>
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}"`,
    });
  if (url.pathname === '/debug/heap') {
    download('smell.heapsnapshot');
    const snapshot = heapSnapshot();
    await new Promise<void>((resolve, reject) => {
      snapshot.once('error', reject).pipe(response).once('finish', resolve).once('close', resolve);
    });
    return;
  }
  const seconds = Number(url.searchParams.get('seconds') ?? 10);
  if (!(seconds > 0 && seconds <= LONGEST_PROFILE_SECONDS)) {
    return send(response, 400, `seconds: more than 0, at most ${LONGEST_PROFILE_SECONDS}`);
  }
  const text = await cpuProfile(seconds);
  download('smell.cpuprofile').end(text);
}

/** From this machine, asked by no web page and by no proxy for someone else; or with the token. */
function mayProfile(request: IncomingMessage, token: string | undefined): boolean {
  const { authorization, 'x-forwarded-for': forwarded, forwarded: also, origin, host = '' } = request.headers;
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given !== undefined) return token !== undefined && timingSafeEqual(sha256(given), sha256(token));
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const asked = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  const byPage = origin !== undefined || (request.headers['sec-fetch-site'] ?? 'none') !== 'none';
  return isLoopback(peer) && isLoopback(asked) && forwarded === undefined && also === undefined && !byPage;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
