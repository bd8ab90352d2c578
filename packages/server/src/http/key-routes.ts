/** A user's own API keys. A key cannot make a key that may do more. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SCOPES, type Scope } from '../auth/principal.ts';
import { Refusal } from '../config/refusal.ts';
import type { AuthRoutesOptions } from './auth-routes.ts';
import { secretHeaders } from './idempotency-headers.ts';

const ID = z.object({ id: z.string().max(64) });
/** A key as it may be shown. */
export const KEY = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
const SECRET_KEY = z.object({ id: z.string(), key: z.string().describe('Shown once.') });

export function keyRoutes(app: FastifyInstance, { auth, principalOf }: AuthRoutesOptions): void {
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
      schema: { tags, summary: 'A new API key', headers: secretHeaders, body: NEW_KEY, response: { 201: SECRET_KEY } },
    },
    async (request, reply) => {
      const { name, scopes, expiresInDays } = request.body;
      const missing = scopes.filter((scope: Scope) => !principalOf(request).scopes.includes(scope));
      if (missing.length > 0) throw new Refusal('forbidden', `you do not have ${missing.join(', ')} yourself`);
      const days = expiresInDays === undefined ? null : new Date(auth.context.now() + expiresInDays * 86_400_000);
      const made = await auth.keys.create(
        { ...owner(request), name, scopes, expiresAt: days },
        { idempotencyKey: request.headers['idempotency-key'], request: request.body },
      );
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
        headers: secretHeaders,
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
      const key = request.headers['idempotency-key'];
      const made = await auth.keys.rotate(owner(request), request.params.id, request.body.graceSeconds, key);
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
