import { describe, expect, it } from 'vitest';
import { authenticateWith, openAuth } from '../src/auth/open-auth.ts';
import { totp } from '../src/auth/totp.ts';
import { Refusal } from '../src/config/refusal.ts';
import { AUTH_CONFIG, Browser, Clock, PASSWORD, person, startAuthApp } from './auth-app.ts';
import { describeDatabases } from './databases.ts';

const bearer = (key: string) => ({ method: 'GET', headers: { authorization: `Bearer ${key}` } });

describeDatabases(
  'accounts',
  (get) => {
    const open = (clock = new Clock()) => {
      const auth = openAuth(get().database, AUTH_CONFIG, { publicUrl: 'http://127.0.0.1:1', now: clock.now });
      auth.close();
      return { auth, clock, authenticate: authenticateWith(auth) };
    };

    it('let nobody in without something that proves who they are', async () => {
      const { authenticate } = open();
      for (const headers of [
        {},
        { authorization: 'Bearer ' },
        { authorization: 'Bearer nonsense' },
        { authorization: 'Basic YTpi' },
        { authorization: 'Bearer smell_aaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' },
        { 'x-api-key': 'smell__' },
        { cookie: 'smell_session=a.b' },
        { cookie: 'smell_session=' },
      ]) {
        await expect(authenticate({ method: 'GET', headers })).rejects.toMatchObject({
          code: 'unauthenticated',
          statusCode: 401,
          headers: { 'www-authenticate': 'Bearer' },
        });
      }
    });

    it('know a key by its secret, give it what its user may do at most, and write its use once a minute', async () => {
      const { auth, clock, authenticate } = open();
      const { id: userId, organisationId } = await person(auth, 'viewer');
      const { id, key } = await auth.keys.create({ organisationId, userId, name: 'k', scopes: ['read', 'admin'] });
      expect(key).toMatch(/^smell_[a-z0-9]{12}_[a-z0-9]{40}$/);
      expect(await authenticate(bearer(key))).toEqual({
        organisationId,
        userId,
        role: 'viewer',
        scopes: ['read'],
        method: 'api-key',
        credentialId: id,
      });
      await expect(authenticate(bearer(`${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`))).rejects.toThrow(
        Refusal,
      );
      const usedAt = async () => (await auth.keys.list(organisationId))[0]!.lastUsedAt;
      const first = await usedAt();
      clock.pass(30);
      await authenticate(bearer(key));
      expect(await usedAt()).toBe(first);
      clock.pass(40);
      await authenticate(bearer(key));
      expect(await usedAt()).toBe(new Date(clock.now()).toISOString());
    });

    it('keep neither keys, passwords, session secrets nor links in the database', async () => {
      const { auth } = open();
      const { id: userId, organisationId } = await person(auth);
      const { key } = await auth.keys.create({ organisationId, userId, name: 'k', scopes: ['read'] });
      const { cookie } = await auth.sessions.create(userId, 'test');
      const link = await auth.logins.createLink(userId, 'reset');
      const { url } = await auth.logins.startTotp(userId);
      const kept: string[] = [];
      for (const table of ['app_user', 'api_key', 'user_session', 'one_time_link', 'signing_key', 'audit_event']) {
        const { rows } = await get().database.executeSql(`select * from ${table}`);
        kept.push(JSON.stringify(rows));
      }
      const all = kept.join();
      expect(all).toContain(userId);
      const totpSecret = new URL(url).searchParams.get('secret')!;
      for (const secret of [key.split('_')[2]!, cookie.split('.')[1]!, link, PASSWORD, totpSecret]) {
        expect(all).not.toContain(secret);
      }
    });

    it('end a key when it expires, and when it was rotated and the time of grace is over', async () => {
      const { auth, clock, authenticate } = open();
      const { id: userId, organisationId } = await person(auth);
      const old = await auth.keys.create({
        organisationId,
        userId,
        name: 'k',
        scopes: ['read'],
        expiresAt: new Date(clock.now() + 3_600_000),
      });
      const fresh = await auth.keys.rotate({ organisationId, userId }, old.id, 60);
      await authenticate(bearer(old.key));
      clock.pass(76);
      await expect(authenticate(bearer(old.key))).rejects.toThrow(Refusal);
      await authenticate(bearer(fresh!.key));
      clock.pass(3_600);
      await expect(authenticate(bearer(fresh!.key))).rejects.toThrow(Refusal);
    });

    it('lock an address after five wrong passwords, longer each time, known or not, and open it again', async () => {
      const { auth, clock } = open();
      const { email, id } = await person(auth);
      for (const address of [`nobody-${email}`, email]) {
        const wrong = () => auth.logins.check(address, 'wrong').catch((error) => error.code);
        for (let i = 0; i < 5; i++) expect(await wrong()).toBe('unauthenticated');
        expect(await wrong()).toBe('rate-limited');
        clock.pass(31);
        expect(await wrong()).toBe('unauthenticated');
        clock.pass(31);
        expect(await wrong()).toBe('rate-limited');
      }
      await expect(auth.logins.check(email, PASSWORD)).rejects.toMatchObject({
        code: 'rate-limited',
        headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      });
      clock.pass(3_600);
      expect(await auth.logins.check(email.toUpperCase(), PASSWORD)).toBe(id);
      expect(await auth.logins.check(email, 'wrong').catch((error) => error.code)).toBe('unauthenticated');
      expect(await auth.logins.check(email, PASSWORD)).toBe(id);
    });

    it('count attempts that come all at once', async () => {
      const { auth } = open();
      const codes = await Promise.all(
        Array.from({ length: 12 }, () => auth.logins.check('a@example.org', 'wrong').catch((error) => error.code)),
      );
      expect(codes.filter((code) => code === 'unauthenticated')).toHaveLength(5);
      expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(7);
    });

    it('let a link set a password once, in time, and end the sessions there were', async () => {
      const { auth, clock } = open();
      const { id, email } = await person(auth);
      const { cookie } = await auth.sessions.create(id, 'test');
      const first = await auth.logins.createLink(id, 'reset');
      const second = await auth.logins.createLink(id, 'reset');
      await expect(auth.logins.useLink(first, PASSWORD)).rejects.toMatchObject({ code: 'not-found' });
      await expect(auth.logins.useLink(second, 'short')).rejects.toMatchObject({ code: 'bad-request' });
      const both = await Promise.allSettled([
        auth.logins.useLink(second, 'another password entirely'),
        auth.logins.useLink(second, 'yet another password'),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await auth.sessions.find(cookie)).toBeNull();
      const late = await auth.logins.createLink(id, 'reset');
      clock.pass(3601);
      expect(await auth.logins.linkIsGood(late)).toBe(false);
      await expect(auth.logins.useLink(late, PASSWORD)).rejects.toMatchObject({ code: 'not-found' });
      await expect(auth.logins.check(email, PASSWORD)).rejects.toThrow(Refusal);
    });

    it('ask for a one-time code once it is set up, take each code once, and recovery codes in its place', async () => {
      const { auth, clock } = open();
      const { id, email } = await person(auth);
      const { url } = await auth.logins.startTotp(id);
      const secret = decodeBase32(new URL(url).searchParams.get('secret')!);
      await expect(auth.logins.confirmTotp(id, '000000')).rejects.toMatchObject({ code: 'bad-request' });
      const recovery = await auth.logins.confirmTotp(id, totp(secret, clock.now()));
      expect(recovery).toHaveLength(10);
      await expect(auth.logins.check(email, PASSWORD)).rejects.toMatchObject({ code: 'unauthenticated' });
      // The code that confirmed is used.
      await expect(auth.logins.check(email, PASSWORD, totp(secret, clock.now()))).rejects.toThrow(Refusal);
      clock.pass(30);
      const code = totp(secret, clock.now());
      expect(await auth.logins.check(email, PASSWORD, code)).toBe(id);
      await expect(auth.logins.check(email, PASSWORD, code)).rejects.toThrow(Refusal);
      expect(await auth.logins.check(email, PASSWORD, recovery[0]!)).toBe(id);
      await expect(auth.logins.check(email, PASSWORD, recovery[0]!)).rejects.toThrow(Refusal);
      // Guessing is shut out, the right code with it, until a while has passed.
      const guesses = await Promise.allSettled(Array.from({ length: 12 }, () => auth.logins.stopTotp(id, '000000')));
      const codes = guesses.map((each) => each.status === 'rejected' && each.reason.code);
      expect(new Set(codes)).toEqual(new Set(['bad-request', 'rate-limited']));
      await expect(auth.logins.stopTotp(id, recovery[1]!)).rejects.toMatchObject({ code: 'rate-limited' });
      clock.pass(3600);
      await auth.logins.stopTotp(id, recovery[1]!);
      expect(await auth.logins.check(email, PASSWORD)).toBe(id);
    });

    it('shut out a deleted user within a minute, with keys, sessions and tokens, in every process', async () => {
      const clock = new Clock();
      const { auth } = open(clock);
      const other = open(clock);
      const boss = await person(auth, 'admin');
      const { id: userId, organisationId } = await person(auth, 'member', boss.organisationId);
      const { key } = await auth.keys.create({ organisationId, userId, name: 'k', scopes: ['read'] });
      const { cookie } = await auth.sessions.create(userId, 'test');
      const session = { method: 'GET', headers: { cookie: `smell_session=${cookie}` } };
      await other.authenticate(bearer(key));
      await other.authenticate(session);
      expect(await auth.users.remove(organisationId, userId, boss.id)).toBe(true);
      clock.pass(60);
      await expect(other.authenticate(bearer(key))).rejects.toThrow(Refusal);
      await expect(other.authenticate(session)).rejects.toThrow(Refusal);
      expect(await auth.keys.list(organisationId)).toEqual([]);
      expect(await auth.sessions.list(userId)).toEqual([]);
    });

    it('never leave an organisation without an administrator', async () => {
      const { auth } = open();
      const { id, organisationId } = await person(auth, 'admin');
      await expect(auth.users.remove(organisationId, id, id)).rejects.toMatchObject({ code: 'conflict' });
      await expect(auth.users.setRole(organisationId, id, 'viewer', id)).rejects.toMatchObject({ code: 'conflict' });
      const second = await person(auth, 'admin', organisationId);
      const both = await Promise.allSettled([
        auth.users.remove(organisationId, id, second.id),
        auth.users.remove(organisationId, second.id, id),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('write down who did what by pseudonym, and let nobody change it', async () => {
      const { auth } = open();
      const { id, organisationId, email } = await person(auth, 'admin');
      await auth.logins.check(email, PASSWORD);
      const events = await auth.audit.page(organisationId, 10);
      expect(events.map(({ action }) => action)).toEqual(['login', 'password-set', 'user-invited']);
      expect(events[0]!.actor).toBe(auth.context.secrets.pseudonym(id));
      expect(JSON.stringify(events)).not.toContain(id);
      expect(JSON.stringify(events)).not.toContain(email);
      expect(await auth.audit.page(organisationId, 10, events[1]!.id)).toEqual(events.slice(2));
      const { executeSql } = get().database;
      for (const text of [
        `update audit_event set action = 'nothing' where id = ${events[0]!.id}`,
        `delete from audit_event where id = ${events[0]!.id}`,
        'truncate audit_event',
      ]) {
        await expect(executeSql(text)).rejects.toThrow('append-only');
      }
      expect(await auth.audit.page(organisationId, 10)).toEqual(events);
    });

    it('are cleaned of what has expired', async () => {
      const { auth, clock } = open();
      const { id } = await person(auth);
      await auth.sessions.create(id, 'test');
      await auth.oidc.store.upsert('AccessToken', 'old', { accountId: id, clientId: 'c' }, 60);
      await auth.oidc.store.upsert('AccessToken', 'new', { accountId: id, clientId: 'c' }, 100 * 86_400);
      clock.pass(20 * 86_400);
      await auth.clean();
      const count = async (table: string, where: string) =>
        (await get().database.executeSql(`select 1 from ${table} where ${where} = $1`, [id])).rows.length;
      expect(await count('user_session', 'user_id')).toBe(0);
      expect(await count('oidc_artifact', 'account_id')).toBe(1);
    });
  },
  ['PGlite in memory', 'PostgreSQL'],
);

describe('a service without accounts', () => {
  it('has one user, the local one', async () => {
    expect(await authenticateWith(null)({ method: 'POST', headers: {} })).toMatchObject({
      userId: 'local',
      method: 'local',
    });
  });
});

describeDatabases(
  'routes of accounts',
  (get) => {
    const run = async (body: (world: Awaited<ReturnType<typeof startAuthApp>>) => Promise<void>) => {
      const world = await startAuthApp(get().database);
      try {
        await body(world);
      } finally {
        await world.close();
      }
    };

    it('declare what they demand, every one', () =>
      run(async ({ scopes }) => {
        expect(scopes.size).toBeGreaterThan(25);
        expect([...scopes].filter(([, scope]) => scope === undefined)).toEqual([]);
        const open = [...scopes].filter(([, scope]) => scope === 'public').map(([route]) => route);
        expect(
          open.every((route) => /^[A-Z]+ \/(auth\/(login|link|interaction\/:uid)|oidc\/\*|v1\/session)$/.test(route)),
        ).toBe(true);
      }));

    it('answer 401 without credentials, 403 without the scope', () =>
      run(async ({ auth, url, scopes }) => {
        const { id: userId, organisationId } = await person(auth, 'viewer');
        const { key } = await auth.keys.create({ organisationId, userId, name: 'k', scopes: ['read'] });
        for (const [route, scope] of scopes) {
          if (scope === 'public') continue;
          const [method, path] = route.split(' ') as [string, string];
          const address = `${url}${path.replace(':id', 'x')}`;
          const bare = await fetch(address, { method });
          expect([route, bare.status]).toEqual([route, 401]);
          expect(bare.headers.get('www-authenticate')).toBe('Bearer');
          if (scope === 'signed-in' || scope === 'read') continue;
          const keyed = await fetch(address, { method, headers: { authorization: `Bearer ${key}` } });
          expect([route, keyed.status]).toEqual([route, 403]);
        }
      }));

    it('take foreign ids for missing ones', () =>
      run(async ({ auth, url }) => {
        const mine = await person(auth, 'admin');
        const theirs = await person(auth, 'admin');
        await person(auth, 'admin', theirs.organisationId);
        const { key } = await auth.keys.create({ ...mine, userId: mine.id, name: 'k', scopes: ['read', 'admin'] });
        const foreign = await auth.keys.create({ ...theirs, userId: theirs.id, name: 'k', scopes: ['read'] });
        const { client } = await auth.clients.create(
          { organisationId: theirs.organisationId, name: 'c', kind: 'service', redirectUris: [], scopes: ['read'] },
          null,
        );
        const call = async (method: string, path: string, body?: unknown) => {
          const answer = await fetch(`${url}${path}`, {
            method,
            headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
            ...(body ? { body: JSON.stringify(body) } : {}),
          });
          return `${answer.status} ${await answer.text()}`;
        };
        for (const [method, path, body] of [
          ['DELETE', '/v1/admin/users/ID', undefined],
          ['PATCH', '/v1/admin/users/ID', { role: 'viewer' }],
          ['POST', '/v1/admin/users/ID/reset', undefined],
        ] as const) {
          const answers = await Promise.all(
            [theirs.id, 'missing'].map((id) => call(method, path.replace('ID', id), body)),
          );
          expect(answers[0]).toBe(answers[1]);
          expect(answers[0]).toMatch(/^404 /);
        }
        expect(await call('DELETE', `/v1/admin/keys/${foreign.id}`)).toMatch(/^404 /);
        expect(await call('DELETE', `/v1/keys/${foreign.id}`)).toMatch(/^404 /);
        expect(await call('POST', `/v1/keys/${foreign.id}/rotate`, {})).toMatch(/^404 /);
        expect(await call('DELETE', `/v1/admin/clients/${client.id}`)).toMatch(/^404 /);
        expect(await call('GET', '/v1/admin/users')).not.toContain(theirs.email);
        expect(await call('GET', '/v1/admin/keys')).not.toContain(foreign.id);
        expect(await call('GET', '/v1/admin/clients')).toBe('200 []');
        expect(await auth.keys.list(theirs.organisationId)).toHaveLength(1);
      }));

    it('sign in by a form, keep the cookie from scripts, and demand the token of the session for changes', () =>
      run(async ({ auth, url }) => {
        const { email, id } = await person(auth, 'member');
        const browser = new Browser(url);
        const form = await browser.get('/auth/login?next=//evil.example');
        expect(form.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(await form.text()).not.toContain('<script');
        const csrf = await browser.signIn(email);
        expect(browser.cookies.has('smell_session')).toBe(true);
        expect((await browser.json('POST', '/v1/generate')).status).toBe(403);
        expect((await browser.json('POST', '/v1/generate', undefined, { 'x-csrf-token': 'x' })).status).toBe(403);
        for (const foreign of [
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { 'sec-fetch-site': 'cross-site' },
        ]) {
          const refused = await browser.json('POST', '/v1/generate', undefined, { 'x-csrf-token': csrf, ...foreign });
          expect([foreign, refused.status]).toEqual([foreign, 403]);
          expect(await refused.json()).toMatchObject({ code: 'foreign-origin' });
        }
        const own = { 'x-csrf-token': csrf, origin: url, 'sec-fetch-site': 'same-origin' };
        expect((await browser.json('POST', '/v1/generate', undefined, own)).status).toBe(200);
        const answer = await browser.json('POST', '/v1/generate', undefined, { 'x-csrf-token': csrf });
        expect(await answer.json()).toMatchObject({ userId: id, method: 'session', role: 'member' });
        const [session] = (await (await browser.get('/auth/sessions')).json()) as { id: string; current: boolean }[];
        expect(session!.current).toBe(true);
        const removed = await browser.json('DELETE', `/auth/sessions/${session!.id}`, undefined, {
          'x-csrf-token': csrf,
        });
        expect(removed.status).toBe(204);
        expect((await browser.get('/auth/session')).status).toBe(401);
      }));

    it('set a cookie that scripts and other sites cannot use', () =>
      run(async ({ auth, url }) => {
        const { email } = await person(auth);
        const browser = new Browser(url);
        const token = /name="token" value="([^"]*)"/.exec(await (await browser.get('/auth/login')).text())![1]!;
        const answer = await browser.post('/auth/login', {
          email,
          password: PASSWORD,
          token,
          next: '//evil.example/x',
        });
        expect(answer.headers.get('location')).toBe('/');
        const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('smell_session='))!;
        expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
        expect(cookie).not.toContain('Secure');
        const secure = openAuth(
          get().database,
          { ...AUTH_CONFIG, SMELL_PUBLIC_URL: 'https://smell.example.org/' },
          { publicUrl: '' },
        );
        secure.close();
        expect(secure).toMatchObject({ sessionCookie: '__Host-smell_session', secure: true });
      }));

    it('refuse forms that were sent from another site or without their token', () =>
      run(async ({ auth, url }) => {
        const { email } = await person(auth);
        const browser = new Browser(url);
        const token = /name="token" value="([^"]*)"/.exec(await (await browser.get('/auth/login')).text())![1]!;
        const form = { email, password: PASSWORD };
        expect((await browser.post('/auth/login', form)).status).toBe(403);
        expect((await browser.post('/auth/login', { ...form, token }, { origin: 'https://evil.example' })).status).toBe(
          403,
        );
        expect((await browser.post('/auth/login', { ...form, token }, { origin: 'null' })).status).toBe(403);
        expect((await new Browser(url).post('/auth/login', { ...form, token })).status).toBe(403);
        expect((await browser.post('/auth/login', { ...form, token })).status).toBe(303);
      }));

    it('tell a page who is signed in without refusing it, and the token for changes to nobody else', () =>
      run(async ({ auth, url }) => {
        const { email, id, organisationId } = await person(auth, 'viewer');
        const browser = new Browser(url);
        const ask = async () => {
          const answer = await browser.get('/v1/session');
          expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
          return await answer.json();
        };
        expect(await ask()).toEqual({ accounts: true, user: null, csrfToken: null });
        const csrf = await browser.signIn(email);
        const organisation = { id: organisationId, name: 'Test' };
        const user = { id, email, role: 'viewer', scopes: ['read'], organisation, totp: false };
        expect(await ask()).toEqual({ accounts: true, user, csrfToken: csrf });
        const { key } = await auth.keys.create({ organisationId, userId: id, name: 'k', scopes: ['read'] });
        const byKey = await fetch(`${url}/v1/session`, { headers: { 'x-api-key': key } });
        expect(await byKey.json()).toEqual({ accounts: true, user, csrfToken: null });
        await browser.json('POST', '/auth/logout', undefined, { 'x-csrf-token': csrf });
        expect(await ask()).toEqual({ accounts: true, user: null, csrfToken: null });
      }));

    it('speak the language of the browser, or the one that the studio names', () =>
      run(async ({ url }) => {
        const shown = async (path: string, language: string) =>
          await (await fetch(`${url}${path}`, { headers: { 'accept-language': language } })).text();
        expect(await shown('/auth/login', 'de-CH,de;q=0.9,en;q=0.5')).toContain('<h1>Anmelden</h1>');
        expect(await shown('/auth/login?language=ar', 'de')).toContain('<html lang="ar" dir="rtl">');
        expect(await shown('/auth/login', 'xx')).toContain('<h1>Sign in</h1>');
        expect(await shown('/auth/login?language=toString', 'fr')).toContain('<h1>Se connecter</h1>');
      }));

    it('take a new password from whoever knows the present one, and end the other sessions', () =>
      run(async ({ auth, url }) => {
        const { email } = await person(auth, 'member');
        const [here, elsewhere] = [new Browser(url), new Browser(url)];
        const csrf = { 'x-csrf-token': await here.signIn(email) };
        await elsewhere.signIn(email);
        const next = 'another battery, staple and horse';
        const change = (present: string, to: string) =>
          here.json('POST', '/auth/password', { present, next: to }, csrf);
        expect((await change('wrong', next)).status).toBe(400);
        expect((await change(PASSWORD, 'short')).status).toBe(400);
        expect((await change(PASSWORD, next)).status).toBe(204);
        expect((await here.get('/auth/session')).status).toBe(200);
        expect((await elsewhere.get('/auth/session')).status).toBe(401);
        await expect(elsewhere.signIn(email)).rejects.toThrow('401');
        await elsewhere.signIn(email, next);
      }));

    it('invite a user by a link that works once, change roles and delete', () =>
      run(async ({ auth, url }) => {
        const boss = await person(auth, 'admin');
        const browser = new Browser(url);
        const csrf = { 'x-csrf-token': await browser.signIn(boss.email) };
        const email = `new-${boss.email}`;
        const made = await browser.json('POST', '/v1/admin/users', { email, role: 'member' }, csrf);
        const { user, link } = (await made.json()) as { user: { id: string }; link: string };
        expect(made.status).toBe(201);
        expect((await browser.json('POST', '/v1/admin/users', { email, role: 'viewer' }, csrf)).status).toBe(409);
        const guest = new Browser(url);
        const page = await (await guest.get(link)).text();
        const form = {
          token: /name="token" value="([^"]*)"/.exec(page)![1]!,
          link: /name="link" value="([^"]*)"/.exec(page)![1]!,
          password: PASSWORD,
        };
        expect((await guest.post('/auth/link', { ...form, again: 'other' })).status).toBe(400);
        expect((await guest.post('/auth/link', { ...form, again: PASSWORD })).headers.get('location')).toBe(
          '/auth/login?language=en',
        );
        expect((await guest.get(link)).status).toBe(404);
        const guestCsrf = { 'x-csrf-token': await guest.signIn(email) };
        expect((await guest.json('GET', '/v1/admin/users')).status).toBe(403);
        const key = await guest.json('POST', '/v1/keys', { name: 'k', scopes: ['read', 'jobs'] }, guestCsrf);
        expect(key.status).toBe(201);
        expect((await guest.json('POST', '/v1/keys', { name: 'k', scopes: ['admin'] }, guestCsrf)).status).toBe(403);
        expect((await browser.json('PATCH', `/v1/admin/users/${user.id}`, { role: 'viewer' }, csrf)).status).toBe(204);
        expect((await guest.json('POST', '/v1/generate', undefined, guestCsrf)).status).toBe(403);
        expect((await browser.json('DELETE', `/v1/admin/users/${user.id}`, undefined, csrf)).status).toBe(204);
        expect((await guest.get('/auth/session')).status).toBe(401);
        const secret = ((await key.json()) as { key: string }).key;
        expect((await fetch(`${url}/v1/read`, { headers: { 'x-api-key': secret } })).status).toBe(401);
        const audit = (await (await browser.get('/v1/admin/audit?limit=3')).json()) as { action: string }[];
        expect(audit.map(({ action }) => action)).toEqual(['user-deleted', 'user-role', 'key-created']);
      }));
  },
  ['PGlite in memory', 'PostgreSQL'],
);

function decodeBase32(text: string): Buffer {
  let bits = '';
  for (const letter of text) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}
