/** Pages to sign in and to set a password by a one-time link. */
import type { FastifyInstance } from 'fastify';
import { html } from '../auth/html.ts';
import { Refusal } from '../config/refusal.ts';
import type { AuthRoutesOptions } from './auth-routes.ts';
import { setCookie } from './cookies.ts';
import {
  attemptLimit,
  Forms,
  LINK_FORM,
  LOGIN_FORM,
  loginForm,
  parsed,
  type ShownPage,
  sendPage,
  sendRefusal,
} from './login-forms.ts';
import { type LoginWords, loginWords } from './login-texts.ts';

export function loginPages(app: FastifyInstance, { auth }: AuthRoutesOptions): void {
  const forms = new Forms(auth);
  const limitAttempts = attemptLimit();
  const signIn = (token: string, next: string, words: LoginWords): ShownPage => ({
    title: words.signIn,
    body: loginForm('/auth/login', token, next, words),
    words,
  });

  app.get('/auth/login', { config: { scope: 'public' }, schema: { hide: true } }, (request, reply) => {
    const { next, language } = parsed(LOGIN_FORM.pick({ next: true, language: true }), request.query);
    const words = loginWords(language, request.headers);
    return sendPage(reply, 200, signIn(forms.token(request, reply), next, words));
  });

  app.post('/auth/login', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const form = parsed(LOGIN_FORM, request.body);
    const words = loginWords(form.language, request.headers);
    try {
      forms.check(request, form.token);
      await limitAttempts(request);
      const userId = await auth.logins.check(form.email, form.password, form.code);
      const { cookie, maxAgeSeconds } = await auth.sessions.create(userId, request.headers['user-agent'] ?? '');
      reply.header('set-cookie', setCookie(auth.sessionCookie, cookie, maxAgeSeconds, auth.secure));
      return await reply.redirect(localPath(form.next), 303);
    } catch (error) {
      return sendRefusal(reply, error, signIn(forms.token(request, reply), form.next, words));
    }
  });

  const newPassword = (link: string, token: string, words: LoginWords): ShownPage => ({
    title: words.yourPassword,
    body: html`<form method="post" action="/auth/link">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="link" value="${link}"><input type="hidden" name="language" value="${words.language}">
<label>${words.newPassword} <input type="password" name="password" autocomplete="new-password" minlength="12" maxlength="200" required autofocus></label>
<label>${words.repeat} <input type="password" name="again" autocomplete="new-password" required></label>
<button>${words.set}</button></form>`,
    words,
  });

  app.get('/auth/link', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const { link, language } = parsed(LINK_FORM.pick({ link: true, language: true }), request.query);
    const words = loginWords(language, request.headers);
    if (!(await auth.logins.linkIsGood(link))) {
      const body = html`<p role="alert">${words.usedLink}</p>`;
      return sendPage(reply, 404, { title: words.yourPassword, body, words });
    }
    return sendPage(reply, 200, newPassword(link, forms.token(request, reply), words));
  });

  app.post('/auth/link', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const form = parsed(LINK_FORM, request.body);
    const words = loginWords(form.language, request.headers);
    let differ = false;
    try {
      forms.check(request, form.token);
      await limitAttempts(request);
      differ = form.password !== form.again;
      if (differ) throw new Refusal('bad-request', 'the two passwords differ');
      await auth.logins.useLink(form.link, form.password);
      auth.authenticator.forget();
      return await reply.redirect(`/auth/login?language=${words.language}`, 303);
    } catch (error) {
      return sendRefusal(reply, error, newPassword(form.link, forms.token(request, reply), words), {
        'bad-request': differ ? 'differ' : 'length',
        'not-found': 'usedLink',
      });
    }
  });
}

/** A path of ours, whatever was asked for: no redirect leads to another site. */
function localPath(next: string): string {
  const base = 'http://local.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return next.startsWith('/') && url?.origin === base ? `${url.pathname}${url.search}` : '/';
}
