import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { expect, it } from 'vitest';
import type { Scope } from '../src/auth/principal.ts';
import { type AuthApp, Browser, Clock, PASSWORD, person, startAuthApp } from './auth-app.ts';
import { describeDatabases } from './databases.ts';

const REDIRECT = 'http://127.0.0.1:9/callback';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly expires_in: number;
  readonly scope: string;
}

describeDatabases(
  'tokens',
  (get) => {
    const run = async (
      body: (world: AuthApp & { clock: Clock; organisationId: string }) => Promise<void>,
      config = {},
    ): Promise<void> => {
      const clock = new Clock();
      // oidc-provider has the system's clock.
      clock.ms = Date.now();
      const world = await startAuthApp(get().database, { clock, config });
      try {
        await body({ ...world, clock, organisationId: await world.auth.users.createOrganisation('Tokens') });
      } finally {
        await world.close();
      }
    };

    const service = async (world: AuthApp & { organisationId: string }, scopes: Scope[] = ['read', 'generate']) => {
      const { client, secret } = await world.auth.clients.create(
        { organisationId: world.organisationId, name: 'A service', kind: 'service', redirectUris: [], scopes },
        null,
      );
      const basic = `Basic ${Buffer.from(`${client.id}:${secret}`).toString('base64')}`;
      const post = async (path: string, form: Record<string, string>, authorization = basic) =>
        await fetch(`${world.url}/oidc${path}`, {
          method: 'POST',
          body: new URLSearchParams(form),
          headers: { authorization },
        });
      const token = async (form: Record<string, string> = {}): Promise<Tokens> => {
        const answer = await post('/token', { grant_type: 'client_credentials', scope: 'read generate', ...form });
        if (!answer.ok) throw new Error(await answer.text());
        return (await answer.json()) as Tokens;
      };
      return { client, secret, post, token };
    };

    const read = async ({ url }: AuthApp, token: string) =>
      await fetch(`${url}/v1/read`, { headers: { authorization: `Bearer ${token}` } });

    /** The whole of RFC 6749, 4.1 with RFC 7636, in a browser. */
    const authorize = async (
      world: AuthApp,
      clientId: string,
      email: string,
      scope = 'openid read',
      refuse = false,
    ) => {
      const verifier = randomBytes(32).toString('base64url');
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: REDIRECT,
        scope,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        state: 'xyz',
      });
      const browser = new Browser(world.url);
      let answer = await browser.get(`/oidc/auth?${query}`);
      for (let step = 0; step < 10; step++) {
        const location = answer.headers.get('location');
        if (location?.startsWith(REDIRECT)) return { verifier, to: new URL(location), browser };
        if (location !== null) {
          answer = await browser.get(location);
          continue;
        }
        const page = await answer.text();
        if (answer.status !== 200) throw new Error(`${answer.status} ${page}`);
        expect(page).not.toContain('<script');
        const action = /action="([^"]+)"/.exec(page)![1]!;
        const token = /name="token" value="([^"]*)"/.exec(page)![1]!;
        expect((await browser.post(action, { token: 'forged' })).status).toBe(403);
        const form = page.includes('type="password"') ? { email, password: PASSWORD } : refuse ? { refuse: 'yes' } : {};
        answer = await browser.post(action, { token, ...(form as Record<string, string>) });
      }
      throw new Error('the sign-in goes in circles');
    };

    const exchange = async (world: AuthApp, form: Record<string, string>) =>
      await fetch(`${world.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });

    const app = async (world: AuthApp & { organisationId: string }, scopes: Scope[] = ['read', 'generate']) =>
      (
        await world.auth.clients.create(
          { organisationId: world.organisationId, name: 'An <app>', kind: 'app', redirectUris: [REDIRECT], scopes },
          null,
        )
      ).client;

    it('of a service are JWTs that anyone can verify by our published keys and that say no more than they should', () =>
      run(async (world) => {
        const { client, token } = await service(world);
        const { access_token, expires_in, scope } = await token({ scope: 'read generate admin' });
        expect({ expires_in, scope }).toEqual({ expires_in: 600, scope: 'read generate' });
        const discovery = (await (await fetch(`${world.url}/oidc/.well-known/openid-configuration`)).json()) as Record<
          string,
          string
        >;
        expect(discovery.issuer).toBe(`${world.url}/oidc`);
        const keys = createRemoteJWKSet(new URL(discovery.jwks_uri!));
        const { payload, protectedHeader } = await jwtVerify(access_token, keys, {
          issuer: `${world.url}/oidc`,
          audience: 'smell-api',
          typ: 'at+jwt',
        });
        expect(protectedHeader.alg).toBe('ES256');
        expect(payload).toMatchObject({ client_id: client.id, sub: client.id, scope: 'read generate' });
        const published = (await (await fetch(discovery.jwks_uri!)).json()) as { keys: Record<string, unknown>[] };
        expect(published.keys.some((key) => 'd' in key)).toBe(false);
        const answer = await read(world, access_token);
        expect(await answer.json()).toMatchObject({
          organisationId: world.organisationId,
          role: 'member',
          scopes: ['read', 'generate'],
          method: 'token',
          credentialId: client.id,
        });
      }));

    it('are refused without the secret of the client', () =>
      run(async (world) => {
        const { client, post } = await service(world);
        const wrong = `Basic ${Buffer.from(`${client.id}:wrong`).toString('base64')}`;
        const stored = `Basic ${Buffer.from(`${client.id}:kept as a digest: ${client.id}`).toString('base64')}`;
        for (const authorization of [wrong, stored]) {
          const answer = await post('/token', { grant_type: 'client_credentials' }, authorization);
          expect(answer.status).toBe(401);
        }
      }));

    it('can be introspected and revoked, and then open nothing', () =>
      run(async (world) => {
        const { post, token, client } = await service(world);
        const { access_token } = await token();
        const look = async (caller = post) =>
          (await (await caller('/token/introspection', { token: access_token })).json()) as Record<string, unknown>;
        expect(await look()).toMatchObject({ active: true, client_id: client.id, scope: 'read generate' });
        const stranger = await service(world);
        expect(await look(stranger.post)).toEqual({ active: false });
        await stranger.post('/token/revocation', { token: access_token });
        expect((await read(world, access_token)).status).toBe(200);
        expect((await post('/token/revocation', { token: access_token })).status).toBe(200);
        expect(await look()).toEqual({ active: false });
        world.clock.pass(60);
        expect((await read(world, access_token)).status).toBe(401);
        expect((await post('/token/revocation', { token: `${access_token.slice(0, -4)}AAAA` })).status).toBe(200);
      }));

    it('of an app come by code and PKCE with the consent of the user', () =>
      run(async (world) => {
        const { email, id } = await person(world.auth, 'member', world.organisationId);
        const client = await app(world);
        const { verifier, to } = await authorize(world, client.id, email, 'openid read generate');
        expect(to.searchParams.get('state')).toBe('xyz');
        const form = {
          grant_type: 'authorization_code',
          client_id: client.id,
          code: to.searchParams.get('code')!,
          redirect_uri: REDIRECT,
        };
        expect((await exchange(world, { ...form, code_verifier: randomBytes(32).toString('base64url') })).status).toBe(
          400,
        );
        const again = await authorize(world, client.id, email, 'openid read generate');
        const code = again.to.searchParams.get('code')!;
        const tokens = (await (
          await exchange(world, { ...form, code, code_verifier: again.verifier })
        ).json()) as Tokens;
        expect(decodeJwt(tokens.id_token!)).toMatchObject({ sub: id, aud: client.id });
        expect(await (await read(world, tokens.access_token)).json()).toMatchObject({
          userId: id,
          role: 'member',
          scopes: ['read', 'generate'],
          method: 'token',
        });
        expect(verifier).not.toBe(again.verifier);
        // A code that is used twice ends what it gave.
        expect((await exchange(world, { ...form, code, code_verifier: again.verifier })).status).toBe(400);
        world.clock.pass(60);
        expect((await read(world, tokens.access_token)).status).toBe(401);
      }));

    it('are not given without PKCE, to another address, or when the user refuses', () =>
      run(async (world) => {
        const { email } = await person(world.auth, 'member', world.organisationId);
        const client = await app(world);
        const query = { client_id: client.id, response_type: 'code', redirect_uri: REDIRECT, scope: 'read' };
        const ask = (more: Record<string, string>) =>
          fetch(`${world.url}/oidc/auth?${new URLSearchParams({ ...query, ...more })}`, { redirect: 'manual' });
        const bare = await ask({});
        expect(bare.headers.get('location')).toContain('error=invalid_request');
        const elsewhere = await ask({ redirect_uri: 'https://evil.example/' });
        expect(elsewhere.status).toBe(400);
        expect(elsewhere.headers.get('location')).toBeNull();
        const { to } = await authorize(world, client.id, email, 'openid read', true);
        expect(to.searchParams.get('error')).toBe('access_denied');
        expect(to.searchParams.get('code')).toBeNull();
      }));

    it('are refreshed by a token that works once; a stolen one that is used again ends them all', () =>
      run(async (world) => {
        const { email } = await person(world.auth, 'member', world.organisationId);
        const client = await app(world);
        const { verifier, to } = await authorize(world, client.id, email);
        const first = (await (
          await exchange(world, {
            grant_type: 'authorization_code',
            client_id: client.id,
            code: to.searchParams.get('code')!,
            redirect_uri: REDIRECT,
            code_verifier: verifier,
          })
        ).json()) as Tokens;
        const refresh = (token: string) =>
          exchange(world, { grant_type: 'refresh_token', client_id: client.id, refresh_token: token });
        const second = (await (await refresh(first.refresh_token!)).json()) as Tokens;
        expect(second.refresh_token).not.toBe(first.refresh_token);
        const third = (await (await refresh(second.refresh_token!)).json()) as Tokens;
        expect((await read(world, third.access_token)).status).toBe(200);
        expect((await refresh(first.refresh_token!)).status).toBe(400);
        expect((await refresh(third.refresh_token!)).status).toBe(400);
        world.clock.pass(60);
        expect((await read(world, third.access_token)).status).toBe(401);
      }));

    it('are given once for a refresh token that is used many times at once', () =>
      run(async (world) => {
        const { email } = await person(world.auth, 'member', world.organisationId);
        const client = await app(world);
        const { verifier, to } = await authorize(world, client.id, email);
        const answer = await exchange(world, {
          grant_type: 'authorization_code',
          client_id: client.id,
          code: to.searchParams.get('code')!,
          redirect_uri: REDIRECT,
          code_verifier: verifier,
        });
        const { refresh_token } = (await answer.json()) as Tokens;
        const form = { grant_type: 'refresh_token', client_id: client.id, refresh_token: refresh_token! };
        const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(world, form)));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        expect(answers.filter(({ status }) => status === 400)).toHaveLength(7);
      }));

    it('and codes are used up by one of those who use them at the same moment', () =>
      run(async ({ auth: { oidc } }) => {
        for (let i = 0; i < 5; i++) {
          await oidc.store.upsert('RefreshToken', `race ${i}`, { accountId: 'a', clientId: 'c' }, 60);
          const uses = Array.from({ length: 6 }, () => oidc.store.consume('RefreshToken', `race ${i}`));
          const won = (await Promise.allSettled(uses)).filter(({ status }) => status === 'fulfilled');
          expect(won).toHaveLength(1);
          expect(await oidc.store.find('RefreshToken', `race ${i}`)).toMatchObject({ consumed: expect.any(Number) });
        }
      }));

    it('end within a minute with the user, with their role, or with the client', () =>
      run(async (world) => {
        const boss = await person(world.auth, 'admin', world.organisationId);
        const { email, id } = await person(world.auth, 'member', world.organisationId);
        const client = await app(world);
        const get = async (): Promise<Tokens> => {
          const { verifier, to } = await authorize(world, client.id, email, 'openid read generate');
          const answer = await exchange(world, {
            grant_type: 'authorization_code',
            client_id: client.id,
            code: to.searchParams.get('code')!,
            redirect_uri: REDIRECT,
            code_verifier: verifier,
          });
          return (await answer.json()) as Tokens;
        };
        const { access_token, refresh_token } = await get();
        const generate = () =>
          fetch(`${world.url}/v1/generate`, { method: 'POST', headers: { authorization: `Bearer ${access_token}` } });
        expect((await generate()).status).toBe(200);
        await world.auth.users.setRole(world.organisationId, id, 'viewer', boss.id);
        world.clock.pass(60);
        expect((await generate()).status).toBe(403);
        expect((await read(world, access_token)).status).toBe(200);
        await world.auth.users.remove(world.organisationId, id, boss.id);
        world.clock.pass(60);
        expect((await read(world, access_token)).status).toBe(401);
        const refreshed = await exchange(world, {
          grant_type: 'refresh_token',
          client_id: client.id,
          refresh_token: refresh_token!,
        });
        expect(refreshed.status).toBe(400);
        const program = await service(world);
        const { access_token: own } = await program.token();
        expect((await read(world, own)).status).toBe(200);
        await world.auth.clients.remove(world.organisationId, program.client.id, boss.id);
        world.clock.pass(60);
        expect((await read(world, own)).status).toBe(401);
      }));

    it('stay good while keys rotate, and a new key is published before it signs', () =>
      run(async (world) => {
        const { token } = await service(world);
        const { access_token } = await token();
        const before = decodeProtectedHeader(access_token).kid!;
        const kid = await world.auth.signingKeys.rotate(null);
        world.clock.pass(31);
        const jwks = (await (await fetch(`${world.url}/oidc/jwks`)).json()) as { keys: { kid: string }[] };
        expect(jwks.keys.map((key) => key.kid)).toEqual(expect.arrayContaining([before, kid]));
        expect(decodeProtectedHeader((await token()).access_token).kid).toBe(before);
        world.clock.pass(61);
        const fresh = (await token()).access_token;
        expect(decodeProtectedHeader(fresh).kid).toBe(kid);
        expect((await read(world, fresh)).status).toBe(200);
        expect((await read(world, access_token)).status).toBe(200);
        // Another process has seen neither, and finds the key when it meets it.
        const other = await startAuthApp(get().database, {
          clock: world.clock,
          config: { SMELL_PUBLIC_URL: world.url },
        });
        expect((await read(other, fresh)).status).toBe(200);
        await other.close();
        const { rows } = await get().database.executeSql('select * from signing_key');
        expect(JSON.stringify(rows)).not.toContain('"d"');
      }));

    it('are refused when signed by someone else, for someone else, or not at all', () =>
      run(async (world) => {
        const { token } = await service(world);
        const { access_token } = await token();
        const { kid } = decodeProtectedHeader(access_token);
        const claims = decodeJwt(access_token);
        const { privateKey } = await generateKeyPair('ES256');
        const jwks = (await (await fetch(`${world.url}/oidc/jwks`)).json()) as { keys: Record<string, string>[] };
        const [{ privateJwk }] = await world.auth.signingKeys.list();
        const header = { alg: 'ES256', kid: kid!, typ: 'at+jwt' };
        const forged = {
          'another key': await new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
          'no signature': new UnsecuredJWT(claims).encode(),
          'our public key as a shared secret': await new SignJWT(claims)
            .setProtectedHeader({ ...header, alg: 'HS256' })
            .sign(new TextEncoder().encode(JSON.stringify(jwks.keys[0]))),
          'another audience': await new SignJWT({ ...claims, aud: 'other' })
            .setProtectedHeader(header)
            .sign(privateJwk),
          'another kind of token': await new SignJWT(claims)
            .setProtectedHeader({ ...header, typ: 'JWT' })
            .sign(privateJwk),
          'a past': await new SignJWT({ ...claims, exp: 1 }).setProtectedHeader(header).sign(privateJwk),
          'an unknown id': await new SignJWT({ ...claims, jti: 'x' }).setProtectedHeader(header).sign(privateJwk),
        };
        for (const [what, each] of Object.entries(forged)) {
          expect([what, (await read(world, each)).status]).toEqual([what, 401]);
        }
      }));

    it('leave nothing in the database that opens anything', () =>
      run(async (world) => {
        const { email, id } = await person(world.auth, 'member', world.organisationId);
        const client = await app(world);
        const { verifier, to, browser } = await authorize(world, client.id, email);
        const code = to.searchParams.get('code')!;
        const answer = await exchange(world, {
          grant_type: 'authorization_code',
          client_id: client.id,
          code,
          redirect_uri: REDIRECT,
          code_verifier: verifier,
        });
        const tokens = (await answer.json()) as Tokens;
        const { rows } = await get().database.executeSql('select * from oidc_artifact where account_id = $1', [id]);
        const kept = JSON.stringify(rows);
        expect(rows.length).toBeGreaterThan(3);
        for (const secret of [
          code,
          tokens.refresh_token!,
          decodeJwt(tokens.access_token).jti!,
          browser.cookies.get('smell_op')!,
        ]) {
          expect(secret.length).toBeGreaterThan(20);
          expect(kept).not.toContain(secret);
        }
      }));

    it('of an external issuer are taken in place of ours, for users we know', async () => {
      const { publicKey, privateKey } = await generateKeyPair('RS256');
      const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' };
      let away = '';
      const issuerServer = createServer((request, response) => {
        if (away !== '' && request.url?.endsWith(away)) {
          response.writeHead(500).end();
          return;
        }
        const body = request.url?.endsWith('openid-configuration')
          ? { issuer, jwks_uri: `${issuer}/jwks` }
          : { keys: [jwk] };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
      });
      await new Promise<void>((resolve) => issuerServer.listen(0, '127.0.0.1', resolve));
      const issuer = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}`;
      try {
        await run(
          async (world) => {
            const { email, id } = await person(world.auth, 'member', world.organisationId);
            const sign = (claims: Record<string, unknown>, audience = 'smell-api') =>
              new SignJWT(claims)
                .setProtectedHeader({ alg: 'RS256', kid: 'k' })
                .setIssuer(issuer)
                .setAudience(audience)
                .setExpirationTime(Math.floor(world.clock.now() / 1000) + 3600)
                .sign(privateKey);
            const status = async (claims: Record<string, unknown>, audience?: string) =>
              (await read(world, await sign(claims, audience))).status;
            for (const path of ['openid-configuration', 'jwks']) {
              away = path;
              const refused = await read(world, await sign({ sub: 's1' }));
              expect([refused.status, refused.headers.get('retry-after')], path).toEqual([503, '5']);
            }
            away = '';
            expect(await status({ sub: 's1' })).toBe(401);
            expect(await status({ sub: 's1', email })).toBe(401);
            expect(await status({ sub: 's1', email, email_verified: true }, 'another')).toBe(401);
            expect(await status({ sub: 's1', email, email_verified: true })).toBe(200);
            expect(await (await read(world, await sign({ sub: 's1' }))).json()).toMatchObject({ userId: id });
            // The address is linked already: someone else cannot take it.
            expect(await status({ sub: 's2', email, email_verified: true })).toBe(401);
            const ours = await service(world);
            expect((await read(world, (await ours.token()).access_token)).status).toBe(401);
          },
          { SMELL_ISSUER: issuer },
        );
      } finally {
        issuerServer.close();
      }
    });
  },
  ['PGlite in memory', 'PostgreSQL'],
);
