/**
 * Signing in and out: the pages a browser sees, the studio's session, one-time codes, a user's own API keys, and our OpenID provider below
 * /oidc. Scopes: `public` asks for nothing, `signed-in` for any principal.
 */
import { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { decodeProtectedHeader } from 'jose';
import { errors, type InteractionDetails, type Provider } from 'oidc-provider';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { cookieOf } from '../auth/authenticator.ts';
import { type Html, html, PAGE_HEADERS, page } from '../auth/html.ts';
import { INTERACTION_PATH, OIDC_PATH } from '../auth/oidc-service.ts';
import type { Auth } from '../auth/open-auth.ts';
import { type Principal, SCOPES, type Scope } from '../auth/principal.ts';
import { Refusal } from '../auth/refusal.ts';
import { equalInConstantTime, randomText } from '../auth/secrets.ts';

export interface AuthRoutesOptions {
  readonly auth: Auth;
  /** Who asks, as the app has found out; never called on a public route. */
  readonly principalOf: (request: FastifyRequest) => Principal;
}

const FORM_COOKIE = 'smell_form';
/** Sign-in attempts from one address, each of which costs a password hash. */
const ATTEMPTS_PER_MINUTE = 30;
const FORM_BYTES = 16 * 1024;

const text = (max: number) => z.string().max(max).default('');
const LOGIN_FORM = z.object({
  email: text(320),
  password: text(400),
  code: text(40),
  token: text(100),
  next: text(2000),
});
const LINK_FORM = z.object({ link: text(100), password: text(400), again: text(400), token: text(100) });
const INTERACTION_FORM = z.object({ ...LOGIN_FORM.shape, refuse: z.string().optional() });

const ID = z.object({ id: z.string().max(64) });
const KEY = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
const SECRET_KEY = z.object({ id: z.string(), key: z.string().describe('Shown once.') });

export async function authRoutes(app: FastifyInstance, options: AuthRoutesOptions): Promise<void> {
  await app.register(async (pages) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    loginPages(pages, options);
    interactionPages(pages, options);
  });
  await app.register(async (mount) => providerMount(mount, options.auth));
  sessionRoutes(app, options);
  keyRoutes(app, options);
}

function loginPages(app: FastifyInstance, { auth }: AuthRoutesOptions): void {
  const forms = new Forms(auth);
  const limitAttempts = attemptLimit();

  app.get('/auth/login', { config: { scope: 'public' }, schema: { hide: true } }, (request, reply) => {
    const { next } = LOGIN_FORM.pick({ next: true }).parse(request.query);
    return sendPage(reply, 200, 'Sign in', loginForm('/auth/login', forms.token(request, reply), next));
  });

  app.post('/auth/login', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const form = parsed(LOGIN_FORM, request.body);
    try {
      forms.check(request, form.token);
      await limitAttempts(request);
      const userId = await auth.logins.check(form.email, form.password, form.code);
      const { cookie, maxAgeSeconds } = await auth.sessions.create(userId, request.headers['user-agent'] ?? '');
      reply.header('set-cookie', setCookie(auth.sessionCookie, cookie, maxAgeSeconds, auth.secure));
      return await reply.redirect(localPath(form.next), 303);
    } catch (error) {
      return sendRefusal(reply, error, 'Sign in', loginForm('/auth/login', forms.token(request, reply), form.next));
    }
  });

  const linkForm = (link: string, token: string): Html => html`<form method="post" action="/auth/link">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="link" value="${link}">
<label>New password, at least 12 characters <input type="password" name="password" autocomplete="new-password" minlength="12" maxlength="200" required autofocus></label>
<label>Again <input type="password" name="again" autocomplete="new-password" required></label>
<button>Set password</button></form>`;

  app.get('/auth/link', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const { link } = LINK_FORM.pick({ link: true }).parse(request.query);
    if (!(await auth.logins.linkIsGood(link))) {
      return sendPage(
        reply,
        404,
        'Link',
        html`<p role="alert">This link was used already, or is too old. Ask for another.</p>`,
      );
    }
    return sendPage(reply, 200, 'Your password', linkForm(link, forms.token(request, reply)));
  });

  app.post('/auth/link', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const form = parsed(LINK_FORM, request.body);
    try {
      forms.check(request, form.token);
      await limitAttempts(request);
      if (form.password !== form.again) throw new Refusal('bad-request', 'the two passwords differ');
      await auth.logins.useLink(form.link, form.password);
      auth.authenticator.forget();
      return await reply.redirect('/auth/login', 303);
    } catch (error) {
      return sendRefusal(reply, error, 'Your password', linkForm(form.link, forms.token(request, reply)));
    }
  });
}

/** Where our provider sends a browser to sign in and to allow an app what it asks for. */
function interactionPages(app: FastifyInstance, { auth }: AuthRoutesOptions): void {
  const limitAttempts = attemptLimit();
  const tokenOf = (uid: string): string => auth.context.secrets.digest(uid, 'interaction form');
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const provider = await auth.oidc.provider();
    try {
      return { provider, details: await provider.interactionDetails(request.raw, reply.raw) };
    } catch (error) {
      if (error instanceof errors.SessionNotFound)
        throw new Refusal('not-found', 'this sign-in has expired; start again');
      throw error;
    }
  };
  const show = async ({ uid, prompt, params }: InteractionDetails): Promise<readonly [string, Html]> => {
    const client = await auth.clients.byId(params.client_id);
    const action = `${INTERACTION_PATH}/${uid}`;
    if (prompt.name === 'login')
      return [`Sign in to go on to ${client?.name ?? ''}`, loginForm(action, tokenOf(uid), '')];
    const { missingOIDCScope = [], missingResourceScopes = {} } = prompt.details;
    const asked = [...missingOIDCScope, ...Object.values(missingResourceScopes).flat()];
    return [
      `Allow ${client?.name ?? ''}?`,
      html`<p>It asks for:</p><ul>${asked.map((scope) => html`<li>${scope}</li>`)}</ul>
<form method="post" action="${action}"><input type="hidden" name="token" value="${tokenOf(uid)}">
<button autofocus>Allow</button> <button name="refuse" value="yes">Refuse</button></form>`,
    ];
  };

  app.get(
    `${INTERACTION_PATH}/:uid`,
    { config: { scope: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      try {
        const { details } = await find(request, reply);
        return sendPage(reply, 200, ...(await show(details)));
      } catch (error) {
        return sendRefusal(reply, error, 'Sign in', html``);
      }
    },
  );

  app.post(
    `${INTERACTION_PATH}/:uid`,
    { config: { scope: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const form = parsed(INTERACTION_FORM, request.body);
      let shown: readonly [string, Html] = ['Sign in', html``];
      try {
        const { provider, details } = await find(request, reply);
        demandOwnOrigin(request, auth);
        if (!equalInConstantTime(form.token, tokenOf(details.uid)))
          throw new Refusal('forbidden', 'this form is not ours');
        shown = await show(details);
        let result: Readonly<Record<string, unknown>>;
        if (form.refuse !== undefined) result = { error: 'access_denied', error_description: 'the user refused' };
        else if (details.prompt.name === 'login') {
          await limitAttempts(request);
          result = {
            login: { accountId: await auth.logins.check(form.email, form.password, form.code), remember: false },
          };
        } else result = { consent: { grantId: await consent(provider, details) } };
        const mergeWithLastSubmission = details.prompt.name !== 'login';
        const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission });
        return await reply.redirect(next, 303);
      } catch (error) {
        return sendRefusal(reply, error, ...shown);
      }
    },
  );
}

async function consent(provider: Provider, { grantId, session, params, prompt }: InteractionDetails): Promise<string> {
  if (!session) throw new Refusal('bad-request', 'sign in first');
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant = known ?? new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  const { missingOIDCScope, missingOIDCClaims, missingResourceScopes = {} } = prompt.details;
  if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(' '));
  if (missingOIDCClaims) grant.addOIDCClaims(missingOIDCClaims);
  for (const [resource, scopes] of Object.entries(missingResourceScopes))
    grant.addResourceScope(resource, scopes.join(' '));
  return await grant.save();
}

/** oidc-provider reads and answers requests itself. */
function providerMount(app: FastifyInstance, auth: Auth): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: `${OIDC_PATH}/*`,
    config: { scope: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const provider = await auth.oidc.provider();
      reply.hijack();
      // As Express mounts things: the addresses it makes begin with what is cut off here.
      const raw: IncomingMessage & { originalUrl?: string } = request.raw;
      raw.originalUrl = raw.url!;
      raw.url = raw.url!.slice(OIDC_PATH.length);
      const aboutToken = /^\/token\/(introspection|revocation)(\?|$)/.test(raw.url);
      await provider.callback()(aboutToken ? await withTokenId(raw, auth) : raw, reply.raw);
    },
  });
}

/**
 * oidc-provider refuses to introspect and revoke JWTs, of which it keeps nothing. Ours have a row each, found by their id: so a token whose
 * signature is good is replaced by its id.
 */
async function withTokenId(request: IncomingMessage & { originalUrl?: string }, auth: Auth): Promise<IncomingMessage> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > FORM_BYTES) throw new Refusal('bad-request', 'the request is too long');
    chunks.push(chunk);
  }
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const token = form.get('token');
  if (token !== null && looksLikeJwt(token)) form.set('token', await tokenId(token, auth));
  const body = Buffer.from(form.toString());
  const copy: IncomingMessage & { originalUrl?: string } = new IncomingMessage(request.socket);
  copy.complete = true;
  copy.originalUrl = request.originalUrl!;
  copy.method = request.method!;
  copy.url = request.url!;
  copy.headers = { ...request.headers, 'content-length': String(body.length) };
  copy.push(body);
  copy.push(null);
  return copy;
}

function looksLikeJwt(token: string): boolean {
  try {
    return Boolean(decodeProtectedHeader(token));
  } catch {
    return false;
  }
}

async function tokenId(token: string, auth: Auth): Promise<string> {
  try {
    return (await auth.oidc.verify(token, undefined)).jti ?? '';
  } catch {
    // Whatever is wrong with it, it is not an active token of ours.
    return 'none';
  }
}

function sessionRoutes(app: FastifyInstance, { auth, principalOf }: AuthRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['account'];
  const signedIn = (request: FastifyRequest): string => {
    const { method, userId } = principalOf(request);
    if (method !== 'session' || userId === undefined)
      throw new Refusal('forbidden', 'this needs a person who has signed in');
    return userId;
  };

  const SESSION = z.object({
    userId: z.string().nullable(),
    organisationId: z.string(),
    role: z.string(),
    scopes: z.array(z.string()),
    csrfToken: z.string().nullable().describe('For the header x-csrf-token; null for a key or token.'),
  });
  api.get(
    '/auth/session',
    { config: { scope: 'signed-in' }, schema: { tags, summary: 'Who is signed in', response: { 200: SESSION } } },
    (request) => {
      const { userId = null, organisationId, role, scopes } = principalOf(request);
      const cookie = cookieOf(request.headers, auth.sessionCookie);
      const csrfToken = principalOf(request).method === 'session' ? auth.sessions.csrfToken(cookie ?? '') : null;
      return { userId, organisationId, role, scopes: [...scopes], csrfToken };
    },
  );

  api.post(
    '/auth/logout',
    { config: { scope: 'signed-in' }, schema: { tags, summary: 'Sign out', response: { 204: z.null() } } },
    async (request, reply) => {
      const userId = signedIn(request);
      const { credentialId, organisationId } = principalOf(request);
      await auth.sessions.remove(userId, credentialId);
      auth.authenticator.forget();
      await auth.audit.record({ organisationId, actor: userId, action: 'logout' });
      const gone = [auth.sessionCookie, 'smell_op', 'smell_op.sig'].map((name) => setCookie(name, '', 0, auth.secure));
      return await reply.header('set-cookie', gone).code(204).send(null);
    },
  );

  const SESSION_ROW = z.object({
    id: z.string(),
    userAgent: z.string(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    current: z.boolean(),
  });
  api.get(
    '/auth/sessions',
    {
      config: { scope: 'signed-in' },
      schema: { tags, summary: 'Where you are signed in', response: { 200: z.array(SESSION_ROW) } },
    },
    async (request) => {
      const sessions = await auth.sessions.list(signedIn(request));
      return sessions.map((each) => ({ ...each, current: each.id === principalOf(request).credentialId }));
    },
  );

  api.delete(
    '/auth/sessions/:id',
    {
      config: { scope: 'signed-in' },
      schema: { tags, summary: 'Sign out elsewhere', params: ID, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const userId = signedIn(request);
      if (!(await auth.sessions.remove(userId, request.params.id))) throw new Refusal('not-found', 'no such session');
      auth.authenticator.forget();
      const { organisationId } = principalOf(request);
      const subject = request.params.id;
      await auth.audit.record({ organisationId, actor: userId, action: 'session-removed', subject });
      return await reply.code(204).send(null);
    },
  );

  const CODE = z.object({ code: z.string().max(40) });
  api.post(
    '/auth/totp',
    {
      config: { scope: 'signed-in' },
      schema: {
        tags,
        summary: 'Start to use one-time codes',
        response: { 200: z.object({ url: z.string().describe('For an authenticator app, as a QR code.') }) },
      },
    },
    (request) => auth.logins.startTotp(signedIn(request)),
  );
  api.post(
    '/auth/totp/confirm',
    {
      config: { scope: 'signed-in' },
      schema: {
        tags,
        summary: 'Switch one-time codes on with the first of them',
        body: CODE,
        response: { 200: z.object({ recoveryCodes: z.array(z.string()).describe('Shown once; each works once.') }) },
      },
    },
    async (request) => ({ recoveryCodes: await auth.logins.confirmTotp(signedIn(request), request.body.code) }),
  );
  api.post(
    '/auth/totp/off',
    {
      config: { scope: 'signed-in' },
      schema: { tags, summary: 'Switch one-time codes off', body: CODE, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await auth.logins.stopTotp(signedIn(request), request.body.code);
      return await reply.code(204).send(null);
    },
  );
}

/** A user's own keys. A key cannot make a key that may do more. */
function keyRoutes(app: FastifyInstance, { auth, principalOf }: AuthRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['keys'];
  const owner = (request: FastifyRequest) => {
    const { organisationId, userId } = principalOf(request);
    if (userId === undefined) throw new Refusal('forbidden', 'keys belong to users; a service has its own secret');
    return { organisationId, userId };
  };

  api.get(
    '/v1/keys',
    { config: { scope: 'signed-in' }, schema: { tags, summary: 'Your API keys', response: { 200: z.array(KEY) } } },
    async (request) => {
      const { organisationId, userId } = owner(request);
      return (await auth.keys.list(organisationId, userId)).map((key) => ({ ...key, scopes: [...key.scopes] }));
    },
  );

  const NEW_KEY = z.object({
    name: z.string().min(1).max(100),
    scopes: z.array(z.enum(SCOPES)).min(1),
    expiresInDays: z.number().int().min(1).max(3650).optional(),
  });
  api.post(
    '/v1/keys',
    {
      config: { scope: 'signed-in' },
      schema: { tags, summary: 'A new API key', body: NEW_KEY, response: { 201: SECRET_KEY } },
    },
    async (request, reply) => {
      const { name, scopes, expiresInDays } = request.body;
      const missing = scopes.filter((scope: Scope) => !principalOf(request).scopes.includes(scope));
      if (missing.length > 0) throw new Refusal('forbidden', `you do not have ${missing.join(', ')} yourself`);
      const days = expiresInDays === undefined ? null : new Date(auth.context.now() + expiresInDays * 86_400_000);
      const made = await auth.keys.create({ ...owner(request), name, scopes, expiresAt: days });
      return await reply.code(201).send(made);
    },
  );

  const GRACE = z.object({ graceSeconds: z.number().int().min(0).max(604_800).default(86_400) });
  api.post(
    '/v1/keys/:id/rotate',
    {
      config: { scope: 'signed-in' },
      schema: {
        tags,
        summary: 'A new key in place of one, which goes on for a while',
        params: ID,
        body: GRACE,
        response: { 201: SECRET_KEY },
      },
    },
    async (request, reply) => {
      const list = await auth.keys.list(principalOf(request).organisationId, owner(request).userId);
      const old = list.find(({ id }) => id === request.params.id);
      if (!old) throw new Refusal('not-found', 'no such key');
      if (old.scopes.some((scope) => !principalOf(request).scopes.includes(scope as Scope))) {
        throw new Refusal('forbidden', 'the key may do more than you may now');
      }
      const made = await auth.keys.rotate(owner(request), request.params.id, request.body.graceSeconds);
      if (!made) throw new Refusal('not-found', 'no such key');
      auth.authenticator.forget();
      return await reply.code(201).send(made);
    },
  );

  api.delete(
    '/v1/keys/:id',
    {
      config: { scope: 'signed-in' },
      schema: { tags, summary: 'Remove a key', params: ID, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const mine = owner(request);
      if (!(await auth.keys.remove(mine, request.params.id, mine.userId)))
        throw new Refusal('not-found', 'no such key');
      auth.authenticator.forget();
      return await reply.code(204).send(null);
    },
  );
}

/** Forms before there is a session: a cookie of this browser and a field made from it must agree, and the page must be ours. */
class Forms {
  readonly #auth: Auth;

  constructor(auth: Auth) {
    this.#auth = auth;
  }

  token(request: FastifyRequest, reply: FastifyReply): string {
    let nonce = cookieOf(request.headers, FORM_COOKIE);
    if (nonce === undefined) {
      nonce = randomText(32);
      reply.header('set-cookie', setCookie(FORM_COOKIE, nonce, 3600, this.#auth.secure));
    }
    return this.#digest(nonce);
  }

  /** @throws Refusal `forbidden` */
  check(request: FastifyRequest, token: string): void {
    demandOwnOrigin(request, this.#auth);
    const nonce = cookieOf(request.headers, FORM_COOKIE);
    if (nonce === undefined || !equalInConstantTime(this.#digest(nonce), token)) {
      throw new Refusal('forbidden', 'this form is too old; try again');
    }
  }

  #digest(nonce: string): string {
    return this.#auth.context.secrets.digest(nonce, 'form');
  }
}

function demandOwnOrigin(request: FastifyRequest, { publicUrl }: Auth): void {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== new URL(publicUrl).origin) {
    throw new Refusal('forbidden', 'this form was sent from another site');
  }
}

function attemptLimit(): (request: FastifyRequest) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: ATTEMPTS_PER_MINUTE, duration: 60 });
  return async ({ ip }) => {
    await limiter.consume(ip).catch(() => {
      throw new Refusal('rate-limited', 'too many attempts from here; wait a minute', { 'retry-after': '60' });
    });
  };
}

const loginForm = (action: string, token: string, next: string): Html => html`<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="next" value="${next}">
<label>E-mail <input type="email" name="email" autocomplete="username" required autofocus></label>
<label>Password <input type="password" name="password" autocomplete="current-password" required></label>
<label>One-time code, if you use them <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20"></label>
<button>Sign in</button></form>`;

/** @throws Refusal `bad-request` */
function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const read = shape.safeParse(body ?? {});
  if (!read.success) throw new Refusal('bad-request', 'the form is not complete');
  return read.data;
}

function sendPage(reply: FastifyReply, status: number, title: string, body: Html): FastifyReply {
  return reply.code(status).headers(PAGE_HEADERS).send(page(title, body));
}

/** The form again, with what was wrong. @throws what is not a refusal */
function sendRefusal(reply: FastifyReply, error: unknown, title: string, body: Html): FastifyReply {
  if (!(error instanceof Refusal)) throw error;
  reply.headers(error.headers).removeHeader('www-authenticate');
  return sendPage(reply, error.statusCode, title, html`<p role="alert">${error.message}</p>${body}`);
}

function setCookie(name: string, value: string, maxAgeSeconds: number, secure: boolean): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? '; Secure' : ''}`;
}

/** A path of ours, whatever was asked for: no redirect leads to another site. */
function localPath(next: string): string {
  const base = 'http://local.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return next.startsWith('/') && url?.origin === base ? `${url.pathname}${url.search}` : '/';
}
