/** Accounts and research in Chromium on the real service with accounts. Skipped by name without Chromium; with CI=true it fails instead. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, withoutChromium } from './open-studio.ts';
import { type AccountsServer, ADMINISTRATOR, startStudio, startStudioWithAccounts } from './studio-server.ts';
import { fits, PHONE, text, textsOf, violations, visit as visitWith } from './visit.ts';

const PASSWORD = 'correct horse battery staple';
/** For jobs, on a machine that others work on too. */
const PATIENCE_MS = 150_000;
const PAGES = ['account', 'keys', 'organisation', 'programs', 'usage', 'audit'].map((name) => `/settings/${name}`);
const RESEARCH = ['/research', '/research/evaluations', '/research/fine-tunes', '/research/models'];

describe.skipIf(withoutChromium)('the studio with accounts (needs chromium)', () => {
  let server: AccountsServer;
  let browser: Browser;
  /** Where the administrator has signed in. */
  let state: Awaited<ReturnType<BrowserContext['storageState']>>;

  beforeAll(async () => {
    server = await startStudioWithAccounts();
    browser = await launchChromium();
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await takeLink(page, server.invitation);
    await signIn(page, ADMINISTRATOR);
    await page.locator('textarea').waitFor();
    state = await context.storageState();
    await context.close();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function takeLink(page: Page, link: string): Promise<void> {
    await page.goto(link);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=again]').fill(PASSWORD);
    await page.locator('main button').click();
    await page.locator('[name=email]').waitFor();
  }

  async function signIn(page: Page, email: string, code = ''): Promise<void> {
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=code]').fill(code);
    await page.locator('main button').click();
  }

  /** As the administrator, unless `options` says otherwise. @param refusals are meant */
  const visit = <T>(
    path: string,
    use: (page: Page, context: BrowserContext) => Promise<T>,
    { refusals = false, ...options }: BrowserContextOptions & { readonly refusals?: boolean } = {},
  ): Promise<T> =>
    visitWith(
      browser,
      {
        url: server.url,
        path,
        options: { storageState: state, ...options },
        expected: refusals ? /status of 40[0-9]/ : undefined,
      },
      use,
    );

  it('asks who one is, leads back to the page that was wanted, and keeps nothing of it where scripts could read it', async () => {
    await visit(
      '/settings/keys?from=here',
      async (page, context) => {
        expect(await violations(page)).toEqual([]);
        await page.getByRole('link', { name: text('account.signIn') }).click();
        await page.locator('[name=email]').waitFor();
        expect(await violations(page)).toEqual([]);
        await signIn(page, ADMINISTRATOR);
        await page.getByRole('heading', { name: text('keys.own') }).waitFor();
        expect(page.url()).toBe(`${server.url}/settings/keys?from=here`);
        const [session] = (await context.cookies()).filter(({ name }) => name.endsWith('smell_session'));
        expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
        const readable = await page.evaluate(() =>
          JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
        );
        expect(readable).not.toContain(session!.value.split('.')[1]);
        expect(readable).not.toMatch(/csrf|token/i);
        await page.goto(`${server.url}/settings/account`);
        await page.getByRole('button', { name: text('account.signOut'), exact: true }).click();
        await page.getByRole('link', { name: text('account.signIn') }).waitFor();
        expect((await context.request.get(`${server.url}/v1/models`)).status()).toBe(401);
      },
      { storageState: { cookies: [], origins: [] } },
    );
  });

  it('keeps what one was doing when the session ends, and goes on after a sign-in beside it', async () => {
    await visit(
      '/',
      async (page, context) => {
        // A session of its own, since it is going to end.
        await context.clearCookies();
        await page.goto(`${server.url}/auth/login?next=/research`);
        await signIn(page, ADMINISTRATOR);
        const scents = page.getByLabel(text('research.prompts'));
        await scents.fill('fresh citrus and cedar');
        const other = await context.newPage();
        await other.goto(`${server.url}/settings/account`);
        await other.getByRole('button', { name: text('account.signOut'), exact: true }).click();
        const dialog = page.getByRole('dialog', { name: text('account.ended') });
        await dialog.waitFor();
        expect(await violations(page)).toEqual([]);
        const opened = context.waitForEvent('page');
        await dialog.getByRole('link', { name: text('account.signIn') }).click();
        const beside = await opened;
        await signIn(beside, ADMINISTRATOR);
        await beside.getByRole('heading', { name: text('account.signedIn') }).waitFor();
        await dialog.waitFor({ state: 'detached' });
        expect(await scents.inputValue()).toBe('fresh citrus and cedar');
        await page.getByLabel('dit-smell').check();
        await page.getByText(text('research.size', { cells: '5', molecules: '100' })).waitFor();
      },
      { refusals: true },
    );
  });

  it('ends a session at the next request after it was removed elsewhere', async () => {
    await visit(
      '/settings/account',
      async (page) => {
        const other = await browser.newContext({ locale: 'en' });
        const there = await other.newPage();
        await there.goto(`${server.url}/auth/login?next=/research`);
        await signIn(there, ADMINISTRATOR);
        await there.getByLabel(text('research.prompts')).waitFor();
        await page.reload();
        const ends = page.getByRole('button', { name: new RegExp(`^${text('account.endSession')}`) });
        await ends.first().waitFor();
        for (let left = await ends.count(); left > 0; left--) {
          await ends.first().click();
          await expect.poll(() => ends.count()).toBe(left - 1);
        }
        await there.getByRole('link', { name: text('research.models') }).click();
        await there.getByRole('dialog', { name: text('account.ended') }).waitFor();
        await other.close();
      },
      { refusals: true },
    );
  });

  it('makes a key that works and is shown once, replaces it, and revokes it in two steps', async () => {
    await visit('/settings/keys', async (page) => {
      await page.getByLabel(text('keys.name')).fill('Lab notebook');
      await page.getByRole('button', { name: text('keys.make') }).click();
      const shown = page.getByRole('region', { name: text('keys.newKey') });
      const key = (await shown.textContent())!;
      const status = async (given: string) =>
        (await fetch(`${server.url}/v1/models`, { headers: { authorization: `Bearer ${given}` } })).status;
      expect(await status(key)).toBe(200);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: `${text('keys.rotate')}: Lab notebook` }).click();
      await expect.poll(async () => (await shown.textContent()) !== key).toBe(true);
      const successor = (await shown.textContent())!;
      expect(await status(successor)).toBe(200);
      await page.reload();
      await page.getByText('Lab notebook').first().waitFor();
      expect(await page.getByText(successor).count()).toBe(0);
      const revoke = page.getByRole('button', { name: `${text('keys.revoke')}: Lab notebook` });
      for (const left of [1, 0]) {
        await revoke.first().click();
        await page.getByText(text('keys.revokeMeans')).waitFor();
        await page.getByRole('button', { name: text('keys.revoke'), exact: true }).click();
        await expect.poll(() => revoke.count()).toBe(left);
      }
      expect(await status(key)).toBe(401);
      expect(await status(successor)).toBe(401);
    });
  });

  it('invites somebody, who may do what their role says, and takes a changed role back', async () => {
    const link = await visit('/settings/organisation', async (page) => {
      await page.getByLabel(text('account.email')).fill('bo@example.org');
      await page.getByRole('combobox', { name: text('organisation.role'), exact: true }).click();
      await page.getByRole('option', { name: text('role.viewer') }).click();
      await page.getByRole('button', { name: text('organisation.makeLink') }).click();
      return (await page.getByRole('region', { name: text('organisation.link') }).textContent())!;
    });
    const context = await browser.newContext({ locale: 'de' });
    const page = await context.newPage();
    await takeLink(page, link);
    expect(await page.locator('h1').textContent()).toBe('Anmelden');
    await signIn(page, 'bo@example.org');
    await page.locator('textarea').waitFor();
    const german = textsOf('de');
    expect(await page.getByRole('link', { name: german['research.title']! }).count()).toBe(0);
    const make = () =>
      page.evaluate(async () => {
        const { csrfToken } = await (await fetch('/v1/session')).json();
        const send = async (headers: Record<string, string>) =>
          (
            await fetch('/v1/generate', {
              method: 'POST',
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify({ prompt: 'rose', count: 1 }),
            })
          ).status;
        return [await send({ 'x-csrf-token': csrfToken }), await send({})];
      });
    expect(await make()).toEqual([403, 403]);
    await visit('/settings/organisation', async (admin) => {
      const role = admin.getByRole('combobox', { name: `${text('organisation.role')}: bo@example.org` });
      const choose = async (name: string) => {
        await role.click();
        await admin.getByRole('option', { name, exact: true }).click();
        await admin.getByText(text('organisation.roleChanged', { email: 'bo@example.org' })).waitFor();
      };
      await choose(text('role.admin'));
      await admin.getByRole('button', { name: text('account.undo') }).click();
      await expect.poll(() => role.inputValue()).toBe(text('role.viewer'));
      await choose(text('role.member'));
      expect(await violations(admin)).toEqual([]);
    });
    expect(await make()).toEqual([200, 403]);
    await visit('/settings/organisation', async (admin) => {
      await admin.getByRole('button', { name: `${text('organisation.remove')}: bo@example.org` }).click();
      await admin.getByRole('button', { name: text('organisation.remove'), exact: true }).click();
      await expect.poll(() => admin.getByText('bo@example.org', { exact: true }).count()).toBe(0);
      await admin.goto(`${server.url}/settings/audit`);
      await admin
        .getByRole('rowheader', { name: text('auditAction.user-deleted') })
        .first()
        .waitFor();
    });
    await page.reload();
    await page.getByRole('link', { name: german['account.signIn']! }).waitFor();
    await context.close();
  });

  it('asks for a one-time code once they are on', async () => {
    await visit(
      '/settings/account',
      async (page) => {
        await page.getByRole('button', { name: text('account.codesStart') }).click();
        const secret = (await page.getByRole('region', { name: text('account.secret') }).textContent())!;
        expect(await page.getByRole('link', { name: text('account.openApp') }).getAttribute('href')).toMatch(
          /^otpauth:\/\/totp\//,
        );
        await page.getByLabel(text('account.codeToStart')).fill('000000');
        await page.getByRole('button', { name: text('account.codesConfirm') }).click();
        await page.getByRole('alert').waitFor();
        await page.getByLabel(text('account.codeToStart')).fill(codeOf(secret, Date.now()));
        await page.getByRole('button', { name: text('account.codesConfirm') }).click();
        const recovery = page.getByRole('region', { name: text('account.recoveryName') });
        const codes = (await recovery.textContent())!.split('\n');
        expect(codes).toHaveLength(10);
        const other = await browser.newContext({ locale: 'en' });
        const there = await other.newPage();
        await there.goto(`${server.url}/auth/login`);
        await signIn(there, ADMINISTRATOR);
        await there.getByRole('alert').waitFor();
        await signIn(there, ADMINISTRATOR, codes[0]);
        await there.locator('textarea').waitFor();
        await other.close();
        await page.getByLabel(text('account.codeToStop')).fill(codes[1]!);
        await page.getByRole('button', { name: text('account.codesStop') }).click();
        await page.getByRole('button', { name: text('account.codesStart') }).waitFor();
      },
      { refusals: true },
    );
  });

  it('runs an experiment, shows how the workers compare, and has an address for it', async () => {
    await visit('/research', async (page) => {
      await page.getByLabel(text('research.name')).fill('Two workers');
      for (const worker of ['dit-smell', 'baseline']) await page.getByLabel(worker).check();
      await page.getByLabel(text('research.prompts')).fill('fresh citrus and cedar');
      await page.getByLabel(text('research.seeds')).fill('2');
      await page.getByLabel(text('research.count')).fill('2');
      await page.getByRole('button', { name: text('research.start') }).click();
      await page.waitForURL('**/research/experiments/*');
      await page.getByRole('progressbar').waitFor();
      const compared = page.getByRole('heading', {
        name: text('research.against', { worker: 'dit-smell', other: 'baseline' }),
      });
      await compared.waitFor({ timeout: PATIENCE_MS });
      await page.getByRole('img', { name: new RegExp(`^${text('metric.validity')}: `) }).waitFor();
      expect(await page.getByRole('table').last().getByRole('row').count()).toBe(5);
      expect(await violations(page)).toEqual([]);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: text('research.csv') }).click();
      expect(
        readFileSync(await (await waiting).path(), 'utf8')
          .trim()
          .split('\n'),
      ).toHaveLength(5);
      await page.setViewportSize(PHONE.viewport);
      expect(await fits(page)).toBe(true);
      await page.reload();
      await compared.waitFor();
      await page.getByRole('button', { name: `${text('research.delete')}: Two workers` }).click();
      await page.getByRole('button', { name: text('research.delete'), exact: true }).click();
      await page.getByText(text('research.noExperiments')).waitFor();
    });
  }, 240_000);

  it('trains on an uploaded file with its loss shown as it falls, and the model can be chosen', async () => {
    await visit('/research/fine-tunes', async (page) => {
      const upload = async (name: string, epochs: string) => {
        await page.locator('input[type=file]').setInputFiles({
          name: 'house.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'smiles,descriptors\nCC(C)=CCCC(C)CCO,rose;floral\nCC(=O)OC1CCC(C(C)(C)C)CC1,woody\nCOc1cc(C=O)ccc1O,vanilla;sweet\n',
          ),
        });
        await page.getByLabel(text('research.modelName')).fill(name);
        await page.getByLabel(text('research.epochs')).fill(epochs);
        await page.getByRole('button', { name: text('research.train') }).click();
        await page.waitForURL('**/research/fine-tunes/*');
      };
      const curve = page.getByRole('img', { name: /^Loss over molecules/ });
      await upload('endless', '1000');
      await curve.waitFor({ timeout: PATIENCE_MS });
      const before = await curve.getAttribute('aria-label');
      await expect
        .poll(async () => (await curve.getAttribute('aria-label')) !== before, { timeout: PATIENCE_MS })
        .toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: `${text('research.stop')}: endless` }).click();
      await page.getByRole('button', { name: text('research.stop'), exact: true }).click();
      await page.getByText(text('jobState.cancelled')).waitFor();

      await page.goto(`${server.url}/research/fine-tunes`);
      await upload('house', '2');
      await page.getByText(text('research.ready', { name: 'house' })).waitFor({ timeout: PATIENCE_MS });
      await page.getByRole('link', { name: text('research.card') }).click();
      await page.locator('summary').filter({ hasText: 'house' }).click();
      await page.getByText(text('research.private')).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: text('research.use') }).click();
      await page.locator('[aria-controls=conditions]').click();
      const worker = page.getByRole('combobox', { name: text('request.worker') });
      await expect.poll(() => worker.inputValue()).toBe(`house (${text('research.private')})`);
    });
  }, 400_000);

  it.each([
    ['in the light', {}],
    ['in the dark', { colorScheme: 'dark' as const }],
    ['on a phone', PHONE],
    ['in Arabic', { locale: 'ar' }],
  ])(
    'has no violation that axe knows of, and nothing wider than the screen, %s',
    async (_name, options) => {
      await visit(
        '/settings',
        async (page) => {
          for (const path of [...PAGES, ...RESEARCH]) {
            await page.goto(server.url + path);
            await page.locator('main h2').first().waitFor({ state: 'attached' });
            await page.waitForLoadState('networkidle');
            expect([path, await violations(page)]).toEqual([path, []]);
            expect([path, await fits(page)]).toEqual([path, true]);
          }
        },
        options,
      );
    },
    120_000,
  );

  it('says plainly where there are no accounts that there are none, and how to have them', async () => {
    const local = await startStudio();
    const context = await browser.newContext({ locale: 'en' });
    try {
      const page = await context.newPage();
      for (const path of PAGES.filter((each) => each !== '/settings/usage')) {
        await page.goto(local.url + path);
        await page.getByRole('heading', { name: text('account.none') }).waitFor();
        expect(await page.getByRole('region', { name: text('account.commands') }).textContent()).toContain(
          'SMELL_AUTH=on',
        );
        expect(await violations(page)).toEqual([]);
      }
      await page.goto(`${local.url}/settings/usage`);
      await page.getByText(text('usage.how')).waitFor();
    } finally {
      await context.close();
      await local.close();
    }
  }, 180_000);

  it('makes molecules in the page for whom is signed in, and gives no model to others', {
    timeout: 240_000,
  }, async () => {
    await visit('/', async (page) => {
      await page.getByLabel(text('place.page'), { exact: true }).check({ force: true });
      await page.getByText(text('place.ready')).waitFor({ timeout: PATIENCE_MS });
      await page.locator('textarea').fill('green fig leaf');
      await page.getByLabel(text('request.count')).fill('2');
      await page.getByRole('button', { name: text('generate.start') }).click();
      await expect.poll(() => page.locator('article').count(), { timeout: PATIENCE_MS }).toBe(2);
    });
    expect((await fetch(`${server.url}/v1/models/dit-smell/files/config.json`)).status).toBe(401);
  });
});

/** RFC 6238, of the secret as an authenticator app takes it. */
function codeOf(secret: string, nowMs: number): string {
  let bits = '';
  for (const letter of secret.replaceAll(' ', '')) {
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  }
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)));
  const hash = createHmac('sha1', key).update(message).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 0xf) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}
