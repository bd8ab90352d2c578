/** What the pages share: their forms, how they know that a form is theirs, and how they show what was wrong. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { cookieOf } from '../auth/authenticator.ts';
import { type Html, html, PAGE_HEADERS, page } from '../auth/html.ts';
import type { Auth } from '../auth/open-auth.ts';
import { demandOwnOrigin } from '../auth/own-origin.ts';
import { equalInConstantTime, randomText } from '../auth/secrets.ts';
import { Refusal, type RefusalCode } from '../config/refusal.ts';
import { setCookie } from './cookies.ts';
import { filled, type LoginTexts, type LoginWords } from './login-texts.ts';

const FORM_COOKIE = 'smell_form';
/** Sign-in attempts from one address, each of which costs a password hash. */
const ATTEMPTS_PER_MINUTE = 30;

const text = (max: number) => z.string().max(max).default('');
export const LOGIN_FORM = z.object({
  email: text(320),
  password: text(400),
  code: text(40),
  token: text(100),
  next: text(2000),
  language: text(8),
});
export const LINK_FORM = z.object({
  link: text(100),
  password: text(400),
  again: text(400),
  token: text(100),
  language: text(8),
});
export const INTERACTION_FORM = z.object({ ...LOGIN_FORM.shape, refuse: z.string().optional() });

/** Forms before there is a session: a cookie of this browser and a field made from it must agree, and the page must be ours. */
export class Forms {
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
    demandOwnOrigin(request.headers, this.#auth.publicUrl);
    const nonce = cookieOf(request.headers, FORM_COOKIE);
    if (nonce === undefined || !equalInConstantTime(this.#digest(nonce), token)) {
      throw new Refusal('forbidden', 'this form is too old; try again');
    }
  }

  #digest(nonce: string): string {
    return this.#auth.context.secrets.digest(nonce, 'form');
  }
}

export function attemptLimit(): (request: FastifyRequest) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: ATTEMPTS_PER_MINUTE, duration: 60 });
  return async ({ ip }) => {
    await limiter.consume(ip).catch(() => {
      throw new Refusal('rate-limited', 'too many attempts from here; wait a minute', { 'retry-after': '60' });
    });
  };
}

export const loginForm = (
  action: string,
  token: string,
  next: string,
  { email, password, code, signIn, language }: LoginWords,
): Html => html`<form method="post" action="${action}">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="next" value="${next}"><input type="hidden" name="language" value="${language}">
<label>${email} <input type="email" name="email" autocomplete="username" required autofocus></label>
<label>${password} <input type="password" name="password" autocomplete="current-password" required></label>
<label>${code} <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20"></label>
<button>${signIn}</button></form>`;

/** @throws Refusal `bad-request` */
export function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const read = shape.safeParse(body ?? {});
  if (!read.success) throw new Refusal('bad-request', 'the form is not complete');
  return read.data;
}

export interface ShownPage {
  readonly title: string;
  readonly body: Html;
  readonly words: LoginWords;
}

export function sendPage(reply: FastifyReply, status: number, { title, body, words }: ShownPage): FastifyReply {
  return reply
    .code(status)
    .headers(PAGE_HEADERS)
    .send(page(title, body, words.language));
}

/** What a refusal says on a page, whose words are for programs otherwise. */
const SAID: Readonly<Partial<Record<RefusalCode, keyof LoginTexts>>> = {
  unauthenticated: 'wrong',
  'rate-limited': 'wait',
  forbidden: 'again',
  'foreign-origin': 'again',
  'not-found': 'expired',
};

/**
 * The form again, with what was wrong.
 *
 * @param said what a refusal of this page means besides
 * @throws what is not a refusal
 */
export function sendRefusal(
  reply: FastifyReply,
  error: unknown,
  { title, body, words }: ShownPage,
  said: typeof SAID = {},
): FastifyReply {
  if (!(error instanceof Refusal)) throw error;
  reply.headers(error.headers).removeHeader('www-authenticate');
  const key = said[error.code] ?? SAID[error.code];
  const message = key === undefined ? error.message : filled(words[key], error.headers['retry-after'] ?? '');
  return sendPage(reply, error.statusCode, { title, words, body: html`<p role="alert">${message}</p>${body}` });
}
