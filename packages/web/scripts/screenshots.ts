/**
 * The screenshots of the documentation, from a running service, into docs/images.
 *
 *   npm start, then: npx tsx packages/web/scripts/screenshots.ts [URL] [FOLDER]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/find-chromium.ts';

const [url = 'http://localhost:8000', folder = fileURLToPath(new URL('../../../docs/images', import.meta.url))] =
  process.argv.slice(2);
/** Those that the documentation shows; the others are for whoever works on the studio: give a FOLDER. */
const SHOWN = [
  'compose-desktop',
  'results-desktop',
  'map-desktop',
  'pyramid-desktop',
  'molecule-desktop-dark',
  'results-phone',
  'results-arabic',
  'experiment-desktop',
  'accord-desktop',
  'library-desktop',
];
const all = process.argv[3] !== undefined;
const BRIEF =
  'Sparkling bergamot over warm cedar and amber, a little smoky, soft iris in the heart, without vanilla or zorblax';
const ACCORD_BRIEF =
  'Sparkling bergamot and pink pepper over rose and iris, warm cedar, amber and musk in the base, without vanilla';

interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly language: string;
}
const DESKTOP: View = { width: 1360, height: 850, scheme: 'light', language: 'en' };
const PHONE: View = { width: 390, height: 844, scheme: 'light', language: 'en' };

async function open(browser: Browser, { width, height, scheme, language }: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && process.stderr.write(`${message.text()}\n`));
  page.on('pageerror', (error) => process.stderr.write(`${error}\n`));
  await page.goto(url);
  await page.locator('textarea').waitFor();
  return page;
}

async function save(page: Page, name: string): Promise<void> {
  if (!all && !SHOWN.includes(name.replace('studio-', ''))) return;
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  );
  // JPEG: the soft colours behind the page make PNGs of half a megabyte.
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 88 });
  process.stdout.write(`${name}\n`);
}

async function write(page: Page, text = BRIEF): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.locator('aside [role=slider]').first().waitFor();
}

async function generate(page: Page): Promise<void> {
  await page.locator('[aria-controls=conditions]').locator('..').getByRole('button').first().click();
  await page.locator('article').first().waitFor({ timeout: 60_000 });
  // The nearest materials are drawn once all are there.
  await page.waitForFunction(
    () => document.querySelector('article') && !document.querySelector('[data-running=true]'),
    {
      timeout: 60_000,
    },
  );
  await page.locator('article').first().locator('img').nth(1).waitFor({ timeout: 60_000 });
}

async function molecule(page: Page): Promise<void> {
  await page.locator('article h3 a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('header h1').waitFor();
}

/** A small experiment, run for the picture and deleted after it. */
async function experiment(page: Page): Promise<void> {
  const send = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  const answer = await send('/research/v1/experiments', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Diffusion against baseline',
      workers: ['dit-smell', 'baseline'],
      prompts: ['fresh citrus and cedar', 'warm vanilla with amber', 'a green rose'].map((prompt) => ({ prompt })),
      seeds: [1, 2, 3],
      count: 5,
    }),
  });
  const { id } = (await answer.json()) as { readonly id: string };
  await page.goto(`${url}/research/experiments/${id}`);
  await page.locator('table svg').first().waitFor({ timeout: 300_000 });
  await save(page, 'studio-experiment-desktop');
  await send(`/research/v1/experiments/${id}`, { method: 'DELETE' });
}

/** A formula from a brief, as the page shows it first. */
async function accord(page: Page): Promise<void> {
  await page.goto(`${url}/accord`);
  await page.locator('header textarea').fill('Rose, seven in the morning');
  await page.locator('form textarea').first().fill(ACCORD_BRIEF);
  await page.locator('form button[type=submit]').click();
  await page.locator('[aria-busy=false] [data-outcome]').waitFor({ timeout: 60_000 });
  await page.locator('details summary').first().click();
}

/** Some of the results are kept, tagged and put into collections; the library is shown with them. */
async function library(page: Page, name: string): Promise<void> {
  await page.goto(`${url}/library`);
  await page.locator('article').first().waitFor();
  await save(page, `studio-library-${name}`);
  if (name !== 'desktop') return;
  await page.getByText('Table', { exact: true }).click();
  await page.locator('table').waitFor();
  await save(page, 'studio-library-table-desktop');
  await page.getByRole('button', { name: 'Search by structure' }).click();
  await page.getByRole('textbox', { name: 'As SMILES or SMARTS' }).fill('CC1=CCC2CC1C2(C)C');
  await page.locator('canvas').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Find what is like it' }).isEnabled();
  await save(page, 'studio-sketch-desktop');
}

async function keepSome(page: Page): Promise<void> {
  const collections = ['For the jasmine accord', 'Client: Morning Market', 'Woods to smell'];
  for (const place of [0, 1, 2, 3, 4, 5]) {
    const card = page.locator('article').nth(place);
    await card.getByRole('button', { name: /^Save:/ }).click();
    await card.getByRole('button', { name: /^Saved:/ }).click();
    const choices = page.getByRole('dialog');
    const collection = collections[place % collections.length]!;
    if (place < collections.length) {
      await choices.getByRole('textbox').fill(collection);
      await choices.getByRole('textbox').press('Enter');
    } else await choices.getByRole('checkbox', { name: collection }).check();
    await choices.getByRole('checkbox', { name: collection, checked: true }).waitFor();
    await page.keyboard.press('Escape');
  }
  const kept = await page.evaluate(async () => {
    const answer = await fetch('/v1/library/molecules');
    return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
  });
  const notes = ['Dry, a little peppery; smell again at 1 % after the weekend.', '', 'Too green on its own.'];
  const tags = [['lead', 'woody'], ['to smell'], ['green', 'to smell']];
  await page.evaluate(
    async ({ kept, notes, tags }) => {
      for (const [place, id] of kept.entries()) {
        await fetch(`/v1/library/molecules/${id}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ note: notes[place % 3], tags: tags[place % 3] }),
        });
      }
    },
    { kept, notes, tags },
  );
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium()!,
  args: ['--no-sandbox', '--use-gl=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  for (const [name, view] of [
    ['desktop', DESKTOP],
    ['desktop-dark', { ...DESKTOP, scheme: 'dark' as const }],
    ['phone', PHONE],
    ['arabic', { ...DESKTOP, language: 'ar' }],
  ] as const) {
    const page = await open(browser, view);
    if (name === 'desktop' || name === 'phone') await save(page, `studio-start-${name}`);
    await write(page, name === 'arabic' ? 'برغموت منعش فوق خشب أرز دافئ وعنبر، دون فانيليا' : BRIEF);
    await save(page, `studio-compose-${name}`);
    if (name === 'desktop') {
      await page.locator('[aria-controls=conditions]').click();
      await save(page, 'studio-conditions-desktop');
    }
    await generate(page);
    await save(page, `studio-results-${name}`);
    if (name === 'desktop') {
      await page.locator('article').first().getByRole('button').first().click();
      await page.locator('[role=dialog]').waitFor();
      await save(page, 'studio-safety-desktop');
      await page.keyboard.press('Escape');
      for (const at of [0, 1, 2]) await page.locator('article input[type=checkbox]').nth(at).check();
      await page.getByRole('button', { name: 'Side by side' }).click();
      await page.getByRole('dialog').waitFor();
      await save(page, 'studio-compare-desktop');
      await page.keyboard.press('Escape');
      await page.getByText('Table', { exact: true }).click();
      await page.locator('table').waitFor();
      await save(page, 'studio-table-desktop');
      await page.getByText('Map', { exact: true }).click();
      await page.locator('svg a').nth(4).hover();
      await save(page, 'studio-map-desktop');
      await page.getByText('Pyramid', { exact: true }).click();
      await page.locator('section[data-tier]').first().waitFor();
      await save(page, 'studio-pyramid-desktop');
      await page.getByText('Cards', { exact: true }).click();
      await page.locator('article').first().waitFor();
    }
    if (name === 'desktop') await keepSome(page);
    await molecule(page);
    await save(page, `studio-molecule-${name}`);
    if (name === 'desktop') {
      await page.locator('details summary').first().click();
      await page.locator('details[open]').scrollIntoViewIfNeeded();
      await save(page, 'studio-markets-desktop');
      await page.locator('header h1').scrollIntoViewIfNeeded();
      await page.getByText('In space').click();
      await page.locator('canvas').waitFor();
      await save(page, 'studio-space-desktop');
    }
    if (name === 'desktop') await experiment(page);
    await accord(page);
    await save(page, `studio-accord-${name}`);
    await library(page, name);
    await page.context().close();
  }
} finally {
  await browser.close();
}
