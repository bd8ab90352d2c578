/** Where our provider sends a browser to sign in and to allow an app what it asks for. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionDetails, Provider } from 'oidc-provider';
import { html } from '../auth/html.ts';
import { INTERACTION_PATH } from '../auth/oidc-service.ts';
import { demandOwnOrigin } from '../auth/own-origin.ts';
import { equalInConstantTime } from '../auth/secrets.ts';
import { Refusal } from '../config/refusal.ts';
import type { AuthRoutesOptions } from './auth-routes.ts';
import {
  attemptLimit,
  INTERACTION_FORM,
  loginForm,
  parsed,
  type ShownPage,
  sendPage,
  sendRefusal,
} from './login-forms.ts';
import { filled, type LoginWords, loginWords } from './login-texts.ts';

export function interactionPages(app: FastifyInstance, { auth }: AuthRoutesOptions): void {
  const limitAttempts = attemptLimit();
  const tokenOf = (uid: string): string => auth.context.secrets.digest(uid, 'interaction form');
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const provider = await auth.oidc.provider();
    try {
      return { provider, details: await provider.interactionDetails(request.raw, reply.raw) };
    } catch (error) {
      if ((error as Error).name === 'SessionNotFound')
        throw new Refusal('not-found', 'this sign-in has expired; start again');
      throw error;
    }
  };
  const show = async ({ uid, prompt, params }: InteractionDetails, words: LoginWords): Promise<ShownPage> => {
    const client = await auth.clients.byId(params.client_id);
    const action = `${INTERACTION_PATH}/${uid}`;
    const name = client?.name ?? '';
    if (prompt.name === 'login') {
      return { title: filled(words.signInTo, name), body: loginForm(action, tokenOf(uid), '', words), words };
    }
    const { missingOIDCScope = [], missingResourceScopes = {} } = prompt.details;
    const asked = [...missingOIDCScope, ...Object.values(missingResourceScopes).flat()];
    return {
      title: filled(words.allowName, name),
      body: html`<p>${words.asks}</p><ul>${asked.map((scope) => html`<li>${scope}</li>`)}</ul>
<form method="post" action="${action}"><input type="hidden" name="token" value="${tokenOf(uid)}"><input type="hidden" name="language" value="${words.language}">
<button autofocus>${words.allow}</button> <button name="refuse" value="yes">${words.refuse}</button></form>`,
      words,
    };
  };
  const blank = (words: LoginWords): ShownPage => ({ title: words.signIn, body: html``, words });

  app.get(
    `${INTERACTION_PATH}/:uid`,
    { config: { scope: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const words = loginWords('', request.headers);
      try {
        const { details } = await find(request, reply);
        return sendPage(reply, 200, await show(details, words));
      } catch (error) {
        return sendRefusal(reply, error, blank(words));
      }
    },
  );

  app.post(
    `${INTERACTION_PATH}/:uid`,
    { config: { scope: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const form = parsed(INTERACTION_FORM, request.body);
      const words = loginWords(form.language, request.headers);
      let shown = blank(words);
      try {
        const { provider, details } = await find(request, reply);
        demandOwnOrigin(request.headers, auth.publicUrl);
        if (!equalInConstantTime(form.token, tokenOf(details.uid)))
          throw new Refusal('forbidden', 'this form is not ours');
        shown = await show(details, words);
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
        return sendRefusal(reply, error, shown);
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
