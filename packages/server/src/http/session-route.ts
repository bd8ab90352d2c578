/**
 * GET /v1/session: whether this service has accounts, and who is signed in. It is public, so that a page learns that nobody is signed in
 * without being refused.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { cookieOf } from '../auth/authenticator.ts';
import type { Auth } from '../auth/open-auth.ts';
import { LOCAL_PRINCIPAL, type Principal, ROLES, SCOPES } from '../auth/principal.ts';
import { Refusal } from '../config/refusal.ts';
import type { App } from './app-type.ts';
import { described, problemResponses } from './responses.ts';
import type {} from './route-scope.ts';

const sessionSchema = z
  .strictObject({
    accounts: z.boolean().describe('False: there is one local user, and nobody signs in.'),
    user: z
      .strictObject({
        id: z.string(),
        email: z.string(),
        role: z.enum(ROLES),
        scopes: z.array(z.enum(SCOPES)),
        organisation: z.strictObject({ id: z.string(), name: z.string() }),
        totp: z.boolean().describe('Whether one-time codes are on.'),
      })
      .nullable()
      .describe('Null when nobody is signed in.'),
    csrfToken: z.string().nullable().describe('For the header x-csrf-token of what changes something by a session.'),
  })
  .meta({ id: 'Session' });
type SessionView = z.infer<typeof sessionSchema>;

const LOCAL: SessionView = {
  accounts: false,
  user: {
    id: 'local',
    email: 'local@localhost',
    role: LOCAL_PRINCIPAL.role,
    scopes: [...LOCAL_PRINCIPAL.scopes],
    organisation: { id: 'local', name: 'Local' },
    totp: false,
  },
  csrfToken: null,
};
const NOBODY: SessionView = { accounts: true, user: null, csrfToken: null };

export async function sessionRoute(plain: FastifyInstance, { auth }: { readonly auth: Auth | null }): Promise<void> {
  const app = plain as unknown as App;
  app.get(
    '/v1/session',
    {
      config: { scope: 'public' },
      schema: {
        tags: ['account'],
        summary: 'Whether there are accounts, and who is signed in',
        response: { 200: described('Who is there.', sessionSchema), ...problemResponses([500, 503]) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!auth) return reply.send(LOCAL as never);
      const principal = await known(auth, request.headers);
      return reply.send((principal ? await view(auth, principal, request.headers) : NOBODY) as never);
    },
  );
}

type Headers = Parameters<Auth['authenticator']['authenticate']>[0]['headers'];

async function known(auth: Auth, headers: Headers): Promise<Principal | null> {
  try {
    return await auth.authenticator.authenticate({ method: 'GET', headers });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated') return null;
    throw error;
  }
}

async function view(auth: Auth, principal: Principal, headers: Headers): Promise<SessionView> {
  const { userId, organisationId, role, scopes, method } = principal;
  const user = userId === undefined ? null : await auth.users.byId(userId);
  const name = await auth.users.organisationName(organisationId);
  if (!user || name === null) return NOBODY;
  const cookie = cookieOf(headers, auth.sessionCookie) ?? '';
  return {
    accounts: true,
    user: {
      id: user.id,
      email: user.email,
      role,
      scopes: [...scopes],
      organisation: { id: organisationId, name },
      totp: user.totp,
    },
    csrfToken: method === 'session' ? auth.sessions.csrfToken(cookie) : null,
  };
}
