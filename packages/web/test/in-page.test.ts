/**
 * Molecules made in the page, in Chromium on the real service: what is asked leaves the page in no request, and what comes is what the
 * service would have made. Skipped by name without Chromium; with CI=true it fails instead.
 */
import type { Candidate } from '@smell/client';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { type StudioServer, startStudio } from './studio-server.ts';
import { textsOf, violations, visit } from './visit.ts';

const CANARY = 'zanzibarquell';
const BRIEF = `Warm rose with cedar for the house of ${CANARY}`;
const LOAD_MS = 120_000;
const english = textsOf('en');
const executablePath = findChromium();

interface Made {
  readonly status: string;
  readonly place: string;
  readonly candidates: readonly Candidate[];
  readonly sampled: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

describe.skipIf(executablePath === undefined && process.env.CI !== 'true')('in the page (needs chromium)', () => {
  let server: StudioServer;
  let browser: Browser;
  beforeAll(async () => {
    if (executablePath === undefined) throw new Error('Chromium is not installed: apt install chromium');
    server = await startStudio();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const choosePage = (page: Page) => page.getByLabel(english['place.page']!, { exact: true }).check({ force: true });
  const chooseService = (page: Page) =>
    page.getByLabel(english['place.service']!, { exact: true }).check({ force: true });
  const isReady = (page: Page) => page.getByText(english['place.ready']!).waitFor({ timeout: LOAD_MS });
  const write = (page: Page, text: string) => page.locator('main textarea').first().fill(text);
  const ask = (page: Page, count: number) => page.getByLabel(english['request.count']!).fill(String(count));
  const start = (page: Page) => page.getByRole('button', { name: english['generate.start']! }).click();
  const kept = (page: Page): Promise<Made | null> =>
    page.evaluate(() => JSON.parse(sessionStorage.getItem('smell.generation') ?? 'null'));

  /** Makes molecules and waits until they are there. */
  async function make(page: Page, text: string, count: number): Promise<Made> {
    await write(page, text);
    await ask(page, count);
    await start(page);
    const asked = Date.now();
    await expect.poll(async () => (await kept(page))?.status, { timeout: LOAD_MS, interval: 100 }).toBe('running');
    await expect.poll(async () => (await kept(page))?.status, { timeout: LOAD_MS, interval: 100 }).toBe('done');
    const made = (await kept(page))!;
    expect(made.startedAt).toBeGreaterThan(asked - 5_000);
    return made;
  }

  /** Everything that the page and its worker have sent, as one text each. */
  function record(page: Page): string[] {
    const sent: string[] = [];
    page.context().on('request', (request: Request) => {
      const headers = JSON.stringify(request.headers());
      sent.push(`${request.method()} ${decodeURIComponent(request.url())} ${headers} ${request.postData() ?? ''}`);
    });
    return sent;
  }

  const mentions = (sent: readonly string[], word: string): string[] =>
    sent.filter((each) => each.toLowerCase().includes(word.toLowerCase()));

  it('neither the brief nor the molecules leave it in any request, until one is saved', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      const sent = record(page);
      let bytes = 0;
      page.context().on('requestfinished', (request) => {
        void request.sizes().then(({ responseBodySize }) => {
          bytes += responseBodySize;
        });
      });
      const began = performance.now();
      await choosePage(page);
      await isReady(page);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`in the page: ready after ${seconds} s and ${(bytes / 1e6).toFixed(1)} MB\n`);
      // A part that every molecule must hold is read here too.
      await page.getByRole('button', { name: english['request.conditions']! }).click();
      await page.getByRole('button', { name: english['sketch.addRequire']! }).click();
      await page.getByLabel(english['sketch.text']!).fill('[#6]=O');
      await page.getByRole('button', { name: english['sketch.use']!, exact: true }).click();
      await page.getByText('[#6]=O', { exact: true }).waitFor();
      const made = await make(page, BRIEF, 5);
      expect(made).toMatchObject({ place: 'page', request: { constraints: { require: ['[#6]=O'] } } });
      expect(made.candidates.filter(({ smiles }) => !smiles.includes('=O') && !smiles.includes('O='))).toEqual([]);
      expect(made.candidates).toHaveLength(5);
      // Drawn, with what it should smell of, and what lists say.
      await expect.poll(() => page.locator('article img').first().getAttribute('src')).toMatch(/^data:image\/svg/);
      await expect
        .poll(() =>
          page
            .locator('article img')
            .first()
            .evaluate((image: HTMLImageElement) => image.complete),
        )
        .toBe(true);
      const [first] = made.candidates;
      expect(first!.odor!.descriptors.length).toBeGreaterThan(3);
      expect(first!.safety).not.toBeNull();
      for (const view of ['table', 'map', 'pyramid', 'cards']) {
        await page
          .locator(`label:has-text("${english[`view.${view}`]}")`)
          .first()
          .click();
      }
      expect(await violations(page)).toEqual([]);

      expect(mentions(sent, '/v1/models/dit-smell/files/weights.safetensors').length).toBe(1);
      for (const word of [CANARY, ...made.candidates.flatMap(({ smiles, inchiKey }) => [smiles, inchiKey])]) {
        expect(mentions(sent, word), word).toEqual([]);
      }
      expect(sent.filter((each) => /^(POST|PUT|PATCH)/.test(each))).toEqual([]);
      expect(page.url()).toBe(`${server.url}/`);

      // Saving sends the structure, and nothing of the brief.
      await page
        .getByRole('button', { name: new RegExp(`^${english['save.save']}: `) })
        .first()
        .click();
      await page.getByRole('button', { name: new RegExp(`^${english['save.saved']}: `) }).waitFor();
      expect(mentions(sent, first!.smiles)).toHaveLength(1);
      expect(mentions(sent, CANARY)).toEqual([]);
      expect(mentions(sent, '"serves"')).toEqual([]);
    }),
  );

  it('the service is told of what is opened, so that its page shows it', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      await choosePage(page);
      const { candidates } = await make(page, 'green fig leaf', 2);
      await page.locator('article h3 a').first().click();
      await page.waitForURL(`**/molecule/${candidates[0]!.inchiKey}`);
      await page.getByText(candidates[0]!.smiles).first().waitFor();
    }),
  );

  it('the same request gives the same molecules as the service', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      await choosePage(page);
      await isReady(page);
      const confidential = await make(page, 'seaweed and iron', 3);
      const text = 'creamy sandalwood with a little smoke';
      const here = await make(page, text, 10);
      const sent = record(page);
      await chooseService(page);
      const there = await make(page, text, 10);
      // What the test above would have found.
      expect(mentions(sent, text)).not.toEqual([]);
      expect([here.place, there.place]).toEqual(['page', 'service']);
      const idsOf = ({ candidates }: Made) => candidates.map(({ id }) => id).sort();
      expect(idsOf(here)).toEqual(idsOf(there));
      expect(here.sampled).toBe(there.sampled);
      // Those of before are not asked for once the service draws.
      const sentKeys = confidential.candidates.filter(({ inchiKey }) => mentions(sent, inchiKey).length > 0);
      expect(sentKeys.filter(({ id }) => !idsOf(there).includes(id))).toEqual([]);
      const rate = ({ sampled, startedAt, endedAt }: Made) => ((1000 * sampled) / (endedAt - startedAt)).toFixed(1);
      process.stdout.write(`sampled a second: ${rate(here)} in the page, ${rate(there)} by the service\n`);
    }),
  );

  it('a model file that is not the one named is refused, and said so', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      let tampered = 0;
      await page.context().route('**/v1/models/dit-smell/files/weights.safetensors*', async (route) => {
        const answer = await route.fetch();
        const body = await answer.body();
        body[body.length - 1]! ^= 1;
        tampered++;
        await route.fulfill({ response: answer, body });
      });
      await choosePage(page);
      await page.getByText(/weights\.safetensors is not the file that the model names/).waitFor({ timeout: LOAD_MS });
      expect(tampered).toBe(1);
      await write(page, BRIEF);
      await start(page);
      await page
        .getByRole('alert')
        .getByText(/SHA-256/)
        .waitFor({ timeout: LOAD_MS });
      expect(await page.locator('article').count()).toBe(0);
    }),
  );

  it('it stops when it is told to', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      await choosePage(page);
      await isReady(page);
      await write(page, 'pepper, leather, rain on stone, violet leaf and honey');
      await ask(page, 50);
      await start(page);
      await page.getByText(/sampled/).waitFor({ timeout: LOAD_MS });
      await page.getByRole('button', { name: english['generate.cancel']! }).click();
      await page.getByText(english['results.cancelled']!).waitFor();
      expect((await kept(page))!.status).toBe('cancelled');
      expect((await make(page, 'lavender', 3)).candidates).toHaveLength(3);
    }),
  );

  it('once the model is there it needs no connection, and asks for nothing more', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      // Of those asked from here on: what was asked before may end in between.
      const open = new Set<Request>();
      page.context().on('request', (request) => open.add(request));
      page.context().on('requestfinished', (request) => open.delete(request));
      page.context().on('requestfailed', (request) => open.delete(request));
      await choosePage(page);
      await isReady(page);
      await expect.poll(() => open.size).toBe(0);
      await page.context().setOffline(true);
      await page.getByText(english['place.offline']!).waitFor();
      const sent = record(page);
      const made = await make(page, 'mozzarella, basilisk and 檜の香り', 5);
      expect(made.candidates).toHaveLength(5);
      await page.locator('article').first().waitFor();
      // Which parts were loaded would tell of what was asked.
      expect(sent).toEqual([]);
    }),
  );

  it('a worker that did not start is started again, and the words are read', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/', expected: /ERR_FAILED/ }, async (page) => {
      let away = true;
      await page.context().route('**/page-worker*', (route) => (away ? route.abort() : route.continue()));
      await choosePage(page);
      await write(page, 'lavender');
      const state = page.locator('fieldset [role=status]');
      await state.getByText(english['place.failed']!).waitFor();
      await page.getByRole('alert').filter({ hasText: english['problem.defect']! }).waitFor();
      away = false;
      await state.getByRole('button', { name: english['error.again']! }).click();
      await page.getByRole('list', { name: english['reading.name']! }).waitFor({ timeout: LOAD_MS });
    }),
  );

  it('a browser that cannot run it says why, and sends nothing before it is told to', { timeout: 60_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      await page.addInitScript(() => {
        localStorage.setItem('smell.place', 'page');
        WebAssembly.validate = () => false;
      });
      await page.reload();
      const sent = record(page);
      await page.getByText(english['place.unable']!).waitFor();
      expect(await page.getByLabel(english['place.page']!, { exact: true }).isDisabled()).toBe(true);
      await write(page, BRIEF);
      await page.getByRole('list', { name: english['reading.name']! }).waitFor({ timeout: LOAD_MS });
      expect(mentions(sent, CANARY)).toEqual([]);
      await chooseService(page);
      await expect.poll(() => mentions(sent, CANARY).length).toBe(1);
    }),
  );

  it('the choice is remembered, and words left over are not sent after a reload', { timeout: 300_000 }, () =>
    visit(browser, { url: server.url, path: '/' }, async (page) => {
      await choosePage(page);
      await write(page, BRIEF);
      await page.getByRole('list', { name: english['reading.name']! }).waitFor({ timeout: LOAD_MS });
      const sent = record(page);
      await page.reload();
      await page.getByRole('list', { name: english['reading.name']! }).waitFor({ timeout: LOAD_MS });
      expect(await page.getByLabel(english['place.page']!, { exact: true }).isChecked()).toBe(true);
      expect(await page.locator('textarea').inputValue()).toBe(BRIEF);
      expect(mentions(sent, CANARY)).toEqual([]);
    }),
  );
});
