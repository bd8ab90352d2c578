/** Who is signed in and where, and one-time codes. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cookieOf } from '../auth/authenticator.ts';
import { Refusal } from '../config/refusal.ts';
import type { AuthRoutesOptions } from './auth-routes.ts';
import { setCookie } from './cookies.ts';

const ID = z.object({ id: z.string().max(64) });

export function accountRoutes(app: FastifyInstance, { auth, principalOf }: AuthRoutesOptions): void {
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

  api.post(
    '/auth/password',
    {
      config: { scope: 'signed-in' },
      schema: {
        tags,
        summary: 'A new password; your other sessions end',
        body: z.object({ present: z.string().max(400), next: z.string().max(400) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const userId = signedIn(request);
      const { present, next } = request.body;
      await auth.logins.changePassword(userId, present, next, principalOf(request).credentialId);
      auth.authenticator.forget();
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
