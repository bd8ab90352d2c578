/** Our OpenID provider below /oidc. It reads and answers requests itself. */
import { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { decodeProtectedHeader } from 'jose';
import { OIDC_PATH } from '../auth/oidc-service.ts';
import type { Auth } from '../auth/open-auth.ts';
import { Refusal } from '../config/refusal.ts';

const FORM_BYTES = 16 * 1024;

export function oidcMount(app: FastifyInstance, auth: Auth): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: `${OIDC_PATH}/*`,
    config: { scope: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const provider = await auth.oidc.provider();
      // As Express mounts things: the addresses it makes begin with what is cut off here.
      const raw: IncomingMessage & { originalUrl?: string } = request.raw;
      raw.originalUrl = raw.url!;
      raw.url = raw.url!.slice(OIDC_PATH.length);
      const aboutToken = /^\/token\/(introspection|revocation)(\?|$)/.test(raw.url);
      const incoming = aboutToken ? await withTokenId(raw, auth) : raw;
      // What hooks have set so far, such as security headers.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      reply.hijack();
      await provider.callback()(incoming, reply.raw);
    },
  });
}

/**
 * oidc-provider refuses to introspect and revoke JWTs, of which it keeps nothing. Ours have a row each, found by their id: so a token whose
 * signature is good is replaced by its id.
 */
async function withTokenId(request: IncomingMessage & { originalUrl?: string }, auth: Auth): Promise<IncomingMessage> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > FORM_BYTES) throw new Refusal('bad-request', 'the request is too long');
    chunks.push(chunk);
  }
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const token = form.get('token');
  if (token !== null && looksLikeJwt(token)) form.set('token', await tokenId(token, auth));
  const body = Buffer.from(form.toString());
  const copy: IncomingMessage & { originalUrl?: string } = new IncomingMessage(request.socket);
  copy.complete = true;
  copy.originalUrl = request.originalUrl!;
  copy.method = request.method!;
  copy.url = request.url!;
  copy.headers = { ...request.headers, 'content-length': String(body.length) };
  copy.push(body);
  copy.push(null);
  return copy;
}

function looksLikeJwt(token: string): boolean {
  try {
    return Boolean(decodeProtectedHeader(token));
  } catch {
    return false;
  }
}

async function tokenId(token: string, auth: Auth): Promise<string> {
  try {
    return (await auth.oidc.verify(token, undefined)).jti ?? '';
  } catch {
    // Whatever is wrong with it, it is not an active token of ours.
    return 'none';
  }
}
