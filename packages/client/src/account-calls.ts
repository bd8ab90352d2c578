/** Who is signed in and where, API keys, one's organisation, and what it uses. */
import type createClient from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { unwrap, withSignal } from './call.ts';

type Schemas = components['schemas'];
type Get<Path extends keyof paths> = paths[Path] extends {
  readonly get: { readonly responses: { readonly 200: { content: { readonly 'application/json': infer Body } } } };
}
  ? Body
  : never;
export type Session = Schemas['Session'];
export type SessionUser = NonNullable<Session['user']>;
export type Role = SessionUser['role'];
export type Scope = SessionUser['scopes'][number];
export type SignIn = Get<'/auth/sessions'>[number];
export type ApiKey = Get<'/v1/keys'>[number];
export type Member = Get<'/v1/admin/users'>[number];
export type OauthClient = Get<'/v1/admin/clients'>[number];
export type AuditEvent = Get<'/v1/admin/audit'>[number];
export type Usage = Schemas['Usage'];
export interface NewOauthClient {
  readonly name: string;
  /** A `service` acts for the organisation by its secret, an `app` for users who consent. */
  readonly kind: OauthClient['kind'];
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
}
export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Never ends when left out. */
  readonly expiresInDays?: number;
}

export function accountCalls(api: ReturnType<typeof createClient<paths>>) {
  const at = (id: string) => ({ params: { path: { id } } });
  return {
    session: (signal?: AbortSignal): Promise<Session> => unwrap(api.GET('/v1/session', withSignal(signal))),
    signOut: async (): Promise<void> => void (await unwrap(api.POST('/auth/logout'))),
    signIns: (signal?: AbortSignal): Promise<readonly SignIn[]> =>
      unwrap(api.GET('/auth/sessions', withSignal(signal))),
    endSignIn: async (id: string): Promise<void> => void (await unwrap(api.DELETE('/auth/sessions/{id}', at(id)))),
    changePassword: async (present: string, next: string): Promise<void> =>
      void (await unwrap(api.POST('/auth/password', { body: { present, next } }))),

    /** @returns what an authenticator app reads */
    startTotp: async (): Promise<string> => (await unwrap(api.POST('/auth/totp'))).url,
    /** @returns recovery codes, which cannot be had again */
    confirmTotp: async (code: string): Promise<readonly string[]> =>
      (await unwrap(api.POST('/auth/totp/confirm', { body: { code } }))).recoveryCodes,
    stopTotp: async (code: string): Promise<void> =>
      void (await unwrap(api.POST('/auth/totp/off', { body: { code } }))),

    keys: (signal?: AbortSignal): Promise<readonly ApiKey[]> => unwrap(api.GET('/v1/keys', withSignal(signal))),
    /** @returns the key itself, which cannot be had again */
    makeKey: async ({ name, scopes, expiresInDays }: NewKey): Promise<string> =>
      (
        await unwrap(
          api.POST('/v1/keys', {
            body: { name, scopes: [...scopes], ...(expiresInDays === undefined ? {} : { expiresInDays }) },
          }),
        )
      ).key,
    /** @returns the new key; the old one works for a day */
    rotateKey: async (id: string): Promise<string> =>
      (await unwrap(api.POST('/v1/keys/{id}/rotate', { ...at(id), body: {} }))).key,
    removeKey: async (id: string): Promise<void> => void (await unwrap(api.DELETE('/v1/keys/{id}', at(id)))),

    members: (signal?: AbortSignal): Promise<readonly Member[]> =>
      unwrap(api.GET('/v1/admin/users', withSignal(signal))),
    /** @returns a link for them to set a password with, which works once */
    invite: async (email: string, role: Role): Promise<string> =>
      (await unwrap(api.POST('/v1/admin/users', { body: { email, role } }))).link,
    setRole: async (id: string, role: Role): Promise<void> =>
      void (await unwrap(api.PATCH('/v1/admin/users/{id}', { ...at(id), body: { role } }))),
    removeMember: async (id: string): Promise<void> => void (await unwrap(api.DELETE('/v1/admin/users/{id}', at(id)))),
    /** @returns as `invite` */
    resetLink: async (id: string): Promise<string> =>
      (await unwrap(api.POST('/v1/admin/users/{id}/reset', at(id)))).link,
    organisationKeys: (signal?: AbortSignal): Promise<readonly ApiKey[]> =>
      unwrap(api.GET('/v1/admin/keys', withSignal(signal))),
    removeOrganisationKey: async (id: string): Promise<void> =>
      void (await unwrap(api.DELETE('/v1/admin/keys/{id}', at(id)))),
    oauthClients: (signal?: AbortSignal): Promise<readonly OauthClient[]> =>
      unwrap(api.GET('/v1/admin/clients', withSignal(signal))),
    /** @returns also the secret of a service, which cannot be had again */
    makeOauthClient: ({
      name,
      kind,
      redirectUris,
      scopes,
    }: NewOauthClient): Promise<{ readonly client: OauthClient; readonly secret: string | null }> =>
      unwrap(
        api.POST('/v1/admin/clients', { body: { name, kind, redirectUris: [...redirectUris], scopes: [...scopes] } }),
      ),
    removeOauthClient: async (id: string): Promise<void> =>
      void (await unwrap(api.DELETE('/v1/admin/clients/{id}', at(id)))),
    /** Newest first. @param before id of the last event of the page before */
    audit: (before?: string, signal?: AbortSignal): Promise<readonly AuditEvent[]> =>
      unwrap(
        api.GET('/v1/admin/audit', {
          params: { query: { limit: 50, ...(before === undefined ? {} : { before }) } },
          ...withSignal(signal),
        }),
      ),

    /** @param month YYYY-MM, this one when left out */
    usage: (month?: string, signal?: AbortSignal): Promise<Usage> =>
      unwrap(api.GET('/v1/usage', { params: { query: month === undefined ? {} : { month } }, ...withSignal(signal) })),
  };
}
