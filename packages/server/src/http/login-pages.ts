/** Pages to sign in and to set a password by a one-time link. */
import type { FastifyInstance } from 'fastify';
import { type Html, html } from '../auth/html.ts';
import { Refusal } from '../config/refusal.ts';
import type { AuthRoutesOptions } from './auth-routes.ts';
import { setCookie } from './cookies.ts';
import { attemptLimit, Forms, LINK_FORM, LOGIN_FORM, loginForm, parsed, sendPage, sendRefusal } from './login-forms.ts';

export function loginPages(app: FastifyInstance, { auth }: AuthRoutesOptions): void {
  const forms = new Forms(auth);
  const limitAttempts = attemptLimit();

  app.get('/auth/login', { config: { scope: 'public' }, schema: { hide: true } }, (request, reply) => {
    const { next } = parsed(LOGIN_FORM.pick({ next: true }), request.query);
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
    const { link } = parsed(LINK_FORM.pick({ link: true }), request.query);
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

/** A path of ours, whatever was asked for: no redirect leads to another site. */
function localPath(next: string): string {
  const base = 'http://local.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return next.startsWith('/') && url?.origin === base ? `${url.pathname}${url.search}` : '/';
}
