/** What an administrator does in their organisation: users, keys, clients, the audit log. A foreign id looks like a missing one. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Auth } from '../auth/open-auth.ts';
import { type Principal, ROLES, SCOPES } from '../auth/principal.ts';
import { Refusal } from '../config/refusal.ts';
import { invitationHeaders, secretHeaders } from './idempotency-headers.ts';
import { KEY } from './key-routes.ts';

export interface AdminRoutesOptions {
  readonly auth: Auth;
  readonly principalOf: (request: FastifyRequest) => Principal;
}

const ID = z.object({ id: z.string().max(64) });
const NOTHING = z.null();
const USER = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  createdAt: z.string(),
  active: z.boolean().describe('Whether the invitation was taken.'),
  totp: z.boolean().describe('Whether one-time codes are on.'),
});
const LINK = z.string().describe('For the user to set a password with; works once. Hand it over yourself.');
const CLIENT = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['service', 'app']),
  redirectUris: z.array(z.string()),
  scopes: z.array(z.string()),
  createdAt: z.string(),
});
const EVENT = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string().nullable().describe('Pseudonym of who did it.'),
  action: z.string(),
  subject: z.string().nullable().describe('Pseudonym of what it was done to.'),
  detail: z.record(z.string(), z.unknown()),
});

export async function adminRoutes(app: FastifyInstance, options: AdminRoutesOptions): Promise<void> {
  userRoutes(app, options);
  clientRoutes(app, options);
  const { auth, principalOf } = options;
  const api = app.withTypeProvider<ZodTypeProvider>();
  const config = { scope: 'admin' } as const;
  const tags = ['admin'];

  api.get(
    '/v1/admin/keys',
    { config, schema: { tags, summary: 'All API keys of the organisation', response: { 200: z.array(KEY) } } },
    async (request) => {
      const keys = await auth.keys.list(principalOf(request).organisationId);
      return keys.map((key) => ({ ...key, scopes: [...key.scopes] }));
    },
  );

  api.delete(
    '/v1/admin/keys/:id',
    { config, schema: { tags, summary: "Remove anyone's API key", params: ID, response: { 204: NOTHING } } },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      found(await auth.keys.remove({ organisationId }, request.params.id, userId), 'key');
      auth.authenticator.forget();
      return await reply.code(204).send(null);
    },
  );

  const PAGE = z.object({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .describe('Id of the last event of the page before.'),
  });
  api.get(
    '/v1/admin/audit',
    {
      config,
      schema: { tags, summary: 'Who did what, newest first', querystring: PAGE, response: { 200: z.array(EVENT) } },
    },
    (request) => auth.audit.page(principalOf(request).organisationId, request.query.limit, request.query.before),
  );
}

function userRoutes(app: FastifyInstance, { auth, principalOf }: AdminRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const config = { scope: 'admin' } as const;
  const tags = ['admin'];
  const link = (token: string): string => `${auth.publicUrl}/auth/link?link=${token}`;

  api.get(
    '/v1/admin/users',
    { config, schema: { tags, summary: 'Users of the organisation', response: { 200: z.array(USER) } } },
    async (request) => (await auth.users.list(principalOf(request).organisationId)).map((user) => USER.parse(user)),
  );

  const INVITATION = z.object({ email: z.email().max(320), role: z.enum(ROLES) });
  api.post(
    '/v1/admin/users',
    {
      config,
      schema: {
        tags,
        summary: 'Invite a user',
        headers: invitationHeaders,
        body: INVITATION,
        response: { 201: z.object({ user: USER, link: LINK }) },
      },
    },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      const { email, role } = request.body;
      const key = request.headers['idempotency-key'];
      const user = await auth.users.create(organisationId, email, role, userId, key);
      const token = await auth.logins.createLink(user.id, 'invite');
      return await reply.code(201).send({ user: USER.parse(user), link: link(token) });
    },
  );

  api.patch(
    '/v1/admin/users/:id',
    {
      config,
      schema: {
        tags,
        summary: "Change a user's role",
        params: ID,
        body: z.object({ role: z.enum(ROLES) }),
        response: { 204: NOTHING },
      },
    },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      found(await auth.users.setRole(organisationId, request.params.id, request.body.role, userId), 'user');
      auth.authenticator.forget();
      return await reply.code(204).send(null);
    },
  );

  api.delete(
    '/v1/admin/users/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Delete a user with their keys, sessions and tokens',
        params: ID,
        response: { 204: NOTHING },
      },
    },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      found(await auth.users.remove(organisationId, request.params.id, userId), 'user');
      auth.authenticator.forget();
      return await reply.code(204).send(null);
    },
  );

  api.post(
    '/v1/admin/users/:id/reset',
    {
      config,
      schema: {
        tags,
        summary: 'A link with which a user sets a new password',
        params: ID,
        response: { 201: z.object({ link: LINK }) },
      },
    },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      const user = await auth.users.byId(request.params.id);
      if (user?.organisationId !== organisationId) throw new Refusal('not-found', 'no such user');
      const token = await auth.logins.createLink(user.id, 'reset');
      await auth.audit.record({ organisationId, actor: userId, action: 'user-reset', subject: user.id });
      return await reply.code(201).send({ link: link(token) });
    },
  );
}

function clientRoutes(app: FastifyInstance, { auth, principalOf }: AdminRoutesOptions): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const config = { scope: 'admin' } as const;
  const tags = ['admin'];

  api.get(
    '/v1/admin/clients',
    { config, schema: { tags, summary: 'OAuth clients of the organisation', response: { 200: z.array(CLIENT) } } },
    async (request) => (await auth.clients.list(principalOf(request).organisationId)).map(shown),
  );

  const NEW_CLIENT = z
    .object({
      name: z.string().min(1).max(100),
      kind: z.enum(['service', 'app']).describe('service: client credentials; app: authorization code with PKCE.'),
      redirectUris: z.array(z.url().max(2000)).max(20).default([]),
      scopes: z.array(z.enum(SCOPES)).min(1),
    })
    .refine(({ kind, redirectUris }) => kind !== 'app' || redirectUris.length > 0, 'an app needs a redirect address')
    .refine(({ redirectUris }) => redirectUris.every(safeRedirect), 'https, or http on a loopback address');
  api.post(
    '/v1/admin/clients',
    {
      config,
      schema: {
        tags,
        summary: 'A new OAuth client',
        headers: secretHeaders,
        body: NEW_CLIENT,
        response: { 201: z.object({ client: CLIENT, secret: z.string().nullable().describe('Shown once.') }) },
      },
    },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      const key = request.headers['idempotency-key'];
      const { client, secret } = await auth.clients.create({ ...request.body, organisationId }, userId, key);
      return await reply.code(201).send({ client: shown(client), secret });
    },
  );

  api.delete(
    '/v1/admin/clients/:id',
    { config, schema: { tags, summary: 'Remove a client with its tokens', params: ID, response: { 204: NOTHING } } },
    async (request, reply) => {
      const { organisationId, userId = null } = principalOf(request);
      found(await auth.clients.remove(organisationId, request.params.id, userId), 'client');
      auth.authenticator.forget();
      return await reply.code(204).send(null);
    },
  );
}

/** Apps on the user's own machine listen on loopback (RFC 8252, 7.3). */
function safeRedirect(uri: string): boolean {
  // Asked also of what was found to be no address.
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

/** Of a client, what the document says. */
const shown = (client: unknown): z.infer<typeof CLIENT> => CLIENT.parse(client);

/** @throws Refusal `not-found` */
function found(done: boolean, what: string): void {
  if (!done) throw new Refusal('not-found', `no such ${what}`);
}
