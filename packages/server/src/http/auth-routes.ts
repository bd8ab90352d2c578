/**
 * Signing in and out: the pages a browser sees, the studio's session, one-time codes, a user's own API keys, and our OpenID provider. Scopes in
 * route-scope.ts.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Auth } from '../auth/open-auth.ts';
import type { Principal } from '../auth/principal.ts';
import { accountRoutes } from './account-routes.ts';
import { interactionPages } from './interaction-pages.ts';
import { keyRoutes } from './key-routes.ts';
import { loginPages } from './login-pages.ts';
import { oidcMount } from './oidc-mount.ts';
import './route-scope.ts';

export interface AuthRoutesOptions {
  readonly auth: Auth;
  /** Who asks, as the app has found out; never called on a public route. */
  readonly principalOf: (request: FastifyRequest) => Principal;
}

const FORM_BYTES = 16 * 1024;

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
  await app.register(async (mount) => oidcMount(mount, options.auth));
  accountRoutes(app, options);
  keyRoutes(app, options);
}
