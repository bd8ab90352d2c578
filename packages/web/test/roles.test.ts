/**
 * What the studio shows to whom: a viewer sees and changes nothing, an administrator registers programs, a researcher evaluates a worker. In
 * Chromium on the real service with accounts. Skipped by name without Chromium; with CI=true it fails instead.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, withoutChromium } from './open-studio.ts';
import { type AccountsServer, ADMINISTRATOR, startStudioWithAccounts } from './studio-server.ts';
import { PHONE, text, violations, visit as visitWith } from './visit.ts';

const PASSWORD = 'correct horse battery staple';
const VIEWER = 'vi@example.org';
/** For jobs, on a machine that others work on too. */
const PATIENCE_MS = 150_000;

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What the page holds that changes or makes something, by name. */
const MAKING = [
  'generate.start',
  'save.save',
  'library.import',
  'accord.save',
  'accord.propose',
  'vary.moreStart',
  'vary.saferStart',
];

describe.skipIf(withoutChromium)('roles (needs chromium)', () => {
  let server: AccountsServer;
  let browser: Browser;
  let administrator: State;
  let viewer: State;
  /** Of the organisation, before anybody looks. */
  let made: { readonly job: string; readonly inchiKey: string; readonly accord: string };

  beforeAll(async () => {
    server = await startStudioWithAccounts();
    browser = await launchChromium();
    administrator = await join(server.invitation, ADMINISTRATOR);
    await as(administrator, '/', async (page) => {
      const { link, ...rest } = await page.evaluate(prepare, VIEWER);
      made = rest;
      viewer = await join(link, VIEWER);
    });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Sets a password by a link and signs in. */
  async function join(link: string, email: string): Promise<State> {
    const context = await browser.newContext({ locale: 'en' });
    try {
      const page = await context.newPage();
      await page.goto(link);
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('[name=again]').fill(PASSWORD);
      await page.locator('main button').click();
      await page.locator('[name=email]').fill(email);
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('main button').click();
      await page.locator('textarea').waitFor();
      return await context.storageState();
    } finally {
      await context.close();
    }
  }

  const as = <T>(
    state: State,
    path: string,
    use: (page: Page, context: BrowserContext) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> =>
    visitWith(
      browser,
      { url: server.url, path, options: { storageState: state, ...options }, patienceMs: 60_000 },
      use,
    );

  it.each([
    ['on a desk', {}],
    ['on a phone, in the dark', { ...PHONE, colorScheme: 'dark' }],
  ] as const)(
    'a viewer sees what there is, and why nothing can be made or changed, %s',
    async (_, options) => {
      await as(
        viewer,
        '/',
        async (page) => {
          const note = page.getByRole('note').filter({ hasText: text('role.viewing') });
          const look = async (shown: ReturnType<Page['locator']>) => {
            await note.waitFor();
            await shown.first().waitFor();
            for (const key of MAKING) {
              expect([key, await page.getByRole('button', { name: text(key) }).count()]).toEqual([key, 0]);
            }
            expect(await violations(page)).toEqual([]);
          };
          // Words are read; Ctrl+Enter asks for nothing.
          const asked: string[] = [];
          page.on('request', (request) => request.method() === 'POST' && asked.push(new URL(request.url()).pathname));
          await page.locator('textarea').fill('rose and cedar');
          await page.locator('aside [role=slider]').first().waitFor();
          await page.locator('textarea').press('Control+Enter');
          await look(page.getByRole('link', { name: /fresh citrus/ }));
          await page.getByRole('link', { name: /fresh citrus/ }).click();
          await page.waitForURL(`**/job/${made.job}`);
          await look(page.locator('article h3 a'));
          await page.goto(`${server.url}/molecule/${made.inchiKey}`);
          await look(page.locator('details summary'));

          await page.goto(`${server.url}/library`);
          await look(page.getByRole('heading', { name: 'House rose' }));
          expect(await page.getByText('Kept by Ada.').count()).toBe(1);
          expect(await page.getByRole('textbox', { name: text('library.newCollection') }).count()).toBe(0);
          await page.getByRole('button', { name: text('library.actions', { name: 'House rose' }) }).click();
          expect(await page.getByRole('menuitem').allTextContents()).toEqual([
            text('library.open'),
            text('library.similar'),
            text('formula.add'),
          ]);
          await page.keyboard.press('Escape');
          await page.getByRole('checkbox', { name: text('library.choose', { name: 'House rose' }) }).check();
          expect(await page.locator('[data-tray]').getByRole('button').allTextContents()).toEqual([
            text('library.export'),
            text('library.chooseNone'),
          ]);

          await page.goto(`${server.url}/accord`);
          await look(page.getByRole('button', { name: /^Dawn/ }));
          await page.getByRole('button', { name: /^Dawn/ }).click();
          await page.waitForURL(`**/accord/${made.accord}`);
          await page.locator('[aria-busy=false] [data-outcome]').waitFor();
          const waiting = page.waitForEvent('download');
          await page.getByRole('button', { name: 'CSV', exact: true }).click();
          expect((await waiting).suggestedFilename()).toBe('Dawn.csv');

          await page.goto(`${server.url}/research`);
          await look(page.getByRole('heading', { name: text('research.title') }));
          expect(await page.getByRole('navigation', { name: text('research.title') }).count()).toBe(0);
          const reading = new Set([
            '/v1/interpret',
            '/v1/describe',
            '/v1/safety',
            '/v1/compliance',
            '/v1/accords/assess',
          ]);
          expect(asked.filter((path) => !reading.has(path) && path !== '/v1/accords/sheet')).toEqual([]);
        },
        options,
      );
    },
    240_000,
  );

  it('a program is registered with a secret that is shown once and works, and stops when it is revoked', async () => {
    await as(administrator, '/settings/programs', async (page) => {
      await page.getByText(text('programs.none')).waitFor();
      await page.getByLabel(text('programs.name')).fill('Filling line');
      await page.getByRole('button', { name: text('programs.register') }).click();
      const shown = async (key: string) => (await page.getByRole('region', { name: text(key) }).textContent())!;
      const [id, secret] = [await shown('programs.id'), await shown('programs.secret')];
      expect(await violations(page)).toEqual([]);
      const token = async (): Promise<{ readonly status: number; readonly token: string }> => {
        const answer = await fetch(`${server.url}/oidc/token`, {
          method: 'POST',
          headers: {
            authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: 'grant_type=client_credentials&scope=read',
        });
        return { status: answer.status, token: (await answer.json()).access_token };
      };
      const got = await token();
      expect(got.status).toBe(200);
      const models = await fetch(`${server.url}/v1/models`, { headers: { authorization: `Bearer ${got.token}` } });
      expect(models.status).toBe(200);

      await page.getByText(text('programs.app'), { exact: true }).click();
      await page.getByLabel(text('programs.name')).fill('Notebook');
      const register = page.getByRole('button', { name: text('programs.register') });
      expect(await register.isDisabled()).toBe(true);
      await page.getByLabel(text('programs.addresses')).fill('https://notebook.example.org/callback');
      await register.click();
      await page.getByText(text('programs.madeApp', { name: 'Notebook' })).waitFor();
      expect(await page.getByText(secret).count()).toBe(0);

      await page.reload();
      await page.getByText('https://notebook.example.org/callback').waitFor();
      expect(await page.getByText(secret).count()).toBe(0);
      const revoke = page.getByRole('button', { name: `${text('keys.revoke')}: Filling line` });
      await revoke.click();
      await page.getByText(text('programs.revokeMeans')).waitFor();
      await page.getByRole('button', { name: text('keys.revoke'), exact: true }).click();
      await expect.poll(() => revoke.count()).toBe(0);
      expect((await token()).status).toBe(401);
    });
    await as(viewer, '/settings', async (page) => {
      expect(await page.getByRole('link', { name: text('programs.title') }).count()).toBe(0);
    });
  }, 120_000);

  it('a worker is evaluated: its figures with their intervals, under an address of their own', async () => {
    await as(administrator, '/research/evaluations', async (page) => {
      await page.getByText(text('research.noEvaluations')).waitFor();
      // In hundreds, whatever is typed.
      const samples = page.getByLabel(text('research.samples'));
      await samples.fill('149');
      await samples.press('Tab');
      await expect.poll(() => samples.inputValue()).toBe('100');
      await page.getByLabel(text('research.scentsIfAny')).fill('fresh rose\ndry wood');
      await page.getByRole('button', { name: text('research.evaluate'), exact: true }).click();
      await page.waitForURL('**/research/evaluations/*');
      const found = page.getByRole('table').first();
      await found.waitFor({ timeout: PATIENCE_MS });
      for (const key of ['figure.validity', 'figure.novelty', 'figure.match']) {
        const row = found
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: text(key), exact: true }) });
        expect(await row.getByRole('cell').first().textContent()).toMatch(/^\d+%$/);
        expect(await row.getByRole('cell').nth(1).textContent()).toMatch(/^\d+% – \d+%$/);
      }
      expect(await violations(page)).toEqual([]);
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: text('job.download', { format: 'JSONL' }) }).click();
      expect((await waiting).suggestedFilename()).toMatch(/^job-.*\.jsonl$/);
      await page.reload();
      await found.waitFor();
      await page
        .getByRole('article')
        .getByRole('link', { name: text('research.evaluations') })
        .click();
      await page
        .getByRole('region', { name: text('research.evaluations') })
        .getByRole('link', { name: 'dit-smell' })
        .waitFor();
      expect(await page.getByText(text('research.sampleCount', { number: '100' })).count()).toBe(1);
    });
  }, 240_000);

  it.each(['en', 'de', 'ru', 'ar'])('on a phone all pages of the studio are in sight, in %s', async (locale) => {
    await as(
      administrator,
      '/',
      async (page) => {
        const links = page.locator('header nav a');
        expect(await links.count()).toBe(5);
        for (const link of await links.all()) {
          const { x, width } = (await link.boundingBox())!;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(PHONE.viewport.width);
        }
      },
      { ...PHONE, locale },
    );
  });
});

/** Runs in the page of the administrator: something to look at, and somebody to look. */
async function prepare(
  email: string,
): Promise<{ readonly link: string; readonly job: string; readonly inchiKey: string; readonly accord: string }> {
  const { csrfToken } = await (await fetch('/v1/session')).json();
  const post = async (path: string, body: object) =>
    await (
      await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
        body: JSON.stringify(body),
      })
    ).json();
  const job = await post('/v1/jobs', { kind: 'generate', prompt: 'fresh citrus and lemon', count: 4 });
  const {
    candidates: [candidate],
  } = await post('/v1/generate', { prompt: 'rose', count: 1 });
  await post('/v1/library/molecules', {
    ...{ smiles: candidate.smiles, name: 'House rose', note: 'Kept by Ada.', tags: ['rosy'], data: candidate },
  });
  const line = { id: 'a', material: { name: 'Linalool', cas: '78-70-6' }, partsPerThousand: 1000 };
  const accord = await post('/v1/library/accords', { name: 'Dawn', lines: [line], regions: ['EU'] });
  const { link } = await post('/v1/admin/users', { email, role: 'viewer' });
  return { link, job: job.id, inchiKey: candidate.inchiKey, accord: accord.id };
}
