/** The routes of accounts on a bare app, as the real one will have them: zod, one hook for scopes, refusals as problem documents. */
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { demandScope } from '../src/auth/authenticator.ts';
import { type Auth, type AuthConfig, authenticateWith, openAuth } from '../src/auth/open-auth.ts';
import type { Principal } from '../src/auth/principal.ts';
import { Refusal } from '../src/config/refusal.ts';
import type { Database } from '../src/db/open-database.ts';
import { adminRoutes } from '../src/http/admin-routes.ts';
import { authRoutes } from '../src/http/auth-routes.ts';
import { sessionRoute } from '../src/http/session-route.ts';
import { freePort } from './postgres.ts';

export const AUTH_CONFIG: AuthConfig = {
  SMELL_SECRET_KEY: 'a secret key of at least thirty-two characters',
  SMELL_ISSUER: undefined,
  SMELL_AUDIENCE: 'smell-api',
  SMELL_TRUST_PROXY: false,
  SMELL_CORS_ORIGINS: [],
  SMELL_PUBLIC_URL: undefined,
};

/** A clock that is turned by hand. */
export class Clock {
  ms = 1_800_000_000_000;
  readonly now = (): number => this.ms;
  pass(seconds: number): void {
    this.ms += seconds * 1000;
  }
}

export interface AuthApp {
  readonly app: FastifyInstance;
  readonly auth: Auth;
  readonly url: string;
  /** Every route, with what it demands. */
  readonly scopes: ReadonlyMap<string, unknown>;
  close(): Promise<void>;
}

export async function startAuthApp(
  database: Database,
  { clock, config = {} }: { readonly clock?: Clock; readonly config?: Partial<AuthConfig> } = {},
): Promise<AuthApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const auth = openAuth(
    database,
    { ...AUTH_CONFIG, ...config },
    { publicUrl: url, ...(clock ? { now: clock.now } : {}) },
  );
  const authenticate = authenticateWith(auth);
  const app = Fastify({ logger: false });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const scopes = new Map<string, unknown>();
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD') scopes.set(`${method} ${route.url}`, route.config?.scope);
    }
  });
  const principals = new WeakMap<FastifyRequest, Principal>();
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === 'public') return;
    const principal = await authenticate(request);
    if (scope !== undefined && scope !== 'signed-in') demandScope(principal, scope);
    principals.set(request, principal);
  });
  app.setErrorHandler((error, _request, reply) => {
    const refusal = error as Refusal & { statusCode?: number };
    const status = refusal.statusCode ?? 500;
    return reply
      .code(status)
      .headers(error instanceof Refusal ? error.headers : {})
      .send({ status, code: refusal.code, detail: refusal.message });
  });
  const principalOf = (request: FastifyRequest): Principal => principals.get(request)!;
  await app.register(authRoutes, { auth, principalOf });
  await app.register(adminRoutes, { auth, principalOf });
  await app.register(sessionRoute, { auth });
  app.get('/v1/read', { config: { scope: 'read' } }, (request) => principalOf(request));
  app.post('/v1/generate', { config: { scope: 'generate' } }, (request) => principalOf(request));
  await app.listen({ port, host: '127.0.0.1' });
  return {
    app,
    auth,
    url,
    scopes,
    async close() {
      auth.close();
      await app.close();
    },
  };
}

export const PASSWORD = 'correct horse battery staple';

export interface Person {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
}

/** Someone with a password. */
export async function person(auth: Auth, role: Principal['role'] = 'member', organisationId?: string): Promise<Person> {
  const organisation = organisationId ?? (await auth.users.createOrganisation('Test'));
  const email = `${randomUUID()}@example.org`;
  const { id } = await auth.users.create(organisation, email, role, null);
  await auth.logins.useLink(await auth.logins.createLink(id, 'invite'), PASSWORD);
  return { id, organisationId: organisation, email };
}

/** A browser, as far as cookies go. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return await this.#send(path, { headers });
  }

  async post(path: string, body: Record<string, string> | URLSearchParams, headers: Record<string, string> = {}) {
    return await this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { origin: this.#origin, ...headers },
    });
  }

  async json(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return await this.#send(path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** @returns the CSRF token */
  async signIn(email: string, password = PASSWORD, code = ''): Promise<string> {
    const form = await this.get('/auth/login');
    const answer = await this.post('/auth/login', { email, password, code, token: field(await form.text(), 'token') });
    if (answer.status !== 303) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    const session = (await (await this.get('/auth/session')).json()) as { readonly csrfToken: string };
    return session.csrfToken;
  }

  async #send(path: string, init: RequestInit & { readonly headers: Record<string, string> }): Promise<Response> {
    const url = new URL(path, this.#origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const each of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(each)!;
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(each)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }
}

export function field(page: string, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(page);
  if (!found) throw new Error(`no field ${name} in ${page}`);
  return found[1]!;
}
